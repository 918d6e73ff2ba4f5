// From the layouts in MJML to the papers that ship. Nothing of the app imports this: `npm run papers` does, and the test that holds them together.
import type { TemplateLayout } from '#contract/words';
import { mjmlOf, withoutDeadStyles } from './paper-layouts.ts';

/** The paper with its marks, as HTML. Throws MjmlProblem, with the line and what is wrong there, where the layout is not right. */
export async function compilePaper(layout: TemplateLayout, withPhoto: boolean): Promise<string> {
  return withoutDeadStyles(await compileMjml(mjmlOf(layout, withPhoto)));
}

/** What MJML has against a layout, one line each: "line 7 (mj-text): Attribute colour is illegal". */
export class MjmlProblem extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The layout of the letter is not right: ${problems.join('; ')}`);
    this.name = 'MjmlProblem';
    this.problems = problems;
  }
}

/** Compiles strictly: an unknown tag or attribute is an error, not something to be drawn somehow. */
export async function compileMjml(mjml: string): Promise<string> {
  const { default: mjml2html } = await import('mjml');
  try {
    const { html } = await mjml2html(mjml, { validationLevel: 'strict', keepComments: true });
    return html;
  } catch (error) {
    throw new MjmlProblem(problemsOf(error));
  }
}

function problemsOf(error: unknown): string[] {
  const found: unknown = error instanceof Error ? Reflect.get(error, 'errors') : undefined;
  const lines = (Array.isArray(found) ? found : []).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { line, tagName, message }: { line?: unknown; tagName?: unknown; message?: unknown } = one;
    return [`line ${line} (${tagName}): ${message}`];
  });
  return lines.length > 0 ? lines : [error instanceof Error ? error.message : String(error)];
}

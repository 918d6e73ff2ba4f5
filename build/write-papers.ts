// Writes the papers that letters are written on, from their layouts in MJML: `npm run papers` after a layout was changed.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { TemplateLayout } from '#contract/words';
import { compilePaper } from '../src-main/features/letters/paper-compile.ts';

const file = path.resolve(import.meta.dirname, '../src-main/features/letters/paper-compiled.ts');
const parts: string[] = [];
for (const layout of TemplateLayout.options)
  parts.push(`${layout}: { plain: ${asText(await compilePaper(layout, false))}, withPhoto: ${asText(await compilePaper(layout, true))} },`);
writeFileSync(
  file,
  `// Written by \`npm run papers\` from paper-layouts.ts; not to be changed by hand.
import type { TemplateLayout } from '#contract/words';

export const papers: Record<TemplateLayout, { plain: string; withPhoto: string }> = {
  ${parts.join('\n  ')}
};
`,
);

/** As a text of the language, in the quotes that our formatter wants. */
function asText(html: string): string {
  const escaped = html.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n');
  return `'${escaped}'`;
}

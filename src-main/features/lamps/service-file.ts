// The list behind a figure as a file a spreadsheet opens.
import type { CoverageQuestion, LampState } from '#contract/lamps';
import { getMe } from '#features/team';
import { writeCell } from '#kit/csv';
import type { Context } from '../../ports/context.ts';
import { allPurchases } from './service-coverage.ts';
import { fileWords } from './words/file.ts';

/** One line a purchase, in the reader's language; dates as `YYYY-MM-DD`. */
export async function coverageFile(ctx: Context, question: CoverageQuestion): Promise<{ fileName: string; csv: string }> {
  const language = getMe(ctx).interfaceLanguage;
  const words = fileWords[language];
  // Where the comma is the decimal sign, spreadsheets cut at the semicolon.
  const delimiter = language === 'en' ? ',' : ';';
  const line = (cells: readonly string[]) => cells.map((cell) => writeCell(cell, delimiter)).join(delimiter);
  const say = (state: LampState) => words.states[state];
  const rows = (await allPurchases(ctx, question)).map(({ purchaseOn, name, products, ownerName, lamps, feedback }) =>
    line([purchaseOn, name, products.join(', '), ownerName ?? '', ...lamps.map(({ state }) => say(state)), feedback === null ? '' : words.answers[feedback]]),
  );
  return { fileName: `${words.fileName}-${ctx.clock.today()}.csv`, csv: `\ufeff${[line(words.headings), ...rows].join('\r\n')}\r\n` };
}

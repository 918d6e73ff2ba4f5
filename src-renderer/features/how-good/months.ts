import type { ReplayWindow } from '#contract/scoring';
import type { Day, Language } from '#contract/words';
import { monthName } from '#kit/format';

export type MonthLine = ReplayWindow['byMonth'][number];

const letters = 3;

/** What stands under a month in a narrow drawing: each quarter's first month in three letters, January as its year, nothing under the rest. */
export function monthFoot(on: Day, language: Language): string {
  const month = Number(on.slice(5, 7));
  if (month === 1) return on.slice(0, 4);
  return month % 3 === 1 ? monthName(month, language).slice(0, letters) : '';
}

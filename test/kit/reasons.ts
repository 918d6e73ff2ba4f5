// Reasons of every kind as the planner gives them, and how they are said in all five languages.
import type { Language, Reason } from '#contract/words';
import { readyTexts } from '#kit/journeys';
import { whySentence, whyShort } from '#kit/why';

export const today = '2026-10-28';
export const id = '01890000-0000-7000-8000-000000000000';
type InAll = Record<Language, string>;
const inAll = (say: (language: Language) => string): InAll => ({ is: say('is'), hu: say('hu'), sl: say('sl'), nb: say('nb'), en: say('en') });
export const sentences = (...reasons: Reason[]) => inAll((language) => whySentence(reasons, { today, language, ready: readyTexts[language] }));
export const lines = (...reasons: Reason[]) => inAll((language) => whyShort(reasons, { today, language, ready: readyTexts[language] }));

type Late = Reason & { rule: 'late' };
type Occasion = Reason & { rule: 'occasion' };
export const late = (o: Partial<Late> = {}): Late => ({
  rule: 'late',
  lastOrderOn: '2026-02-10',
  lastProduct: 'Borealis 14 mm',
  usualGapDays: 270,
  gapSource: 'own',
  lateSinceOn: '2026-10-07',
  ...o,
});
export const occasion = (o: Partial<Occasion>): Occasion => ({
  rule: 'occasion',
  occasionId: id,
  kind: 'birthday',
  label: null,
  on: '2026-10-29',
  years: null,
  story: null,
  ...o,
});
export const komsomol = occasion({ kind: 'favourite-holiday', label: 'Komsomol' });
export const cadence = (o: { lastContactOn: string | null; insteadOfDays?: number }): Reason => ({
  rule: 'cadence',
  intervalDays: 28,
  dueOn: '2026-10-14',
  ...o,
});

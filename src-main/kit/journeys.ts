// The journeys that come with the app, said in the reader's language; the team's own words stand in the database.
import { ReadyKey } from '#contract/journeys';
import type { Language } from '#contract/words';
import { en } from './journeys/en.ts';
import { hu } from './journeys/hu.ts';
import { is } from './journeys/is.ts';
import { nb } from './journeys/nb.ts';
import type { ReadyTexts, StepText } from './journeys/shape.ts';
import { sl } from './journeys/sl.ts';

export { type ReadyStepKey, readySteps } from './journeys/shape.ts';

const texts: Record<Language, ReadyTexts> = { is, hu, sl, nb, en };

/** A key that a newer app has written says nothing here. */
function textOf(ready: string | null, language: Language): ReadyTexts[ReadyKey] | null {
  const key = ReadyKey.safeParse(ready);
  return key.success ? texts[language][key.data] : null;
}

function stepOf(ready: string | null, step: string | null, language: Language): StepText | null {
  const steps: Readonly<Record<string, StepText>> = textOf(ready, language)?.steps ?? {};
  return (step === null ? undefined : steps[step]) ?? null;
}

export const readyName = (ready: string | null, language: Language): string | null => textOf(ready, language)?.name ?? null;
/** For whom, how long, what it does: one sentence. */
export const readyAbout = (ready: string | null, language: Language): string | null => textOf(ready, language)?.about ?? null;
export const readyTitle = (ready: string | null, step: string | null, language: Language): string | null => stepOf(ready, step, language)?.title ?? null;
/** What to do or say; null where the step is a letter. */
export const readyNote = (ready: string | null, step: string | null, language: Language): string | null => stepOf(ready, step, language)?.note ?? null;

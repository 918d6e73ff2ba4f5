// The journeys that come with the app, said in the reader's language; the team's own words stand in the database. All five languages are here:
// for the core. Screens load the one they speak (text/index.ts).
import type { Language } from '#contract/words';
import { en } from './journeys/en.ts';
import { hu } from './journeys/hu.ts';
import { is } from './journeys/is.ts';
import { nb } from './journeys/nb.ts';
import { stepTextOf, textOf } from './journeys/say.ts';
import type { ReadyTexts } from './journeys/shape.ts';
import { sl } from './journeys/sl.ts';

export { type ReadyStepKey, type ReadyTexts, readySteps } from './journeys/shape.ts';

/** Everything that is said of ready journeys, by language. */
export const readyTexts: Readonly<Record<Language, ReadyTexts>> = { is, hu, sl, nb, en };

export const readyName = (ready: string | null, language: Language): string | null => textOf(readyTexts[language], ready)?.name ?? null;
/** For whom, how long, what it does: one sentence. */
export const readyAbout = (ready: string | null, language: Language): string | null => textOf(readyTexts[language], ready)?.about ?? null;
export const readyTitle = (ready: string | null, step: string | null, language: Language): string | null =>
  stepTextOf(readyTexts[language], ready, step)?.title ?? null;
/** What to do or say; null where the step is a letter. */
export const readyNote = (ready: string | null, step: string | null, language: Language): string | null =>
  stepTextOf(readyTexts[language], ready, step)?.note ?? null;

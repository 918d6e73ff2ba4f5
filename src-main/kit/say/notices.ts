// Notes that come up by themselves, ready with title and text in the reader's language.
import type { Language } from '#contract/words';
import { countOf, listOf, quote, shortened } from '../format.ts';
import { en } from './notices/en.ts';
import { hu } from './notices/hu.ts';
import { is } from './notices/is.ts';
import { nb } from './notices/nb.ts';
import type { Notice, NoticeWords } from './notices/shape.ts';
import { sl } from './notices/sl.ts';

const words: Record<Language, NoticeWords> = { is, hu, sl, nb, en };

/** A desktop note shows about two lines. */
const namesShown = 3;
const subjectLength = 60;

function namesWithRest(count: number, names: readonly string[], language: Language): string {
  const shown = names.slice(0, namesShown);
  const rest = count - shown.length;
  return listOf(rest > 0 ? [...shown, words[language].more(rest)] : shown, language);
}

const letterOf = (subject: string, language: Language) => quote(shortened(subject, subjectLength), language);

/** Notes by occasion; everything that others wrote (names, subjects, the server's words) is set in as it is. */
export const notices = {
  /** In the morning: how many customers today, how many minutes, and the first names of the queue. */
  digest(count: number, minutes: number, names: readonly string[], language: Language): Notice {
    const say = words[language];
    if (count === 0) return say.nothingToday;
    return {
      title: say.digestTitle(countOf(count, 'customer', language), countOf(minutes, 'minute', language)),
      body: names.length === 0 ? '' : say.first(namesWithRest(count, names, language)),
    };
  },
  /** One customer has come due; `why` is the sentence of the card. */
  reminder: (name: string, why: string, language: Language): Notice => ({ title: words[language].timeToTouch(name), body: why }),
  /** Several have come due, while the machine slept or at once. */
  raised: (count: number, names: readonly string[], language: Language): Notice => ({
    title: words[language].timeToTouch(countOf(count, 'customer', language)),
    body: namesWithRest(count, names, language),
  }),
  letterTrouble(letter: { name: string; subject: string; state: 'failed' | 'uncertain' }, language: Language): Notice {
    const say = words[language];
    const subject = letterOf(letter.subject, language);
    return letter.state === 'failed' ? say.letterFailed(letter.name, subject) : say.letterUncertain(letter.name, subject);
  },
  /** Refused for the time being since yesterday; it is still tried. */
  letterSlow: (letter: { name: string; subject: string }, serverSaid: string, language: Language): Notice =>
    words[language].letterSlow(letter.name, letterOf(letter.subject, language), serverSaid),
  mailboxLocked: (letters: number, language: Language): Notice => words[language].mailboxLocked(countOf(letters, 'letter', language)),
  mailboxPaused: (serverSaid: string, language: Language): Notice => words[language].mailboxPaused(serverSaid),
  backupFailed: (detail: string, language: Language): Notice => words[language].backupFailed(detail),
  /** Another process holds the data; `holder` says which. */
  heldFile: (holder: string, language: Language): Notice => words[language].heldFile(holder),
  damagedFile: (detail: string, language: Language): Notice => words[language].damagedFile(detail),
  readOnlyFile: (detail: string, language: Language): Notice => words[language].readOnlyFile(detail),
  fullDisk: (language: Language): Notice => words[language].fullDisk,
  missingFile: (folder: string, language: Language): Notice => words[language].missingFile(folder),
  newerFile: (versions: { file: string; app: string }, language: Language): Notice => words[language].newerFile(versions.file, versions.app),
};

// What stands before or behind a name: courtesy titles that state a sex, and titles that belong to the name.
import type { Language, Sex } from '#contract/words';
import { fold } from '#kit/fold';

/** Courtesy titles of the five languages, folded, without dots. A title somebody wrote states the sex; nothing else about a name is guessed. */
const courtesy: Record<string, Sex | null> = {
  mr: 'male',
  mister: 'male',
  mrs: 'female',
  ms: 'female',
  miss: 'female',
  mx: null,
  herr: 'male',
  hr: 'male',
  fru: 'female',
  froken: 'female',
  herra: 'male',
  gospod: 'male',
  gosp: 'male',
  g: 'male',
  gospa: 'female',
  ga: 'female',
  gospodicna: 'female',
  ur: 'male',
  asszony: 'female',
  holgy: 'female',
  kisasszony: 'female',
};

const belonging = 'dr prof doc mag ing phd msc bsc mba dphil dipl univ habil rev sir dame lord lady ifj id ozv jr sr'.split(' ');
/** Short ones that may be an initial or a word elsewhere: only as they are really written. */
const onlyAsWritten: Record<string, RegExp> = {
  g: /^g\.$/,
  ga: /^ga\.?$/,
  id: /^id\.$/,
  ur: /^úr$/,
  hr: /^hr\.$/i,
  sr: /^sr\.$/i,
  doc: /^doc\.$/i,
  ing: /^ing\.$/i,
  holgy: /^hölgy$/,
};

const bare = (word: string): string => fold(word).replaceAll('.', '').replaceAll(',', '');

function isWritten(word: string): boolean {
  return onlyAsWritten[bare(word)]?.test(word) ?? true;
}

/** So many answers are kept: an import asks of the same few thousand names again and again. */
const keptAnswers = 4000;

function remembering(answer: (word: string) => boolean): (word: string) => boolean {
  const kept = new Map<string, boolean>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const found = answer(word);
    if (kept.size >= keptAnswers) kept.clear();
    kept.set(word, found);
    return found;
  };
}

/** "Mr", "gospa", "úr": polite words that are said, not part of the name. */
export const isCourtesy = remembering((word) => Object.hasOwn(courtesy, bare(word)) && isWritten(word));

/** "Dr.", "ifj.", "prof.", also written together ("Prof.Dr."). */
export const isTitle = remembering((word) => {
  const parts = fold(word).split('.').filter(Boolean);
  return parts.length > 0 && parts.every((part) => belonging.includes(part.replaceAll(',', ''))) && isWritten(word);
});

const both = /^(?:(?:mr|herr|herra)\.? (?:and|&|og) (?:mrs|ms|fru)\.?|(?:gospa|ga\.?) in (?:gospod|g\.?)|(?:gospod|g\.?) in (?:gospa|ga\.?))(?= |$)/;

/** "Mr and Mrs", "gospa in gospod": how long that is at the beginning of a text, 0 where it is not there. */
export function lengthOfBoth(text: string): number {
  if (!/ (?:and|&|og|in) /i.test(text)) return 0;
  const folded = fold(text);
  const found = both.exec(folded)?.[0].length ?? 0;
  // Folding keeps the length of these words unless the text is not tidy; then nothing is taken.
  return found > 0 && fold(text.slice(0, found)) === folded.slice(0, found) ? found : 0;
}

/** The title says that a woman and a man are meant. */
export const statesBoth = (title: string | null): boolean => title !== null && lengthOfBoth(title.trim()) > 0;

/** The sex a courtesy title states, null where it states none or several. */
export function sexOfTitle(title: string | null): Sex | null {
  if (title === null || statesBoth(title)) return null;
  const words = title.split(/\s+/).filter(isCourtesy);
  return courtesy[bare(words[0] ?? '')] ?? null;
}

function written(word: string, language: Language): string {
  const parts = word.split('.').filter(Boolean);
  if (language === 'en') return parts.map((part) => part.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())).join(' ');
  // Inside a sentence Hungarian, Slovenian and Norwegian write dr. and prof. small.
  return parts.every((part) => ['dr', 'prof', 'mag'].includes(fold(part))) ? parts.map((part) => `${part.toLowerCase()}.`).join(' ') : word;
}

/** The part of a title that belongs to the name, as the language writes it: 'dr.' in Hungarian, 'Dr' in English; null for none and for "Mr". */
export function titleOfName(title: string | null, language: Language): string | null {
  if (title === null || statesBoth(title)) return null;
  const words = title
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !isCourtesy(word));
  return words.map((word) => written(word, language)).join(' ') || null;
}

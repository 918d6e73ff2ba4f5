// Taking a name apart that came in one column. It proposes; a person can change every part.
import type { Language, NameOrder } from '#contract/words';
import { looksLikeCompany } from '#kit/company-names';
import { isWifeName, type Name, suggestSex } from '#kit/name-parts';
import { isCourtesy, isTitle, lengthOfBoth } from '#kit/titles';

export type SplitName = Pick<
  Name,
  'kind' | 'title' | 'givenName' | 'familyName' | 'callName' | 'partnerGivenName' | 'partnerFamilyName' | 'companyName' | 'sex'
>;

type Parts = Omit<SplitName, 'sex'>;
type Pair = { given: string | null; family: string | null };

const nothing: Parts = {
  kind: 'person',
  title: null,
  givenName: null,
  familyName: null,
  callName: null,
  partnerGivenName: null,
  partnerFamilyName: null,
  companyName: null,
};
const ands: Record<Language, RegExp> = {
  is: / (?:og|&|\+|and) /i,
  hu: / (?:és|&|\+|and) /i,
  sl: / (?:in|&|\+|and) /i,
  nb: / (?:og|&|\+|and) /i,
  en: / (?:and|&|\+) /i,
};
/** Small words that begin a family name: "van der Berg", "de Vries", "von Trapp". */
const particles = new Set('van von der den de da di del della dos du la le ten ter zu zum af av bin al el st'.split(' '));

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const orNull = (parts: string[]): string | null => parts.join(' ') || null;

const capital = (part: string): string =>
  part.replace(/^(mc|o['’])?(\p{L})/iu, (_all, prefix: string | undefined, letter: string) => `${prefix ? capital(prefix) : ''}${letter.toUpperCase()}`);

/** "KOVÁCS JÁNOS" and "kovács jános" as people write themselves; a text that already mixes cases is left alone. */
function tidyCase(text: string): string {
  const letters = text.replace(/\P{L}/gu, '');
  if (letters.length < 4 || (letters !== letters.toUpperCase() && letters !== letters.toLowerCase())) return text;
  return wordsOf(text.toLowerCase())
    .map((word) => (particles.has(word) || isTitle(word) ? word : word.split('-').map(capital).join('-')))
    .join(' ');
}

/** Titles before and behind the name, and what is left between them. */
function takeTitles(words: string[]): { title: string | null; rest: string[] } {
  const isAny = (word: string | undefined): boolean => word !== undefined && (isTitle(word) || isCourtesy(word));
  let from = 0;
  let to = words.length;
  while (from < to - 1 && isAny(words[from])) from += 1;
  while (to - 1 > from && isAny(words[to - 1])) to -= 1;
  const rest = words.slice(from, to).map((word) => word.replace(/,$/, ''));
  return { title: orNull([...words.slice(0, from), ...words.slice(to)].map((word) => word.replace(/,$/, ''))), rest };
}

function splitFamilyFirst(words: string[]): Pair {
  if (words.length === 1) return { given: null, family: words[0] ?? null };
  // Kovácsné Nagy Mária: the husband's name with -né and her own family name are both family.
  const size = words.length >= 3 && isWifeName(words[0] ?? null) ? 2 : 1;
  return { family: orNull(words.slice(0, size)), given: orNull(words.slice(size)) };
}

function splitGivenFirst(words: string[]): Pair {
  if (words.length === 1) return { given: words[0] ?? null, family: null };
  const particle = words.findIndex((word, position) => position > 0 && position < words.length - 1 && particles.has(word));
  const start = particle > 0 ? particle : words.length - 1;
  return { given: orNull(words.slice(0, start)), family: orNull(words.slice(start)) };
}

const splitOne = (words: string[], order: NameOrder): Pair => (order === 'family-first' ? splitFamilyFirst(words) : splitGivenFirst(words));

/** "Ann and John Smith" share the name behind, "Kovács János és Anna" the one before. */
function splitTwo(left: string[], right: string[], order: NameOrder): Parts {
  const one = left.length === 1 ? { given: left[0] ?? null, family: null } : splitOne(left, order);
  const two = right.length === 1 ? { given: right[0] ?? null, family: null } : splitOne(right, order);
  const family = one.family ?? two.family;
  return {
    ...nothing,
    kind: 'couple',
    givenName: one.given,
    familyName: family,
    partnerGivenName: two.given,
    partnerFamilyName: two.family === family ? null : two.family,
  };
}

/** "Jón Páll "Palli" Sigurðsson": the name in quotes, or one word in brackets, is what he is called. */
function takeCallName(text: string): { callName: string | null; rest: string } {
  if (!/["„“”»«(]/.test(text)) return { callName: null, rest: text };
  const found = /\s["„“”»«]([\p{L}\- ]{2,30})["“”»«](?=\s|$)|\s\((\p{L}{2,30})\)(?=\s|$)/u.exec(text);
  if (!found) return { callName: null, rest: text };
  return { callName: found[1] ?? found[2] ?? null, rest: text.replace(found[0], '') };
}

function splitPeople(text: string, order: NameOrder, language: Language): Parts {
  const both = lengthOfBoth(text);
  if (both > 0) return { ...nothing, kind: 'couple', title: text.slice(0, both), ...named(splitOne(wordsOf(text.slice(both)), order), 'family') };
  const { callName, rest } = takeCallName(text);
  const sides = rest.split(ands[language]);
  if (sides.length === 2) {
    const [left, right] = [takeTitles(wordsOf(sides[0] ?? '')), takeTitles(wordsOf(sides[1] ?? ''))];
    if (left.rest.length > 0 && right.rest.length > 0) return splitTwo(left.rest, right.rest, order);
  }
  const comma = /^([^,]+),\s*([^,]+)$/.exec(rest);
  if (comma && !isTitle(comma[2] ?? '') && !isCourtesy(comma[2] ?? '')) {
    const given = takeTitles(wordsOf(comma[2] ?? ''));
    const family = takeTitles(wordsOf(comma[1] ?? ''));
    return { ...nothing, title: given.title ?? family.title, givenName: orNull(given.rest), familyName: orNull(family.rest), callName };
  }
  const { title, rest: words } = takeTitles(wordsOf(rest));
  // "Mr Smith", "gospa Novak", "Herr Hansen": the one name behind a courtesy title is the family's.
  const alone = title !== null && words.length === 1 && order === 'given-first' && language !== 'is' ? 'family' : null;
  return { ...nothing, title, callName, ...named(splitOne(words, order), alone) };
}

function named(pair: Pair, alone: 'family' | null): Pick<Parts, 'givenName' | 'familyName'> {
  if (alone === 'family' && (pair.given === null || pair.family === null)) return { givenName: null, familyName: pair.family ?? pair.given };
  return { givenName: pair.given, familyName: pair.family };
}

/**
 * The parts of a whole name: "Dr. Kovács Győző" with the family first, "Guðrún Jónsdóttir" with it last, "Smith, John" in any order, couples
 * ("Ana in Luka Novak"), companies by their legal form. Several given names stay together. A single word is the family name where
 * the family stands first, else the given name. `sex` only where the name itself tells it. An empty text gives an empty person.
 */
export function splitFullName(text: string, nameOrder: NameOrder, language: Language): SplitName {
  const tidy = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (looksLikeCompany(tidy)) return { ...nothing, kind: 'company', companyName: tidy, sex: null };
  const parts = splitPeople(tidyCase(tidy), nameOrder, language);
  return { ...parts, sex: suggestSex({ ...parts, language }) };
}

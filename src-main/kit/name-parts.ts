// The parts of a name that every language's greeting asks for.
import type { CustomerFields } from '#contract/customers';
import type { Language, NameOrder, Sex } from '#contract/words';
import { sexOfTitle, titleOfName } from '#kit/titles';

/** A customer's name and how that customer wants to be addressed. `language` is the customer's own. */
export type Name = Pick<
  CustomerFields,
  | 'kind'
  | 'title'
  | 'givenName'
  | 'familyName'
  | 'callName'
  | 'partnerGivenName'
  | 'partnerFamilyName'
  | 'companyName'
  | 'nameOrder'
  | 'sex'
  | 'addressForm'
  | 'language'
>;

/** One way to speak to people: how a letter begins and how one says the name on the phone. */
export interface Manner {
  greet(name: Name): string;
  speak(name: Name): string;
}

/** The text without outer spaces; null where nothing is left. */
export const filled = (text: string | null): string | null => text?.trim() || null;

export const joined = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' ');

/** "Jánosné" and "Kovácsné" say whose wife somebody is: never a first name. René is one. */
export const isWifeName = (part: string | null): boolean =>
  part !== null && /^\p{L}{2,}né$/u.test(part.normalize('NFC')) && !/^rené$/i.test(part.normalize('NFC'));

/** The customer is known by her husband's name only (Kovács Jánosné): always addressed by the whole of it. */
export const isKnownAsWife = (name: Name): boolean =>
  isWifeName(filled(name.givenName)) || (filled(name.givenName) === null && isWifeName(filled(name.familyName)));

/** The name somebody answers to: the call name or the given name; null where there is none or it is the husband's. */
export function firstName(name: Name): string | null {
  const called = filled(name.callName);
  if (called !== null) return called;
  return isKnownAsWife(name) ? null : filled(name.givenName);
}

export const partnerFirstName = (name: Name): string | null => (name.kind === 'couple' ? filled(name.partnerGivenName) : null);

/** A name that stands for people, not only for a company. A company may have a person to write to. */
export const hasPerson = (name: Name): boolean => filled(name.givenName) !== null || filled(name.familyName) !== null || filled(name.callName) !== null;

const endsIn = (text: string | null, ending: RegExp): boolean => text !== null && ending.test(text.normalize('NFC'));

/**
 * The sex an unmistakable part of the name tells: a courtesy title that somebody wrote, Icelandic -son and -dóttir, Hungarian -né. Everything
 * else is null: given names are never guessed at, and English families end in -son too.
 */
export function suggestSex(name: Pick<Name, 'kind' | 'title' | 'givenName' | 'familyName' | 'language'>): Sex | null {
  if (name.kind === 'couple') return null;
  const stated = sexOfTitle(name.title);
  if (stated !== null) return stated;
  const family = filled(name.familyName);
  if (endsIn(family, /d[óo]ttir$/i)) return 'female';
  if (name.language === 'is' && endsIn(family, /\p{L}{2,}son$/iu)) return 'male';
  const wife = [filled(name.givenName), ...(family?.split(' ') ?? [])].some(isWifeName);
  return name.language === 'hu' && wife ? 'female' : null;
}

/** The sex as stated, or as the name itself tells. */
export const sexOf = (name: Name): Sex | null => name.sex ?? suggestSex(name);

export interface PersonName {
  given: string | null;
  family: string | null;
}

export const person = (name: Name): PersonName => ({ given: filled(name.givenName) ?? filled(name.callName), family: filled(name.familyName) });

export const inOrder = ({ given, family }: PersonName, order: NameOrder): string => (order === 'family-first' ? joined(family, given) : joined(given, family));

/** The whole name without a title. `order` is the customer's own unless a language has only one. A wife's name keeps its own order always. */
export const fullName = (name: Name, order: NameOrder = name.nameOrder): string => inOrder(person(name), isKnownAsWife(name) ? name.nameOrder : order);

export const fullNameWithTitle = (name: Name, language: Language, order?: NameOrder): string =>
  joined(titleOfName(name.title, language), fullName(name, order));

/** Both of a couple by their whole names: "Ana in Luka Novak", "Kovács János és Anna", "Ann Smith and John Brown". One name where only one is known. */
export function bothNames(name: Name, and: string, order: NameOrder = name.nameOrder): string {
  const one = person(name);
  const otherGiven = filled(name.partnerGivenName);
  const otherFamily = filled(name.partnerFamilyName);
  if (otherGiven === null && otherFamily === null) return fullName(name, order);
  const shareFamily = otherFamily === null || otherFamily === one.family;
  if (!shareFamily || one.given === null || otherGiven === null) {
    const names = [inOrder(one, order), inOrder({ given: otherGiven, family: shareFamily ? null : otherFamily }, order)];
    return names.filter((each) => each !== '').join(` ${and} `);
  }
  const givens = `${one.given} ${and} ${otherGiven}`;
  return inOrder({ given: givens, family: one.family }, order);
}

/** Both by the names they answer to, "Ana in Luka"; null where one is missing. */
export function bothFirstNames(name: Name, and: string): string | null {
  const one = firstName(name);
  const other = partnerFirstName(name);
  return one !== null && other !== null ? `${one} ${and} ${other}` : null;
}

export const isPair = (name: Name): boolean => name.kind === 'couple' && (filled(name.partnerGivenName) !== null || filled(name.partnerFamilyName) !== null);

/** Icelanders have no family name to be addressed by: what stands last says whose child somebody is. */
export const isIcelander = (name: Name): boolean => name.language === 'is' && name.nameOrder === 'given-first';

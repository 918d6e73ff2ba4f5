// Names: how they are shown, greeted and said. The sex of a customer is never guessed; what is not known is not said.
import type { Language } from '#contract/words';
import { english } from '#kit/greetings/en';
import { hungarian } from '#kit/greetings/hu';
import { icelandic } from '#kit/greetings/is';
import { norwegian } from '#kit/greetings/nb';
import { slovenian } from '#kit/greetings/sl';
import { bothNames, filled, fullNameWithTitle, hasPerson, isPair, joined, type Manner, type Name } from '#kit/name-parts';

export { firstName, type Name, suggestSex } from '#kit/name-parts';
export { type SplitName, splitFullName } from '#kit/split-name';

const manners: Record<Language, Manner> = { is: icelandic, hu: hungarian, sl: slovenian, nb: norwegian, en: english };
const and: Record<Language, string> = { is: 'og', hu: 'és', sl: 'in', nb: 'og', en: 'and' };

/** The name as lists and cards show it: the company, or the people in their own order with what belongs to the name ("dr. Kovács János", "Ana in Luka Novak"). */
export function displayName(name: Name): string {
  const company = filled(name.companyName);
  if (company !== null && (name.kind === 'company' || !hasPerson(name))) return company;
  if (isPair(name)) return bothNames(name, and[name.language]);
  return fullNameWithTitle(name, name.language) || (filled(name.callName) ?? '');
}

/**
 * How a letter in `letterLanguage` begins, with its closing sign: "Tisztelt Kovács János!", "Sæl Guðrún,", "Spoštovani gospod Novak,", "Hei Kari,",
 * "Dear Ms Smith,". Formal or familiar as the customer wants it, in the manner of the letter's language (Icelandic and Norwegian know one).
 * Where the needed part of the name is missing it falls back to a polite greeting that needs less.
 */
export const greeting = (name: Name, letterLanguage: Language): string => manners[letterLanguage].greet(name);

/** How one says the name on the phone, in the customer's own language and form: "Kovács úr", "Guðrún", "gospa Čebašek", "Mr Smith". Never empty where there is any name. */
export const spokenName = (name: Name): string => joined(manners[name.language].speak(name)) || displayName(name);

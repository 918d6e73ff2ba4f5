import type { Sex } from '#contract/words';
import {
  bothFirstNames,
  bothNames,
  filled,
  firstName,
  fullName,
  hasPerson,
  isIcelander,
  isKnownAsWife,
  isPair,
  joined,
  type Manner,
  type Name,
  sexOf,
} from '#kit/name-parts';
import { statesBoth, titleOfName } from '#kit/titles';

const polite: Record<Sex, string> = { male: 'Spoštovani gospod', female: 'Spoštovana gospa' };
const dear: Record<Sex, string> = { male: 'Dragi', female: 'Draga' };
const noSex = 'Spoštovani,';

/** What follows gospod or gospa: the family name with its title, the given name where there is no other. */
function surname(name: Name): string {
  const alone = isIcelander(name) || isKnownAsWife(name) ? fullName(name) : (filled(name.familyName) ?? firstName(name));
  return joined(titleOfName(name.title, 'sl'), alone);
}

/** Two people take the dual. Its masculine form, spoštovana and draga, is also the one for a mixed pair and for an unknown one. */
function greetPair(name: Name): string {
  const firsts = name.addressForm === 'familiar' ? bothFirstNames(name, 'in') : null;
  return firsts !== null ? `Draga ${firsts},` : `Spoštovana ${bothNames(name, 'in', 'given-first')},`;
}

function greet(name: Name): string {
  if (!hasPerson(name)) return noSex;
  if (name.kind === 'couple' && statesBoth(name.title)) return `Spoštovana ${joined('gospa in gospod', filled(name.familyName))},`;
  if (isPair(name)) return greetPair(name);
  const sex = sexOf(name);
  const first = name.addressForm === 'familiar' ? firstName(name) : null;
  if (first !== null) return sex === null ? `Pozdrav, ${first},` : `${dear[sex]} ${first},`;
  return sex === null ? noSex : `${joined(polite[sex], surname(name))},`;
}

function speak(name: Name): string {
  if (isPair(name)) return (name.addressForm === 'familiar' ? bothFirstNames(name, 'in') : null) ?? bothNames(name, 'in', 'given-first');
  const first = name.addressForm === 'familiar' ? firstName(name) : null;
  if (first !== null) return first;
  const sex = sexOf(name);
  if (sex === null || !hasPerson(name)) return fullName(name, 'given-first');
  return joined(sex === 'male' ? 'gospod' : 'gospa', surname(name));
}

export const slovenian: Manner = { greet, speak };

import {
  bothFirstNames,
  bothNames,
  filled,
  firstName,
  fullName,
  fullNameWithTitle,
  hasPerson,
  isKnownAsWife,
  isPair,
  type Manner,
  type Name,
  sexOf,
} from '#kit/name-parts';
import { titleOfName } from '#kit/titles';

const toNobody = 'Tisztelt Ügyfelünk!';

function greetPair(name: Name): string {
  const firsts = name.addressForm === 'familiar' ? bothFirstNames(name, 'és') : null;
  return firsts !== null ? `Kedves ${firsts}!` : `Tisztelt ${bothNames(name, 'és')}!`;
}

/** Formal address is the whole name in its own order; a bare family name is polite only with "Úr". No vocative, no gender, "!" at the end. */
function greetFormally(name: Name): string {
  if (filled(name.givenName) === null && filled(name.familyName) !== null && !isKnownAsWife(name)) {
    return sexOf(name) === 'male' ? `Tisztelt ${fullNameWithTitle(name, 'hu')} Úr!` : toNobody;
  }
  return `Tisztelt ${fullNameWithTitle(name, 'hu')}!`;
}

function greet(name: Name): string {
  if (!hasPerson(name)) return name.kind === 'company' ? 'Tisztelt Partnerünk!' : toNobody;
  if (isPair(name)) return greetPair(name);
  const first = name.addressForm === 'familiar' ? firstName(name) : null;
  return first !== null ? `Kedves ${first}!` : greetFormally(name);
}

/** On the phone a man is "Kovács úr", a doctor "Kovács doktor úr"; a woman is said by her whole name, "asszony" would tell of a marriage. */
function speak(name: Name): string {
  if (isPair(name)) return (name.addressForm === 'familiar' ? bothFirstNames(name, 'és') : null) ?? bothNames(name, 'és');
  const first = name.addressForm === 'familiar' ? firstName(name) : null;
  if (first !== null) return first;
  const family = filled(name.familyName);
  if (family === null || isKnownAsWife(name) || name.nameOrder === 'given-first') return fullName(name);
  const isDoctor = titleOfName(name.title, 'hu') === 'dr.';
  if (sexOf(name) === 'male') return isDoctor ? `${family} doktor úr` : `${family} úr`;
  return sexOf(name) === 'female' && isDoctor ? `${family} doktornő` : fullName(name);
}

export const hungarian: Manner = { greet, speak };

import {
  bothFirstNames,
  bothNames,
  filled,
  firstName,
  fullName,
  fullNameWithTitle,
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

/** "Mr Smith", "Dr Smith"; the whole name where the sex is not known, for Icelanders, and where a part is missing. */
function politely(name: Name): string {
  const family = filled(name.familyName);
  const isMx = /^mx\.?$/i.test(name.title?.trim() ?? '');
  const sex = sexOf(name);
  // Icelanders have no family name to go behind Mr or Dr.
  const title = titleOfName(name.title, 'en') ?? (isMx ? 'Mx' : sex === null ? null : sex === 'male' ? 'Mr' : 'Ms');
  if (family !== null && title !== null && !isIcelander(name)) return joined(title, family);
  if (isIcelander(name)) return fullNameWithTitle(name, 'en');
  // A family name alone is no way to speak to anybody.
  return filled(name.givenName) !== null || isKnownAsWife(name) ? fullName(name, 'given-first') : '';
}

function toPair(name: Name): string {
  const firsts = name.addressForm === 'familiar' ? bothFirstNames(name, 'and') : null;
  return firsts ?? bothNames(name, 'and', 'given-first');
}

function address(name: Name): string {
  if (name.kind === 'couple' && statesBoth(name.title) && filled(name.familyName) !== null) return joined('Mr and Ms', filled(name.familyName));
  if (isPair(name)) return toPair(name);
  const first = name.addressForm === 'familiar' ? firstName(name) : null;
  return first ?? politely(name);
}

function greet(name: Name): string {
  if (!hasPerson(name) && name.kind === 'company' && filled(name.companyName) !== null) return `Dear team at ${filled(name.companyName)},`;
  const to = hasPerson(name) ? address(name) : '';
  return to === '' ? 'Hello,' : `Dear ${to},`;
}

const speak = (name: Name): string => (hasPerson(name) ? address(name) || fullName(name, 'given-first') : '');

export const english: Manner = { greet, speak };

import type { Sex } from '#contract/words';
import { bothFirstNames, bothNames, filled, firstName, fullName, isKnownAsWife, isPair, type Manner, type Name, sexOf, suggestSex } from '#kit/name-parts';

const noName = 'Góðan dag,';
const words: Record<Sex, string> = { male: 'Sæll', female: 'Sæl' };
const plural: Record<Sex, string> = { male: 'Sælir', female: 'Sælar' };

function greetPair(name: Name): string {
  const called = bothFirstNames(name, 'og') ?? bothNames(name, 'og');
  const one = name.sex ?? suggestSex({ ...name, kind: 'person' });
  const other = suggestSex({
    kind: 'person',
    title: null,
    givenName: name.partnerGivenName,
    familyName: filled(name.partnerFamilyName),
    language: name.language,
  });
  if (one === null || other === null) return `Góðan dag ${called},`;
  // Two of one sex share its plural; a woman and a man together take the neuter, which sounds like the feminine singular.
  return `${one === other ? plural[one] : 'Sæl'} ${called},`;
}

/** Everybody is addressed by the given name, the director too; there are no titles. */
function greet(name: Name): string {
  if (isPair(name)) return greetPair(name);
  const called = firstName(name) ?? (isKnownAsWife(name) ? fullName(name) : null);
  if (called === null) return noName;
  const sex = sexOf(name);
  return `${sex === null ? 'Góðan dag' : words[sex]} ${called},`;
}

const speak = (name: Name): string => (isPair(name) ? (bothFirstNames(name, 'og') ?? bothNames(name, 'og')) : (firstName(name) ?? fullName(name)));

export const icelandic: Manner = { greet, speak };

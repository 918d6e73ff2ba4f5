import { bothFirstNames, bothNames, firstName, fullName, isKnownAsWife, isPair, type Manner, type Name } from '#kit/name-parts';

/** One form for everybody; the polite "De" is dead. */
function greet(name: Name): string {
  if (isPair(name)) return `Hei ${bothFirstNames(name, 'og') ?? bothNames(name, 'og', 'given-first')},`;
  const called = firstName(name) ?? (isKnownAsWife(name) ? fullName(name) : null);
  return called === null ? 'Hei,' : `Hei ${called},`;
}

const speak = (name: Name): string => (isPair(name) ? (bothFirstNames(name, 'og') ?? bothNames(name, 'og')) : (firstName(name) ?? fullName(name)));

export const norwegian: Manner = { greet, speak };

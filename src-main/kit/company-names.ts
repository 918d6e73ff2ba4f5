// Telling the name of a company from that of a person, by what is written in it.
import { fold } from '#kit/fold';

/** Legal forms that no person carries, folded, without dots and spaces. */
const forms = new Set(
  'kft bt zrt nyrt rt kkt kht nonprofit ehf hf slf ohf svf ses doo dd dno kd sp ltd limited llp llc plc inc corp gmbh srl sarl spa bv nv oy oyj ab aps kg'.split(
    ' ',
  ),
);
/** Forms that are also words or initials: only in capitals and at the end, or in their own spelling. */
const lastInCapitals = new Set('AS ASA ANS DA ENK SA BA AG NUF KF SF IVS'.split(' '));
const words = new Set(
  (
    'company group holding hotel restaurant hostel studio agency school university museum theatre clinic bakery ' +
    'alapitvany egyesulet onkormanyzat iskola ovoda szalloda etterem kavezo panzio tarsashaz szovetkezet hivatal gyogyszertar csalad ' +
    'felag felagid verslun verslunin leikskoli grunnskoli kirkja bakari fjolskyldan ' +
    'drustvo zavod obcina vrtec druzina podjetje trgovina gostilna ' +
    'kommune barnehage skole borettslag sameie forening idrettslag sykehus familien fotografene'
  ).split(' '),
);
const sons = /(^|\s)(&|and) (co|sons|partners|company|associates|daughters)\b/;

const bare = (word: string): string => fold(word).replace(/[.,;()"']/g, '');

/**
 * Whether the text names a company: a legal form ("Padló Kft.", "Fjord AS", "Lipa d.o.o.", "Ísverk ehf."), "& Sons", or a word that only
 * undertakings bear ("Hotel", "Alapítvány", "kommune").
 */
export function looksLikeCompany(text: string): boolean {
  const folded = fold(text);
  if (sons.test(folded)) return true;
  if (/(^|\s)(d\. ?o\. ?o|d\. ?n\. ?o|d\. ?d|k\. ?d|s\. ?p|e\. ?v|s\. ?r\. ?l|s\. ?a|b\. ?v)\.?(?=$|[\s,)])/.test(folded)) return true;
  const parts = text.split(/\s+/).filter(Boolean);
  if (parts.length < 2) return false;
  if (parts.some((part) => forms.has(bare(part)) || words.has(bare(part)) || /^šola$/i.test(part))) return true;
  const isShouted = text === text.toUpperCase();
  const last = (parts.at(-1) ?? '').replaceAll('.', '').replaceAll('/', '');
  const first = parts[0] ?? '';
  return lastInCapitals.has(last.toUpperCase()) && (!isShouted ? /^(\p{Lu}{2,3}|as|ans|asa)$/u.test(last) : last === 'AS' || last === 'ASA')
    ? true
    : first === 'AS';
}

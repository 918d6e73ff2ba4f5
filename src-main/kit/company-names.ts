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

const slovenian = /(^|\s)d\. ?(o|n)\. ?o\.?(?=$|[\s,)])/;
// Two letters with dots are initials too: small ones are a legal form, capital ones only behind the name.
const dotted = /\s(d\. ?d|k\. ?d|s\. ?p|e\. ?v)\.?(?=$|[\s,)])|\s(S\.r\.l|S\.A|B\.V|N\.V)\.?$/;
const marks = /[.,;()"']/g;

const isAnyWordOf = (folded: string): boolean =>
  folded
    .replace(marks, '')
    .split(' ')
    .some((word) => forms.has(word) || words.has(word));

/** "Fjord AS", "Fjord as"; in a text all in capitals only the one that is no name. */
function endsInForm(text: string, lastWord: string): boolean {
  const last = lastWord.replace(/[./]/g, '');
  if (!lastInCapitals.has(last.toUpperCase())) return false;
  return text === text.toUpperCase() ? last === 'AS' || last === 'ASA' : /^(\p{Lu}{2,3}|as|ans|asa)$/u.test(last);
}

/**
 * Whether the text names a company: a legal form ("Padló Kft.", "Fjord AS", "Lipa d.o.o.", "Ísverk ehf."), "& Sons", or a word that only
 * undertakings bear ("Hotel", "Alapítvány", "kommune").
 */
export function looksLikeCompany(text: string): boolean {
  const folded = fold(text);
  if (sons.test(folded) || slovenian.test(folded) || dotted.test(text)) return true;
  const parts = text.split(/\s+/).filter(Boolean);
  if (parts.length < 2) return false;
  // Unfolded: Sola is a family name.
  return isAnyWordOf(folded) || /(^|\s)šola(\s|$)/i.test(text) || parts[0] === 'AS' || endsInForm(text, parts.at(-1) ?? '');
}

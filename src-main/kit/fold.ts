// Letters for finding and for sorting. Own tables: Chromium, and so Electron, has no Icelandic collation, and a stored key lets SQLite page.
import type { Language } from '#contract/words';

const special: Record<string, string> = {
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '–': '-',
  '—': '-',
  '‑': '-',
};
const specials = new RegExp(`[${Object.keys(special).join('')}]`, 'g');
const marks = /\p{M}+/gu;
const needsFolding = /[^\x20-\x7e]/;

// Decomposed first: NFKD turns letters of other shapes (full-width, mathematical) into plain capitals. Marks go before and after: it puts
// each run of them in order one by one, and a stranger's mail may bring a run of hundred thousands.
const foldedLetters = (text: string): string =>
  text
    .replace(marks, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(specials, (letter) => special[letter] ?? letter);

const latinEnd = 0x250;
/** What each letter of our five languages becomes, read off once: an import folds a dozen texts a row. Up to here no letter depends on its neighbours. */
const latin = Array.from({ length: latinEnd }, (_, code) => foldedLetters(String.fromCharCode(code)));
const beyondLatin = /[\u0250-\uffff]/;
const untidySpace = /^\s|\s$|\s\s|[^\S ]/;

function foldedLatin(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) plain += latin[text.charCodeAt(at)];
  return plain;
}

/** Lower case without accents, single spaces, trimmed: "Þórður  Ægisson" becomes "thordur aegisson". What search and doubles compare. */
export function fold(text: string): string {
  let plain: string;
  if (!needsFolding.test(text)) plain = text.toLowerCase();
  else plain = beyondLatin.test(text) ? foldedLetters(text) : foldedLatin(text);
  return untidySpace.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain;
}

/** The letters of an alphabet in their order; letters written together count as one. `=` gives foreign letters the place of an own one. */
const alphabets: Record<Language, { order: string; same: Record<string, string> }> = {
  is: { order: 'a á b c d ð e é f g h i í j k l m n o ó p q r s t u ú v w x y ý z þ æ ö å', same: { ä: 'æ', ø: 'ö' } },
  hu: {
    order: 'a b c cs d dz dzs e f g gy h i j k l ly m n ny o ö p q r s sz t ty u ü v w x y z zs',
    same: { á: 'a', é: 'e', í: 'i', ó: 'o', ő: 'ö', ú: 'u', ű: 'ü', ø: 'ö' },
  },
  sl: { order: 'a b c č ć d đ e f g h i j k l m n o p q r s š t u v w x y z ž', same: {} },
  nb: { order: 'a b c d e f g h i j k l m n o p q r s t u v w x y z æ ø å', same: { ä: 'æ', ö: 'ø', ő: 'ø', ü: 'y', aa: 'å' } },
  en: { order: 'a b c d e f g h i j k l m n o p q r s t u v w x y z', same: {} },
};

interface Alphabet {
  weights: Map<string, string>;
  /** The longest letter: 3 for the Hungarian dzs. */
  longest: number;
}

function weigh(language: Language): Alphabet {
  const { order, same } = alphabets[language];
  const letters = order.split(' ');
  const weights = new Map(letters.map((letter, position) => [letter, String.fromCharCode(0x41 + position)]));
  for (const [foreign, own] of Object.entries(same)) weights.set(foreign, weights.get(own) ?? '');
  // A Hungarian double of a two-letter sign is written short: ccs is cs + cs, ddzs is dzs + dzs.
  if (language === 'hu') for (const letter of letters.filter((l) => l.length > 1)) weights.set(`${letter[0]}${letter}`, (weights.get(letter) ?? '').repeat(2));
  return { weights, longest: Math.max(...[...weights.keys()].map((letter) => letter.length)) };
}

const weighed: Record<Language, Alphabet> = { is: weigh('is'), hu: weigh('hu'), sl: weigh('sl'), nb: weigh('nb'), en: weigh('en') };

/** What one sign weighs that is no letter of the alphabet: digits and spaces themselves, foreign letters as their plain ones, the rest nothing. */
function foreignWeight(sign: string, weights: Map<string, string>): string {
  if (sign >= '0' && sign <= '9') return sign;
  if (/[\s-]/.test(sign)) return ' ';
  let weight = '';
  for (const letter of fold(sign)) weight += weights.get(letter) ?? '';
  return weight;
}

/**
 * A key whose plain byte order is the alphabetical order of the language: own letters in their place (č after c, þ and æ and ö after z),
 * Hungarian two-letter signs as one and its long vowels as the short ones. After a tab comes the text itself, so that
 * equal keys still have an order ("Kovacs" before "Kovács").
 */
export function sortKey(text: string, language: Language): string {
  const { weights, longest } = weighed[language];
  const lower = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  let key = '';
  for (let i = 0; i < lower.length; ) {
    let size = longest;
    while (size > 0 && !weights.has(lower.slice(i, i + size))) size -= 1;
    if (size > 0) {
      key += weights.get(lower.slice(i, i + size));
      i += size;
      continue;
    }
    const sign = String.fromCodePoint(lower.codePointAt(i) ?? 0x20);
    key += foreignWeight(sign, weights);
    i += sign.length;
  }
  return `${key}\t${lower}`;
}

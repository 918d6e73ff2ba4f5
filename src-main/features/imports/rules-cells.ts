// Single cells that are neither dates nor numbers: e-mail addresses, yes and no, countries, languages, lists.
import { type Language, languages, type Sex } from '#contract/words';
import { fold } from '#kit/fold';

const address = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\.]{2,}$/;

/** '-' and the like stand for nothing in many exports. */
export const isBlank = (cell: string | undefined): boolean => cell === undefined || /^[\s\-–—.]*$/.test(cell);

/** The e-mail addresses of a cell in lower case ('Anna <a@x.hu>; b@x.hu' gives two). A filled cell without any gives none. */
export function readEmails(cell: string): string[] {
  const parts = cell.split(/\s*(?:;|,|:::|\s)\s*/).map((part) => part.replace(/^(mailto:)?<?|>$/g, '').toLowerCase());
  return [...new Set(parts.filter((part) => part.length <= 254 && address.test(part) && !part.includes('..')))];
}

const yes = new Set('yes|y|true|1|x|igen|i|ja|j|da|d|subscribed|feliratkozott|skrad|skradur|narocen|pameldt|on|ok'.split('|'));
const no = new Set('no|n|false|0|nem|nei|ne|unsubscribed|leiratkozott|afskrad|odjavljen|avmeldt|off|never'.split('|'));

/** Yes, no, or null where the cell says neither. In five languages. */
export function readYesNo(cell: string): boolean | null {
  const word = fold(cell).replace(/[^a-z0-9]/g, '');
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}

const countryNames: Record<string, string> = {
  IS: 'is|isl|iceland|island|izland|islandija',
  HU: 'hu|hun|hungary|magyarorszag|ungverjaland|madzarska|ungarn',
  SI: 'si|slo|svn|slovenia|slovenija|szlovenia|slovenia lydveldid',
  NO: 'no|nor|norway|norge|noregur|norvegia|norveska',
  GB: 'gb|uk|gbr|united kingdom|great britain|england|scotland|wales|northern ireland|britain|nagy britannia|egyesult kiralysag|bretland|storbritannia|velika britanija|zdruzeno kraljestvo',
  US: 'us|usa|united states|united states of america|bandarikin|zda',
  IE: 'ie|irl|ireland|irorszag|irland|irska',
  SE: 'se|swe|sweden|sverige|svedorszag|svedska',
  DK: 'dk|dnk|denmark|danmark|danmork|dania|danska',
  FI: 'fi|fin|finland|finnorszag|finska',
  DE: 'de|deu|germany|deutschland|nemetorszag|tyskland|nemcija',
  AT: 'at|aut|austria|osterreich|ausztria|avstrija',
  HR: 'hr|hrv|croatia|hrvatska|hrvaska|horvatorszag',
  IT: 'it|ita|italy|italia|olaszorszag|italija',
  SK: 'sk|svk|slovakia|slovensko|szlovakia',
  RO: 'ro|rou|romania',
  CH: 'ch|che|switzerland|schweiz|svajc|svica',
  FR: 'fr|fra|france|franciaorszag|frakkland|francija|frankrike',
  NL: 'nl|nld|netherlands|nederland|hollandia|holland',
  ES: 'es|esp|spain|spanyolorszag|spania|spanija',
  PL: 'pl|pol|poland|polska|lengyelorszag',
};
const countryByName = new Map(Object.entries(countryNames).flatMap(([code, names]) => names.split('|').map((name): [string, string] => [name, code])));

/** The country of a cell as ISO 3166 code, or null where it names none we know. */
export function readCountry(cell: string): string | null {
  return (
    countryByName.get(
      fold(cell)
        .replace(/[^a-z]+/g, ' ')
        .trim(),
    ) ?? null
  );
}

const endings: Record<string, string> = { is: 'IS', hu: 'HU', si: 'SI', no: 'NO', uk: 'GB' };

/** The country an e-mail address ends in, for the countries we guess between. */
export const countryOfEmail = (email: string): string | null => endings[email.slice(email.lastIndexOf('.') + 1)] ?? null;

const prefixes: [string, string][] = [
  ['354', 'IS'],
  ['36', 'HU'],
  ['386', 'SI'],
  ['47', 'NO'],
  ['44', 'GB'],
];

/** The country of a phone written with its country code (+ or 00), for the countries we guess between. */
export function countryOfPhone(cell: string): string | null {
  const written = /^\s*(?:\+|00)\s*(\d[\d\s]*)/.exec(cell)?.[1]?.replace(/\s/g, '');
  return written ? (prefixes.find(([prefix]) => written.startsWith(prefix))?.[1] ?? null) : null;
}

const languageNames: Record<Language, string> = {
  is: 'is|isl|icelandic|islenska|islandsk|izlandi|islandscina',
  hu: 'hu|hun|hungarian|magyar|ungverska|madzarscina|ungarsk',
  sl: 'sl|slv|si|slovenian|slovene|slovenscina|slovensko|szloven|slovensk|slovenska',
  nb: 'nb|no|nor|norwegian|norsk|bokmal|norsk bokmal|norveg|norska|norvescina',
  en: 'en|eng|english|angol|enska|anglescina|engelsk|en gb|en us',
};

/** The language of a cell, or null where it is none of the five. */
export function readLanguage(cell: string): Language | null {
  const word = fold(cell)
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return languages.find((language) => languageNames[language].split('|').includes(word) || word.startsWith(`${language} `)) ?? null;
}

const women = new Set('f|female|w|woman|no|n|kona|kvk|kvenkyn|z|zenska|zenski|k|kvinne|dame|mrs|ms'.split('|'));
const men = new Set('m|male|man|ferfi|ffi|karl|kk|karlkyn|moski|mann|herre|mr'.split('|'));

/** The sex a column states; never read from a name here. */
export function readSex(cell: string): Sex | null {
  const word = fold(cell).replace(/[^a-z]/g, '');
  if (women.has(word)) return 'female';
  return men.has(word) ? 'male' : null;
}

/** Tags of a cell: 'Clients;VIP' gives two. Google marks its own groups with '* '. */
export function readTags(cell: string): string[] {
  const tags = cell.split(/[;,|]|:::/).map((tag) =>
    tag
      .replace(/^\s*\*\s*/, '')
      .trim()
      .slice(0, 60),
  );
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

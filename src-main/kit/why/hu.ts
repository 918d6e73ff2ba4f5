import { measureHu } from '../format/hu.ts';
import { countOf, quote } from '../format.ts';
import { afterColon, inBrackets, type Near, type OccasionFacts, ofUsual, type Sayings, type Span, type WhyWords } from './shape.ts';

const over = ({ n, unit }: Span) => measureHu(n, unit);
const belated = ({ kind, isBelated }: OccasionFacts) =>
  !isBelated ? '' : kind === 'anniversary' ? ', utólag is jólesik a köszönet' : ', utólag is jólesik a köszöntés';
const be: Record<Near, string> = { past: 'volt', today: 'van', ahead: 'lesz' };

/** The article before a figure goes by how it is read: az 1. (első), az 5. (ötödik), az 50., az 1000., but a 3., a 10. */
const articleBefore = (n: number): string => (n === 1 || String(n).startsWith('5') || (n >= 1000 && n < 2000) ? 'az' : 'a');

// Articles, months and the common names of days have a small letter inside a sentence; a day named after somebody keeps its capital.
const smallInside =
  /^(az? |január|február|március|április|május|június|július|augusztus|szeptember|október|november|december|nőnap|anyák|apák|gyerm?eknap|pedagógusnap|húsvét|karácsony|szenteste|szilveszter|újév|pünkösd|mindenszentek|halottak|bolondok|majális)/i;
const inside = (label: string): string => (smallInside.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

function dayItself({ kind, label, when, near, years }: OccasionFacts): string {
  if (kind === 'birthday') return years === null ? `${when} ${be[near]} a születésnapja` : `${when} ${near === 'past' ? 'lett' : 'lesz'} ${years} éves`;
  if (kind === 'name-day') return `${when} ${be[near]} a névnapja${inBrackets(label)}`;
  if (kind === 'favourite-holiday') return label === null ? `${when} ${be[near]} a kedvenc ünnepe` : `${when} ${inside(label)} ${be[near]}`;
  if (label !== null) return `${when}: ${label}${inBrackets(years === null ? null : countOf(years, 'year', 'hu'))}`;
  return years === null ? `${when} ${be[near]} az első rendelés évfordulója` : `${when} ${be[near]} ${years} éve, hogy először rendelt`;
}

const lacking = {
  'follow-up': 'még senki sem kérdezte meg, minden rendben van-e',
  delight: 'ideje egy kis váratlan örömöt szerezni',
  feedback: 'még senki sem kérdezte meg, hogyan vált be',
  more: 'ideje megmutatni, mi illik hozzá',
};
const lackingShort = { 'follow-up': 'minden rendben?', delight: 'kis meglepetés', feedback: 'hogyan vált be?', more: 'ami hozzá illik' };

const clause: Sayings = {
  late: (f) => {
    const ordered = `${f.when} rendelt utoljára${inBrackets(f.product)}`;
    if (f.source === 'own')
      return `${ordered}, általában ${f.every} vásárol, és ${f.over === null ? 'most van itt az ideje' : `most ${over(f.over)} túl van a szokott időn`}`;
    return `${ordered}; a hasonló ügyfelek általában ${f.every} vásárolnak, és ${f.over === null ? 'most van itt az ideje' : `ezen most ${over(f.over)} túl van`}`;
  },
  cadence: ({ contact, every, instead }) => {
    if (contact === null) return `még nem kerestük, pedig ${every} szokás`;
    return instead === null
      ? `legutóbb ${contact} voltunk kapcsolatban, ${every} szoktunk jelentkezni`
      : `legutóbb ${contact} voltunk kapcsolatban; keveset vásárolt és régen, ezért ${instead} helyett elég ${every} jelentkezni`;
  },
  occasion: (f) => `${dayItself(f)}${inBrackets(f.story)}${belated(f)}`,
  promised: ({ when, near, note }) =>
    `${near === 'past' ? `ígéretünk szerint ${when} kellett volna jelentkeznünk` : `azt ígértük, hogy ${when} jelentkezünk`}${afterColon(note)}`,
  enquiry: ({ when, title, contactNumber }) => `${when} érdeklődött${inBrackets(title)}, ez ${articleBefore(contactNumber)} ${contactNumber}. megkeresés`,
  complaint: ({ when, title }) => `nyitott panasza van, ${when} érkezett${inBrackets(title)}`,
  followUp: ({ when, product }) => `${when} vásárolt${inBrackets(product)}, és azóta nem hallott felőlünk`,
  essential: ({ essential, when, product }) => `${when} vásárolt${inBrackets(product)}, és ${lacking[essential]}`,
  manual: ({ when, near, note }) => `terv szerint ${when} ${near === 'past' ? 'jelentkeztünk volna' : 'jelentkezünk'}${afterColon(note)}`,
  reply: ({ when, subject }) => `${when} írt nekünk, és válaszra vár${afterColon(subject)}`,
  journey: ({ name, title, about }) =>
    `${name === null ? 'ügyfélút' : `ügyfélút: ${quote(name, 'hu')}`}${inBrackets(about)}, a következő lépés: ${quote(title, 'hu')}`,
};

function shortOccasion(f: OccasionFacts): string {
  const { kind, label, when, near, years } = f;
  if (near === 'past') return dayItself(f);
  if (kind === 'birthday') return years === null ? `${when} születésnap` : `${when} lesz ${years} éves`;
  if (kind === 'name-day') return `${when} névnap`;
  if (kind === 'favourite-holiday') return `${when} ${label === null ? 'kedvenc ünnep' : inside(label)}`;
  if (label !== null) return `${when} ${label}`;
  return years === null ? `${when} az első rendelés évfordulója` : dayItself(f);
}

const fragment: Sayings = {
  late: (f) => `${f.over === null ? 'most jön el az ideje' : `${over(f.over)} a szokott időn túl`}, ${f.every} vásárol`,
  cadence: ({ contact }) => (contact === null ? 'még nem kerestük' : `utolsó kapcsolat: ${contact}`),
  occasion: shortOccasion,
  promised: ({ when, near, note }) => `ígéret, ${when}${near === 'past' ? ' volt' : ''} esedékes${afterColon(note)}`,
  enquiry: ({ title, contactNumber }) => `érdeklődés, ${contactNumber}. megkeresés${ofUsual(contactNumber, ' a 8–12-ből')}${afterColon(title)}`,
  complaint: ({ title }) => `nyitott panasz${afterColon(title)}`,
  followUp: ({ when, product }) => (product === null ? `utánkövetés, ${when} vásárolt` : `utánkövetés: ${product}`),
  essential: ({ essential, when, product }) => `${lackingShort[essential]}${product === null ? ` (${when} vásárolt)` : inBrackets(product)}`,
  manual: ({ when, note }) => note ?? `terv szerint ${when}`,
  reply: ({ subject }) => `válaszra vár${afterColon(subject)}`,
  journey: ({ title, about }) => `${title}${inBrackets(about)}`,
};

const lateness = { 'on-time': 'nem késik', late: 'késik', 'very-late': 'nagyon késik' };
const value = { 'never-bought': 'még nem vásárolt', 'has-bought': 'a szokásos vásárlásai nagyságához igazodik' };
const urgency = { 'can-wait': 'ez várhat', 'not-long': 'ezzel nem jó sokáig várni', 'cannot-wait': 'ez nem várhat' };

export const hu: WhyWords = {
  lacking,
  clause,
  fragment,
  parts: {
    lateness: (factor, band) => `Késés ×${factor}: ${lateness[band]}.`,
    chance: (factor, percent, own) =>
      `Esély ×${factor}: körülbelül ${percent} az esélye, hogy vásárol${own === null ? '' : ` (csak a ritmusa szerint ${own}, a többit a korábbi hónapok tanították)`}.`,
    value: (factor, band) => `Érték ×${factor}: ${value[band]}.`,
    perishable: (factor, band) => `Sürgősség ×${factor}: ${urgency[band]}.`,
  },
};

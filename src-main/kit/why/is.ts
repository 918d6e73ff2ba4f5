import { measureIs } from '../format/is.ts';
import { countOf, plural, quote } from '../format.ts';
import { afterColon, inBrackets, type Near, type OccasionFacts, ofUsual, type Sayings, type Span, type WhyWords } from './shape.ts';

const over = ({ n, unit }: Span) => measureIs(n, unit);
const belated = ({ kind, isBelated }: OccasionFacts) =>
  !isBelated ? '' : kind === 'anniversary' ? ', síðbúnar þakkir eru vel þegnar' : ', síðbúin kveðja er vel þegin';
const be: Record<Near, string> = { past: 'var', today: 'er', ahead: 'er' };

// Eitt ár er liðið, tvö ár eru liðin, 21 ár er liðið.
const singularPass: Record<Near, string> = { past: 'var', today: 'er', ahead: 'verður' };
const pluralPass: Record<Near, string> = { past: 'voru', today: 'eru', ahead: 'verða' };
function yearsPassed(years: number, near: Near): string {
  return plural(years, 'is') === 'one' ? `${singularPass[near]} ${years} ár liðið` : `${pluralPass[near]} ${years} ár liðin`;
}

function dayItself({ kind, label, when, near, years }: OccasionFacts): string {
  const past = near === 'past';
  if (kind === 'birthday') return years === null ? `${past ? 'átti' : 'á'} afmæli ${when}` : `${past ? 'varð' : 'verður'} ${years} ára ${when}`;
  if (kind === 'name-day') return `${past ? 'átti' : 'á'} nafnadag${inBrackets(label)} ${when}`;
  if (kind === 'favourite-holiday') return `uppáhaldsdagurinn${inBrackets(label)} ${be[near]} ${when}`;
  if (label !== null) return `${when}: ${label}${inBrackets(years === null ? null : countOf(years, 'year', 'is'))}`;
  return years === null ? `${when} ${be[near]} afmæli fyrstu pöntunar` : `${when} ${yearsPassed(years, near)} frá fyrstu pöntun`;
}

const lacking = {
  'follow-up': 'enginn hefur enn spurt hvort allt sé í lagi',
  delight: 'nú er kominn tími á litla óvænta gleði',
  feedback: 'enginn hefur enn spurt hvernig reynslan er',
  more: 'nú má sýna hvað á vel við það',
};
const lackingShort = { 'follow-up': 'allt í lagi?', delight: 'lítill óvæntur glaðningur', feedback: 'hvernig reyndist þetta?', more: 'það sem á vel við' };

const clause: Sayings = {
  late: (f) => {
    const ordered = `pantaði síðast ${f.when}${inBrackets(f.product)}`;
    if (f.source === 'own')
      return `${ordered}, kaupir venjulega ${f.every} og ${f.over === null ? 'nú er komið að því' : `er nú ${over(f.over)} fram yfir venju`}`;
    return `${ordered}; viðskiptavinir af þessu tagi kaupa venjulega ${f.every}${f.over === null ? ' og nú er komið að því' : `, nú ${over(f.over)} fram yfir það`}`;
  },
  cadence: ({ contact, every, instead }) => {
    if (contact === null) return `aldrei hefur verið haft samband en venjan er að gera það ${every}`;
    return instead === null
      ? `síðast var haft samband ${contact} en venjan er að gera það ${every}`
      : `síðast var haft samband ${contact}; lítil kaup og langt síðan, svo nóg er að gera það ${every} í stað þess að gera það ${instead}`;
  },
  occasion: (f) => `${dayItself(f)}${inBrackets(f.story)}${belated(f)}`,
  promised: ({ when, near, note }) =>
    `${near === 'past' ? `við ætluðum að hafa samband ${when}, eins og lofað var` : `við lofuðum að hafa samband ${when}`}${afterColon(note)}`,
  enquiry: ({ when, title, contactNumber }) => `sendi fyrirspurn ${when}${inBrackets(title)}, nú er komið að samskiptum númer ${contactNumber}`,
  complaint: ({ when, title }) => `kvörtun sem barst ${when} er enn óleyst${inBrackets(title)}`,
  followUp: ({ when, product }) => `keypti ${when}${inBrackets(product)} og hefur ekki heyrt frá okkur síðan`,
  essential: ({ essential, when, product }) => `keypti ${when}${inBrackets(product)} og ${lacking[essential]}`,
  manual: ({ when, note }) => `við ætluðum að hafa samband ${when}${afterColon(note)}`,
  reply: ({ when, subject }) => `skrifaði okkur ${when} og bíður svars${afterColon(subject)}`,
  journey: ({ name, title, about }) => `næsta skref${name === null ? '' : ` í vegferðinni ${quote(name, 'is')}`}${inBrackets(about)}: ${quote(title, 'is')}`,
};

function shortOccasion({ kind, label, when, near, years }: OccasionFacts): string {
  if (kind === 'birthday') return years === null ? `afmæli ${when}` : `${near === 'past' ? 'varð' : 'verður'} ${years} ára ${when}`;
  if (kind === 'name-day') return `nafnadagur ${when}`;
  if (kind === 'favourite-holiday') return `${label ?? 'uppáhaldsdagur'} ${when}`;
  if (label !== null) return `${label} ${when}`;
  return years === null ? `afmæli fyrstu pöntunar ${when}` : `${countOf(years, 'year', 'is')} frá fyrstu pöntun ${when}`;
}

const fragment: Sayings = {
  late: (f) => `${f.over === null ? 'komið að næstu kaupum' : `${over(f.over)} fram yfir`}, venjulega ${f.every}`,
  cadence: ({ contact }) => (contact === null ? 'aldrei haft samband' : `síðast samband ${contact}`),
  occasion: shortOccasion,
  promised: ({ when, near, note }) => `${near === 'past' ? 'lofað samband, átti að vera' : 'lofað samband'} ${when}${afterColon(note)}`,
  enquiry: ({ title, contactNumber }) => `fyrirspurn, samskipti nr. ${contactNumber}${ofUsual(contactNumber, ' af 8–12')}${afterColon(title)}`,
  complaint: ({ title }) => `óleyst kvörtun${afterColon(title)}`,
  followUp: ({ when, product }) => (product === null ? `eftirfylgni, pantaði ${when}` : `eftirfylgni: ${product}`),
  essential: ({ essential, when, product }) => `${lackingShort[essential]}${product === null ? ` (pantaði ${when})` : inBrackets(product)}`,
  manual: ({ when, note }) => note ?? `á áætlun ${when}`,
  reply: ({ subject }) => `bíður svars${afterColon(subject)}`,
  journey: ({ title, about }) => `${title}${inBrackets(about)}`,
};

const lateness = { 'on-time': 'ekki orðið seint', late: 'orðið seint', 'very-late': 'orðið mjög seint' };
const value = { 'never-bought': 'hefur ekki keypt enn', 'has-bought': 'fer eftir venjulegri upphæð kaupa' };
const urgency = { 'can-wait': 'tilefnið má bíða', 'not-long': 'tilefnið ætti ekki að bíða lengi', 'cannot-wait': 'tilefnið þolir ekki bið' };

export const is: WhyWords = {
  lacking,
  clause,
  fragment,
  parts: {
    lateness: (factor, band) => `Töf ×${factor}: ${lateness[band]}.`,
    chance: (factor, percent, own) =>
      `Líkur ×${factor}: um ${percent} líkur á kaupum${own === null ? '' : `; eftir taktinum einum ${own}, hitt lærðist af fyrri mánuðum`}.`,
    value: (factor, band) => `Virði ×${factor}: ${value[band]}.`,
    perishable: (factor, band) => `Forgangur ×${factor}: ${urgency[band]}.`,
  },
};

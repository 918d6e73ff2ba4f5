import { countOf, quote } from '../format.ts';
import { afterColon, inBrackets, type OccasionFacts, ofUsual, type Sayings, type Span, type WhyWords } from './shape.ts';

const span = ({ n, unit }: Span) => countOf(n, unit, 'nb');
const belated = ({ kind, isBelated }: OccasionFacts) =>
  !isBelated ? '' : kind === 'anniversary' ? ', en forsinket takk er fortsatt velkommen' : ', en forsinket hilsen er fortsatt velkommen';

function dayItself({ kind, label, when, near, years }: OccasionFacts): string {
  const past = near === 'past';
  const be = past ? 'var' : 'er';
  if (kind === 'birthday') return years === null ? `${past ? 'hadde' : 'har'} bursdag ${when}` : `${past ? 'fylte' : 'fyller'} ${years} år ${when}`;
  if (kind === 'name-day') return `${past ? 'hadde' : 'har'} navnedag${inBrackets(label)} ${when}`;
  if (kind === 'favourite-holiday') return `${label ?? 'favorittdagen'} ${be} ${when}`;
  if (label !== null) return `${when}: ${label}${inBrackets(years === null ? null : countOf(years, 'year', 'nb'))}`;
  return `${when} ${be} det ${years === null ? 'årsdagen for' : `${countOf(years, 'year', 'nb')} siden`} første bestilling`;
}

const lacking = {
  'follow-up': 'ingen har spurt ennå om alt er som det skal',
  delight: 'det er tid for en liten uventet glede',
  feedback: 'ingen har spurt ennå hvordan det var',
  more: 'det er tid for å vise hva som passer til',
};
const lackingShort = { 'follow-up': 'alt i orden?', delight: 'en liten overraskelse', feedback: 'hvordan var det?', more: 'noe som passer til' };

const clause: Sayings = {
  late: ({ when, product, every, source, over }) => {
    const ordered = product === null ? `bestilte sist ${when}` : `bestilte ${quote(product, 'nb')} ${when}`;
    if (source === 'own') {
      return over === null
        ? `${ordered} og kjøper vanligvis ${every}, så nå er det på tide`
        : `${ordered}, kjøper vanligvis ${every} og er nå ${span(over)} senere ute enn vanlig`;
    }
    return `${ordered}; kunder som denne kjøper vanligvis ${every}, ${over === null ? 'så nå er det på tide' : `og nå har det gått ${span(over)} lenger enn det`}`;
  },
  cadence: ({ contact, every, instead }) => {
    if (contact === null) return `vi har ikke hatt kontakt ennå, det vanlige er ${every}`;
    return instead === null
      ? `siste kontakt var ${contact}, det vanlige er ${every}`
      : `siste kontakt var ${contact}; har kjøpt lite og for lenge siden, så ${every} er nok i stedet for ${instead}`;
  },
  occasion: (f) => `${dayItself(f)}${inBrackets(f.story)}${belated(f)}`,
  promised: ({ when, near, note }) =>
    `${near === 'past' ? `vi skulle ha tatt kontakt ${when}, slik vi lovet` : `vi lovet å ta kontakt ${when}`}${afterColon(note)}`,
  enquiry: ({ when, title, contactNumber }) => `kom med en forespørsel ${when}${inBrackets(title)}, dette blir kontakt nummer ${contactNumber}`,
  complaint: ({ when, title }) => `klagen som kom ${when}, er fortsatt åpen${inBrackets(title)}`,
  followUp: ({ when, product }) => `${product === null ? 'handlet' : `kjøpte ${quote(product, 'nb')}`} ${when} og har ikke hørt fra oss siden`,
  essential: ({ essential, when, product }) => `${product === null ? 'handlet' : `kjøpte ${quote(product, 'nb')}`} ${when}, og ${lacking[essential]}`,
  manual: ({ when, near, note }) => `${near === 'past' ? 'etter planen skulle vi ha tatt kontakt' : 'vi planla å ta kontakt'} ${when}${afterColon(note)}`,
  reply: ({ when, subject }) => `skrev til oss ${when} og venter på svar${afterColon(subject)}`,
  journey: ({ name, title, about }) => `neste steg${name === null ? '' : ` i kundereisen ${quote(name, 'nb')}`}${inBrackets(about)}: ${quote(title, 'nb')}`,
};

function shortOccasion({ kind, label, when, near, years }: OccasionFacts): string {
  if (kind === 'birthday') return years === null ? `bursdag ${when}` : `${near === 'past' ? 'fylte' : 'fyller'} ${years} år ${when}`;
  if (kind === 'name-day') return `navnedag ${when}`;
  if (kind === 'favourite-holiday') return `${label ?? 'favorittdag'} ${when}`;
  if (label !== null) return `${label} ${when}`;
  return years === null ? `årsdag for første bestilling ${when}` : `${countOf(years, 'year', 'nb')} siden første bestilling ${when}`;
}

const fragment: Sayings = {
  late: ({ every, over }) => `${over === null ? 'på tide igjen' : `${span(over)} på overtid`}, vanligvis ${every}`,
  cadence: ({ contact }) => (contact === null ? 'aldri hatt kontakt' : `siste kontakt ${contact}`),
  occasion: shortOccasion,
  promised: ({ when, near, note }) => `lovet kontakt${near === 'past' ? ', fristen var' : ''} ${when}${afterColon(note)}`,
  enquiry: ({ title, contactNumber }) => `forespørsel, kontakt ${contactNumber}${ofUsual(contactNumber, ' av 8–12')}${afterColon(title)}`,
  complaint: ({ title }) => `åpen klage${afterColon(title)}`,
  followUp: ({ when, product }) => (product === null ? `oppfølging, handlet ${when}` : `oppfølging: ${product}`),
  essential: ({ essential, when, product }) => `${lackingShort[essential]}${product === null ? ` (handlet ${when})` : afterColon(product)}`,
  manual: ({ when, note }) => note ?? `planlagt ${when}`,
  reply: ({ subject }) => `venter på svar${afterColon(subject)}`,
  journey: ({ title, about }) => `${title}${inBrackets(about)}`,
};

const lateness = { 'on-time': 'ikke sent ute', late: 'sent ute', 'very-late': 'svært sent ute' };
const value = { 'never-bought': 'har ikke kjøpt ennå', 'has-bought': 'følger størrelsen på et vanlig kjøp' };
const urgency = { 'can-wait': 'anledningen kan vente', 'not-long': 'anledningen bør ikke vente lenge', 'cannot-wait': 'anledningen kan ikke vente' };

export const nb: WhyWords = {
  lacking,
  clause,
  fragment,
  parts: {
    lateness: (factor, band) => `Forsinkelse ×${factor}: ${lateness[band]}.`,
    chance: (factor, percent, own) =>
      `Sjanse ×${factor}: omtrent ${percent} sannsynlig at det blir et kjøp${own === null ? '' : `; etter rytmen alene ${own}, resten er lært av tidligere måneder`}.`,
    value: (factor, band) => `Verdi ×${factor}: ${value[band]}.`,
    perishable: (factor, band) => `Hastegrad ×${factor}: ${urgency[band]}.`,
  },
};

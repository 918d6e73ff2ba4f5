import { countOf, quote } from '../format.ts';
import { afterColon, inBrackets, type OccasionFacts, ofUsual, type Sayings, type Span, type WhyWords } from './shape.ts';

const span = ({ n, unit }: Span) => countOf(n, unit, 'en');
const belated = ({ kind, isBelated }: OccasionFacts) =>
  !isBelated ? '' : kind === 'anniversary' ? ', belated thanks are welcome' : ', belated wishes are welcome';

/** Two figures side by side read as one: "turned 69, 2 days ago". */
const turning = (years: number, when: string, past: boolean) => `${past ? 'turned' : 'turns'} ${years}${/^\d/.test(when) ? ',' : ''} ${when}`;

function dayItself({ kind, label, when, near, years }: OccasionFacts): string {
  const past = near === 'past';
  const be = past ? 'was' : 'is';
  if (kind === 'birthday') return years === null ? `birthday ${be} ${when}` : turning(years, when, past);
  if (kind === 'name-day') return `name day${inBrackets(label)} ${be} ${when}`;
  if (kind === 'favourite-holiday') return `${label ?? 'favourite holiday'} ${be} ${when}`;
  if (label !== null) return `${when}: ${label}${inBrackets(years === null ? null : countOf(years, 'year', 'en'))}`;
  return years === null ? `${when} ${be} the anniversary of the first order` : `${when} it ${be} ${countOf(years, 'year', 'en')} since the first order`;
}

const lacking = {
  'follow-up': 'nobody has asked yet whether all is well',
  delight: 'it is time for a small unexpected pleasure',
  feedback: 'nobody has asked yet how it was',
  more: 'it is time to show what goes with it',
};
const lackingShort = { 'follow-up': 'all well?', delight: 'a small surprise', feedback: 'how was it?', more: 'something that goes with it' };

const clause: Sayings = {
  late: ({ when, product, every, source, over }) => {
    const ordered = product === null ? `last ordered ${when}` : `ordered ${quote(product, 'en')} ${when}`;
    const now = over === null ? 'so about now' : `now ${span(over)} late`;
    return source === 'own' ? `${ordered} and usually buys ${every}, ${now}` : `${ordered}; customers like this one usually buy ${every}, ${now}`;
  },
  cadence: ({ contact, every, instead }) => {
    if (contact === null) return `we have never been in touch, and ${every} is usual`;
    return instead === null
      ? `last contact was ${contact}, ${every} is usual`
      : `last contact was ${contact}; bought little and long ago, so ${every} is enough instead of ${instead}`;
  },
  occasion: (f) => `${dayItself(f)}${inBrackets(f.story)}${belated(f)}`,
  promised: ({ when, near, note }) => `${near === 'past' ? 'the contact we promised was due' : 'we promised to be in touch'} ${when}${afterColon(note)}`,
  enquiry: ({ when, title, contactNumber }) => `enquired ${when}${inBrackets(title)}, and this is contact ${contactNumber}`,
  complaint: ({ when, title }) => `a complaint from ${when} is still open${inBrackets(title)}`,
  followUp: ({ when, product }) => `${product === null ? 'ordered' : `bought ${quote(product, 'en')}`} ${when} and has not heard from us since`,
  essential: ({ essential, when, product }) => `${product === null ? 'ordered' : `bought ${quote(product, 'en')}`} ${when}, and ${lacking[essential]}`,
  manual: ({ when, near, note }) => `we ${near === 'past' ? 'had planned' : 'planned'} to be in touch ${when}${afterColon(note)}`,
  reply: ({ when, subject }) => `wrote to us ${when} and waits for an answer${afterColon(subject)}`,
  journey: ({ name, title, about }) => `next${name === null ? '' : ` in ${quote(name, 'en')}`}${inBrackets(about)}: ${quote(title, 'en')}`,
};

function shortOccasion({ kind, label, when, near, years }: OccasionFacts): string {
  if (kind === 'birthday') return years === null ? `birthday ${when}` : turning(years, when, near === 'past');
  if (kind === 'name-day') return `name day ${when}`;
  if (kind === 'favourite-holiday') return `${label ?? 'favourite holiday'} ${when}`;
  if (label !== null) return `${label} ${when}`;
  return years === null ? `anniversary of the first order ${when}` : `${countOf(years, 'year', 'en')} since the first order ${when}`;
}

const fragment: Sayings = {
  late: ({ every, over }) => (over === null ? `about to buy again, usually ${every}` : `${span(over)} late, usually ${every}`),
  cadence: ({ contact }) => (contact === null ? 'never contacted' : `last contact ${contact}`),
  occasion: shortOccasion,
  promised: ({ when, near, note }) => `${near === 'past' ? 'promise due' : 'promised'} ${when}${afterColon(note)}`,
  enquiry: ({ title, contactNumber }) => `enquiry, contact ${contactNumber}${ofUsual(contactNumber, ' of 8–12')}${afterColon(title)}`,
  complaint: ({ title }) => `open complaint${afterColon(title)}`,
  followUp: ({ when, product }) => (product === null ? `follow-up, ordered ${when}` : `follow-up: ${product}`),
  essential: ({ essential, when, product }) => `${lackingShort[essential]}${product === null ? ` (ordered ${when})` : afterColon(product)}`,
  manual: ({ when, note }) => note ?? `planned ${when}`,
  reply: ({ subject }) => `waits for an answer${afterColon(subject)}`,
  journey: ({ title, about }) => `${title}${inBrackets(about)}`,
};

const lateness = { 'on-time': 'not late', late: 'late', 'very-late': 'very late' };
const value = { 'never-bought': 'has not bought yet', 'has-bought': 'goes by the size of their usual purchase' };
const urgency = { 'can-wait': 'the reason can wait', 'not-long': 'the reason should not wait long', 'cannot-wait': 'the reason cannot wait' };

export const en: WhyWords = {
  lacking,
  clause,
  fragment,
  parts: {
    lateness: (factor, band) => `Lateness ×${factor}: ${lateness[band]}.`,
    chance: (factor, percent, own) =>
      `Chance ×${factor}: about ${percent} likely to buy${own === null ? '' : `; by their rhythm alone ${own}, the rest was learned from earlier months`}.`,
    value: (factor, band) => `Value ×${factor}: ${value[band]}.`,
    perishable: (factor, band) => `Urgency ×${factor}: ${urgency[band]}.`,
  },
};

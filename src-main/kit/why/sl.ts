import { measureSl } from '../format/sl.ts';
import { countOf, plural, quote } from '../format.ts';
import { afterColon, inBrackets, type OccasionFacts, ofUsual, type Sayings, type Span, type WhyWords } from './shape.ts';

// No past participles about the customer: they would have to know whether she or he.
const over = ({ n, unit }: Span) => measureSl(n, unit);
const belated = ({ kind, isBelated }: OccasionFacts) =>
  !isBelated ? '' : kind === 'anniversary' ? ', tudi pozna zahvala razveseli' : ', tudi pozno voščilo razveseli';

const passes = { one: 'mineva', two: 'minevata', few: 'minevajo', other: 'mineva' };
const passed = { one: 'je minilo', two: 'sta minili', few: 'so minila', other: 'je minilo' };

function dayItself({ kind, label, when, near, years }: OccasionFacts): string {
  const past = near === 'past';
  if (kind === 'birthday') return birthday(when, past, years);
  if (kind === 'name-day') return `${when} ${past ? 'je bil' : 'ima'} god${inBrackets(label)}`;
  if (kind === 'favourite-holiday') return `${when} je ${past ? 'bil ' : ''}${label === null ? 'najljubši praznik' : `praznik ${quote(label, 'sl')}`}`;
  if (label !== null) return `${when}: ${label}${inBrackets(years === null ? null : countOf(years, 'year', 'sl'))}`;
  if (years === null) return `${when} je ${past ? 'bila ' : ''}obletnica prvega naročila`;
  return `${when} ${(past ? passed : passes)[plural(years, 'sl')]} ${countOf(years, 'year', 'sl')} od prvega naročila`;
}

function birthday(when: string, past: boolean, years: number | null): string {
  if (past) return `${when} je bil ${years === null ? '' : `${years}. `}rojstni dan`;
  return years === null ? `${when} ima rojstni dan` : `${when} dopolni ${countOf(years, 'year', 'sl')}`;
}

const lacking = {
  'follow-up': 'nihče še ni vprašal, ali je vse v redu',
  delight: 'čas je za majhno nepričakovano veselje',
  feedback: 'nihče še ni vprašal, kako se je obneslo',
  more: 'čas je, da pokažemo, kaj spada zraven',
};
const lackingShort = { 'follow-up': 'je vse v redu?', delight: 'majhno presenečenje', feedback: 'kako se je obneslo?', more: 'kaj spada zraven' };

const clause: Sayings = {
  late: (f) => {
    const ordered = `zadnje naročilo je bilo ${f.when}${inBrackets(f.product)}`;
    if (f.source === 'own') return `${ordered}, običajno kupuje ${f.every} in zdaj ${f.over === null ? 'je spet čas' : `zamuja ${over(f.over)}`}`;
    return `${ordered}; podobne stranke običajno kupujejo ${f.every}${f.over === null ? ' in zdaj je čas' : `, zdaj je že ${over(f.over)} čez ta čas`}`;
  },
  cadence: ({ contact, every, instead }) => {
    if (contact === null) return `stika še ni bilo, običajno se oglasimo ${every}`;
    return instead === null
      ? `zadnji stik je bil ${contact}, običajno se oglasimo ${every}`
      : `zadnji stik je bil ${contact}; nakupov je bilo malo in so že stari, zato je dovolj, da se oglasimo ${every}, ne pa ${instead}`;
  },
  occasion: (f) => `${dayItself(f)}${inBrackets(f.story)}${belated(f)}`,
  promised: ({ when, near, note }) => `obljubili smo, da se oglasimo${near === 'past' ? `, rok je bil ${when}` : ` ${when}`}${afterColon(note)}`,
  enquiry: ({ when, title, contactNumber }) => `povpraševanje je prišlo ${when}${inBrackets(title)}, to bo ${contactNumber}. stik`,
  complaint: ({ when, title }) => `pritožba je še odprta, prišla je ${when}${inBrackets(title)}`,
  followUp: ({ when, product }) => `nakup je bil ${when}${inBrackets(product)}, od takrat se še nismo oglasili`,
  essential: ({ essential, when, product }) => `nakup je bil ${when}${inBrackets(product)}, ${lacking[essential]}`,
  manual: ({ when, near, note }) => `po načrtu ${near === 'past' ? 'bi se morali oglasiti' : 'se oglasimo'} ${when}${afterColon(note)}`,
  reply: ({ when, subject }) => `${when} smo dobili sporočilo, ki čaka na odgovor${afterColon(subject)}`,
  journey: ({ name, title, about }) => `naslednji korak${name === null ? '' : ` na poti ${quote(name, 'sl')}`}${inBrackets(about)}: ${quote(title, 'sl')}`,
};

function shortOccasion({ kind, label, when, near, years }: OccasionFacts): string {
  if (kind === 'birthday') return shortBirthday(when, near === 'past', years);
  if (kind === 'name-day') return `god ${when}`;
  if (kind === 'favourite-holiday') return `${label ?? 'najljubši praznik'} ${when}`;
  if (label !== null) return `${label} ${when}`;
  return years === null ? `obletnica prvega naročila ${when}` : `${countOf(years, 'year', 'sl')} od prvega naročila ${when}`;
}

function shortBirthday(when: string, past: boolean, years: number | null): string {
  if (years === null) return `rojstni dan ${when}`;
  return past ? `${years}. rojstni dan ${when}` : `${when} dopolni ${countOf(years, 'year', 'sl')}`;
}

const fragment: Sayings = {
  late: (f) => `${f.over === null ? 'spet je čas' : `zamuja ${over(f.over)}`}, običajno ${f.every}`,
  cadence: ({ contact }) => (contact === null ? 'stika še ni bilo' : `zadnji stik ${contact}`),
  occasion: shortOccasion,
  promised: ({ when, near, note }) => `${near === 'past' ? 'obljuba, rok je bil' : 'obljubljen stik'} ${when}${afterColon(note)}`,
  enquiry: ({ title, contactNumber }) => `povpraševanje, ${contactNumber}. stik${ofUsual(contactNumber, ' od 8–12')}${afterColon(title)}`,
  complaint: ({ title }) => `odprta pritožba${afterColon(title)}`,
  followUp: ({ when, product }) => (product === null ? `po nakupu ${when}` : `po nakupu: ${product}`),
  essential: ({ essential, when, product }) => `${lackingShort[essential]}${product === null ? ` (nakup ${when})` : inBrackets(product)}`,
  manual: ({ when, note }) => note ?? `načrtovano ${when}`,
  reply: ({ subject }) => `čaka na odgovor${afterColon(subject)}`,
  journey: ({ title, about }) => `${title}${inBrackets(about)}`,
};

const lateness = { 'on-time': 'brez zamude', late: 'zamuja', 'very-late': 'zelo zamuja' };
const value = { 'never-bought': 'nakupa še ni bilo', 'has-bought': 'odvisna je od velikosti običajnega nakupa' };
const urgency = { 'can-wait': 'razlog lahko počaka', 'not-long': 'razlog naj ne čaka dolgo', 'cannot-wait': 'razlog ne more čakati' };

export const sl: WhyWords = {
  lacking,
  clause,
  fragment,
  parts: {
    lateness: (factor, band) => `Zamuda ×${factor}: ${lateness[band]}.`,
    chance: (factor, percent, own) =>
      `Verjetnost ×${factor}: možnost nakupa je približno ${percent}${own === null ? '' : `; samo po ritmu ${own}, ostalo so naučili prejšnji meseci`}.`,
    value: (factor, band) => `Vrednost ×${factor}: ${value[band]}.`,
    perishable: (factor, band) => `Nujnost ×${factor}: ${urgency[band]}.`,
  },
};

import type { Unit } from '../../format/shape.ts';
import { measureSl } from '../../format/sl.ts';
import type { Span } from '../../why/shape.ts';
import type { HoldWords } from './shape.ts';

const one: Record<Unit, string> = { day: 'dan', week: 'teden', month: 'mesec', year: 'leto' };
const per = ({ n, unit }: Span) => `na ${n === 1 ? one[unit] : measureSl(n, unit)}`;
const times = (n: number) => ['', 'enkrat', 'dvakrat', 'trikrat', 'štirikrat'][n] ?? `${n}-krat`;

export const sl: HoldWords = {
  by: { email: 'po e-pošti', sms: 'z SMS-om', call: 'po telefonu', post: 'po pošti', visit: 'z obiskom', pages: 'na osebni strani' },
  limit: (by, n, span) => `Omejitev: ${by ?? 'po vseh kanalih skupaj'} največ ${times(n)} ${per(span)}.`,
  enough: (by) => `Omejitev: ${by ?? 'po vseh kanalih skupaj'} je za zdaj dovolj.`,
  inCountry: {
    IS: 'Na Islandiji',
    HU: 'Na Madžarskem',
    SI: 'V Sloveniji',
    NO: 'Na Norveškem',
    GB: 'V Veliki Britaniji',
    IE: 'Na Irskem',
    SE: 'Na Švedskem',
    DK: 'Na Danskem',
    FI: 'Na Finskem',
    DE: 'V Nemčiji',
    AT: 'V Avstriji',
    HR: 'Na Hrvaškem',
    IT: 'V Italiji',
  },
  inOtherCountry: (code) => `V državi stranke${code === null ? '' : ` (${code})`}`,
  noBasis: (inCountry, by, lack) => `${inCountry} je za stik ${by} potrebna privolitev; ${lack}.`,
  lack: {
    unknown: 'nihče ni zapisal, ali jo imamo',
    none: 'nimamo je',
    customer: 'samo to, da je naša stranka, ni dovolj',
    business: 'samo to, da gre za podjetje, ni dovolj',
    contract: 'pogodba ni dovolj',
    consent: 'ta, ki jo imamo, tega ne zajema',
  },
  optedOut: (by) => `Ne želi, da se oglašamo ${by}.`,
  noAddress: {
    email: 'Ni uporabnega e-poštnega naslova.',
    sms: 'Ni uporabne mobilne številke.',
    call: 'Ni uporabne telefonske številke.',
    post: 'Ni poštnega naslova.',
    visit: 'Ni naslova za obisk.',
    pages: 'Osebne strani še ni.',
  },
  openComplaint: 'Pritožba je odprta, zato za zdaj ničesar ne ponujamo.',
  paused: 'Stiki mirujejo.',
  locked: 'Kartico ima odprto nekdo iz ekipe.',
  until: {
    'channel-limit': '',
    'total-limit': '',
    'no-basis': 'Čaka, dokler privolitev ni na kartici.',
    'opted-out': '',
    'no-address': 'Čaka, da ta podatek vpišemo.',
    'open-complaint': 'Čaka, dokler pritožba ni rešena.',
    paused: 'Čaka, dokler kdo ne konča premora.',
    locked: 'Sprosti se, ko se kartica zapre.',
  },
  released: (when) => `Spet mogoče ${when}.`,
  passesBefore: 'Razlog do takrat mine.',
  instead: (by) => `Namesto tega se lahko oglasimo ${by}.`,
};

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
  away: 'Po samodejnem odgovoru je stranka odsotna, zato za zdaj ničesar ne ponujamo.',
  lockedBy: (name) => `To kartico ima odprto ${name}.`,
  quietDay: {
    saturday: (by) => `Ob sobotah se ${by} ne oglašamo.`,
    sunday: (by) => `Ob nedeljah se ${by} ne oglašamo.`,
    holiday: (by) => `Ob tamkajšnjih praznikih se ${by} ne oglašamo.`,
  },
  quietHours: (time, by) => `${time === null ? 'Tam je zgodnja ali pozna ura' : `Tam je ura ${time}`}; takrat se ${by} ne oglašamo.`,
  byLaw: 'Tamkajšnji zakon tega ne dovoljuje.',
  reserved: {
    NO: 'Je v norveškem registru oseb, ki ne želijo oglasov (Reservasjonsregisteret).',
    IS: 'Je v islandskem registru oseb, ki ne želijo oglasov (bannskrá), ali tako označena v telefonskem imeniku.',
  },
  notWashed: (when) =>
    when === null
      ? 'Nihče še ni pogledal v norveški register (Reservasjonsregisteret).'
      : `V norveški register (Reservasjonsregisteret) smo nazadnje pogledali ${when}, pred več kot mesecem dni.`,
  until: {
    'channel-limit': '',
    'total-limit': '',
    'no-basis': 'Čaka, dokler privolitev ni na kartici.',
    'opted-out': '',
    'no-address': 'Čaka, da ta podatek vpišemo.',
    'open-complaint': 'Čaka, dokler pritožba ni rešena.',
    paused: 'Čaka, dokler kdo ne konča premora.',
    'quiet-day': '',
    'quiet-hours': '',
    reserved: '',
    'not-washed': 'Čaka, dokler kdo ne pogleda.',
    away: 'Čaka do konca odsotnosti.',
    locked: 'Sprosti se, ko se kartica zapre.',
  },
  released: (when) => `Spet mogoče ${when}.`,
  releasedFrom: (when, from) => `Spet mogoče ${when} od ${from} po tamkajšnjem času.`,
  passesBefore: 'Razlog do takrat mine.',
  passing: {
    birthday: 'Rojstni dan do takrat mine.',
    'name-day': 'God do takrat mine.',
    'favourite-holiday': 'Najljubši praznik do takrat mine.',
    anniversary: 'Obletnica do takrat mine.',
  },
  instead: (by) => `Namesto tega se lahko oglasimo ${by}.`,
};

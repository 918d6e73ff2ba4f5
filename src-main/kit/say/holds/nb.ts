import type { Unit } from '../../format/shape.ts';
import { countOf } from '../../format.ts';
import type { Span } from '../../why/shape.ts';
import type { HoldWords } from './shape.ts';

const inOne: Record<Unit, string> = { day: 'om dagen', week: 'i uken', month: 'i måneden', year: 'i året' };
const per = ({ n, unit }: Span) => (n === 1 ? inOne[unit] : `på ${countOf(n, unit, 'nb')}`);
const times = (n: number) => `${['', 'én', 'to', 'tre', 'fire'][n] ?? n} ${n === 1 ? 'gang' : 'ganger'}`;

export const nb: HoldWords = {
  by: { email: 'på e-post', sms: 'på SMS', call: 'på telefon', post: 'per brev', visit: 'med et besøk', pages: 'på Min side' },
  limit: (by, n, span) => `Grense: ${by ?? 'i alle kanaler til sammen'} høyst ${times(n)} ${per(span)}.`,
  enough: (by) => `Grense: ${by ?? 'i alle kanaler til sammen'} er det nok for nå.`,
  inCountry: {
    IS: 'På Island',
    HU: 'I Ungarn',
    SI: 'I Slovenia',
    NO: 'I Norge',
    GB: 'I Storbritannia',
    IE: 'I Irland',
    SE: 'I Sverige',
    DK: 'I Danmark',
    FI: 'I Finland',
    DE: 'I Tyskland',
    AT: 'I Østerrike',
    HR: 'I Kroatia',
    IT: 'I Italia',
  },
  inOtherCountry: (code) => `I kundens land${code === null ? '' : ` (${code})`}`,
  noBasis: (inCountry, by, lack) => `${inCountry} trengs det samtykke for å ta kontakt ${by}, men ${lack}.`,
  lack: {
    unknown: 'ingen har notert om vi har det',
    none: 'det har vi ikke',
    customer: 'det er ikke nok å være kunde',
    business: 'det er ikke nok å være bedrift',
    contract: 'en avtale er ikke nok',
    consent: 'det vi har, dekker ikke dette',
  },
  optedOut: (by) => `Har bedt om ikke å bli kontaktet ${by}.`,
  noAddress: {
    email: 'Det finnes ingen brukbar e-postadresse.',
    sms: 'Det finnes ikke noe brukbart mobilnummer.',
    call: 'Det finnes ikke noe brukbart telefonnummer.',
    post: 'Det finnes ingen postadresse.',
    visit: 'Det finnes ingen adresse å besøke.',
    pages: 'Det finnes ingen egen side ennå.',
  },
  openComplaint: 'En klage er åpen, så vi tilbyr ingenting nå.',
  paused: 'Kontakten er satt på pause.',
  locked: 'En kollega har kortet åpent.',
  away: 'Kunden er borte ifølge et automatisk svar, så vi tilbyr ingenting nå.',
  lockedBy: (name) => `${name} har kortet åpent.`,
  quietDay: {
    saturday: (by) => `Vi tar ikke kontakt ${by} på en lørdag.`,
    sunday: (by) => `Vi tar ikke kontakt ${by} på en søndag.`,
    holiday: (by) => `Vi tar ikke kontakt ${by} på en helligdag der.`,
  },
  quietHours: (time, by) => `${time === null ? 'Det er tidlig eller sent der' : `Klokken er ${time} der`}, og da tar vi ikke kontakt ${by}.`,
  byLaw: 'Loven der tillater det ikke.',
  reserved: {
    NO: 'Står i Reservasjonsregisteret.',
    IS: 'Står i det islandske reservasjonsregisteret (bannskrá) eller er merket i telefonkatalogen.',
  },
  notWashed: (when) =>
    when === null
      ? 'Ingen har ennå sjekket kunden mot Reservasjonsregisteret.'
      : `Vi sjekket sist mot Reservasjonsregisteret ${when}, for mer enn en måned siden.`,
  until: {
    'channel-limit': '',
    'total-limit': '',
    'no-basis': 'Dette venter til samtykket står på kortet.',
    'opted-out': '',
    'no-address': 'Dette venter til vi har det.',
    'open-complaint': 'Dette venter til klagen er løst.',
    paused: 'Dette venter til noen avslutter pausen.',
    'quiet-day': '',
    'quiet-hours': '',
    reserved: '',
    'not-washed': 'Dette venter til noen sjekker.',
    away: 'Dette venter til kunden er tilbake.',
    locked: 'Det blir ledig når kortet lukkes.',
  },
  released: (when) => `Mulig igjen ${when}.`,
  releasedFrom: (when, from) => `Mulig igjen ${when} fra kl. ${from} lokal tid.`,
  passesBefore: 'Anledningen er forbi innen da.',
  passing: {
    birthday: 'Bursdagen er forbi innen da.',
    'name-day': 'Navnedagen er forbi innen da.',
    'favourite-holiday': 'Favorittdagen er forbi innen da.',
    anniversary: 'Jubileet er forbi innen da.',
  },
  instead: (by) => `Vi kan ta kontakt ${by} i stedet.`,
};

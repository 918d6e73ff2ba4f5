import type { Unit } from '../../format/shape.ts';
import type { Span } from '../../why/shape.ts';
import type { HoldWords } from './shape.ts';

const often: Record<Unit, string> = { day: 'naponta', week: 'hetente', month: 'havonta', year: 'évente' };
const every = ({ n, unit }: Span) => (n === 1 ? often[unit] : `${n} ${often[unit]}`);
const times = (n: number) => ['', 'egyszer', 'kétszer', 'háromszor'][n] ?? `${n} alkalommal`;

export const hu: HoldWords = {
  by: { email: 'e-mailben', sms: 'SMS-ben', call: 'telefonon', post: 'postai levélben', visit: 'személyesen', pages: 'a saját oldalán' },
  limit: (by, n, span) => `Korlát: ${by ?? 'összesen'} ${every(span)} legfeljebb ${times(n)}.`,
  enough: (by) => `Korlát: ${by ?? 'összesen'} most elég volt.`,
  inCountry: {
    IS: 'Izlandon',
    HU: 'Magyarországon',
    SI: 'Szlovéniában',
    NO: 'Norvégiában',
    GB: 'Nagy-Britanniában',
    IE: 'Írországban',
    SE: 'Svédországban',
    DK: 'Dániában',
    FI: 'Finnországban',
    DE: 'Németországban',
    AT: 'Ausztriában',
    HR: 'Horvátországban',
    IT: 'Olaszországban',
  },
  inOtherCountry: (code) => `Az ügyfél országában${code === null ? '' : ` (${code})`}`,
  noBasis: (inCountry, by, lack) => `${inCountry} ${by} csak hozzájárulással kereshetjük, de ${lack}.`,
  lack: {
    unknown: 'senki sem jegyezte fel, van-e',
    none: 'ilyen nincs',
    customer: 'az nem elég, hogy ügyfelünk',
    business: 'az nem elég, hogy cég',
    contract: 'a szerződés nem elég',
    consent: 'amit kaptunk, erre nem terjed ki',
  },
  optedOut: (by) => `Azt kérte, hogy ${by} ne keressük.`,
  noAddress: {
    email: 'Nincs használható e-mail-cím.',
    sms: 'Nincs használható mobilszám.',
    call: 'Nincs használható telefonszám.',
    post: 'Nincs postacím.',
    visit: 'Nincs cím a látogatáshoz.',
    pages: 'Még nincs saját oldala.',
  },
  openComplaint: 'Nyitott panasza van, ezért most nem ajánlunk neki semmit.',
  paused: 'A kapcsolattartás szünetel.',
  locked: 'Ezt az ügyféllapot most egy kolléga nézi.',
  away: 'Automatikus válasza szerint távol van, ezért most nem ajánlunk neki semmit.',
  lockedBy: (name) => `Ezt az ügyféllapot most ${name} nézi.`,
  quietDay: {
    saturday: (by) => `Szombaton ${by} nem keressük.`,
    sunday: (by) => `Vasárnap ${by} nem keressük.`,
    holiday: (by) => `Az ottani ünnepnapokon ${by} nem keressük.`,
  },
  quietHours: (time, by) => `${time === null ? 'Ott most korán vagy késő van' : `Ott most ${time} van`}, ilyenkor ${by} nem keressük.`,
  byLaw: 'Ezt ott törvény tiltja.',
  reserved: {
    NO: 'Szerepel a reklámot elutasítók norvég nyilvántartásában (Reservasjonsregisteret).',
    IS: 'Szerepel a reklámot elutasítók izlandi nyilvántartásában (bannskrá), vagy meg van jelölve a telefonkönyvben.',
  },
  notWashed: (when) =>
    when === null
      ? 'Még senki sem nézte meg, szerepel-e a norvég nyilvántartásban (Reservasjonsregisteret).'
      : `A norvég nyilvántartást (Reservasjonsregisteret) legutóbb ${when} néztük meg, több mint egy hónapja.`,
  until: {
    'channel-limit': '',
    'total-limit': '',
    'no-basis': 'Addig vár, amíg a hozzájárulás fel nem kerül az ügyféllapra.',
    'opted-out': '',
    'no-address': 'Addig vár, amíg nem pótoljuk.',
    'open-complaint': 'Addig vár, amíg a panasz nem rendeződik.',
    paused: 'Addig vár, amíg valaki véget nem vet a szünetnek.',
    'quiet-day': '',
    'quiet-hours': '',
    reserved: '',
    'not-washed': 'Addig vár, amíg valaki meg nem nézi.',
    away: 'Addig vár, amíg vissza nem jön.',
    locked: 'Felszabadul, amint bezárja.',
  },
  released: (when) => `Legközelebb ${when} kereshetjük.`,
  releasedFrom: (when, from) => `Legközelebb ${when}, ottani idő szerint ${from} után kereshetjük.`,
  passesBefore: 'Az alkalom addigra elmúlik.',
  passing: {
    birthday: 'A születésnap addigra elmúlik.',
    'name-day': 'A névnap addigra elmúlik.',
    'favourite-holiday': 'A kedvenc ünnep addigra elmúlik.',
    anniversary: 'Az évforduló addigra elmúlik.',
  },
  instead: (by) => `Helyette ${by} kereshetjük.`,
};

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
  until: {
    'channel-limit': '',
    'total-limit': '',
    'no-basis': 'Addig vár, amíg a hozzájárulás fel nem kerül az ügyféllapra.',
    'opted-out': '',
    'no-address': 'Addig vár, amíg nem pótoljuk.',
    'open-complaint': 'Addig vár, amíg a panasz nem rendeződik.',
    paused: 'Addig vár, amíg valaki véget nem vet a szünetnek.',
    locked: 'Felszabadul, amint bezárja.',
  },
  released: (when) => `Legközelebb ${when} kereshetjük.`,
  passesBefore: 'Az alkalom addigra elmúlik.',
  instead: (by) => `Helyette ${by} kereshetjük.`,
};

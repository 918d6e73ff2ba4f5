import { withinIs } from '../../format/is.ts';
import type { Unit } from '../../format/shape.ts';
import { plural } from '../../format.ts';
import type { Span } from '../../why/shape.ts';
import type { HoldWords } from './shape.ts';

const times = (n: number) => {
  if (n === 1) return 'einu sinni';
  if (n === 2) return 'tvisvar';
  return n === 3 ? 'þrisvar' : `${n} ${plural(n, 'is') === 'one' ? 'sinni' : 'sinnum'}`;
};
const inOne: Record<Unit, string> = { day: 'á dag', week: 'í viku', month: 'í mánuði', year: 'á ári' };
const per = ({ n, unit }: Span) => (n === 1 ? inOne[unit] : `á ${withinIs(n, unit)}`);

export const is: HoldWords = {
  by: { email: 'með tölvupósti', sms: 'með SMS', call: 'símleiðis', post: 'með bréfi', visit: 'með heimsókn', pages: 'á mínum síðum' },
  limit: (by, n, span) => `Mörk: ${by ?? 'samanlagt eftir öllum leiðum'} ekki oftar en ${times(n)} ${per(span)}.`,
  enough: (by) => `Mörk: ${by ?? 'samanlagt eftir öllum leiðum'} er komið nóg í bili.`,
  inCountry: {
    IS: 'Á Íslandi',
    HU: 'Í Ungverjalandi',
    SI: 'Í Slóveníu',
    NO: 'Í Noregi',
    GB: 'Í Bretlandi',
    IE: 'Á Írlandi',
    SE: 'Í Svíþjóð',
    DK: 'Í Danmörku',
    FI: 'Í Finnlandi',
    DE: 'Í Þýskalandi',
    AT: 'Í Austurríki',
    HR: 'Í Króatíu',
    IT: 'Á Ítalíu',
  },
  inOtherCountry: (code) => `Í landi viðskiptavinarins${code === null ? '' : ` (${code})`}`,
  noBasis: (inCountry, by, lack) => `${inCountry} þarf samþykki til að hafa samband ${by}, en ${lack}.`,
  lack: {
    unknown: 'enginn hefur skráð hvort það er fyrir hendi',
    none: 'það er ekki fyrir hendi',
    customer: 'viðskiptin ein og sér duga ekki',
    business: 'ekki dugar að um fyrirtæki sé að ræða',
    contract: 'samningur dugar ekki',
    consent: 'samþykkið sem við höfum nær ekki til þess',
  },
  optedOut: (by) => `Hefur beðið um að ekki sé haft samband ${by}.`,
  noAddress: {
    email: 'Nothæft netfang vantar.',
    sms: 'Nothæft farsímanúmer vantar.',
    call: 'Nothæft símanúmer vantar.',
    post: 'Heimilisfang vantar.',
    visit: 'Heimilisfang fyrir heimsókn vantar.',
    pages: 'Eigin síða er ekki til enn.',
  },
  openComplaint: 'Kvörtun er óleyst og á meðan er ekkert boðið til kaups.',
  paused: 'Hlé er á samskiptum.',
  locked: 'Einhver annar í teyminu er með spjaldið opið.',
  away: 'Samkvæmt sjálfvirku svari er enginn við og á meðan er ekkert boðið til kaups.',
  lockedBy: (name) => `${name} er með spjaldið opið.`,
  quietDay: {
    saturday: (by) => `Ekki er haft samband ${by} á laugardögum.`,
    sunday: (by) => `Ekki er haft samband ${by} á sunnudögum.`,
    holiday: (by) => `Ekki er haft samband ${by} á frídögum þar í landi.`,
  },
  quietHours: (time, by) => `${time === null ? 'Þar er snemmt eða áliðið' : `Þar er klukkan ${time}`} og þá er ekki haft samband ${by}.`,
  byLaw: 'Lög þar í landi banna það.',
  reserved: {
    NO: 'Er á norsku bannskránni (Reservasjonsregisteret).',
    IS: 'Er á bannskrá Þjóðskrár eða með bannmerki í símaskránni.',
  },
  notWashed: (when) =>
    when === null
      ? 'Enginn hefur enn flett upp í norsku bannskránni (Reservasjonsregisteret).'
      : `Síðast var flett upp í norsku bannskránni (Reservasjonsregisteret) ${when}, fyrir meira en mánuði.`,
  until: {
    'channel-limit': '',
    'total-limit': '',
    'no-basis': 'Þetta bíður þar til samþykkið er komið á spjaldið.',
    'opted-out': '',
    'no-address': 'Þetta bíður þar til það er komið.',
    'open-complaint': 'Þetta bíður þar til kvörtunin er leyst.',
    paused: 'Þetta bíður þar til einhver lýkur hléinu.',
    'quiet-day': '',
    'quiet-hours': '',
    reserved: '',
    'not-washed': 'Þetta bíður þar til það hefur verið gert.',
    away: 'Þetta bíður þar til fjarverunni lýkur.',
    locked: 'Losnar þegar spjaldinu er lokað.',
  },
  released: (when) => `Aftur heimilt ${when}.`,
  releasedFrom: (when, from) => `Aftur heimilt ${when} frá kl. ${from} að staðartíma.`,
  passesBefore: 'Tilefnið líður hjá áður.',
  passing: {
    birthday: 'Afmælið líður hjá áður.',
    'name-day': 'Nafnadagurinn líður hjá áður.',
    'favourite-holiday': 'Uppáhaldsdagurinn líður hjá áður.',
    anniversary: 'Afmæli viðskiptanna líður hjá áður.',
  },
  instead: (by) => `Í staðinn má hafa samband ${by}.`,
};

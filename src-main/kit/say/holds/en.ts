import { countOf } from '../../format.ts';
import type { Span } from '../../why/shape.ts';
import type { HoldWords } from './shape.ts';

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
const per = ({ n, unit }: Span) => (n === 1 ? `a ${unit}` : `in ${countOf(n, unit, 'en')}`);

export const en: HoldWords = {
  by: { email: 'by e-mail', sms: 'by SMS', call: 'by phone', post: 'by post', visit: 'in person', pages: 'on their own page' },
  limit: (by, n, span) => `Limit: ${by ?? 'over all channels together'} no more than ${times(n)} ${per(span)}.`,
  enough: (by) => `Limit: ${by ?? 'over all channels together'} it has been enough for now.`,
  inCountry: {
    IS: 'In Iceland',
    HU: 'In Hungary',
    SI: 'In Slovenia',
    NO: 'In Norway',
    GB: 'In Britain',
    IE: 'In Ireland',
    SE: 'In Sweden',
    DK: 'In Denmark',
    FI: 'In Finland',
    DE: 'In Germany',
    AT: 'In Austria',
    HR: 'In Croatia',
    IT: 'In Italy',
  },
  inOtherCountry: (code) => `In the customer’s country${code === null ? '' : ` (${code})`}`,
  noBasis: (inCountry, by, lack) => `${inCountry} we need consent to get in touch ${by}, and ${lack}.`,
  lack: {
    unknown: 'nobody has written down whether we have it',
    none: 'there is none',
    customer: 'being a customer is not enough',
    business: 'being a business is not enough',
    contract: 'a contract is not enough',
    consent: 'the consent we have does not cover this',
  },
  optedOut: (by) => `Has asked us not to get in touch ${by}.`,
  noAddress: {
    email: 'There is no usable e-mail address.',
    sms: 'There is no usable mobile number.',
    call: 'There is no usable phone number.',
    post: 'There is no postal address.',
    visit: 'There is no address to visit.',
    pages: 'There is no page of their own yet.',
  },
  openComplaint: 'A complaint is open, so nothing is offered for now.',
  paused: 'Contact is paused.',
  locked: 'A colleague has this card open.',
  away: 'Their automatic reply says they are away, so nothing is offered for now.',
  lockedBy: (name) => `${name} has this card open.`,
  quietDay: {
    saturday: (by) => `Not ${by} on a Saturday.`,
    sunday: (by) => `Not ${by} on a Sunday.`,
    holiday: (by) => `Not ${by} on a public holiday there.`,
  },
  quietHours: (time, by) => `${time === null ? 'It is early or late there' : `It is ${time} there`}, no hour to get in touch ${by}.`,
  byLaw: 'The law there does not allow it.',
  reserved: {
    NO: 'Stands in the Norwegian register against direct marketing (Reservasjonsregisteret).',
    IS: 'Stands in the Icelandic register against direct marketing (bannskrá), or is marked so in the phone directory.',
  },
  notWashed: (when) =>
    when === null
      ? 'Nobody has looked yet whether they stand in the Norwegian register (Reservasjonsregisteret).'
      : `We last looked into the Norwegian register (Reservasjonsregisteret) ${when}, more than a month ago.`,
  until: {
    'channel-limit': '',
    'total-limit': '',
    'no-basis': 'It waits until the consent is on the card.',
    'opted-out': '',
    'no-address': 'It waits until there is one.',
    'open-complaint': 'It waits until the complaint is settled.',
    paused: 'It waits until somebody ends the pause.',
    'quiet-day': '',
    'quiet-hours': '',
    reserved: '',
    'not-washed': 'It waits until somebody looks.',
    away: 'It waits until they are back.',
    locked: 'It is free again when the card is closed.',
  },
  released: (when) => `Free again ${when}.`,
  releasedFrom: (when, from) => `Free again ${when} from ${from} their time.`,
  passesBefore: 'The reason passes before that.',
  passing: {
    birthday: 'The birthday passes before that.',
    'name-day': 'The name day passes before that.',
    'favourite-holiday': 'The favourite day passes before that.',
    anniversary: 'The anniversary passes before that.',
  },
  instead: (by) => `We can get in touch ${by} instead.`,
};

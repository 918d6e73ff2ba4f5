import type { Basis, Motive, OccasionKind } from '#contract/words';

// How the product's words are called in the texts: the area is said where they are used.
export const motiveNames = {
  rational: 'rational',
  'short-of-money': 'shortOfMoney',
  'follows-others': 'followsOthers',
  spontaneous: 'spontaneous',
  wealthy: 'wealthy',
  reluctant: 'reluctant',
} as const satisfies Record<Motive, string>;

export const occasionNames = {
  birthday: 'birthday',
  'name-day': 'nameDay',
  'favourite-holiday': 'favouriteHoliday',
  anniversary: 'anniversary',
} as const satisfies Record<OccasionKind, string>;

export const stateNames = { usable: 'usable', bounced: 'bounced', wrong: 'wrong', 'opted-out': 'optedOut' } as const;

export const basisNames = {
  consent: 'basisConsent',
  customer: 'basisCustomer',
  business: 'basisBusiness',
  contract: 'basisContract',
  none: 'basisNone',
  unknown: 'basisUnknown',
} as const satisfies Record<Basis, string>;

/** Outcomes in the timeline, as the words area names them. */
export const resultNames = {
  answered: 'answered',
  'no-answer': 'noAnswer',
  busy: 'busy',
  voicemail: 'voicemail',
  'wrong-number': 'wrongNumber',
  'wrong-person': 'wrongPerson',
  interested: 'interested',
  bought: 'bought',
  'call-back': 'callBack',
  refused: 'refused',
  complaint: 'complaint',
  'do-not-call': 'doNotCall',
  talked: 'talked',
  draft: 'draft',
  queued: 'queued',
  sending: 'sending',
  data: 'sending',
  sent: 'sent',
  deferred: 'deferred',
  failed: 'failed',
  uncertain: 'uncertain',
  cancelled: 'cancelled',
  'opened-elsewhere': 'openedElsewhere',
} as const;

export const isResult = (result: string): result is keyof typeof resultNames => Object.hasOwn(resultNames, result);

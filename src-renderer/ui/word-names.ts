// How words of the product are called in the texts (the area `words`), wherever a screen says them.
import type { BusinessOutcome, ContactPointState, MessageState, Motive, OccasionKind, TechnicalOutcome } from '#contract/words';

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

export const pointNames = { usable: 'usable', bounced: 'bounced', wrong: 'wrong', 'opted-out': 'optedOut' } as const satisfies Record<
  ContactPointState,
  string
>;

export const technicalNames = {
  answered: 'answered',
  'no-answer': 'noAnswer',
  busy: 'busy',
  voicemail: 'voicemail',
  'wrong-number': 'wrongNumber',
  'wrong-person': 'wrongPerson',
} as const satisfies Record<TechnicalOutcome, string>;

export const businessNames = {
  interested: 'interested',
  bought: 'bought',
  'call-back': 'callBack',
  refused: 'refused',
  complaint: 'complaint',
  'do-not-call': 'doNotCall',
  talked: 'talked',
} as const satisfies Record<BusinessOutcome, string>;

export const messageNames = {
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
} as const satisfies Record<MessageState, string>;

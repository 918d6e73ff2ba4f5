// The text keys (of `batches`) by which what stands in the way of several letters is counted.
import type { LintRule } from '#contract/letters';
import type { HoldRule } from '#contract/words';

/** "3 of 90 got these very words before". */
export const foundNames = {
  unfilled: 'foundUnfilled',
  'same-words': 'foundSameWords',
  'nothing-new': 'foundNothingNew',
  'early-wish': 'foundEarlyWish',
  'selling-while-complaint': 'foundComplaint',
  'one-name': 'foundOneName',
  'wrong-language': 'foundLanguage',
  'no-stop': 'foundNoStop',
  'too-long': 'foundTooLong',
  'link-differs': 'foundLink',
} as const satisfies Record<LintRule, string>;

/** Why a rule holds them, inside "A rule holds 3 of 90: ...". */
export const holdNames = {
  'channel-limit': 'holdTooSoon',
  'total-limit': 'holdTooOften',
  'quiet-day': 'holdQuiet',
  'quiet-hours': 'holdQuiet',
  'no-basis': 'holdNoBasis',
  'opted-out': 'holdOptedOut',
  'no-address': 'holdNoAddress',
  reserved: 'holdRegister',
  'not-washed': 'holdRegister',
  'open-complaint': 'holdComplaint',
  paused: 'holdPaused',
  away: 'holdAway',
  locked: 'holdLocked',
} as const satisfies Record<HoldRule, string>;

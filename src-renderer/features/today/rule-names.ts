// The text keys (of `held`) by which a rule is headed.
import type { HoldRule } from '#contract/words';

export const ruleNames = {
  'channel-limit': 'channelLimit',
  'total-limit': 'totalLimit',
  'quiet-day': 'quietDay',
  'quiet-hours': 'quietHours',
  'no-basis': 'noBasis',
  'opted-out': 'optedOut',
  'no-address': 'noAddress',
  reserved: 'reserved',
  'not-washed': 'notWashed',
  'open-complaint': 'openComplaint',
  paused: 'paused',
  away: 'away',
  locked: 'locked',
} as const satisfies Record<HoldRule, string>;

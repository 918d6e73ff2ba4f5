// The anniversary of a first order as a reason to be in touch.
import { describe, expect, test } from 'vitest';
import { languages } from '#contract/words';
import { whySentence } from '#kit/why';
import { anniversaryNear, isKept } from '../../src-main/features/occasions/rules-anniversary.ts';

const near = (firstOrderOn: string, today: string, anniversaries: 'off' | 'round' | 'every' = 'every') =>
  anniversaryNear(firstOrderOn, today, { anniversaries, leap: 'feb28' });

describe('which is near', () => {
  test.each([
    ['of next week', '2020-11-25', '2026-11-18', { on: '2026-11-25', years: 6 }],
    ['of today', '2020-11-18', '2026-11-18', { on: '2026-11-18', years: 6 }],
    ['three days gone can still be spoken of', '2020-11-15', '2026-11-18', { on: '2026-11-15', years: 6 }],
    ['four days gone cannot', '2020-11-14', '2026-11-18', { on: '2027-11-14', years: 7 }],
    ['gone over New Year', '2020-12-31', '2027-01-02', { on: '2026-12-31', years: 6 }],
    ['of 29 February in a common year', '2024-02-29', '2027-02-20', { on: '2027-02-28', years: 3 }],
    ['of an order of this month: in a year', '2026-11-10', '2026-11-18', { on: '2027-11-10', years: 1 }],
  ])('%s', (_what, first, today, wanted) => {
    expect(near(first, today)).toEqual(wanted);
  });

  test('only those the team keeps', () => {
    const kept = (custom: 'off' | 'round' | 'every') => Array.from({ length: 13 }, (_, years) => years).filter((years) => isKept(years, custom));
    expect([kept('off'), kept('round'), kept('every')]).toEqual([[], [1, 2, 3, 5, 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]);
    expect(near('2022-11-20', '2026-11-18', 'round')).toEqual({ on: '2027-11-20', years: 5 });
    expect(near('2021-11-20', '2026-11-18', 'off')).toBeNull();
  });
});

test.each(languages)('in %s it is said in one sentence', (language) => {
  const reason = { rule: 'occasion', occasionId: null, kind: 'anniversary', label: null, on: '2026-11-18', years: 5, story: null } as const;
  expect(whySentence([reason], { today: '2026-11-18', language, ready: null })).toMatch(/^\p{Lu}.*5.*\.$/u);
});

// A card by post is planned backwards: written, posted and there in time, over weekends and holidays.
import { describe, expect, test } from 'vitest';
import { languages } from '#contract/words';
import { addDays, dayFromNumber, dayNumber } from '#kit/days';
import { whySentence } from '#kit/why';
import { postBackwards } from '../../src-main/features/occasions/rules-post.ts';
import { postBy } from '../../src-main/features/occasions/rules-workdays.ts';
import { publicDaysBetween } from '../../src-main/features/occasions/service-public-days.ts';

describe('written and posted in time', () => {
  test.each([
    ['a Thursday', '2026-11-19', { writeOn: '2026-11-16', postOn: '2026-11-17' }],
    ['a Sunday: there on the Friday', '2026-11-22', { writeOn: '2026-11-17', postOn: '2026-11-18' }],
    ['a Monday: posted before the weekend', '2026-11-23', { writeOn: '2026-11-18', postOn: '2026-11-19' }],
  ])('%s', (_what, on, wanted) => {
    const { writeOn, postOn } = postBackwards(dayNumber(on), () => null);
    expect({ writeOn: dayFromNumber(writeOn), postOn: dayFromNumber(postOn) }).toEqual(wanted);
  });

  test('over a Hungarian Christmas and a moved workday it says the same as the calendar', async () => {
    const days = await publicDaysBetween({ country: 'HU', region: null, language: 'en' }, '2026-01-01', '2027-01-31');
    const kindOf = (day: number) => {
      const kind = days.get(dayFromNumber(day))?.kind;
      return kind === 'closed' || kind === 'working' ? kind : null;
    };
    for (let on = '2026-02-01'; on < '2027-01-20'; on = addDays(on, 1)) {
      const { writeOn, postOn } = postBackwards(dayNumber(on), kindOf);
      expect([on, dayFromNumber(writeOn), dayFromNumber(postOn)]).toEqual([on, ...Object.values(postBy(on, days)).sort()]);
    }
  });
});

test.each(languages)('in %s the card says by when it must be posted, until that day has passed', (language) => {
  const reason = { rule: 'occasion', occasionId: null, kind: 'birthday', label: null, on: '2026-11-23', years: 40, story: null, postOn: '2026-11-19' } as const;
  const said = (today: string) => whySentence([reason], { today, language, ready: null });
  expect(said('2026-11-18')).toMatch(/19/);
  expect(said('2026-11-18').length).toBeGreaterThan(said('2026-11-20').length);
});

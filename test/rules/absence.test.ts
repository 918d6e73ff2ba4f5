import { describe, expect, test } from 'vitest';
import type { Absence } from '#contract/team';
import { absenceProblem, endedBefore, isAwayOn, returnDayOf, workDayBefore, workDayFrom } from '../../src-main/features/team/rules-absence.ts';

const me = '00000000-0000-7000-8000-000000000001';
const anna = '00000000-0000-7000-8000-000000000002';
const week: Absence = { fromOn: '2026-11-23', untilOn: '2026-11-27', due: 'keep', occasions: 'keep', standInId: null };
const weekdays = [1, 2, 3, 4, 5];

describe('a holiday', () => {
  test.each([
    ['is fine as it stands', week, null],
    ['of one day is a holiday', { ...week, untilOn: week.fromOn }, null],
    ['cannot end before it begins', { ...week, untilOn: '2026-11-22' }, { field: 'untilOn', problem: 'before-start' }],
    ['of more than 400 days is a slip of the pen', { ...week, untilOn: '2028-11-27' }, { field: 'untilOn', problem: 'too-long' }],
    ['that hands over names to whom', { ...week, due: 'hand' as const }, { field: 'standInId', problem: 'missing' }],
    ['that hands occasions over names to whom', { ...week, occasions: 'hand' as const }, { field: 'standInId', problem: 'missing' }],
    ['cannot be handed to oneself', { ...week, due: 'hand' as const, standInId: me }, { field: 'standInId', problem: 'unknown' }],
    ['cannot be handed to a stranger', { ...week, standInId: '00000000-0000-7000-8000-000000000009' }, { field: 'standInId', problem: 'unknown' }],
    ['is handed to a colleague', { ...week, due: 'hand' as const, standInId: anna }, null],
  ])('%s', (_name, absence, problem) => {
    expect(absenceProblem(absence, { me, team: [me, anna] })).toEqual(problem);
  });

  test('covers its first and its last day', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28'].map((on) => isAwayOn(week, on))).toEqual([false, true, true, false]);
    expect(isAwayOn(null, '2026-11-23')).toBe(false);
  });

  test.each([
    ['one to come is taken out', '2026-11-20', null],
    ['one that begins today is taken out', '2026-11-23', null],
    ['one under way ended yesterday, so that the days that were off stay off', '2026-11-25', { ...week, untilOn: '2026-11-24' }],
    ['one that is over stays what it was', '2026-12-01', week],
  ])('back at the desk: %s', (_name, today, left) => {
    expect(endedBefore(week, today)).toEqual(left);
  });

  test('ends with the first working day after it', () => {
    expect(returnDayOf(week, weekdays)).toBe('2026-11-30');
    expect(returnDayOf(week, [])).toBe('2026-11-28');
  });

  test('leaves the last working day before it to prepare things on', () => {
    expect(workDayBefore('2026-11-23', weekdays)).toBe('2026-11-20');
    expect(workDayBefore('2026-11-23', [])).toBe('2026-11-22');
    expect(workDayFrom('2026-11-28', weekdays)).toBe('2026-11-30');
  });
});

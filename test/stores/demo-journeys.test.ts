import { describe, expect, it } from 'vitest';
import { acts } from '#db/schema/index';
import { loadDemoTeam } from '#features/demo';
import { planEverybody, queue } from '#features/touches';
import { dayFromNumber, dayNumber } from '#kit/days';
import { noPublicDays, toWorkday } from '#kit/journey-steps';
import { countryDefaults } from '#kit/languages';
import { people } from '../../src-main/features/journeys/service-people.ts';
import { find, list } from '../../src-main/features/journeys/service-view.ts';
import { testContext } from '../kit/context.ts';
import { readyDatabase } from '../kit/database.ts';

async function demo(today: string) {
  const db = readyDatabase();
  const test = testContext({ today, db });
  const { currency, timeZone } = countryDefaults('HU');
  const { meId } = loadDemoTeam(db, test.clock, { name: 'Nagy Anna', language: 'hu', country: 'HU', currency, timeZone });
  test.seat(meId);
  await planEverybody(test);
  return test;
}

// A Wednesday, a 29 February, a Saturday, and the last day of a year.
describe.each(['2026-11-18', '2028-02-29', '2026-11-21', '2026-12-31'])('the journeys of the demo team on %s', (today) => {
  it('show people at different steps: one due today, one with a late call, one paused', async () => {
    const test = await demo(today);
    const journeys = list(test);
    expect(journeys.map(({ readyKey }) => readyKey).sort()).toEqual(['enquiry', 'floor']);
    expect(journeys.every(({ active }) => active)).toBe(true);
    const workday = dayFromNumber(toWorkday(dayNumber(today), noPublicDays).day);
    const floor = journeys.find(({ readyKey }) => readyKey === 'floor');
    const rows = people(test, { journeyId: floor?.id ?? '', stepId: null, state: null, offset: 0, limit: 200 })?.rows ?? [];
    expect(new Set(rows.map(({ nextStep }) => nextStep?.position)).size).toBeGreaterThan(2);
    expect(rows.filter(({ dueOn, stepsDone }) => dueOn === workday && stepsDone > 0)).not.toEqual([]);
    expect(rows.filter(({ dueOn, nextStep }) => dueOn !== null && dueOn < today && nextStep?.channel === 'call')).not.toEqual([]);
    expect(rows.filter(({ state, pausedUntilOn }) => state === 'paused' && pausedUntilOn !== null && pausedUntilOn > today)).toHaveLength(1);
    expect(rows.filter(({ stepsDone }) => stepsDone >= 3).length).toBeGreaterThan(1);
    expect(rows.every(({ state }) => state === 'running' || state === 'paused')).toBe(true);
  });
  it('leave nothing to take back, and ask nobody for more than one step', async () => {
    const test = await demo(today);
    const { rows, held } = queue(test, { laterLimit: 500 });
    const steps = [...rows, ...held].map(({ reasons }) => reasons.filter(({ rule }) => rule === 'journey').length);
    expect(steps.filter((count) => count > 0).length).toBeGreaterThan(3);
    expect(Math.max(...steps)).toBe(1);
    expect(test.db.select().from(acts).all()).toEqual([]);
    for (const { id } of list(test)) expect(find(test, id)?.steps.reduce((sum, { counts }) => sum + counts.done, 0)).toBeGreaterThan(10);
  });
});

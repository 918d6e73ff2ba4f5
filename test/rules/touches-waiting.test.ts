// Who bought little, long ago, hears from us less often; what earlier months taught moves the place in the day.
import { describe, expect, test } from 'vitest';
import { cadenceOf } from '../../src-main/features/touches/rules-cadence.ts';
import { planCustomer } from '../../src-main/features/touches/rules-plan.ts';
import { birthday, boughtDaysAgo, contact, facts, matter, settings, today, todayOn } from './touches-kit.ts';

const once = { ...boughtDaysAgo(900), contacts: [contact(100)] };
const planned = (fields: Parameters<typeof facts>[0]) => planCustomer(facts(fields), settings, today);

describe('who may wait', () => {
  test('hears from us at the worst interval instead of the ideal one', () => {
    expect(cadenceOf(facts(once))).toEqual({ idealDays: 60, worstDays: 120 });
    expect(cadenceOf(facts({ ...once, waits: true }))).toEqual({ idealDays: 120, worstDays: 240, insteadOfDays: 60 });
  });
  test('is asked for later, and the card says why', () => {
    expect(planned({ ...once, contacts: [contact(70)] }).dueOn < planned({ ...once, contacts: [contact(70)], waits: true }).dueOn).toBe(true);
    expect(planned({ ...once, waits: true }).reasons).toContainEqual(expect.objectContaining({ rule: 'cadence', intervalDays: 120, insteadOfDays: 60 }));
    expect(planned(once).reasons[0]).not.toHaveProperty('insteadOfDays');
  });
  test('being late asks for no contact of its own: the cadence alone does', () => {
    const silent = boughtDaysAgo(700);
    const late = (waits: boolean) => planned({ ...silent, contacts: [contact(400), contact(100, { direction: 'in' })], waits });
    expect(late(false).dueOn <= todayOn).toBe(true);
    expect(late(true).dueOn > todayOn).toBe(true);
  });
  test('a person’s own interval stands', () => {
    const own = { ...once, ownCadence: { idealDays: 30, worstDays: 45 } };
    expect(cadenceOf(facts({ ...own, waits: true }))).toEqual({ idealDays: 30, worstDays: 45 });
  });
  test('a birthday and an enquiry come in their own time', () => {
    const soon = { ...once, contacts: [contact(70)], waits: true };
    expect(planned({ ...soon, occasions: [birthday(0)] }).reasons[0]?.rule).toBe('occasion');
    expect(planned({ ...soon, matters: [matter('enquiry', 1)] }).reasons[0]?.rule).toBe('enquiry');
  });
});

describe('what earlier months taught', () => {
  const regular = boughtDaysAgo(400, 760, 1130);
  const learned = { ...regular, rhythm: { ...regular.rhythm, chanceOn: () => 0.6, ownChanceOn: () => 0.3 } };

  test('moves the place, and both chances are kept for whoever asks why', () => {
    const plain = { ...regular, rhythm: { ...regular.rhythm, chanceOn: () => 0.3 } };
    const [before, after] = [planned({ ...plain, contacts: [contact(200)] }), planned({ ...learned, contacts: [contact(200)] })];
    expect(after.worthParts).toMatchObject({ chance: 0.6, ownChance: 0.3 });
    expect(before.worthParts).not.toHaveProperty('ownChance');
    expect(after.worth).toBeGreaterThan(before.worth);
  });
  test('says nothing where another floor decides', () => {
    const unlikely = { ...regular, rhythm: { ...regular.rhythm, chanceOn: () => 0.1, ownChanceOn: () => 0.05 } };
    expect(planned({ ...unlikely, occasions: [birthday(0)] }).worthParts).not.toHaveProperty('ownChance');
  });
});

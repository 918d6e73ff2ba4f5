import { describe, expect, it } from 'vitest';
import { loadDemoTeam } from '#features/demo';
import { planEverybody } from '#features/touches';
import { countryDefaults } from '#kit/languages';
import { five } from '../../src-main/features/comeback/service-five.ts';
import { record } from '../../src-main/features/comeback/service-record.ts';
import { thanksRecord } from '../../src-main/features/thanks/service.ts';
import { testContext } from '../kit/context.ts';
import { readyDatabase } from '../kit/database.ts';

describe.each(['2026-11-18', '2028-02-29'])('the demo team on %s', (today) => {
  it('has batches of five behind it, of which about one in five came back, and five to propose', async () => {
    const db = readyDatabase();
    const test = testContext({ today, db });
    const { currency, timeZone } = countryDefaults('GB');
    const { meId } = loadDemoTeam(db, test.clock, { name: 'Anna Reed', language: 'en', country: 'GB', currency, timeZone });
    test.seat(meId);
    await planEverybody(test);
    const told = record(test);
    expect(told.batches).toHaveLength(11);
    expect(told.batches.every(({ sent }) => sent === 5)).toBe(true);
    expect(told.batches.filter(({ running }) => running)).toHaveLength(2);
    expect(told.cameBack.of).toBe(45);
    expect(told.cameBack.hits).toBeGreaterThanOrEqual(8);
    expect(told.cameBack.hits).toBeLessThanOrEqual(13);
    expect(told.replied.hits).toBeGreaterThan(10);
    expect(five(test).people).toHaveLength(5);
    const { batches, subjects } = thanksRecord(test);
    expect(batches).toHaveLength(1);
    expect(subjects?.named.sent).toBeGreaterThan(3);
    expect(subjects?.verdict).toBe('too-early');
  });
});

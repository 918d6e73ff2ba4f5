import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isoWeekday } from '#kit/days';
import { asksRegion, isNotEntered, isWorkdayIn, officeDay, postBy, withOverlay } from '../../src-main/features/occasions/rules-workdays.ts';
import { isWorkday, publicDaysBetween, publicDaysOfYear } from '../../src-main/features/occasions/service-public-days.ts';

const asked = (country: string, region: string | null = null) => ({ country, region, language: 'en' as const });
const officeOn = async (country: string, region: string | null, on: string) => officeDay(await publicDaysBetween(asked(country, region), on, on), on);

describe('workdays of a country', () => {
  test.each([
    ['HU', null, '2026-01-10', true],
    ['HU', null, '2026-08-08', true],
    ['HU', null, '2026-12-12', true],
    ['HU', null, '2026-01-02', false],
    ['HU', null, '2026-08-21', false],
    ['HU', null, '2026-12-24', false],
    ['HU', null, '2026-01-17', false],
    ['HU', null, '2027-03-15', false],
    ['GB', 'ENG', '2027-12-27', false],
    ['GB', 'ENG', '2027-12-28', false],
    ['GB', 'SCT', '2026-06-15', false],
    ['GB', 'ENG', '2026-06-15', true],
    ['GB', 'ENG', '2026-08-31', false],
    ['GB', 'SCT', '2026-08-31', true],
    ['SI', null, '2026-04-27', false],
    ['NO', null, '2027-05-17', false],
    ['IS', null, '2026-04-23', false],
    ['IS', null, '2026-02-18', true],
    ['IS', null, '2026-12-01', true],
    ['IS', null, '2026-12-24', true],
  ])('%s %s %s: open %s', async (country, region, on, isOpen) => {
    expect(await isWorkday(country, region, on)).toBe(isOpen);
  });
  test('Great Britain without a region asks for one', async () => {
    expect(await isWorkday('GB', null, '2027-12-28')).toBe('asks-region');
    expect(asksRegion('GB', 'ENG')).toBe(false);
    expect(asksRegion('GB', 'XX')).toBe(true);
    expect(asksRegion('IS', null)).toBe(false);
  });
  test('Christmas Eve in Iceland is a half day from 13:00', async () => {
    expect(await officeOn('IS', null, '2026-12-24')).toEqual({ kind: 'half', from: '13:00' });
    expect(await officeOn('IS', null, '2026-12-25')).toEqual({ kind: 'closed' });
  });
  test('Icelandic special days are on their own days', async () => {
    const observed = (await publicDaysOfYear({ ...asked('IS'), language: 'is', year: 2026 })).filter(({ kind }) => kind === 'observed');
    expect(observed).toContainEqual(expect.objectContaining({ name: 'Konudagur', on: '2026-02-22' }));
    expect(observed).toContainEqual(expect.objectContaining({ name: 'Fullveldisdagurinn', on: '2026-12-01' }));
  });
  test('two holidays on one day are one day with both names', async () => {
    const days = (await publicDaysOfYear({ country: 'NO', region: null, language: 'nb', year: 2027 })).filter(({ on }) => on === '2027-05-17');
    expect(days).toHaveLength(1);
    expect(days[0]?.name).toMatch(/Grunnlovsdagen.*Andre pinsedag|Andre pinsedag.*Grunnlovsdagen/);
  });
  test('Hungary’s moved workdays of 2027 are not entered yet, which is said', () => {
    expect(isNotEntered('HU', 2026)).toBe(false);
    expect(isNotEntered('HU', 2027)).toBe(true);
    expect(isNotEntered('IS', 2027)).toBe(false);
  });
  test('a holiday keeps its name when its workday is moved', () => {
    const day = { on: '2026-08-21', country: 'HU', region: null, kind: 'observed' as const, name: 'Some day', from: null };
    expect(withOverlay([day], 'HU', null, 2026).find(({ on }) => on === '2026-08-21')).toMatchObject({ kind: 'closed', name: 'Some day' });
    expect(withOverlay([], 'HU', null, 2027)).toEqual([]);
  });
  test('names come in the reader’s language where the table has it', async () => {
    const named = async (language: 'hu' | 'en') =>
      (await publicDaysOfYear({ country: 'HU', region: null, language, year: 2026 })).find(({ on }) => on === '2026-04-03')?.name;
    expect(await named('hu')).toBe('Nagypéntek');
    expect(await named('en')).toBe('Good Friday');
  });
});

describe('post planned backwards', () => {
  test('a letter for Easter Monday is posted before the holidays', async () => {
    const days = await publicDaysBetween(asked('HU'), '2027-03-01', '2027-04-10');
    // Easter Monday is 29 March 2027, Good Friday the 26th: delivered on Thursday, posted on Tuesday, written on Monday.
    expect(postBy('2027-03-29', days)).toEqual({ postOn: '2027-03-23', writeOn: '2027-03-22' });
  });
  test('for a plain Thursday it is posted on Tuesday', () => {
    expect(postBy('2027-02-04', new Map())).toEqual({ postOn: '2027-02-02', writeOn: '2027-02-01' });
  });
  test('a moved Saturday carries the post', async () => {
    const days = await publicDaysBetween(asked('HU'), '2026-12-01', '2026-12-31');
    expect(postBy('2026-12-12', days)).toEqual({ postOn: '2026-12-10', writeOn: '2026-12-09' });
  });
  test('it is always a workday and never after the day, from 2024 to 2032', async () => {
    const countries = [asked('IS'), asked('HU'), asked('SI'), asked('NO'), asked('GB', 'ENG'), asked('GB', 'SCT')];
    const tables = await Promise.all(countries.map((country) => publicDaysBetween(country, '2023-12-01', '2032-12-31')));
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        fc.integer({ min: 0, max: daysBetween('2024-01-01', '2032-12-31') }),
        fc.integer({ min: 0, max: 6 }),
        (days, away, transit) => {
          const on = addDays('2024-01-01', away);
          const { postOn, writeOn } = postBy(on, days, transit);
          expect([isWorkdayIn(days, postOn), isWorkdayIn(days, writeOn), postOn <= on, writeOn < postOn]).toEqual([true, true, true, true]);
          expect(daysBetween(postOn, on)).toBeLessThan(21);
          if (isWorkdayIn(days, on) && transit === 0) expect(postOn).toBe(on);
          if (isoWeekday(postOn) > 5) expect(days.get(postOn)?.kind).toBe('working');
        },
      ),
      { numRuns: 2000 },
    );
  });
});

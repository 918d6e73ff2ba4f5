// The worked cases of the reference as one table: what goes in, what must come out. It leaves out 4, 6, 9, 11, 13, 16 and 18; here those numbers
// stand for checks of its tables (the grammar, clashing holidays, Father’s Day).
import { describe, expect, test } from 'vitest';
import { type LeapPolicy, yearlyDay, yearsReached } from '#kit/days';
import { readFavouriteHoliday } from '#kit/holidays';
import { nameDayRule, nameDaysOf } from '#kit/name-days';
import { nextOccurrence, occurrences, readRule } from '#kit/occasion-rules';
import { asksRegion, officeDay } from '../../src-main/features/occasions/rules-workdays.ts';
import { isWorkday, publicDaysBetween } from '../../src-main/features/occasions/service-public-days.ts';

const on = (text: string, from: string) => {
  const read = readRule(text);
  return 'rule' in read ? nextOccurrence(read.rule, from) : read.problem;
};
const leapDay = (year: number, policy: LeapPolicy) => yearlyDay(year, 2, 29, policy);
const favourite = (text: string, country: string, from = '2027-01-01') => nextOccurrence(readFavouriteHoliday(text, country).rule ?? '', from);
const nameDay = (name: string, year: number) =>
  nameDaysOf(name, 'HU').map((date) => nextOccurrence(nameDayRule('HU', Number(date.slice(0, 2)), Number(date.slice(3))) ?? date, `${year}-01-01`));
const office = async (country: string, region: string | null, day: string) =>
  asksRegion(country, region) ? 'asks for the region' : officeDay(await publicDaysBetween({ country, region, language: 'en' }, day, day), day);

const open = { kind: 'open' };
const closed = { kind: 'closed' };

describe('worked cases of occasions', () => {
  test.each<[number, string, unknown, unknown]>([
    [1, '29 February with the policy feb28', [leapDay(2027, 'feb28'), leapDay(2028, 'feb28')], ['2027-02-28', '2028-02-29']],
    [1, '29 February with the policy mar1', [leapDay(2027, 'mar1'), leapDay(2028, 'mar1')], ['2027-03-01', '2028-02-29']],
    [2, 'born 1988-02-29 turns 39 on 2027-02-28', yearsReached(1988, '2027-02-28'), 39],
    [2, 'without a year there is no age', yearsReached(null, '2027-02-28'), null],
    [3, 'easter 49', [on('easter 49', '2026-01-01'), on('easter 49', '2027-01-01')], ['2026-05-24', '2027-05-16']],
    [3, 'orthodox', on('orthodox', '2027-01-01'), '2027-05-02'],
    [4, 'last friday in july', occurrences('last friday in 07', '2026-01-01', 3), ['2026-07-31', '2027-07-30', '2028-07-28']],
    [5, '29 October in any form', ['october 29', '29 october', '10-29', 'October 29th'].map((text) => readRule(text)), Array(4).fill({ rule: '10-29' })],
    [5, '05-19 is Pioneer Day', [readFavouriteHoliday('Pioneer Day').rule, readRule('05-19')], ['05-19', { rule: '05-19' }]],
    [6, 'day 256', occurrences('day 256', '2026-01-01', 3), ['2026-09-13', '2027-09-13', '2028-09-12']],
    [7, '31 june', on('31 june', '2026-01-01'), 'no-such-day'],
    [7, '2nd mnday in may', on('2nd mnday in may', '2026-01-01'), 'unknown-word'],
    [8, 'First Day of Summer', [favourite('Sumardagurinn fyrsti', 'IS', '2026-01-01'), favourite('Sumardagurinn fyrsti', 'IS')], ['2026-04-23', '2027-04-22']],
    [8, 'Konudagur', [favourite('Konudagur', 'IS', '2026-01-01'), favourite('Konudagur', 'IS')], ['2026-02-22', '2027-02-21']],
    [9, 'Seamen’s Day gives way to Whit Sunday', favourite('Sjómannadagurinn', 'IS', '2028-01-01'), '2028-06-11'],
    [15, 'Mother’s Day in Norway', favourite('Morsdag', 'NO'), '2027-02-14'],
    [15, 'Mother’s Day in Great Britain', favourite("Mother's Day", 'GB'), '2027-03-07'],
    [15, 'Mother’s Day in Slovenia', favourite('Materinski dan', 'SI'), '2027-03-25'],
    [15, 'Mother’s Day in Hungary', favourite('Anyák napja', 'HU'), '2027-05-02'],
    [15, 'Mother’s Day in Iceland', favourite('Mæðradagurinn', 'IS'), '2027-05-09'],
    [16, 'Father’s Day in Iceland and Hungary', [favourite('Feðradagurinn', 'IS'), favourite('Apák napja', 'HU')], ['2027-11-14', '2027-06-20']],
    [17, 'Mátyás', [nameDay('Mátyás', 2027), nameDay('Mátyás', 2028)], [['2027-02-24'], ['2028-02-25']]],
    [17, 'Elemér in a leap year', nameDay('Elemér', 2028), ['2028-02-29']],
    [17, 'Katalin has two days to choose from', nameDaysOf('Katalin', 'HU'), ['04-30', '11-25']],
    [18, 'a birthday on 24 February does not move', yearlyDay(2028, 2, 24, 'feb28'), '2028-02-24'],
  ])('case %d: %s', (_number, _what, found, wanted) => {
    expect(found).toEqual(wanted);
  });

  test.each<[number, string, string | null, string, unknown]>([
    [10, 'HU', null, '2026-01-10', open],
    [10, 'HU', null, '2026-12-12', open],
    [10, 'HU', null, '2026-01-02', closed],
    [10, 'HU', null, '2026-08-21', closed],
    [10, 'HU', null, '2026-12-24', closed],
    [11, 'NO', null, '2027-05-17', closed],
    [12, 'GB', 'ENG', '2027-12-28', closed],
    [12, 'GB', 'SCT', '2026-06-15', closed],
    [12, 'GB', 'ENG', '2026-06-15', open],
    [12, 'GB', null, '2027-12-28', 'asks for the region'],
    [13, 'SI', null, '2026-02-17', open],
    [14, 'IS', null, '2026-12-24', { kind: 'half', from: '13:00' }],
  ])('case %d: %s %s on %s', async (_number, country, region, day, wanted) => {
    expect(await office(country, region, day)).toEqual(wanted);
    if (region !== null || country !== 'GB') expect(await isWorkday(country, region, day)).toBe(wanted !== closed);
  });
});

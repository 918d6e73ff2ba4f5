import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOfParts, daysInMonth, isLeapYear, monthOf } from '#kit/days';
import { hasNameDays, nameDayRule, nameDaysOf, namesOn } from '#kit/name-days';
import { hungarianDays } from '#kit/name-days/hu';
import { nextOccurrence, occurrences, readRule } from '#kit/occasion-rules';

const keptIn = (year: number, name: string) =>
  nameDaysOf(name, 'HU').map((date) => {
    const [month = 0, day = 0] = date.split('-').map(Number);
    return nextOccurrence(nameDayRule('HU', month, day) ?? date, `${year}-01-01`);
  });

describe('Hungarian name days', () => {
  test('Mátyás and Elemér move one day on in a leap year', () => {
    expect(keptIn(2027, 'Mátyás')).toEqual(['2027-02-24']);
    expect(keptIn(2028, 'Mátyás')).toEqual(['2028-02-25']);
    expect(keptIn(2027, 'Elemér')).toEqual(['2027-02-28']);
    expect(keptIn(2028, 'Elemér')).toEqual(['2028-02-29']);
  });
  test('Katalin has two days to choose from, Mária more', () => {
    expect(nameDaysOf('Katalin', 'HU')).toEqual(['04-30', '11-25']);
    expect(nameDaysOf('Mária', 'HU')).toEqual(expect.arrayContaining(['08-15', '09-08', '09-12', '12-08']));
  });
  test('a name is found without its accents, the first known of several, and not in the married form', () => {
    expect(nameDaysOf('matyas', 'HU')).toEqual(['02-24']);
    expect(nameDaysOf('Eszter Anna', 'HU')).toEqual(['05-24']);
    expect(nameDaysOf('Xqz-Péter', 'HU')).toContain('06-29');
    expect(nameDaysOf('Jánosné', 'HU')).toEqual([]);
    expect(nameDaysOf('Renée', 'HU')).toEqual([]);
  });
  test('every day of the year has names, except the leap day', () => {
    hungarianDays.forEach((line, month) => {
      expect([month + 1, line.split(';').length]).toEqual([month + 1, daysInMonth(2027, month + 1)]);
    });
    expect(namesOn('HU', '2028-02-24')).toEqual([]);
    expect(namesOn('HU', '2027-02-24')).toEqual(['Mátyás']);
    expect(namesOn('HU', '2028-02-29')).toEqual(['Elemér']);
    expect(namesOn('HU', '2028-03-01')).toEqual(['Albin']);
  });
  test('the leap shift loses nobody and puts nobody on the same day twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2032 }), (year) => {
        const shown: string[] = [];
        for (let day = dayOfParts(year, 2, 20) ?? ''; monthOf(day) === 2; day = addDays(day, 1)) shown.push(...namesOn('HU', day));
        const common: string[] = [];
        for (let day = '2027-02-20'; monthOf(day) === 2; day = addDays(day, 1)) common.push(...namesOn('HU', day));
        expect(shown).toEqual(common);
        const rules = [24, 25, 26, 27, 28].map((day) => nextOccurrence(nameDayRule('HU', 2, day) ?? '', `${year}-01-01`));
        expect(rules).toEqual([24, 25, 26, 27, 28].map((day) => dayOfParts(year, 2, day + (isLeapYear(year) ? 1 : 0))));
      }),
    );
  });
  test('the moving days are rules of their own, read again as themselves', () => {
    expect(readRule('hu 02-24')).toEqual({ rule: 'hu 02-24' });
    expect(occurrences('hu 02-28', '2027-03-01', 2)).toEqual(['2028-02-29', '2029-02-28']);
    expect(readRule('hu 03-01')).toMatchObject({ problem: expect.any(String) });
    expect(nameDayRule('HU', 2, 23)).toBeNull();
    expect(nameDayRule('SI', 2, 24)).toBeNull();
  });
});

describe('name days elsewhere', () => {
  test('Slovenian saints are known in their everyday forms', () => {
    expect(nameDaysOf('Jože', 'SI')).toEqual(['03-19']);
    expect(nameDaysOf('Janez', 'SI')).toEqual(['06-24', '12-27']);
    expect(nameDaysOf('Špela', 'SI')).toEqual(['11-19']);
    expect(namesOn('SI', '2026-11-25')).toContain('Katarina');
  });
  test('Norwegian names are known, Icelandic ones have no day', () => {
    expect(nameDaysOf('Olav', 'NO')).toEqual(['07-29']);
    expect(hasNameDays('IS')).toBe(false);
    expect(nameDaysOf('Guðrún', 'IS')).toEqual([]);
  });
  test('every date of the tables is a day', () => {
    for (let day = '2027-01-01'; day < '2028-01-01'; day = addDays(day, 1))
      for (const country of ['HU', 'SI', 'NO']) for (const name of namesOn(country, day)) expect(nameDaysOf(name, country)).toContain(day.slice(5));
  });
});

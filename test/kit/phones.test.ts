import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhone, reversedDigits, searchedEnding } from '#kit/phones';

const numbers = (raw: string, country: string) => readPhone(raw, country).map((phone) => phone.e164);

describe('reading phones', () => {
  test.each([
    ['555 1234', 'IS', '+3545551234'],
    ['00354 5551234', 'IS', '+3545551234'],
    ['00354 5551234', 'US', '+3545551234'],
    ['06 30 123 4567', 'HU', '+36301234567'],
    ['30/123-4567', 'HU', '+36301234567'],
    ['+36 (0)30 123 4567', 'HU', '+36301234567'],
    ['0036 (0) 30 123 4567', 'IS', '+36301234567'],
    ['06-1-234-5678', 'HU', '+3612345678'],
    ['06-70-997-4961', 'HU', '+36709974961'],
    ['36301234567', 'HU', '+36301234567'],
    ['36301234567', 'NO', '+36301234567'],
    ['041 123 456', 'SI', '+38641123456'],
    ['912 34 567', 'NO', '+4791234567'],
    ['422 40 140', 'NO', '+4742240140'],
    ['(020) 7946 0018', 'GB', '+442079460018'],
    ['07911 123456', 'GB', '+447911123456'],
    ['+44 (0)20 7946 0018', 'HU', '+442079460018'],
    ['Tel.: +354 555 1234', 'HU', '+3545551234'],
    ['５５５　１２３４', 'IS', '+3545551234'],
  ])('%s in %s is %s', (raw, country, e164) => {
    expect(numbers(raw, country)).toEqual([e164]);
  });

  test('a number is shown as it is dialled from anywhere', () => {
    expect(readPhone('555 1234', 'IS')).toEqual([{ e164: '+3545551234', shown: '+354 555 1234', extension: null }]);
    expect(readPhone('06301234567', 'HU')[0]?.shown).toBe('+36 30 123 4567');
  });

  test('an extension is kept apart and shown', () => {
    expect(readPhone('020 7946 0018 ext. 12', 'GB')).toEqual([{ e164: '+442079460018', shown: '+44 20 7946 0018 ext. 12', extension: '12' }]);
  });

  test.each([
    ['555 1234 / 555 4321', 'IS', ['+3545551234', '+3545554321']],
    ['555 1234/555 4321', 'IS', ['+3545551234', '+3545554321']],
    ['06 30 123 4567; 06 1 234 5678', 'HU', ['+36301234567', '+3612345678']],
    ['912 34 567, 478 12 830', 'NO', ['+4791234567', '+4747812830']],
    ['041 123 456 ::: 01 234 56 78', 'SI', ['+38641123456', '+38612345678']],
    ['+36 30 123 4567\n06 30 123 4567', 'HU', ['+36301234567']],
  ])('%s is several numbers, each once', (raw, country, expected) => {
    expect(numbers(raw, country)).toEqual(expected);
  });

  test.each([
    ['112', 'IS'],
    ['02000', 'NO'],
    ['1818', 'IS'],
    ['55 12', 'IS'],
    ['3,63E+10', 'HU'],
    ['0123', 'HU'],
    ['06 30 123 4567 vagy 99', 'HU'],
  ])('%s stays as it was written', (raw, country) => {
    expect(readPhone(raw, country)).toEqual([{ e164: null, shown: raw, extension: null }]);
  });

  test('a text without a digit is no number', () => {
    for (const raw of ['', '  ', '-', 'nincs', 'n/a']) expect(readPhone(raw, 'HU')).toEqual([]);
  });

  test('a country nobody knows still reads full numbers', () => {
    expect(numbers('+354 555 1234', 'XX')).toEqual(['+3545551234']);
    expect(numbers('555 1234', 'XX')).toEqual([null]);
  });

  test('whatever is typed, nothing is thrown and no digit text is lost', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (raw) => {
        const phones = readPhone(raw, 'HU');
        expect(phones.length > 0).toBe(/\d/.test(raw));
        for (const phone of phones) expect(phone.e164 ?? '+36301234567').toMatch(/^\+[1-9]\d{5,14}$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('searching numbers', () => {
  test('1234567, 30 123 4567 and 06 30 123 4567 all find +36301234567', () => {
    const kept = reversedDigits('+36301234567');
    for (const typed of ['1234567', '30 123 4567', '06 30 123 4567', '+36 (0)30 123-4567', '0036301234567', '567']) {
      const ending = searchedEnding(typed);
      expect(ending).not.toBeNull();
      expect(kept.startsWith(ending ?? 'x')).toBe(true);
    }
  });

  test('fewer than three digits, and names, are no search for a number', () => {
    for (const typed of ['12', '00', '', 'Kovács 123']) expect(searchedEnding(typed)).toBeNull();
  });
});

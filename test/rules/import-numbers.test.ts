import { describe, expect, it } from 'vitest';
import { currencyIn, decimalSignOf, minorUnits, noNumberEvidence, plainNumber, weighNumber } from '../../src-main/features/imports/rules-numbers.ts';

const signOf = (cells: string[]) => {
  const evidence = noNumberEvidence();
  for (const cell of cells) weighNumber(evidence, cell);
  return decimalSignOf(evidence);
};

describe('the decimal sign of a column', () => {
  it.each([
    [['1.234,56', '12,00'], { sign: 'comma', ask: false }],
    [['1,234.56'], { sign: 'point', ask: false }],
    [['360.00', '1240.00'], { sign: 'point', ask: false }],
    [['kr 37.980,00', 'kr 449,00'], { sign: 'comma', ask: false }],
    [['389 000', '12 900', '1 167 000'], { sign: null, ask: false }],
    [['1.234.567'], { sign: 'comma', ask: false }],
    [['0.500', '1.250'], { sign: 'point', ask: false }],
    [['1', '2', '3'], { sign: null, ask: false }],
    [['1.234', '2.500'], { sign: null, ask: true }],
    [['1,5', '1.5'], { sign: 'comma', ask: true }],
  ])('of %j', (cells, expected) => {
    expect(signOf(cells)).toEqual(expected);
  });
});

describe('one number', () => {
  it.each([
    ['1 234 567,50', 'comma', '1234567.50'],
    ['1.234,56', 'comma', '1234.56'],
    ['1,234.56', 'point', '1234.56'],
    ['389\u00a0000 Ft', null, '389000'],
    ['389\u202f000', null, '389000'],
    ['kr 37.980,00', 'comma', '37980.00'],
    ['kr. 1.990,-', 'comma', '1990'],
    ['€ 12,90', 'comma', '12.90'],
    ['12,90 €', 'comma', '12.90'],
    ['\u2212250,00', 'comma', '-250.00'],
    ['(250.00)', 'point', '-250.00'],
    ["1'234.50", 'point', '1234.50'],
    ['1.234', 'comma', '1234'],
    ['1.234', 'point', '1.234'],
    ['2 db', null, '2'],
    ['.5', 'point', '0.5'],
  ] as const)('%s', (cell, sign, expected) => {
    expect(plainNumber(cell, sign)).toBe(expected);
  });

  it.each(['nincs', '12 és 14', '1.23.4', '1,2,3', '12-14', ''])('%j is no number', (cell) => {
    expect(plainNumber(cell, 'comma')).toBeNull();
  });
});

describe('money', () => {
  it('counts whole units where the currency has no smaller ones', () => {
    expect(minorUnits('389000', 0)).toBe(389_000);
    expect(minorUnits('12900.50', 0)).toBe(12_901);
    expect(minorUnits('37980.00', 2)).toBe(3_798_000);
    expect(minorUnits('1.005', 2)).toBe(101);
    expect(minorUnits('-0.005', 2)).toBe(-1);
    expect(minorUnits('99999999999999999', 2)).toBeNull();
  });

  it.each([
    ['Összeg (Ft)', 'HU', 'HUF'],
    ['Net GBP', 'GB', 'GBP'],
    ['kr 37.980,00', 'NO', 'NOK'],
    ['1.990 kr.', 'IS', 'ISK'],
    ['12,90 €', 'SI', 'EUR'],
    ['Znesek v EUR', 'SI', 'EUR'],
    ['Amount', 'GB', null],
    ['Kundenr', 'NO', null],
  ])('the currency in %j', (text, country, expected) => {
    expect(currencyIn(text, country)).toBe(expected);
  });
});

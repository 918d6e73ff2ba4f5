import { describe, expect, it } from 'vitest';
import { dateOrderOf, noDateEvidence, readDate, weighDate } from '../../src-main/features/imports/rules-dates.ts';

const date = (year: number | null, month: number, day: number | null) => ({ kind: 'date', year, month, day });
const orderOf = (cells: string[], country = 'GB') => {
  const evidence = noDateEvidence();
  for (const cell of cells) weighDate(evidence, cell, 2026);
  return dateOrderOf(evidence, country);
};

describe('one date', () => {
  it.each([
    ['1980. május 20.', 'ymd', date(1980, 5, 20)],
    ['1998. június 3.', 'ymd', date(1998, 6, 3)],
    ['1972. szeptember 8.', 'ymd', date(1972, 9, 8)],
    ['29. 2. 1984', 'dmy', date(1984, 2, 29)],
    ['3. februarja 1975', 'dmy', date(1975, 2, 3)],
    ['12. avgusta 1975', 'dmy', date(1975, 8, 12)],
    ['17. júní 1944', 'dmy', date(1944, 6, 17)],
    ['3. ágúst 1980', 'dmy', date(1980, 8, 3)],
    ['1. desember 2001', 'dmy', date(2001, 12, 1)],
    ['9. mai 1970', 'dmy', date(1970, 5, 9)],
    ['October 29th, 1985', 'mdy', date(1985, 10, 29)],
    ['2nd of May 1999', 'dmy', date(1999, 5, 2)],
    ['02.29.', 'ymd', date(null, 2, 29)],
    ['3.2.', 'dmy', date(null, 2, 3)],
    ['október 29.', 'ymd', date(null, 10, 29)],
    ['--02-29', 'dmy', date(null, 2, 29)],
    ['--0203', 'dmy', date(null, 2, 3)],
    ['február', 'ymd', date(null, 2, null)],
    ['9/30/1969', 'mdy', date(1969, 9, 30)],
    ['21/10/2022', 'dmy', date(2022, 10, 21)],
    ['2022.10.20.', 'ymd', date(2022, 10, 20)],
    ['2022-10-20', 'dmy', date(2022, 10, 20)],
    ['2022-10-20T11:30:00Z', 'dmy', date(2022, 10, 20)],
    ['20.10.2022 09:15', 'dmy', date(2022, 10, 20)],
    ['19840229', 'dmy', date(1984, 2, 29)],
    ['03.02.27', 'dmy', date(1927, 2, 3)],
    ['03.02.26', 'dmy', date(2026, 2, 3)],
    ['75.2.3', 'ymd', date(1975, 2, 3)],
  ] as const)('%s in a column of order %s', (cell, order, expected) => {
    expect(readDate(cell, order, 2026)).toEqual(expected);
  });

  it.each(['0/0/00', '00.00.0000', '0000-00-00', '', '  ', '-'])('%j is no date at all', (cell) => {
    expect(readDate(cell, 'mdy', 2026)).toEqual({ kind: 'empty' });
  });

  it.each(['1990-02-29', '31.4.2001', '2001. február 30.', '13/13/2001', '32.1.', 'hamarosan', '12345', '1.2.3.4', '99999999', '2022-10'.replace('10', '13')])(
    '%s is impossible',
    (cell) => {
      expect(readDate(cell, 'dmy', 2026)).toEqual({ kind: 'bad' });
    },
  );

  it('takes 29 February without a year, and in leap years only with one', () => {
    expect(readDate('29.2.2000', 'dmy', 2026)).toEqual(date(2000, 2, 29));
    expect(readDate('29.2.1900', 'dmy', 2026)).toEqual({ kind: 'bad' });
  });
});

describe('the order of a column', () => {
  it.each([
    [['9/30/1969', '3/5/2005', '0/0/00'], 'mdy'],
    [['21/10/2022', '04/01/2023'], 'dmy'],
    [['2022.10.20.', '2022.11.01.'], 'ymd'],
    [['1998. június 3.', '08.30.', '07.02.', '1990-02-29'], 'ymd'],
    [['31.10.1964', '5.5.', '1.6.', '29.6.'], 'dmy'],
  ] as const)('%j is decided by the values', (cells, order) => {
    expect(orderOf([...cells])).toEqual({ order, ask: false });
  });

  it('is asked where two orders read the column equally well and differently', () => {
    expect(orderOf(['01/02/2023', '03/04/2023'])).toEqual({ order: 'dmy', ask: true });
    expect(orderOf(['03.04.', '05.06.'], 'HU')).toEqual({ order: 'ymd', ask: true });
  });

  it('is not asked where both orders give the same days', () => {
    expect(orderOf(['05/05/2023', '06/06/2023'])).toEqual({ order: 'dmy', ask: false });
  });

  it('is decided by one value above 12 among a thousand that could be either', () => {
    expect(orderOf([...Array<string>(1000).fill('01/02/2023'), '12/31/2023'])).toEqual({ order: 'mdy', ask: false });
  });
});

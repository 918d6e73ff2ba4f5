import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCell } from '#kit/csv';
import { guessDelimiter, readRows } from '../../src-main/features/imports/rules-table.ts';

const cellsOf = (text: string, delimiter: string) => [...readRows(text, delimiter)].map(({ cells }) => cells);

describe('rows of a file with separated values', () => {
  it('keeps delimiters, line ends and doubled quotes inside quotes, and counts physical lines', () => {
    const text = 'a;b\r\n"x; y";"one\r\ntwo ""three"""\r\nlast;row\r\n';
    expect([...readRows(text, ';')]).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x; y', 'one\r\ntwo "three"'] },
      { line: 4, cells: ['last', 'row'] },
    ]);
  });

  it('leaves out blank lines but counts them', () => {
    expect([...readRows('a,b\n\n\nc,d', ',')].map(({ line }) => line)).toEqual([1, 4]);
  });

  it('drops a first line sep=; and takes its delimiter', () => {
    expect(guessDelimiter('sep=;\r\na;b\r\n1;2')).toBe(';');
    expect([...readRows('sep=;\r\na;b\r\n1;2', ';')]).toEqual([
      { line: 2, cells: ['a', 'b'] },
      { line: 3, cells: ['1', '2'] },
    ]);
  });

  it('does not let one stray quote swallow the rest of the file', () => {
    expect(cellsOf('a,b\n"19 inch,x\nc,d', ',')).toEqual([
      ['a', 'b'],
      ['"19 inch', 'x'],
      ['c', 'd'],
    ]);
  });

  it('reads whatever papaparse writes exactly as papaparse reads it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ő', '"', ';', ',', '\n', ' ', '1'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.constantFrom(';', ','), (rows, delimiter) => {
        const text = Papa.unparse(rows, { delimiter, newline: '\r\n' });
        const theirs = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data;
        expect(cellsOf(text, delimiter)).toEqual(theirs);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a;b;c\n1,5;2;3\n4;5;6', ';'],
    ['Name,E-mail,Note\nAnna,a@x.is,"yes; and, no"', ','],
    ['a\tb\n1,2\t3;4', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['nothing to cut\nhere either', null],
  ])('guesses the delimiter of %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  it('disarms what a spreadsheet would compute, and nothing else', () => {
    expect(writeCell('=1+1', ';')).toBe("'=1+1");
    expect(writeCell('+36 30 123 4567', ';')).toBe('+36 30 123 4567');
    expect(writeCell('-1234,50', ';')).toBe('-1234,50');
    expect(writeCell('a;b "c"', ';')).toBe('"a;b ""c"""');
  });
});

import { describe, expect, it } from 'vitest';
import { besideEachOther, besideLine, newcombe, peopleInArm, wilson } from '#kit/proportions';

const rounded = ({ low, high }: { low: number; high: number }) => [Number(low.toFixed(4)), Number(high.toFixed(4))];

describe('the interval of a share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is what Newcombe (1998) prints for the score method', (hits, of, low, high) => {
    expect(rounded(wilson({ hits, of }))).toEqual([low, high]);
  });

  it('says nothing about nobody, and is the same seen from the other side', () => {
    expect(wilson({ hits: 0, of: 0 })).toEqual({ low: 0, high: 1 });
    const [none, all] = [wilson({ hits: 0, of: 5 }), wilson({ hits: 5, of: 5 })];
    expect([none.low, all.high]).toEqual([0, 1]);
    expect(none.high).toBeCloseTo(1 - all.low, 12);
  });

  it('refuses more hits than people', () => {
    expect(() => wilson({ hits: 6, of: 5 })).toThrow(RangeError);
    expect(() => wilson({ hits: -1, of: 5 })).toThrow(RangeError);
  });
});

describe('the difference of two shares', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i less %i/%i is what Newcombe (1998) prints for method 10', (a, m, b, n, low, high) => {
    expect(rounded(newcombe({ hits: a, of: m }, { hits: b, of: n }))).toEqual([low, high]);
  });

  it('is the same with the sign turned when the two change places', () => {
    const there = newcombe({ hits: 4, of: 20 }, { hits: 9, of: 31 });
    const back = newcombe({ hits: 9, of: 31 }, { hits: 4, of: 20 });
    expect([back.difference, back.low, back.high]).toEqual([-there.difference, -there.high, -there.low]);
  });
});

describe('what is said beside one in five', () => {
  it.each([
    [3, 5, 'too-early', 'one batch of five says nothing, however well it went'],
    [14, 14, 'too-early', 'nothing is said of fewer than fifteen people'],
    [3, 15, 'too-early', 'it may be one in ten or three in ten'],
    [10, 20, 'above', 'the whole interval lies above'],
    [0, 30, 'below', 'the whole interval lies below'],
    [24, 120, 'about', 'clearly fewer is no longer possible'],
    [9, 30, 'about', 'clearly fewer is not possible, and more than promised is not sure'],
  ])('%i of %i is %s: %s', (hits, of, verdict) => {
    expect(besideLine({ hits, of }, 0.2)).toBe(verdict);
  });
});

describe('what is said of two beside each other', () => {
  it('nothing with fewer than ten in either, even when all of one and none of the other came', () => {
    expect(besideEachOther({ hits: 9, of: 9 }, { hits: 0, of: 40 })).toBe('too-early');
    expect(besideEachOther({ hits: 10, of: 10 }, { hits: 0, of: 10 })).toBe('first');
  });

  it('that one did better once the interval of the difference leaves out nothing', () => {
    expect(besideEachOther({ hits: 4, of: 40 }, { hits: 16, of: 40 })).toBe('second');
    expect(besideEachOther({ hits: 6, of: 20 }, { hits: 4, of: 20 })).toBe('too-early');
  });

  it('that there is no difference only when even the ends of the interval would not matter', () => {
    expect(besideEachOther({ hits: 50, of: 500 }, { hits: 52, of: 500 })).toBe('no-difference');
    expect(besideEachOther({ hits: 10, of: 100 }, { hits: 10, of: 100 })).toBe('no-difference');
    expect(besideEachOther({ hits: 10, of: 50 }, { hits: 10, of: 50 })).toBe('too-early');
  });
});

describe('how many people it takes', () => {
  it('to see one share apart from another: about 980 in each for five more than seventeen in a hundred', () => {
    expect(peopleInArm(0.17, 0.22)).toBe(985);
    expect(peopleInArm(0.22, 0.17)).toBe(985);
    expect(peopleInArm(0.17, 0.37)).toBeLessThan(100);
    expect(() => peopleInArm(0.2, 0.2)).toThrow(RangeError);
  });
});

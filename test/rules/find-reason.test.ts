// In which order reasons are found when nothing is due, and when there are none.
import { describe, expect, test } from 'vitest';
import { type FoundReason, languages, reasonKinds } from '#contract/words';
import { foundSentence } from '#kit/why';
import { foundIn, letterFor } from '../../src-main/features/letters/rules-variants.ts';
import { type FindFacts, findReasons, fitsTrade, liftOf } from '../../src-main/features/touches/rules-find.ts';

const today = '2026-11-18';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const nothing: FindFacts = { today, language: 'hu', occasions: [], questions: [], news: [], tradeWords: [], bought: [], followers: [] };
const news = { id: id(1), title: 'New ovens', language: null, customerId: null, trade: 'bakery, confectioner' };
const facts: FindFacts = {
  ...nothing,
  occasions: [{ id: id(2), kind: 'birthday', label: null, on: '2026-12-01', years: 40, leadDays: 0 }],
  questions: [{ id: id(3), on: '2026-11-02', title: 'Do you deliver?' }],
  news: [news, { ...news, id: id(4), title: 'A second shop', customerId: id(9), trade: null }],
  tradeWords: ['Bakeries of the North'],
  bought: [{ product: 'Oak oil', orderedOn: '2026-01-10', lastsDays: 270, learned: false }],
  followers: [{ product: 'Oak oil', next: 'Brush', nextId: id(5), buyers: 9, of: 20, base: 0.1 }],
};
const kinds = (of: FindFacts) => findReasons(of).map(({ found }) => found.kind);

test('they come in the stated order: an occasion, a question, an article, what is worn out, what goes with it, the news', () => {
  expect(kinds(facts)).toEqual([...reasonKinds]);
  expect(kinds(nothing)).toEqual([]);
});

describe.each<[string, Partial<FindFacts>, string[]]>([
  ['an occasion within a month', { occasions: facts.occasions }, ['occasion']],
  ['an occasion further away', { occasions: [{ ...facts.occasions[0], on: '2026-12-19' }] as FindFacts['occasions'] }, []],
  ['one that has passed', { occasions: [{ ...facts.occasions[0], on: '2026-11-17' }] as FindFacts['occasions'] }, []],
  ['an article for another trade', { news: [{ ...news, trade: 'carpenter' }], tradeWords: ['Bakery'] }, []],
  ['an article in a language they do not read', { news: [{ ...news, language: 'is' }], tradeWords: ['Bakery'] }, []],
  ['news for everybody, which is no article about a trade', { news: [{ ...news, trade: null }], tradeWords: ['Bakery'] }, []],
  ['something that lasts longer still', { bought: [{ product: 'Sofa', orderedOn: '2026-10-01', lastsDays: 900, learned: false }] }, []],
  ['something of which nobody knows how long it lasts', { bought: [{ product: 'Sofa', orderedOn: '2016-10-01', lastsDays: null, learned: false }] }, []],
  ['something in the last fifth of its time', { bought: [{ product: 'Oil', orderedOn: '2026-10-26', lastsDays: 28, learned: true }] }, ['worn-out']],
  ['something in the middle of its time', { bought: [{ product: 'Oil', orderedOn: '2026-11-04', lastsDays: 28, learned: true }] }, []],
])('%s', (_what, given, wanted) => {
  test(wanted.length === 0 ? 'is none' : 'is one', () => expect(kinds({ ...nothing, ...given })).toEqual(wanted));
});

test('an occasion is for its own day, the rest for today', () => {
  expect(findReasons(facts).map(({ on }) => on)).toEqual(['2026-12-01', ...Array(5).fill(today)]);
  const [prepared] = findReasons({
    ...nothing,
    occasions: [{ id: id(2), kind: 'favourite-holiday', label: 'Advent', on: '2026-11-29', years: null, leadDays: 3 }],
  });
  expect(prepared?.on).toBe('2026-11-26');
});

describe('what goes with the last order', () => {
  test.each([
    ['four others are too few', { buyers: 4, of: 20, base: 0.05 }, 0],
    ['eleven buyers are too few', { buyers: 8, of: 11, base: 0.05 }, 0],
    ['nobody else buys it', { buyers: 9, of: 20, base: 0 }, 0],
    ['nine of twenty where everybody is one of ten', { buyers: 9, of: 20, base: 0.1 }, 4.5],
  ])('%s', (_what, follower, lift) => {
    expect(liftOf(follower)).toBeCloseTo(lift);
  });

  test('what they would buy anyway is not said to go with it; the likeliest comes first', () => {
    const follower = { product: 'Oil', buyers: 10, of: 20, base: 0.45 };
    const followers = [
      { ...follower, next: 'Nails', nextId: id(6) },
      { ...follower, next: 'Brush', nextId: id(7), base: 0.2 },
      { ...follower, next: 'Wax', nextId: id(8), base: 0.1 },
    ];
    expect(findReasons({ ...nothing, followers }).map(({ found }) => found.kind === 'goes-with' && found.next)).toEqual(['Wax', 'Brush']);
  });
});

test('a trade is known by its words, however they end', () => {
  expect(fitsTrade('bakery', ['Bakeries of the North'])).toBe(true);
  expect(fitsTrade('pékség, cukrász', ['Szabó Cukrászda Kft.'])).toBe(true);
  expect(fitsTrade('bakery', ['Bank'])).toBe(false);
  expect(fitsTrade('the', ['The Mill'])).toBe(false);
});

const found = findReasons(facts).map((one) => one.found);

describe.each(languages)('in %s', (language) => {
  test.each(found)('$kind is a sentence', (one: FoundReason) => {
    const said = foundSentence(one, { today, language });
    expect(said).toMatch(/^\p{Lu}|^„|^\d/u);
    expect(said).toMatch(/\.$/);
    expect(said).not.toMatch(/undefined|null|\[object|NaN| {2}|\.\./);
  });
});

test('each has a fitting letter; what only a person can answer has none', () => {
  const letters = found.map((one) => letterFor([{ rule: 'manual', on: today, note: null, found: one }], null, today));
  expect(letters).toEqual(['birthday', null, 'weekly-tip', 'one-in-five', 'more', 'news']);
  expect(foundIn([{ rule: 'manual', on: today, note: 'Call' }])).toBeUndefined();
});

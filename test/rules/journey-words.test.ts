import { describe, expect, test } from 'vitest';
import type { Trigger } from '#contract/journey-steps';
import { type Language, languages } from '#contract/words';
import { beginningLine, isOrderTrigger } from '#kit/journey-steps';
import { ready } from '../../src-main/features/journeys/rules-ready.ts';
import { allWords, boughtWords, toldIn } from '../../src-main/features/journeys/rules-words.ts';

const told = (words: readonly string[], language: Language) => {
  const trigger: Trigger = { kind: 'order-placed', productIds: [], categories: [], words: [...words] };
  const said = toldIn(trigger, language);
  return 'words' in said ? said.words : [];
};
const keys = ['floor', 'appliance', 'car', 'camera', 'client'] as const;

describe('the words of a trigger', () => {
  test.each([
    ['the reader’s language first', ['floor', 'padló', 'gulv', 'parketta'], 'hu', ['padló', 'parketta', 'floor', 'gulv']],
    ['what the team has added before it', ['floor', 'padló', 'vinyl'], 'hu', ['vinyl', 'padló', 'floor']],
    ['a word of two languages belongs to both', ['padló', 'sofa'], 'nb', ['sofa', 'padló']],
    ['nothing to put in order', [], 'is', []],
  ] as const)('%s', (_name, words, language, wanted) => expect(told(words, language)).toEqual(wanted));
  test.each(languages)('of each ready journey begin in %s, and none is lost', (language) => {
    for (const key of keys) {
      const all = allWords(key);
      const own = boughtWords[key][language];
      expect(told(all, language).slice(0, own.length)).toEqual(expect.arrayContaining([...own]));
      expect(told(all, language).sort()).toEqual([...all].sort());
    }
  });
  test('another trigger has none', () => expect(toldIn({ kind: 'manual' }, 'hu')).toEqual({ kind: 'manual' }));
});

describe('a product’s name', () => {
  const begins = (product: string) =>
    keys.filter((key) => {
      const { trigger } = ready[key];
      return isOrderTrigger(trigger) && beginningLine(trigger, [{ productId: null, category: null, description: product }]) !== undefined;
    });
  test.each([
    ['Oak floor', ['floor']],
    ['Tölgy parketta', ['floor']],
    ['Eikarparket', ['floor']],
    ['Garderobeskap i eik', ['floor']],
    ['Kjøleskap', ['appliance']],
    ['Kæliskápur', ['appliance']],
    ['Hűtőszekrény', ['appliance']],
    ['Zamrzovalna omara', []],
    ['Automata mosógép', ['appliance']],
    ['VW Golf', []],
    ['Laminator', []],
    ['Woven rug', []],
    ['Designer lamp', []],
    ['Tekstilpose', []],
    ['Web texts', ['client']],
    ['Tekster til nettsiden', ['client']],
    ['Textar fyrir vefinn', ['client']],
    ['Webszövegek', ['client']],
    ['Besedila za spletno stran', ['client']],
    ['Fényképezőgép-váz', ['camera']],
  ])('%s begins %j', (product, wanted) => expect(begins(product)).toEqual(wanted));
});

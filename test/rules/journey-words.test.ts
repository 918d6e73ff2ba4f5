import { describe, expect, test } from 'vitest';
import type { Trigger } from '#contract/journey-steps';
import { type Language, languages } from '#contract/words';
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

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src-main/contract/words.ts';
import { textsOf } from '../../src-renderer/text/index.ts';

const formsOf = { en: ['one', 'other'], is: ['one', 'other'], hu: ['one', 'other'], nb: ['one', 'other'], sl: ['one', 'two', 'few', 'other'] } as const;

const texts = Object.fromEntries(await Promise.all(languages.map(async (language) => [language, await textsOf[language]()] as const)));

const flat = (language: string): [string, string][] =>
  Object.entries(texts[language] ?? {}).flatMap(([area, lines]) => Object.entries(lines).map(([key, line]): [string, string] => [`${area}.${key}`, line]));

const baseOf = (key: string) => key.replace(/_(one|two|few|other)$/, '');
const fieldsOf = (line: string) => [...line.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();
const english = flat('en');
const bases = [...new Set(english.map(([key]) => baseOf(key)))];
const counted = new Set(english.filter(([key]) => key !== baseOf(key)).map(([key]) => baseOf(key)));

describe.each(languages)('the texts in %s', (language) => {
  const lines = flat(language);
  const known = new Map(lines);

  it('say everything that English says, and nothing else', () => {
    expect([...new Set(lines.map(([key]) => baseOf(key)))].sort()).toEqual([...bases].sort());
  });

  it('have exactly the plural forms the language needs', () => {
    for (const base of counted) {
      const have = lines.filter(([key]) => baseOf(key) === base && key !== base).map(([key]) => key.slice(base.length + 1));
      expect([base, ...have.sort()]).toEqual([base, ...[...formsOf[language]].sort()]);
    }
  });

  it('leave no line empty and keep every field', () => {
    for (const [key, line] of english) {
      const own = known.get(key) ?? '';
      expect([key, own.trim() === '']).toEqual([key, false]);
      expect([key, ...fieldsOf(own)]).toEqual([key, ...fieldsOf(line)]);
    }
  });

  it('never shout and never use an emoji', () => {
    for (const [key, line] of lines) expect([key, /!|\p{Extended_Pictographic}/u.test(line)]).toEqual([key, false]);
  });
});

it('a Hungarian day, which ends with a full stop of its own, is not followed by another', () => {
  for (const [key, line] of flat('hu')) expect([key, line.includes('{{day}}.')]).toEqual([key, false]);
});

it('Slovenian addresses the reader with a capital, everywhere', () => {
  for (const [key, line] of flat('sl')) expect([key, /\b(vi|vas|vam|vami)\b|\bvaš/u.test(line)]).toEqual([key, false]);
});

it('no line stays behind that no screen asks for', () => {
  const asking = [...globSync('src-renderer/**/*.{ts,tsx}'), ...globSync('src-main/contract/*.ts'), ...globSync('src-main/kit/**/*.ts')]
    .filter((file) => !/^src-renderer.text/.test(file))
    .map((file) => readFileSync(file, 'utf8'));
  const asked = new Set(asking.flatMap((code) => code.match(/[\w-]+/g) ?? []));
  expect(bases.filter((key) => !asked.has(key.slice(key.indexOf('.') + 1)))).toEqual([]);
});

it('Slovenian counts two in the dual', () => {
  expect(texts.sl?.today?.orders_two).toBe('{{count}} naročili');
});

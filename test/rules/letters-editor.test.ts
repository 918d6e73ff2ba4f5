// The editor's document and the text behind it: whatever is written in a letter comes out of the editor as it went in.
import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#contract/words';
import { templateProblem } from '../../src-main/features/letters/merge.ts';
import { stock } from '../../src-main/features/letters/stock/index.ts';
import { type LetterDoc, toDoc, toLine, toLiquid } from '../../src-renderer/features/letters/writing/doc.ts';
import { partnersOf, type Standing, troublesOf } from '../../src-renderer/features/letters/writing/pairs.ts';
import { letterNodes } from '../../src-renderer/features/letters/writing/schema.ts';
import { cut, readCondition, readField, writeField } from '../../src-renderer/features/letters/writing/tokens.ts';

const schema = getSchema(letterNodes({ oneLine: false }));
/** What the editor would give back for a document. */
const back = (doc: LetterDoc) => {
  const node = schema.nodeFromJSON(doc);
  node.check();
  return toLiquid(node.content);
};

const piece = fc.oneof(
  fc.constantFrom('\n', '\n\n', '\n\n\n', ' ', '{{', '}}', '{%', '%}', '{{ customer.firstName }}', '{{customer.greeting}}', '“', "'", '"', '|', '%'),
  fc.constantFrom('{% if order.product %}', '{%- else -%}', '{% endif %}', "{% case customer.motive %}{% when 'wealthy' %}", '{{ a.b | default: "x }} y" }}'),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\r', '')),
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

const everyStockText = languages.flatMap((language) =>
  Object.entries(stock[language]).flatMap(([key, forms]) =>
    Object.entries(forms ?? {}).flatMap(([form, words]) =>
      (['subject', 'previewText', 'body'] as const).map((part): [string, string] => [`${language} ${key} ${form} ${part}`, words[part]]),
    ),
  ),
);

describe('a letter in the editor', () => {
  test('comes out as it went in, whatever stands in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(back(toDoc(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is the same document after another round', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toDoc(back(toDoc(text)))).toEqual(toDoc(text));
      }),
      { numRuns: 500 },
    );
  });

  test('keeps every shipped text in five languages byte for byte', () => {
    expect(everyStockText.length).toBeGreaterThan(5 * 5 * 2 * 3 - 1);
    for (const [name, text] of everyStockText) expect([name, back(toDoc(text))]).toEqual([name, text]);
  });

  test('stands with every sign of a shipped text as a chip that is known and closed', () => {
    for (const [name, text] of everyStockText) {
      const tokens = cut(text);
      expect([name, tokens.filter(({ kind, raw }) => kind === 'text' && /\{[{%]|[%}]\}/.test(raw))]).toEqual([name, []]);
      const chips = tokens.flatMap(({ kind, raw }): Standing[] => (kind === 'text' ? [] : [{ kind, raw }]));
      expect([name, troublesOf(chips, new Map()).filter((one) => one !== null)]).toEqual([name, []]);
    }
  });

  test('is paragraphs, line breaks and chips', () => {
    expect(toDoc('Dear {{ customer.firstName }},\n\none\ntwo')).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Dear ' },
            { type: 'field', attrs: { raw: '{{ customer.firstName }}' } },
            { type: 'text', text: ',' },
          ],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }] },
      ],
    });
  });

  test('that is one line has no breaks', () => {
    expect(back(toLine('one\r\n\r\ntwo\nthree'))).toBe('one two three');
  });
});

describe('a field', () => {
  test('is read with what is said where it is empty, and with its other filters', () => {
    expect(readField('{{ customer.firstName | default: "dear friend" }}')).toEqual({ name: 'customer.firstName', fallback: 'dear friend', rest: '' });
    expect(readField("{{order.count | counted: 'order' | default: 'none'}}")).toEqual({ name: 'order.count', fallback: 'none', rest: " | counted: 'order'" });
    expect(readField('{{ }}')).toBeNull();
  });

  test('is written so that Liquid reads the words as they were typed', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => /\S/.test(text) && !/["'\\\r\n]/.test(text));
    fc.assert(
      fc.property(words, (fallback) => {
        const raw = writeField({ name: 'customer.firstName', fallback, rest: '' });
        expect(readField(raw)?.fallback?.trim()).toBe(fallback.trim());
        expect(cut(`a ${raw} b`)).toHaveLength(3);
        expect(templateProblem(raw)).toBeNull();
      }),
    );
  });

  test('keeps the words between any quotation marks', () => {
    expect(writeField({ name: 'a.b', fallback: 'the "Oak"', rest: '' })).toBe(`{{ a.b | default: 'the "Oak"' }}`);
    expect(writeField({ name: 'a.b', fallback: `don't "Oak"`, rest: '' })).toBe(`{{ a.b | default: "don't ”Oak”" }}`);
  });

  test('without words for the empty case is a plain one', () => {
    expect(writeField({ name: 'a.b', fallback: '  ', rest: '' })).toBe('{{ a.b }}');
  });
});

describe('a condition', () => {
  test('is read as what it asks', () => {
    expect(readCondition('{% if order.product %}').tests).toEqual([{ field: 'order.product', sign: null, value: null, join: null }]);
    expect(readCondition("{%- elsif customer.motive == 'wealthy' or order.count > 2 -%}").tests).toEqual([
      { field: 'customer.motive', sign: '==', value: 'wealthy', join: null },
      { field: 'order.count', sign: '>', value: '2', join: 'or' },
    ]);
    expect(readCondition("{% when 'wealthy', 'rational' %}").values).toEqual(['wealthy', 'rational']);
    expect(readCondition('{% if (1..3) contains 2 %}').tests).toBeNull();
  });

  const chips = (text: string) => cut(text).flatMap(({ kind, raw }): Standing[] => (kind === 'text' ? [] : [{ kind, raw }]));

  test('knows its other parts, also around another condition', () => {
    const text = '{% if a.b %}{{ a.b }}{% unless c.d %}x{% endunless %}{% else %}y{% endif %}';
    expect(partnersOf(chips(text))).toEqual([[0, 4, 5], [1], [2, 3], [2, 3], [0, 4, 5], [0, 4, 5]]);
  });

  test('that lacks a part is told, and so is a field or a tag that does not exist', () => {
    const known = new Map([
      ['a.b', 'text'],
      ['a.m', 'condition'],
    ] as const);
    expect(troublesOf(chips('{% if a.b %}x'), known)).toEqual(['no-end']);
    expect(troublesOf(chips('x{% endif %}{% else %}'), known)).toEqual(['no-beginning', 'no-beginning']);
    expect(troublesOf(chips('{{ a.c }}{% if a.c %}{% endif %}'), known)).toEqual(['unknown-field', 'unknown-field', null]);
    expect(troublesOf(chips('{% for a in b %}{{ a.m }}{{ 1 + 1 }}'), known)).toEqual(['unknown-tag', 'condition-only', 'cannot-be-read']);
  });
});

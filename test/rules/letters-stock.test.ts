// Every shipped letter, in every language and form, for a customer of whom we know everything and for one of whom we know least.
import { describe, expect, test } from 'vitest';
import { type AddressForm, type Language, languages, motives } from '#contract/words';
import { mergeTemplate, templateProblem } from '../../src-main/features/letters/merge.ts';
import { fieldValues } from '../../src-main/features/letters/rules-fields.ts';
import { paragraphsOf } from '../../src-main/features/letters/rules-text.ts';
import { type StockKey, stock, stockKeys } from '../../src-main/features/letters/stock/index.ts';
import { emptiest, forms, full, giftName, letterOf, newsText, today, write, written } from '../kit/letter-readers.ts';

test.each(languages)('in %s every letter is there', (language) => {
  expect(written(language)).toEqual(stockKeys);
});

/** What a letter cannot do without; where a customer's card does not have it, the letter stops. */
const needs: Partial<Record<StockKey, string[]>> = {
  'one-in-five': ['order.inMonth', 'order.product'],
  'favourite-holiday': ['occasion.name'],
  'follow-up': ['order.product'],
  delight: ['gift.name'],
  feedback: ['order.product'],
  more: ['news.text', 'order.inMonth', 'order.product'],
  'win-back': ['order.inMonth', 'order.product'],
  'thanks-named': ['gift.name'],
  apology: ['letter.message'],
  news: ['news.title'],
};
const tellNews = new Set(stockKeys.filter((key) => key.startsWith('enquiry-') || key === 'weekly-tip'));
const neededBy = (key: StockKey) => needs[key] ?? (tellNews.has(key) ? ['news.text'] : []);

const all = languages.flatMap((language) => forms.flatMap((form) => written(language).map((key) => [language, form, key] as const)));
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe.each(all)('the %s %s letter "%s"', (language, form, key) => {
  const letter = letterOf(language, key, form);

  test('can be read and names only listed fields', () => {
    expect([letter.subject, letter.previewText, letter.body].map(templateProblem)).toEqual([null, null, null]);
  });

  test.each([null, ...motives])('is complete for a customer of whom we know everything (motive: %s)', (motive) => {
    const { subject, previewText, body, missing } = write(language, key, form, full(language, form, key, { motive }));
    expect(missing).toEqual(key === 'apology' ? ['letter.message'] : []);
    const text = [subject, previewText, body].join('\n\n').replace('[[letter.message]]', 'X');
    expect(text).not.toMatch(/\{\{|\{%|\}\}|%\}|\[\[|undefined|null| {2,}|\s[,.;:?]\s|\.\.|^ | $/m);
    expect(paragraphsOf(body).length).toBeGreaterThanOrEqual(3);
    expect([subject.length, previewText.length].every((length) => length > 0 && length <= 70)).toBe(true);
    // A person reads it in less than a minute.
    expect(wordCount(body)).toBeLessThanOrEqual(170);
    expect(wordCount(body)).toBeGreaterThanOrEqual(language === 'en' ? 40 : 25);
  });

  test('says what is missing for a customer of whom we know least, and never writes a hole', () => {
    const { subject, previewText, body, missing } = write(language, key, form, emptiest(language, form));
    expect(missing).toEqual(neededBy(key));
    const text = [subject, previewText, body].join('\n\n');
    for (const field of missing) expect(text).toContain(`[[${field}]]`);
    expect(text).not.toMatch(/undefined|null|\(\s*\)|„“|„”|«»|»«|“”| {2,}|^ | $|\s[,.;:?]\s/m);
  });
});

describe.each(languages)('in %s', (language) => {
  const asked = (key: StockKey) => forms.map((form) => write(language, key, form, full(language, form, key)));

  test('no two letters share a sentence, whatever the reader’s motive', () => {
    const saidIn = new Map<string, StockKey>();
    for (const key of written(language)) {
      for (const sentence of new Set(forms.flatMap((form) => [null, ...motives].flatMap((motive) => sentencesOf(language, form, key, motive))))) {
        expect([sentence, saidIn.get(sentence) ?? key]).toEqual([sentence, key]);
        saidIn.set(sentence, key);
      }
    }
  });

  test('every letter to somebody who is deciding brings something new, and says so where the news is', () => {
    for (const key of written(language).filter((candidate) => tellNews.has(candidate))) for (const { body } of asked(key)) expect(body).toContain(newsText);
  });

  test('a gift that is only hinted at is not named', () => {
    for (const key of written(language).filter((candidate) => candidate === 'thanks-hinted'))
      for (const { subject, previewText, body } of asked(key)) expect(subject + previewText + body).not.toContain(giftName);
  });

  test('an apology speaks of nothing that could be sold', () => {
    for (const form of forms.filter(() => stock[language].apology))
      expect(letterOf(language, 'apology', form).body).not.toMatch(/order\.|news\.|gift\.|enquiry\./);
  });

  test('one in five asks three questions about what was ordered, and when', () => {
    for (const { body } of asked('one-in-five')) expect(body.match(/^[123]\. .*\?$/gm)).toHaveLength(3);
  });
});

/** What a letter says in sentences of five words and more, without its greeting and without what it quotes from a news item or a gift. */
function sentencesOf(language: Language, form: AddressForm, key: StockKey, motive: (typeof motives)[number] | null): string[] {
  const { body } = write(language, key, form, full(language, form, key, { motive }));
  const own = paragraphsOf(body).slice(1).join('\n').replaceAll(newsText, '').replaceAll('Let us write fine stories together.', '');
  return own
    .split(/(?<=[.?!])\s+|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordCount(sentence) >= 5);
}

describe('greetings and months stand in the right form', () => {
  const first = (language: Language, form: AddressForm) =>
    paragraphsOf(write(language, 'one-in-five', form, full(language, form, 'one-in-five')).body)
      .slice(0, 2)
      .join(' | ');

  test.each([
    ['hu', 'formal', 'Tisztelt Kovács János! | Ön februárban ezt rendelte nálunk: „'],
    ['hu', 'familiar', 'Kedves János! | Nálunk februárban ezt rendelted: „'],
    ['sl', 'formal', 'Spoštovana gospa Čebašek, | v februarju ste pri nas naročili: »'],
    ['sl', 'familiar', 'Draga Špela, | v februarju smo prejeli tvoje naročilo: »'],
    ['is', 'formal', 'Sæl Guðrún, | Þú pantaðir hjá okkur í febrúar: „'],
    ['nb', 'familiar', 'Hei Kari, | Du bestilte hos oss i februar: «'],
    ['en', 'formal', 'Dear Mr Smith, | You ordered from us in February: “'],
    ['en', 'familiar', 'Dear John, | You ordered from us in February: “'],
  ] as const)('%s %s begins as a native would', (language, form, beginning) => {
    expect(first(language, form).startsWith(beginning)).toBe(true);
  });

  test('an order of long ago is told with its year', () => {
    const facts = { ...full('hu', 'formal', 'one-in-five'), order: { orderedOn: '2024-02-10', product: 'Tölgy padló' } };
    expect(mergeTemplate('{{ order.inMonth }}', fieldValues(facts, { language: 'hu', addressForm: 'formal' })).text).toBe('2024 februárjában');
  });

  const textOf = (language: Language, key: StockKey, form: AddressForm) => Object.values(letterOf(language, key, form)).join('\n');
  /** Any of the words, whole; JavaScript's own \b takes "č" and "á" for the end of a word. */
  const anyOf = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

  test('the polite form is never mixed with the familiar one', () => {
    for (const key of written('sl')) {
      expect(textOf('sl', key, 'formal')).not.toMatch(anyOf('ti|te|tvoj\\p{L}*|si|tebe|tebi|nate|zate|boš'));
      expect(textOf('sl', key, 'familiar')).not.toMatch(anyOf('Vas|Vam|Vaš\\p{L}*|Vi|ste|boste'));
    }
    for (const key of written('hu')) {
      expect(textOf('hu', key, 'formal')).not.toMatch(anyOf('[Tt]e|neked|rád|tőled|rólad|tiéd|\\p{L}+(?:ettél|ottál|öttél)'));
      expect(textOf('hu', key, 'familiar')).not.toMatch(anyOf('Ön|Ön(?!k)\\p{L}+|[Kk]érem|az Öné'));
    }
  });

  test('Slovenian letters need no sex of the writer, and the familiar ones none of the reader', () => {
    for (const key of written('sl')) {
      for (const form of forms) expect(textOf('sl', key, form)).not.toMatch(anyOf('(?:sem|bom) \\p{L}+(?:l|la)|rada?|vesela?|hvaležna?'));
      expect(textOf('sl', key, 'familiar')).not.toMatch(anyOf('(?:si|boš) \\p{L}+(?:il|ila|al|ala|el|ela)|zadovoljna?'));
    }
  });

  test('Hungarian and Slovenian letters never raise their voice', () => {
    for (const language of ['hu', 'sl'] as const)
      for (const key of written(language)) for (const form of forms) expect(textOf(language, key, form)).not.toContain('!');
  });

  test('English letters never raise their voice, and the formal ones are not clipped', () => {
    for (const key of stockKeys) {
      for (const form of forms) expect(Object.values(letterOf('en', key, form)).join(' ')).not.toContain('!');
      expect(Object.values(letterOf('en', key, 'formal')).join(' ')).not.toMatch(/\w’(s|re|ve|ll|d|m|t)\b(?<!customer’s|somebody’s|day’s)/);
    }
  });
});

describe('a missed day gets other words', () => {
  const days = languages.flatMap((language) =>
    (['birthday', 'name-day', 'favourite-holiday'] as const)
      .filter((key) => stock[language][key])
      .flatMap((key) => forms.map((form) => [language, key, form] as const)),
  );
  test.each(days)('in %s the belated letter "%s" (%s) differs, in its subject too', (language, key, form) => {
    const on = (occasionOn: string) => write(language, key, form, full(language, form, key, { occasionOn }));
    const late = on('2026-11-16');
    for (const day of [today, '2026-11-20']) {
      expect(late.subject).not.toBe(on(day).subject);
      expect(late.body).not.toBe(on(day).body);
    }
  });
});

describe('wishes that come every year', () => {
  const yearly = languages.flatMap((language) =>
    (['birthday', 'name-day', 'favourite-holiday'] as const).flatMap((key) => forms.map((form) => [language, key, form] as const)),
  );
  test.each(yearly)(
    'in %s the letter "%s" (%s) has other words four years running, late or not, and never the wish of the year before',
    (language, key, form) => {
      for (const day of ['11-18', '11-16']) {
        const years = [2026, 2027, 2028, 2029].map((year) => {
          const facts = { ...full(language, form, key, { occasionOn: `${year}-${day}` }), today: `${year}-11-18` };
          return paragraphsOf(write(language, key, form, facts).body).slice(1, -1);
        });
        expect(new Set(years.map((paragraphs) => paragraphs.join('\n'))).size).toBe(4);
        for (const [place, [wish]] of years.entries()) expect(wish).not.toBe(years[place - 1]?.[0]);
      }
    },
  );
});

describe('why somebody buys changes how they are asked', () => {
  const byMotive = ['more', 'win-back', 'enquiry-3', 'enquiry-4', 'enquiry-5', 'enquiry-6', 'enquiry-7', 'enquiry-8', 'recommendation'] as const;
  const cases = languages.flatMap((language) =>
    byMotive.filter((key) => stock[language][key]).flatMap((key) => forms.map((form) => [language, key, form] as const)),
  );
  test.each(cases)('in %s the letter "%s" (%s) is another one for each motive', (language, key, form) => {
    const bodies = [null, ...motives].map((motive) => write(language, key, form, full(language, form, key, { motive })).body);
    expect(new Set(bodies).size).toBe(motives.length + 1);
  });
});

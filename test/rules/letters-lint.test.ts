// What is looked through before a letter may leave: each rule finds what it is for, and lets the rest be.
import { describe, expect, test } from 'vitest';
import { languages } from '#contract/words';
import { languageOfText } from '../../src-main/features/letters/rules-language.ts';
import { linkPieces, withoutLinks } from '../../src-main/features/letters/rules-links.ts';
import {
  blocking,
  earlyWishFinding,
  languageFinding,
  lengthFindings,
  linkFindings,
  namesInCopy,
  oneNameFindings,
  ownWords,
  sameWordsFinding,
  segmentsFinding,
  sellingFinding,
  stopFinding,
  unfilledFinding,
} from '../../src-main/features/letters/rules-lint.ts';
import { isNewsFor, tellsNews } from '../../src-main/features/letters/rules-news.ts';
import { paragraphsOf } from '../../src-main/features/letters/rules-text.ts';
import { stock } from '../../src-main/features/letters/stock/index.ts';

const today = '2026-11-18';

test('unfilled: open fields stop the letter, all of them by name', () => {
  expect(unfilledFinding(['customer.firstName', 'order.product'])).toEqual({
    rule: 'unfilled',
    level: 'stop',
    fields: ['customer.firstName', 'order.product'],
  });
  expect(unfilledFinding([])).toBeNull();
});

test('early wishes: a person must have seen that the day has not come, unless it is prepared ahead on purpose', () => {
  const early = { rule: 'early-wish', level: 'warn', on: '2026-11-20' };
  expect(earlyWishFinding({ on: '2026-11-20', leadDays: 0 }, today)).toEqual(early);
  expect(earlyWishFinding({ on: '2026-11-20', leadDays: 1 }, today)).toEqual(early);
  expect(earlyWishFinding({ on: '2026-11-20', leadDays: 2 }, today)).toBeNull();
  expect(earlyWishFinding({ on: today, leadDays: 0 }, today)).toBeNull();
  expect(earlyWishFinding({ on: '2026-11-16', leadDays: 0 }, today)).toBeNull();
  expect(earlyWishFinding(null, today)).toBeNull();
});

describe('the same words', () => {
  const gone = (...letters: [string, string | null][]) => letters.map(([on, wordsHash]) => ({ on, wordsHash }));

  test('as last time are stopped, however long ago that was', () => {
    expect(sameWordsFinding('x', gone(['2021-01-01', 'x']), today)).toEqual({ rule: 'same-words', level: 'stop', sentOn: '2021-01-01' });
  });

  test('as some other time within 400 days are stopped; before that a person may let them pass', () => {
    expect(sameWordsFinding('x', gone(['2026-11-01', 'y'], ['2025-10-14', 'x']), today)?.level).toBe('stop');
    expect(sameWordsFinding('x', gone(['2026-11-01', 'y'], ['2025-10-13', 'x']), today)?.level).toBe('warn');
  });

  test.each(['birthday', 'name-day', 'favourite-holiday', 'anniversary'] as const)(
    'wishes for a %s never come back in the same words, however many years ago',
    (purpose) => {
      for (const year of [2025, 2024, 2020, 2011])
        expect(sameWordsFinding('x', gone(['2026-01-01', 'y'], [`${year}-05-01`, 'x']), today, purpose)).toEqual({
          rule: 'same-words',
          level: 'stop',
          sentOn: `${year}-05-01`,
        });
    },
  );

  test('are not found where there are none, or the letters before said something else', () => {
    expect(sameWordsFinding('x', gone(['2026-11-01', 'y'], ['2026-10-01', null]), today)).toBeNull();
    expect(sameWordsFinding(null, gone(['2026-11-01', null]), today)).toBeNull();
  });

  test('are told by what is said, not by how it is greeted, spaced, accented or punctuated', () => {
    const one = ownWords('Tisztelt Kovács János!\n\nSzép napot kívánok Önnek.\n\nÜdv', 'Tisztelt Kovács János!');
    expect(ownWords('Kedves János!\n\nSZÉP  napot\nkivanok önnek!\n\nüdv', null)).toBe(one);
    expect(one).toBe('szep napot kivanok onnek udv');
    expect(ownWords('Tisztelt Kovács János!\n\nSzép hetet kívánok Önnek.\n\nÜdv', null)).not.toBe(one);
  });

  test('of a letter that is one paragraph are that paragraph', () => {
    expect(ownWords('Szép napot!', null)).toBe('szep napot');
    expect(ownWords('Kedves János!', 'Kedves János!')).toBe('');
  });
});

describe('selling while a complaint is open', () => {
  const complaint = { title: 'It creaks', openedOn: '2026-11-01' };

  test('is stopped and names the complaint', () => {
    expect(sellingFinding({ purpose: 'more', complaint, overridden: false })).toEqual({ rule: 'selling-while-complaint', level: 'stop', ...complaint });
    expect(sellingFinding({ purpose: 'one-in-five', complaint, overridden: false })?.level).toBe('stop');
  });

  test('is no matter where nothing is sold, nothing is open, or a person has let it go', () => {
    expect(sellingFinding({ purpose: 'apology', complaint, overridden: false })).toBeNull();
    expect(sellingFinding({ purpose: 'birthday', complaint, overridden: false })).toBeNull();
    expect(sellingFinding({ purpose: 'more', complaint: null, overridden: false })).toBeNull();
    expect(sellingFinding({ purpose: 'more', complaint, overridden: true })).toBeNull();
  });
});

describe('one name in many letters', () => {
  const copy = (name: string, words: string) => ({ words, names: [name] });

  test('is found in every copy but its bearer’s', () => {
    const copies = ['Nagy Katalin', 'Kovács János', 'Szabó Éva', 'Tóth Pál'].map((name) => copy(name, 'Kedves Katalin!\n\nSzép napot.'));
    const found = oneNameFindings(copies.map(namesInCopy));
    expect([...found.keys()]).toEqual([1, 2, 3]);
    expect(found.get(1)).toEqual({ rule: 'one-name', level: 'warn', name: 'Katalin', count: 3 });
  });

  test('is not found where each is called by the own name, or where only two share it', () => {
    const own = ['Nagy Katalin', 'Kovács János', 'Szabó Éva', 'Tóth Pál'].map((name) => copy(name, `Tisztelt ${name}!`));
    expect(oneNameFindings(own.map(namesInCopy)).size).toBe(0);
    expect(oneNameFindings([copy('Nagy Kata', 'Kata'), copy('Kis Pál', 'Kata'), copy('Tóth Éva', 'Kata')].map(namesInCopy)).size).toBe(0);
  });
});

describe('the wrong language', () => {
  test.each(languages)('every ready letter in %s is told to be in it, or is too short to tell', (language) => {
    for (const forms of Object.values(stock[language])) {
      for (const { body } of Object.values(forms ?? {})) {
        const words = body.replace(/\{[{%].*?[%}]\}/g, '');
        expect([language, null], paragraphsOf(words).join(' ')).toContain(languageOfText(words));
      }
    }
  });

  test('is found where the customer reads another one, or the words are clearly in another', () => {
    expect(languageFinding({ wanted: 'hu', written: 'en', body: 'x' })).toEqual({ rule: 'wrong-language', level: 'warn', wanted: 'hu', found: 'en' });
    const english = 'Thank you for your order. It matters to me that everything is as we agreed, and that you are happy with it.';
    expect(languageFinding({ wanted: 'hu', written: 'hu', body: english })).toMatchObject({ wanted: 'hu', found: 'en' });
    expect(languageFinding({ wanted: 'en', written: 'en', body: english })).toBeNull();
  });

  test('is not guessed from a name and a product', () => {
    expect(languageFinding({ wanted: 'hu', written: 'hu', body: 'Kedves John Smith!\n\nOak floor in the living room.' })).toBeNull();
  });
});

test('no way to say stop: both the sentence and the header must be there', () => {
  const stop = 'reply “stop”';
  expect(stopFinding({ text: 'x … reply “stop” y', stop, unsubscribe: true })).toBeNull();
  expect(stopFinding({ text: 'x', stop, unsubscribe: true })).toEqual({ rule: 'no-stop', level: 'stop' });
  expect(stopFinding({ text: 'x … reply “stop” y', stop, unsubscribe: false })?.level).toBe('stop');
});

test('too long: more than 350 words is a warning, 100 kB a stop, four SMS a warning', () => {
  expect(lengthFindings({ body: 'szó '.repeat(350), bytes: 20_000 })).toEqual([]);
  expect(lengthFindings({ body: 'szó '.repeat(351), bytes: 20_000 })).toEqual([{ rule: 'too-long', level: 'warn', unit: 'word', amount: 351, most: 350 }]);
  expect(lengthFindings({ body: 'x', bytes: 99_000 })).toEqual([]);
  expect(lengthFindings({ body: 'x', bytes: 99_001 })).toMatchObject([{ level: 'stop', unit: 'kilobyte', amount: 100 }]);
  expect(segmentsFinding(3)).toBeNull();
  expect(segmentsFinding(4)).toMatchObject({ level: 'warn', unit: 'sms', amount: 4 });
});

describe('a link that differs from its text', () => {
  test.each(['[www.bank.hu](https://thief.example/login)', '[https://bank.hu/a](https://bank.hu.thief.example/a)', 'x\n\n[bank.hu](http://bánk.hu/)'])(
    'is stopped: %s',
    (body) => {
      expect(linkFindings(body)).toMatchObject([{ rule: 'link-differs', level: 'stop' }]);
    },
  );

  test.each(['[our page](https://example.hu/a)', '[www.example.hu](https://example.hu/a?b=1)', 'https://example.hu/a', '[Example.HU/x](https://example.hu/x)'])(
    'is let be: %s',
    (body) => {
      expect(linkFindings(body)).toEqual([]);
    },
  );
});

describe('links', () => {
  test('are the same in both parts: words with their address, or the address alone', () => {
    expect(withoutLinks('See [our page](https://example.hu/a) or https://example.hu/b.')).toBe('See our page (https://example.hu/a) or https://example.hu/b.');
    expect(linkPieces('See [our page](https://example.hu/a).')).toEqual([
      { text: 'See ', leadsTo: null },
      { text: 'our page', leadsTo: 'https://example.hu/a' },
      { text: '.', leadsTo: null },
    ]);
  });

  test('are never anything but web addresses', () => {
    expect(linkPieces('[x](javascript:alert(1)) [y](data:text/html,z)').every(({ leadsTo }) => leadsTo === null)).toBe(true);
  });
});

test('a stop is never let pass; a warning is, once accepted', () => {
  const stop = { rule: 'no-stop', level: 'stop' } as const;
  const warn = { rule: 'wrong-language', level: 'warn', wanted: 'hu', found: 'en' } as const;
  expect(blocking([stop, warn], ['no-stop', 'wrong-language'])).toEqual([stop]);
  expect(blocking([warn], [])).toEqual([warn]);
});

describe('news', () => {
  const item = { language: null, untilOn: null, customerId: null };
  const reader = { customerId: 'a', language: 'hu', today } as const;

  test('is for readers of its language, as long as it is new, and not about somebody else', () => {
    expect(isNewsFor(item, reader)).toBe(true);
    expect(isNewsFor({ ...item, language: 'hu', untilOn: today, customerId: 'a' }, reader)).toBe(true);
    expect(isNewsFor({ ...item, language: 'sl' }, reader)).toBe(false);
    expect(isNewsFor({ ...item, untilOn: '2026-11-17' }, reader)).toBe(false);
    expect(isNewsFor({ ...item, customerId: 'b' }, reader)).toBe(false);
  });

  test('is told by a letter that names one of its fields', () => {
    expect(['{{ news.title }}', '{% if news.link %}x{% endif %}', 'a [[news.text]] b'].every(tellsNews)).toBe(true);
    expect(['the news.', '{{ order.product }} news.title', ''].some(tellsNews)).toBe(false);
  });
});

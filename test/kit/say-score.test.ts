import { describe, expect, test } from 'vitest';
import { rfmClasses, rhythmStages, type ScoreWhy } from '#contract/scoring';
import { languages } from '#contract/words';
import { sayChance, sayFifths, sayInterval, sayLater, sayRfmClass, sayScore } from '#kit/say-score';

const today = '2026-11-18';
const why = (fields: Partial<ScoreWhy> = {}): ScoreWhy => ({
  purchases: 12,
  lastOrderOn: '2026-09-10',
  gap: { usualDays: 42, lowDays: 28, highDays: 56, source: 'own' },
  stage: 'late',
  lateSinceOn: '2026-11-06',
  chance: 0.27,
  alive: 0.6,
  ...fields,
});

describe('a score in words', () => {
  test('the same facts in five languages', () => {
    const said = Object.fromEntries(languages.map((language) => [language, sayScore(why(), { today, language })]));
    expect(said).toEqual({
      en: 'Bought 12 times, usually every 6 weeks, last in September: later than usual. Likely to buy within 30 days: 27%.',
      hu: 'Eddig 12 alkalommal vásárolt, általában 6 hetente, legutóbb szeptemberben: túl van a szokott időn. Annak az esélye, hogy 30 napon belül vásárol: 27%.',
      is: 'Kaup hingað til: 12, yfirleitt á 6 vikna fresti, síðast í september: seinna en vanalega. Líkur á kaupum innan 30 daga: 27%.',
      nb: 'Har handlet 12 ganger, vanligvis hver sjette uke, sist i september: senere enn vanlig. Sannsynlighet for kjøp innen 30 dager: 27\u00a0%.',
      sl: 'Doslej 12 nakupov, običajno vsakih 6 tednov, nazadnje v septembru: pozneje kot običajno. Verjetnost nakupa v 30 dneh: 27\u00a0%.',
    });
  });

  test('one purchase and two speak of customers like this one', () => {
    const segment = { usualDays: 270, lowDays: 120, highDays: 500, source: 'segment' as const };
    expect(sayScore(why({ purchases: 1, gap: segment, stage: 'early', chance: 0.004 }), { today, language: 'en' })).toBe(
      'Bought once, in September; customers like this one usually buy every 9 months: the next purchase is not expected yet. Likely to buy within 30 days: under 1%.',
    );
    expect(sayScore(why({ purchases: 2, gap: segment, stage: 'about-now' }), { today, language: 'sl' })).toMatch(
      /^Dva nakupa, nazadnje v septembru; podobne stranke/,
    );
  });

  test('every stage has its words, and none of them thanks a letter for it', () => {
    for (const language of languages)
      for (const stage of rhythmStages) {
        const said = sayScore(why({ stage, alive: 0.2 }), { today, language });
        expect(said).not.toMatch(/undefined|letter|levél|bréf|brev|pismo|\{|!/);
        expect(said.endsWith('.')).toBe(true);
      }
  });

  test('who is silent for long and yet quite likely to buy is not said to be gone', () => {
    const said = (chance: number) => sayScore(why({ stage: 'very-late', alive: 0.4, chance }), { today, language: 'en' });
    expect(said(0.47)).toContain('much later than usual. Likely');
    expect(said(0.05)).toContain('few come back by themselves. Likely');
  });

  test('the Slovenian dual and few', () => {
    const said = (purchases: number) => sayScore(why({ purchases }), { today, language: 'sl' });
    expect([3, 4, 5, 101, 102].map((purchases) => /Doslej ([^,]+),/.exec(said(purchases))?.[1])).toEqual([
      '3 nakupi',
      '4 nakupi',
      '5 nakupov',
      '101 nakup',
      '102 nakupa',
    ]);
  });
});

describe('the expected interval', () => {
  test('with its range, the unit once where both ends share it', () => {
    expect(sayInterval(why(), 'en')).toBe('usually every 6 weeks; in 8 of 10 cases after 4 to 8 weeks');
    expect(sayInterval(why({ gap: { usualDays: 1.4, lowDays: 0.7, highDays: 3.1, source: 'own' } }), 'nb')).toBe(
      'vanligvis hver dag; i 8 av 10 tilfeller går det 1 til 3 dager',
    );
  });
  test('later than usual since, in five languages', () => {
    expect(languages.map((language) => sayLater(why(), { today, language })).sort()).toEqual(
      [
        'later than usual since 6 November',
        'november 6. óta túl van a szokott időn',
        'seinna en vanalega frá 6. nóvember',
        'senere enn vanlig siden 6. november',
        'pozneje kot običajno od 6. novembra',
      ].sort(),
    );
    expect(sayLater(why({ lateSinceOn: '2027-02-03' }), { today, language: 'en' })).toBe('later than usual from 3 February 2027 on');
  });
});

test('the ends of a chance are told as what they are', () => {
  expect([0.0001, 0.271, 0.999].map((chance) => sayChance(chance, 'hu'))).toEqual(['1% alatt', '27%', '95% felett']);
});

test('every class of customers has a name of its own in every language', () => {
  for (const language of languages) {
    const named = rfmClasses.map((name) => sayRfmClass(name, language));
    expect(new Set(named.map(({ name }) => name)).size).toBe(rfmClasses.length);
    for (const { who } of named) expect(who.length).toBeGreaterThan(5);
  }
});

describe('how somebody stands beside the others', () => {
  test.each([
    [{ r: 5, f: 5, m: 5 }, 'Bought lately, buys often and is among the fifth of customers who spend the most.'],
    [{ r: 4, f: 4, m: 4 }, 'Bought lately, buys often and spends more than most.'],
    [{ r: 3, f: 3, m: 3 }, 'Bought a while ago, buys now and then and spends about as much as others.'],
    [{ r: 2, f: 2, m: 2 }, 'Has not bought for a long time, buys rarely and spends less than most.'],
    [{ r: 1, f: 1, m: 1 }, 'Has not bought for a long time, buys rarely and spends less than most.'],
    [{ r: 1, f: 5, m: 3 }, 'Has not bought for a long time, buys often and spends about as much as others.'],
  ])('fifths %j: %s', (fifths, says) => {
    expect(sayFifths(fifths, 'en')).toBe(says);
  });

  test('in every language each level has words of its own, and the sentence names no figure', () => {
    const all = [1, 3, 4, 5];
    for (const language of languages) {
      const said = all.flatMap((r) => all.flatMap((f) => all.map((m) => sayFifths({ r, f, m }, language))));
      // Three levels of recency and of frequency, four of money: 4 and 5 differ in money alone.
      expect(new Set(said).size).toBe(3 * 3 * 4);
      for (const one of said) expect(one).toMatch(/^\p{Lu}[^\d]*\.$/u);
    }
    expect(sayFifths({ r: 5, f: 5, m: 5 }, 'hu')).toBe('Nemrég rendelt, gyakran vásárol, és az ügyfelek legtöbbet költő ötödéhez tartozik.');
    expect(sayFifths({ r: 1, f: 2, m: 4 }, 'is')).toBe('Hefur ekki keypt lengi, kaupir sjaldan og eyðir meira en flestir.');
  });
});

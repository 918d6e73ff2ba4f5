// Every finding is said in every language, without an open end.
import { describe, expect, test } from 'vitest';
import type { Finding } from '#contract/letters';
import { languages } from '#contract/words';
import { sayFinding } from '#kit/say-findings';

const today = '2026-11-18';
const findings: Finding[] = [
  { rule: 'unfilled', level: 'stop', fields: ['customer.firstName', 'order.product'] },
  { rule: 'same-words', level: 'stop', sentOn: '2026-11-09' },
  { rule: 'same-words', level: 'warn', sentOn: '2024-02-09' },
  { rule: 'nothing-new', level: 'stop' },
  { rule: 'early-wish', level: 'warn', on: '2026-11-20' },
  { rule: 'early-wish', level: 'warn', on: '2027-01-02' },
  { rule: 'selling-while-complaint', level: 'stop', title: 'It creaks', openedOn: '2026-11-03' },
  { rule: 'one-name', level: 'warn', name: 'Kata', count: 2 },
  { rule: 'wrong-language', level: 'warn', wanted: 'hu', found: 'en' },
  { rule: 'no-stop', level: 'stop' },
  { rule: 'too-long', level: 'warn', unit: 'word', amount: 402, most: 350 },
  { rule: 'too-long', level: 'stop', unit: 'kilobyte', amount: 140, most: 100 },
  { rule: 'too-long', level: 'warn', unit: 'sms', amount: 5, most: 3 },
  { rule: 'link-differs', level: 'stop', shown: 'www.bank.hu', leadsTo: 'https://thief.example' },
];

describe.each(languages)('in %s', (language) => {
  test.each(findings)('$rule is a sentence', (finding) => {
    const said = sayFinding(finding, { today, language, fieldName: (field) => field });
    expect(said).toMatch(/^\S.*[.]$/);
    expect(said).not.toMatch(/undefined|null|\[object|NaN| {2}/);
  });
});

const say = (finding: Finding, language: (typeof languages)[number]) => sayFinding(finding, { today, language, fieldName: () => 'First name' });

test('counted things stand in their right form', () => {
  const words = (amount: number): Finding => ({ rule: 'too-long', level: 'warn', unit: 'word', amount, most: 350 });
  expect(say(words(401), 'sl')).toContain('401 besedo;');
  expect(say(words(402), 'sl')).toContain('402 besedi;');
  expect(say(words(403), 'sl')).toContain('403 besede;');
  expect(say(words(405), 'sl')).toContain('405 besed;');
  expect(say(words(401), 'is')).toContain('er 401 orð');
  expect(say(words(402), 'is')).toContain('eru 402 orð');
});

test('languages stand in the form the sentence asks for', () => {
  const finding: Finding = { rule: 'wrong-language', level: 'warn', wanted: 'hu', found: 'en' };
  expect(say(finding, 'hu')).toBe('Az ügyfél magyarul olvas, a levél viszont angolul van.');
  expect(say(finding, 'sl')).toBe('Stranka bere madžarsko, pismo pa je v angleščini.');
  expect(say(finding, 'is')).toBe('Viðskiptavinurinn les ungversku en bréfið er á ensku.');
  expect(say(finding, 'nb')).toBe('Kunden leser ungarsk, men brevet er på engelsk.');
  expect(say(finding, 'en')).toBe('This customer reads Hungarian, but the letter is in English.');
});

test('the same words are told with their day, and with what to do where they must not go', () => {
  expect(say({ rule: 'same-words', level: 'stop', sentOn: '2026-11-09' }, 'en')).toBe(
    'This customer got the very same words 9 days ago. Say it a little differently.',
  );
  expect(say({ rule: 'same-words', level: 'warn', sentOn: '2024-02-09' }, 'hu')).toBe('Az ügyfél 2024 februárjában szóról szóra ugyanezt a levelet kapta.');
});

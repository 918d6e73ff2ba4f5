import { describe, expect, test } from 'vitest';
import type { BusinessOutcome, Reason, TechnicalOutcome } from '#contract/words';
import { businessOutcomes, languages, motives, technicalOutcomes } from '#contract/words';
import type { Name } from '#kit/names';
import { logProblem } from '../../src-main/features/calls/rules-log.ts';
import { type AfterCall, proposeNext } from '../../src-main/features/calls/rules-next.ts';
import { scriptParts } from '../../src-main/features/calls/rules-script.ts';
import { hints, hintTexts, tactics } from '../../src-main/features/calls/words/desk.ts';
import { article } from '../../src-main/features/calls/words/hu.ts';

// 2026-11-18 is a Wednesday, 2026-11-20 a Friday.
const call = (technical: TechnicalOutcome, business: BusinessOutcome | null = null, some: Partial<AfterCall> = {}): AfterCall => ({
  technical,
  business,
  today: '2026-11-18',
  hour: 10,
  workDays: [1, 2, 3, 4, 5],
  reachable: ['email', 'sms', 'call', 'post'],
  ...some,
});

describe('what comes after a call', () => {
  test.each([
    ['no answer: tomorrow, at another time', call('no-answer'), { channel: 'call', on: '2026-11-19', hint: 'other-time' }],
    ['no answer on a Friday: on Monday', call('no-answer', null, { today: '2026-11-20' }), { channel: 'call', on: '2026-11-23', hint: 'other-time' }],
    ['busy in the morning: the same day', call('busy'), { channel: 'call', on: '2026-11-18', hint: 'busy' }],
    ['busy late in the day: tomorrow', call('busy', null, { hour: 15 }), { channel: 'call', on: '2026-11-19', hint: 'busy' }],
    ['a message left: in two working days', call('voicemail', null, { today: '2026-11-19' }), { channel: 'call', on: '2026-11-23', hint: 'voicemail' }],
    ['somebody else answered: tomorrow', call('wrong-person'), { channel: 'call', on: '2026-11-19', hint: 'right-person' }],
    ['call me back: in two working days', call('answered', 'call-back'), { channel: 'call', on: '2026-11-20', hint: 'call-back' }],
    ['a complaint: tomorrow', call('answered', 'complaint'), { channel: 'call', on: '2026-11-19', hint: 'complaint' }],
    ['interested: in three days by e-mail, moved off the weekend', call('answered', 'interested'), { channel: 'email', on: '2026-11-23', hint: 'interested' }],
    [
      'interested without an e-mail address: by SMS',
      call('answered', 'interested', { reachable: ['sms', 'call'] }),
      { channel: 'sms', on: '2026-11-23', hint: 'interested' },
    ],
    [
      'interested and only a telephone: by telephone',
      call('answered', 'interested', { reachable: ['call'] }),
      { channel: 'call', on: '2026-11-23', hint: 'interested' },
    ],
    ['bought: in seven days', call('answered', 'bought'), { channel: 'email', on: '2026-11-25', hint: 'bought' }],
    [
      'somebody who works on Saturdays calls back on Saturday',
      call('no-answer', null, { today: '2026-11-20', workDays: [6] }),
      { channel: 'call', on: '2026-11-21', hint: 'other-time' },
    ],
  ] as const)('%s', (_, outcome, step) => {
    expect(proposeNext(outcome)).toEqual({ kind: 'on-day', ...step });
  });

  test.each([
    ['refused', call('answered', 'refused')],
    ['do not call', call('answered', 'do-not-call')],
    ['talked', call('answered', 'talked')],
    ['answered and nothing more said', call('answered')],
    ['a wrong number', call('wrong-number')],
    ['no answer where no number is left', call('no-answer', null, { reachable: ['email'] })],
  ])('%s: by the rules', (_, outcome) => {
    expect(proposeNext(outcome)).toEqual({ kind: 'by-rules' });
  });

  test('no outcome ever proposes a day that has passed or a channel that does not reach', () => {
    for (const technical of technicalOutcomes)
      for (const business of [null, ...businessOutcomes]) {
        const step = proposeNext(call(technical, business, { reachable: ['post'] }));
        if (step.kind === 'on-day') expect(step).toMatchObject({ channel: 'post', on: expect.stringMatching(/^2026-11-(1[89]|2\d)$/) });
      }
  });
});

describe('what is refused when a call is logged', () => {
  const step = (channel: 'call' | 'email', on: string) => ({ kind: 'on-day' as const, channel, on, note: null });
  const rules = { kind: 'by-rules' as const };
  test.each([
    ['nobody answered and yet bought', { technical: 'no-answer', business: 'bought', next: rules }, 'business'],
    ['a next step yesterday', { technical: 'answered', business: 'talked', next: step('call', '2026-11-17') }, 'next'],
    ['a call to somebody who wants none', { technical: 'answered', business: 'do-not-call', next: step('call', '2026-11-30') }, 'next'],
  ] as const)('%s', (_, log, field) => {
    expect(logProblem(log, '2026-11-18')?.field).toBe(field);
  });

  test('a letter to somebody who wants no calls is fine', () => {
    expect(logProblem({ technical: 'answered', business: 'do-not-call', next: step('email', '2026-11-30') }, '2026-11-18')).toBeNull();
  });
});

const person = (some: Partial<Name>): Name => ({
  kind: 'person',
  title: null,
  givenName: null,
  familyName: null,
  callName: null,
  partnerGivenName: null,
  partnerFamilyName: null,
  companyName: null,
  nameOrder: 'given-first',
  sex: null,
  addressForm: 'formal',
  language: 'en',
  ...some,
});
const janos = person({ givenName: 'János', familyName: 'Kovács', nameOrder: 'family-first', language: 'hu', sex: 'male' });
const late: Reason = { rule: 'late', lastOrderOn: '2026-02-10', lastProduct: 'Oak floor', usualGapDays: 180, gapSource: 'own', lateSinceOn: '2026-10-01' };
const holiday: Reason = { rule: 'occasion', occasionId: null, kind: 'favourite-holiday', label: 'Komsomol Day', on: '2026-11-19', years: null, story: null };
const birthday: Reason = { ...holiday, kind: 'birthday', label: null, on: '2026-11-17' };
const complaint: Reason = { rule: 'complaint', matterId: '0190a000-0000-7000-8000-000000000001', title: 'Scratched board', openedOn: '2026-11-16' };
const script = (name: Name, reasons: Reason[], some: { company?: string | null; motive?: (typeof motives)[number] } = {}) =>
  scriptParts({ name, caller: 'Anna Bíró', company: 'Parketta', motive: null, reasons, today: '2026-11-18', interfaceLanguage: 'en', ...some });
const textOf = (parts: ReturnType<typeof script>, kind: string) => parts.filter((part) => part.kind === kind).map(({ text }) => text);

describe('the script', () => {
  test.each([
    ['hu', janos, 'Jó napot kívánok, Kovács úr! Anna Bíró vagyok a Parketta cégtől. Van most két perce?'],
    ['hu familiar', { ...janos, addressForm: 'familiar' as const }, 'Szia, János! Anna Bíró vagyok a Parketta cégtől. Van most két perced?'],
    [
      'is',
      person({ givenName: 'Guðrún', familyName: 'Jónsdóttir', language: 'is', sex: 'female' }),
      'Sæl Guðrún, þetta er Anna Bíró hjá Parketta. Má ég trufla þig í tvær mínútur?',
    ],
    [
      'sl',
      person({ givenName: 'Špela', familyName: 'Čebašek', language: 'sl', sex: 'female' }),
      'Dober dan, gospa Čebašek, tukaj Anna Bíró iz podjetja Parketta. Imate dve minuti časa?',
    ],
    ['nb', person({ givenName: 'Kari', familyName: 'Moe', language: 'nb' }), 'Hei Kari, det er Anna Bíró fra Parketta. Har du et par minutter?'],
    ['en', person({ givenName: 'Jane', familyName: 'Smith', sex: 'female' }), 'Hello Ms Smith, this is Anna Bíró from Parketta. Do you have two minutes?'],
  ])('greets by name in %s', (_, name, greeting) => {
    expect(textOf(script(name, [late]), 'greet')).toEqual([greeting]);
  });

  test('a company that ends with a full stop ends the greeting with one, not two', () => {
    const luka = person({ givenName: 'Luka', familyName: 'Novak', language: 'sl', addressForm: 'familiar', sex: 'male' });
    expect(textOf(script(luka, [late], { company: 'Parket d.o.o.' }), 'greet')).toEqual([
      'Živjo, Luka, tukaj Anna Bíró iz podjetja Parket d.o.o. Imaš dve minuti časa?',
    ]);
  });

  test('says when and what was ordered, in the customer’s language', () => {
    expect(textOf(script(janos, [late]), 'why')).toEqual(['Ön februárban ezt rendelte nálunk: Oak floor. Szeretném megkérdezni, hogyan vált be.']);
    const ana = person({ givenName: 'Ana', familyName: 'Novak', language: 'sl' });
    expect(textOf(script(ana, [late]), 'why')[0]).toContain('v februarju');
  });

  test('congratulates first and then says the other reason', () => {
    expect(textOf(script(person({ givenName: 'Jane', familyName: 'Smith' }), [late, holiday]), 'why')).toEqual([
      'I remembered that a day you like is coming: Komsomol Day. I wanted to wish you a good one.',
      expect.stringContaining('You ordered from us in February: Oak floor.'),
    ]);
  });

  test('a birthday that has passed is spoken of as belated', () => {
    expect(textOf(script(person({ givenName: 'Kari', language: 'nb' }), [birthday]), 'why')[0]).toContain('litt sent ute');
  });

  test('nothing is sold and nothing celebrated beside a complaint', () => {
    const parts = script(person({ givenName: 'Jane', familyName: 'Smith' }), [holiday, late, complaint]);
    expect(textOf(parts, 'why')).toEqual([expect.stringContaining('Scratched board')]);
    expect(textOf(parts, 'ask').join(' ')).not.toMatch(/need from us/);
  });

  test('the tactic is in the language of the salesperson, the words in that of the customer', () => {
    const parts = script(janos, [late], { motive: 'reluctant' });
    expect(textOf(parts, 'tactic')).toEqual([tactics.en.reluctant]);
    expect(textOf(parts, 'close')[0]).toContain('Köszönöm');
  });

  test('without a company name no half sentence is left', () => {
    expect(textOf(script(person({ givenName: 'Jane', familyName: 'Smith', sex: 'female' }), [late], { company: null }), 'greet')).toEqual([
      'Hello Ms Smith, this is Anna Bíró. Do you have two minutes?',
    ]);
  });

  const reasons: Reason[] = [
    late,
    { ...late, lastProduct: null },
    { rule: 'cadence', lastContactOn: '2026-09-01', intervalDays: 60, dueOn: '2026-11-01' },
    { rule: 'cadence', lastContactOn: null, intervalDays: 60, dueOn: '2026-11-01' },
    ...(['2026-11-17', '2026-11-18', '2026-11-19'] as const).flatMap((on) =>
      (['birthday', 'name-day', 'favourite-holiday', 'anniversary'] as const).flatMap((kind) => [
        { ...holiday, kind, on, years: 3 },
        { ...holiday, kind, on, label: null },
      ]),
    ),
    { rule: 'promised', on: '2026-11-18', note: 'bring samples' },
    { rule: 'enquiry', matterId: '0190a000-0000-7000-8000-000000000001', title: 'Oak floor', openedOn: '2026-11-10', contactNumber: 2 },
    complaint,
    { rule: 'follow-up', orderedOn: '2026-11-01', product: 'Oak floor' },
    { rule: 'follow-up', orderedOn: '2026-11-01', product: null },
    { rule: 'manual', note: null, on: '2026-11-18' },
  ];

  test('every reason in every language and form gives whole sentences, questions, both branches and a close', () => {
    for (const language of languages)
      for (const addressForm of ['formal', 'familiar'] as const)
        for (const reason of reasons) {
          const parts = script(person({ givenName: 'Ana', familyName: 'Novak', language, addressForm }), [reason]);
          expect(parts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['greet', 'why', 'ask', 'if-yes', 'if-no', 'close']));
          expect(textOf(parts, 'ask').length).toBeGreaterThanOrEqual(2);
          for (const { text } of parts) {
            expect(text).toMatch(/^\p{Lu}.*[.?!]$/u);
            expect(text).not.toMatch(/undefined|null|\s{2}|\$\{/);
          }
        }
  });

  test('familiar Hungarian and Slovenian never slip into the formal address', () => {
    // \b knows no accents, so the edges of words are spelt out.
    const word = (...forms: string[]) => new RegExp(`(?<!\\p{L})(${forms.join('|')})(?!\\p{L})`, 'iu');
    const formalWords = {
      hu: word('Ön', 'Önnel', 'Önnek', 'kérem', 'hívom', 'felhívom', 'úr'),
      sl: word('vas', 'vam', 'vaš', 'vami', 'ste', 'imate', 'boste'),
    };
    for (const language of ['hu', 'sl'] as const)
      for (const reason of reasons) {
        const said = script(person({ givenName: 'Ana', familyName: 'Novak', language, addressForm: 'familiar' }), [reason]).map(({ text }) => text);
        expect(said.join(' ')).not.toMatch(formalWords[language]);
      }
    const formal = { hu: script(janos, [late]), sl: script(person({ givenName: 'Ana', familyName: 'Novak', language: 'sl' }), [late]) };
    for (const language of ['hu', 'sl'] as const) expect(formal[language].map(({ text }) => text).join(' ')).toMatch(formalWords[language]);
  });

  test('every motive has a tactic and every hint a note in all five languages', () => {
    for (const language of languages) {
      for (const motive of motives) expect(tactics[language][motive].length).toBeGreaterThan(40);
      for (const hint of hints) expect(hintTexts[language][hint]).toMatch(/[.]$/);
    }
  });

  test.each([
    ['Alma Kft.', 'az'],
    ['„Ökotárs”', 'az'],
    ['Parketta', 'a'],
    ['Zsolnay', 'a'],
  ])('%s takes the article %s', (company, word) => {
    expect(article(company)).toBe(word);
  });
});

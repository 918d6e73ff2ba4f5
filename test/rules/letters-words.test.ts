import { describe, expect, test, vi } from 'vitest';
import type { Reason } from '#contract/words';
import { mergeTemplate, templateProblem } from '../../src-main/features/letters/merge.ts';
import { renderLetter } from '../../src-main/features/letters/paper.ts';
import { asValue } from '../../src-main/features/letters/rules-fields.ts';
import { fillOpenFields, headerLine, letterText, paragraphHtml, paragraphsOf, signatureLines } from '../../src-main/features/letters/rules-text.ts';
import { formFor, letterFor, pickVariant, type VariantKey } from '../../src-main/features/letters/rules-variants.ts';

/** What lays a paper takes most of a second to load: the app never does, for no letter. */
const layers = vi.hoisted(() => ({ loaded: [] as string[] }));
vi.mock('mjml', () => {
  layers.loaded.push('mjml');
  return { default: () => ({ html: '' }) };
});

const values = (entries: Record<string, string>) => new Map(Object.entries(entries));
const signer = { name: 'Anna', role: null, phone: null, email: null, signature: '', companyName: 'Szép & Padló', companyAddress: '' };

describe('a template', () => {
  test('stops at a field nobody has listed, and says where it stands and what it is called', () => {
    expect(templateProblem('Hello\n  {{ customer.nope }}')).toEqual({ line: 2, column: 6, field: 'customer.nope', problem: 'unknown-field' });
  });

  test.each([
    ['Hello {{ customer.name', 1],
    ['Hello\n{% if customer.name %} never closed', 2],
    ['{{ customer.name | shout }}', 1],
    ['{% include "secrets" %}', 1],
    ['{% for x in (1..1000000) %}{% endfor %}', 1],
  ])('that cannot be read is refused with its line: %s', (text, line) => {
    expect(templateProblem(text)).toMatchObject({ line, field: null });
  });

  test('leaves a field that says nothing standing and names it; in a condition it counts as false', () => {
    const merged = mergeTemplate(
      '{{ customer.firstName }}{% if order.product %}, {{ order.product }}{% endif %} {{ me.phone }}',
      values({ 'customer.name': 'x' }),
    );
    expect(merged).toEqual({ text: '[[customer.firstName]] [[me.phone]]', missing: ['customer.firstName', 'me.phone'] });
  });

  test('takes the words after default where a field says nothing', () => {
    expect(mergeTemplate('Dear {{ customer.firstName | default: "friend" }}', values({}))).toEqual({ text: 'Dear friend', missing: [] });
  });

  test.each(['constructor', 'customer.constructor', '__proto__', 'customer.__proto__.toString', 'me.name.length'])('never reaches %s', (name) => {
    expect(templateProblem(`{{ ${name} }}`)?.field).toBe(name);
  });

  test('never reads a value as a field of its own', () => {
    const name = String(asValue('{{ me.phone }} [[me.phone]] {% if x %}'));
    const merged = mergeTemplate('Hello {{ customer.name }}', values({ 'customer.name': name, 'me.phone': 'SECRET' }));
    const sent = fillOpenFields(merged.text, values({ 'me.phone': 'SECRET' }), values({}));
    expect(sent.text).not.toContain('SECRET');
    expect(sent.open).toEqual([]);
  });
});

describe('fields that are still open when a letter is sent', () => {
  test('are filled from what was typed first, then from the card', () => {
    const filled = fillOpenFields(
      '[[customer.firstName]] {{ customer.name }} [[order.product]]',
      values({ 'customer.name': 'Nagy Kata', 'order.product': 'floor' }),
      values({ 'customer.firstName': 'Kata', 'order.product': 'oak floor' }),
    );
    expect(filled).toEqual({ text: 'Kata Nagy Kata oak floor', open: [] });
  });

  test.each(['[[customer.nope]]', '{{ customer.nope }}', '{% if order.product %}x', '{{', 'a {{ customer.name | upcase }}'])(
    'keep the letter back: %s',
    (text) => {
      expect(fillOpenFields(text, values({ 'customer.name': 'Kata' }), values({})).open).toHaveLength(1);
    },
  );
});

describe('the words of a letter', () => {
  test('are paragraphs between empty lines; an empty one falls away', () => {
    expect(paragraphsOf('a\r\nb\r\n\r\n   \n\n  c  \n\n')).toEqual(['a\nb', 'c']);
  });

  test('are escaped in HTML, and only web addresses become links', () => {
    expect(paragraphHtml('Győző <b>x</b> & "y"')).toBe('Győző &lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;');
    expect(paragraphHtml('see https://example.hu/a?b=1&c=2.')).toBe(
      'see <a href="https://example.hu/a?b=1&amp;c=2" style="color:#7a4a1e">https://example.hu/a?b=1&amp;c=2</a>.',
    );
    expect(paragraphHtml('javascript:alert(1) data:text/html,x')).not.toContain('<a');
    expect(paragraphHtml('https://x.hu/"onmouseover="y')).not.toContain('"onmouseover');
  });

  test('never bring a line of their own into a header', () => {
    expect(headerLine('a\r\nBcc: x@y\u2028\u0085z')).toBe('a Bcc: x@y z');
  });

  test('are the same in both parts, with the signature and how to stop at the foot', () => {
    const text = letterText('Dear Kata,\n\nHow are you?', ['Anna', 'Szép Padló'], ['Reply stop.']);
    expect(text).toBe('Dear Kata,\n\nHow are you?\n\nAnna\nSzép Padló\n\n-- \nReply stop.\n');
  });

  test('a written signature is kept, and what it already says is not said again', () => {
    const lines = signatureLines({ ...signer, signature: 'Bíró Anna\nSzép & Padló', phone: '+36 30 1', email: 'a@b.hu' });
    expect(lines).toEqual(['Bíró Anna', 'Szép & Padló', '+36 30 1', 'a@b.hu']);
  });
});

describe('the paper', () => {
  const parts = {
    language: 'hu',
    addressForm: 'formal',
    subject: 'A & <b>',
    previewText: 'Elő & <i>',
    body: 'Kedves Győző <b>x</b>!\n\nMARK-FOOT $& $1',
    signer,
    photoSource: null,
  } as const;

  test('says its language, shows every sign literally, and loads nothing from outside', async () => {
    const { html } = await renderLetter(parts);
    expect(html).toMatch(/<html lang="hu"/);
    expect(html).toContain('Kedves Győző &lt;b&gt;x&lt;/b&gt;!');
    expect(html).toContain('MARK-FOOT $&amp; $1');
    expect(html).toContain('<title>A &amp; &lt;b&gt;</title>');
    expect(html).not.toMatch(/<(?:link|img|script)[^>]*(?:href|src)="https?:|@import|url\(/);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html.length).toBeLessThan(40_000);
  });

  test('was laid before the app was built and is only filled for each letter', async () => {
    const { html } = await renderLetter(parts);
    for (let n = 0; n < 200; n += 1) {
      const other = await renderLetter({ ...parts, subject: `Nr. ${n}`, body: `Levél ${n}` });
      expect(other.html.replaceAll(`Nr. ${n}`, 'A &amp; &lt;b&gt;').replace(`<p style="margin:0 0 18px 0">Levél ${n}</p>`, '')).toBe(
        html.replace(/<p style="margin:0 0 18px 0">.*?<\/p>/g, ''),
      );
    }
    expect(layers.loaded).toEqual([]);
  });

  test('shows the photo only where there is one', async () => {
    expect((await renderLetter(parts)).html).not.toContain('<img');
    expect((await renderLetter({ ...parts, photoSource: 'cid:photo@letter' })).html).toContain('src="cid:photo@letter"');
  });
});

describe('which wording', () => {
  const have: VariantKey[] = [
    { language: 'en', addressForm: 'formal', readerSex: 'any' },
    { language: 'sl', addressForm: 'formal', readerSex: 'any' },
    { language: 'sl', addressForm: 'familiar', readerSex: 'female' },
    { language: 'sl', addressForm: 'familiar', readerSex: 'any' },
    { language: 'hu', addressForm: 'familiar', readerSex: 'any' },
    { language: 'is', addressForm: 'familiar', readerSex: 'any' },
  ];
  const pick = (
    language: VariantKey['language'],
    addressForm: VariantKey['addressForm'],
    sex: 'female' | 'male' | null = null,
    kind: 'person' | 'couple' = 'person',
  ) => {
    const found = pickVariant(have, { kind, language, addressForm, sex });
    return found && `${found.language} ${found.addressForm} ${found.readerSex}`;
  };

  test('fits language, form and sex, as far as there is one', () => {
    expect(pick('sl', 'familiar', 'female')).toBe('sl familiar female');
    expect(pick('sl', 'familiar', 'male')).toBe('sl familiar any');
    expect(pick('sl', 'familiar')).toBe('sl familiar any');
    expect(pick('nb', 'familiar')).toBe('en formal any');
  });

  test('is never the familiar one for a stranger, except where the language has but one form', () => {
    expect(pick('hu', 'formal')).toBe('en formal any');
    expect(pick('is', 'formal')).toBe('is familiar any');
  });

  test('is the polite one for a couple', () => {
    expect(pick('sl', 'familiar', null, 'couple')).toBe('sl formal any');
    expect(formFor({ kind: 'company', addressForm: 'familiar' })).toBe('formal');
    expect(formFor({ kind: 'company', addressForm: 'familiar', givenName: 'Mojca' })).toBe('familiar');
  });
});

describe('which letter', () => {
  const late = { rule: 'late', lastOrderOn: '2025-01-01', lastProduct: null, usualGapDays: 200, gapSource: 'own', lateSinceOn: '2025-08-01' } as const;
  const birthday = { rule: 'occasion', occasionId: null, kind: 'birthday', label: null, on: '2026-11-18', years: null, story: null } as const;
  const cadence = { rule: 'cadence', lastContactOn: null, intervalDays: 60, dueOn: '2026-11-18' } as const;

  test('answers the most perishable reason', () => {
    expect(letterFor([late, birthday], null, '2026-11-18')).toBe('birthday');
    expect(letterFor([late, cadence], null, '2026-11-18')).toBe('one-in-five');
    expect(letterFor([cadence], null, '2026-11-18')).toBe('keep-in-touch');
    expect(letterFor([{ rule: 'follow-up', orderedOn: '2026-11-01', product: null }], null, '2026-11-18')).toBe('follow-up');
    expect(letterFor([], null, '2026-11-18')).toBe('keep-in-touch');
  });

  const complaint: Reason = { rule: 'complaint', matterId: '019a0000-0000-7000-8000-000000000001', title: 'It creaks', openedOn: '2026-11-10' };
  const enquiry = (contactNumber: number): Reason => ({
    ...{ rule: 'enquiry', matterId: '019a0000-0000-7000-8000-000000000001', title: 'A floor' },
    openedOn: '2026-11-10',
    contactNumber,
  });

  test('a name day, a favourite holiday and an anniversary have their own', () => {
    for (const kind of ['name-day', 'favourite-holiday', 'anniversary'] as const)
      expect(letterFor([{ ...birthday, kind }, cadence], null, '2026-11-18')).toBe(kind);
  });

  test('a complaint gets an apology, whatever else there would be to write about', () => {
    expect(letterFor([birthday, complaint], null, '2026-11-18')).toBe('apology');
    expect(letterFor([enquiry(2), late, complaint], null, '2026-11-18')).toBe('apology');
  });

  test('an enquiry gets the letter of its contact, then a useful tip, never one that sells something else', () => {
    const letters = [1, 2, 8, 9, 40].map((contactNumber) => letterFor([late, cadence, enquiry(contactNumber)], null, '2026-11-18'));
    expect(letters).toEqual(['enquiry-1', 'enquiry-2', 'enquiry-8', 'weekly-tip', 'weekly-tip']);
    expect(letterFor([enquiry(0)], null, '2026-11-18')).toBe('enquiry-1');
  });

  test('promises and answers are left to the person who knows them', () => {
    expect(letterFor([{ rule: 'promised', on: '2026-11-18', note: null }, enquiry(3)], null, '2026-11-18')).toBeNull();
    expect(letterFor([birthday, { rule: 'reply', on: '2026-11-17', subject: null }], null, '2026-11-18')).toBeNull();
    expect(letterFor([{ rule: 'manual', note: null, on: '2026-11-18' }], null, '2026-11-18')).toBeNull();
  });

  test('asks the three questions once a year at most', () => {
    expect(letterFor([late], '2025-11-19', '2026-11-18')).toBe('keep-in-touch');
    expect(letterFor([late], '2025-11-18', '2026-11-18')).toBe('one-in-five');
  });
});

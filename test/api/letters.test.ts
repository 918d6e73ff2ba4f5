// Letters and the mailbox as a screen meets them: what the calls answer, and the errors they declare.
import { createRouterClient, ORPCError } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { ensureStock, lettersRoutes, runOutbox } from '#features/letters';
import { mailRoutes } from '#features/mail';
import { aConsent, aCustomer, anEmail, anOrder } from '../kit/builders.ts';
import { lockedSecrets, testContext } from '../kit/context.ts';
import { someMailbox } from '../kit/mail-ports.ts';

const nowhere = '01890000-0000-7000-8000-000000000000';
const fields = someMailbox({ fromName: 'Anna', fromAddress: 'anna@example.hu', smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: 'anna' });

function screen(secrets?: ReturnType<typeof lockedSecrets>) {
  const ctx = testContext(secrets ? { secrets } : {});
  ctx.db.transaction((tx) => ensureStock(tx, ctx.clock.now()));
  const { id: customerId } = aCustomer(ctx.db, { givenName: 'János', familyName: 'Kovács' });
  anEmail(ctx.db, customerId, 'janos@example.hu');
  aConsent(ctx.db, customerId);
  return { ctx, customerId, letters: createRouterClient(lettersRoutes, { context: ctx }), mail: createRouterClient(mailRoutes, { context: ctx }) };
}

async function refusal(call: Promise<unknown>): Promise<{ code: string; data: unknown; declared: boolean }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, data: error.data, declared: error.defined };
    throw error;
  }
  throw new Error('It was not refused');
}

describe('what is found in a letter', () => {
  test('is refused by name: a stop for good, a warning until a person has let it pass', async () => {
    const { customerId, letters, mail } = screen();
    await mail.save({ ...fields, password: 'titok' });
    const english = 'Thank you for your order. It matters to me that everything is as we agreed, and that you are happy with it.';
    const words = { customerId, touchId: null, templateId: null, subject: 'Thanks', body: english };
    const input = { ...words, sendKey: 'key-number-5' };
    const found = [{ rule: 'wrong-language', level: 'warn', wanted: 'hu', found: 'en' }];
    expect((await letters.preview(words)).findings).toEqual(found);
    expect(await refusal(letters.send(input))).toMatchObject({ code: 'FINDINGS', declared: true, data: { findings: found } });
    const linked = { ...input, body: `${english} [www.bank.hu](https://thief.example)`, accepted: ['wrong-language' as const, 'link-differs' as const] };
    expect(await refusal(letters.send(linked))).toMatchObject({ code: 'FINDINGS', data: { findings: [{ rule: 'link-differs', level: 'stop' }] } });
    expect(await letters.send({ ...input, accepted: ['wrong-language'] })).toMatchObject({ messageId: expect.any(String) });
  });

  test('also holds a letter back that is handed over', async () => {
    const { customerId, letters } = screen();
    const input = { customerId, touchId: null, templateId: null, subject: 'x', body: '[a.hu](https://b.hu)', sendKey: 'key-number-6' };
    expect(await refusal(letters.handOver({ ...input, how: 'eml' }))).toMatchObject({ code: 'FINDINGS', declared: true });
  });
});

describe('what is new', () => {
  const item = {
    title: 'Új tölgy',
    text: 'Hétfőtől látható.',
    link: 'https://example.hu/tolgy',
    language: 'hu',
    untilOn: '2026-11-30',
    customerId: null,
  } as const;

  test('is kept, listed while it is new, changed and removed', async () => {
    const { letters } = screen();
    const saved = await letters.news.save({ id: null, ...item });
    const old = await letters.news.save({ id: null, ...item, untilOn: '2026-11-17' });
    expect(await letters.news.list({})).toEqual([saved]);
    expect(await letters.news.list({ all: true })).toHaveLength(2);
    expect(await letters.news.save({ ...saved, title: 'Más' })).toMatchObject({ id: saved.id, title: 'Más' });
    await letters.news.remove({ newsItemId: old.id });
    expect(await letters.news.list({ all: true })).toHaveLength(1);
    expect(await refusal(letters.news.remove({ newsItemId: old.id }))).toMatchObject({ code: 'NOT_FOUND', declared: true });
    expect(await refusal(letters.news.save({ ...old, title: 'x' }))).toMatchObject({ code: 'NOT_FOUND', declared: true });
    await expect(letters.news.save({ id: null, ...item, link: 'javascript:alert(1)' })).rejects.toThrow();
  });
});

describe('the same words in every channel', () => {
  const words = {
    touchId: null,
    templateId: null,
    subject: 'Új padló',
    body: 'Kedves János!\n\nMegjött az új minta: [itt van](https://example.hu/a).\n\nŐszi üdvözlettel',
  };

  test('e-mail, SMS, a page to print, a script and a note', async () => {
    const { customerId, letters } = screen();
    const render = async (channel: 'email' | 'sms' | 'post' | 'call' | 'pages') => (await letters.render({ customerId, ...words, channel })).rendered;
    expect(await render('email')).toMatchObject({ channel: 'email', subject: 'Új padló', html: expect.stringContaining('href="https://example.hu/a"') });
    const sms = await render('sms');
    expect(sms).toMatchObject({ channel: 'sms', encoding: 'UCS-2', text: expect.stringContaining('itt van (https://example.hu/a)') });
    expect(sms.channel === 'sms' && sms.plain).toMatchObject({ text: expect.stringContaining('Oszi üdvözlettel'), segments: 1 });
    expect(await render('post')).toMatchObject({ html: expect.stringContaining('Új padló</h1><p>Kedves János!</p>') });
    expect(await render('call')).toEqual({
      channel: 'call',
      paragraphs: ['Kedves János!', 'Megjött az új minta: itt van (https://example.hu/a).', 'Őszi üdvözlettel'],
    });
    expect(await render('pages')).toMatchObject({ html: expect.stringContaining('<article lang="hu"><h2>Új padló</h2>') });
  });
});

describe('a letter from draft to sent', () => {
  test('is drafted, filled, previewed, sent, listed and gone', async () => {
    const { ctx, customerId, letters, mail } = screen();
    await mail.save({ ...fields, password: 'titok' });
    const oneInFive = (await letters.templates()).find(({ key }) => key === 'one-in-five');
    const draft = await letters.draft({ customerId, touchId: null, templateId: oneInFive?.id ?? null });
    const input = { customerId, touchId: null, templateId: draft.templateId, subject: draft.subject, previewText: draft.previewText, body: draft.body };
    expect(await refusal(letters.send({ ...input, sendKey: 'key-number-1' }))).toMatchObject({
      code: 'UNFILLED',
      declared: true,
      data: { missing: draft.missing },
    });
    anOrder(ctx.db, customerId, { product: 'Tölgy padló' });
    expect((await letters.preview(input)).text).toContain('Tölgy padló');
    const sent = await letters.send({ ...input, sendKey: 'key-number-1' });
    expect(await refusal(letters.send({ ...input, sendKey: 'key-number-1' }))).toMatchObject({
      code: 'ALREADY_SENT',
      data: { messageId: sent.messageId, state: 'queued' },
    });
    expect(await letters.outbox({})).toMatchObject({
      waiting: 1,
      trouble: 0,
      rows: [{ id: sent.messageId, customerName: expect.any(String), state: 'queued' }],
    });
    ctx.clock.advance({ minutes: 1 });
    await runOutbox(ctx);
    expect(ctx.mailer.letters).toHaveLength(1);
    expect((await letters.outbox({ show: 'sent' })).rows).toMatchObject([{ id: sent.messageId, state: 'sent' }]);
    expect(await refusal(letters.cancel({ messageId: sent.messageId }))).toMatchObject({ code: 'TOO_LATE', data: { state: 'sent' } });
    expect(await refusal(letters.decide({ messageId: sent.messageId, decision: 'send-again' }))).toMatchObject({ code: 'TOO_LATE' });
  });

  test('without a mailbox it is refused with the reason, and can be handed over', async () => {
    const { customerId, letters } = screen();
    const input = { customerId, touchId: null, templateId: null, subject: 'Üdv', body: 'Szép napot!', sendKey: 'key-number-2' };
    expect(await refusal(letters.send(input))).toMatchObject({ code: 'NO_MAILBOX', data: { mailbox: 'none' } });
    expect((await letters.handOver({ ...input, how: 'eml' })).eml?.fileName).toBe('Üdv.eml');
    expect(await refusal(letters.handOver({ ...input, how: 'eml' }))).toMatchObject({ code: 'ALREADY_SENT' });
  });

  test('a held one names its rule', async () => {
    const { ctx, letters, mail } = screen();
    await mail.save({ ...fields, password: 'titok' });
    const { id } = aCustomer(ctx.db);
    anEmail(ctx.db, id);
    const held = await refusal(letters.send({ customerId: id, touchId: null, templateId: null, subject: 's', body: 'b', sendKey: 'key-number-3' }));
    expect(held).toMatchObject({ code: 'HELD', declared: true, data: { hold: { rule: 'no-basis', channel: 'email', country: 'HU' } } });
  });
});

test('every call about something that is not there says so, and nothing else', async () => {
  const { letters, mail } = screen();
  const letter = { customerId: nowhere, touchId: null, templateId: null, subject: 's', body: 'b' };
  const variant = { language: 'hu', addressForm: 'formal', readerSex: 'any', subject: '', previewText: '', body: '' } as const;
  const calls = [
    letters.template({ templateId: nowhere }),
    letters.saveVariant({ templateId: nowhere, variant }),
    letters.resetVariant({ templateId: nowhere, language: 'hu', addressForm: 'formal', readerSex: 'any' }),
    letters.draft({ customerId: nowhere, touchId: null, templateId: null }),
    letters.preview(letter),
    letters.render({ ...letter, channel: 'sms' }),
    letters.readiness({ templateId: nowhere, customerIds: [] }),
    letters.saveTemplate({ templateId: nowhere, name: 'x', layout: 'card' }),
    letters.renderVariant({ customerId: nowhere, variant, channel: 'email' }),
    letters.fillIn({ customerId: nowhere, fills: { 'customer.firstName': 'x' } }),
    letters.send({ ...letter, sendKey: 'key-number-4' }),
    letters.handOver({ ...letter, sendKey: 'key-number-4', how: 'eml' }),
    letters.cancel({ messageId: nowhere }),
    letters.decide({ messageId: nowhere, decision: 'give-up' }),
    mail.remove(),
    mail.resume(),
  ];
  for (const call of calls) expect(await refusal(call)).toMatchObject({ code: 'NOT_FOUND', declared: true });
});

test('a template that cannot be read is refused with its line, column and field', async () => {
  const { letters } = screen();
  const [template] = await letters.templates();
  const variant = { language: 'hu', addressForm: 'formal', readerSex: 'any', subject: 's', previewText: '', body: '{{ customer.nope }}' } as const;
  expect(await refusal(letters.saveVariant({ templateId: template?.id ?? '', variant }))).toMatchObject({
    code: 'BAD_TEMPLATE',
    declared: true,
    data: { line: 1, column: 4, field: 'customer.nope', problem: 'unknown-field' },
  });
  expect((await letters.fields()).map(({ name }) => name)).toEqual(expect.arrayContaining(['customer.greeting', 'order.inMonth', 'occasion.isBelated']));
});

test('a locked mailbox asks for the passphrase, and only the right one opens it', async () => {
  const { mail } = screen(lockedSecrets('jó jelmondat'));
  expect(await mail.mailbox()).toMatchObject({ mailbox: null, secrets: 'locked' });
  expect(await refusal(mail.save({ ...fields, password: 'titok' }))).toMatchObject({ code: 'LOCKED', declared: true });
  expect(await refusal(mail.unlock({ passphrase: 'rossz jelmondat' }))).toMatchObject({ code: 'WRONG', declared: true });
  expect(await mail.unlock({ passphrase: 'jó jelmondat' })).toEqual({ secrets: 'open' });
  expect(await mail.save({ ...fields, password: 'titok' })).toMatchObject({ state: 'ready', hasPassword: true });
  expect(await refusal(mail.save({ ...fields, smtpHost: 'a b', password: null }))).toMatchObject({ code: 'INVALID', data: { field: 'smtpHost' } });
  let last: unknown;
  for await (const step of await mail.test({ ...fields, password: null })) last = step;
  expect(last).toMatchObject({ kind: 'result', smtp: { kind: 'works', greeting: '220 test' } });
});

// Letters as a salesperson works with them: proposed, filled in, shown, sent or handed over, and the templates behind them.
import { and, eq } from 'drizzle-orm';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, test } from 'vitest';
import { customers, messages, occasions, templates, templateVariants, touches } from '#db/schema/index';
import { ensureStock, sendLetter } from '#features/letters';
import { undo } from '#features/touches';
import { draftLetter, fillIn, previewLetter } from '../../src-main/features/letters/service-draft.ts';
import { handOverLetter } from '../../src-main/features/letters/service-hand-over.ts';
import { renderVariant } from '../../src-main/features/letters/service-render.ts';
import type { SendInput } from '../../src-main/features/letters/service-send.ts';
import { stockKeys } from '../../src-main/features/letters/stock/index.ts';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { aConsent, aCustomer, aMatter, anEmail, anOccasion, anOrder, aTouch } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { someMailbox } from '../kit/mail-ports.ts';

let ctx: TestContext;
beforeEach(() => {
  ctx = testContext();
  ctx.db.transaction((tx) => ensureStock(tx, ctx.clock.now()));
});

const connect = async () => {
  const mailbox = someMailbox({ smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: '' });
  expect((await saveMailbox(ctx, { ...mailbox, password: null })).kind).toBe('saved');
};

function aReader(fields: Parameters<typeof aCustomer>[1] = {}): string {
  const { id } = aCustomer(ctx.db, { givenName: 'János', familyName: 'Kovács', ...fields });
  anEmail(ctx.db, id, 'janos@example.hu');
  aConsent(ctx.db, id);
  return id;
}

const templateId = (key: string) => {
  const row = ctx.db.select().from(templates).where(eq(templates.key, key)).get();
  if (!row) throw new Error(`no template ${key}`);
  return row.id;
};
const draftOf = (customerId: string, touchId: string | null = null, key: string | null = null) => {
  const draft = draftLetter(ctx, { customerId, touchId, templateId: key === null ? null : templateId(key) });
  if (!draft) throw new Error('no draft');
  return draft;
};
const inputOf = (draft: ReturnType<typeof draftOf>, more: Partial<SendInput> = {}): SendInput => {
  const { customerId, touchId, templateId: id, subject, previewText, body } = draft;
  return { customerId, touchId, templateId: id, subject, previewText, body, fills: {}, sendKey: 'a-key-of-its-own', ...more };
};

const late = { rule: 'late', lastOrderOn: '2026-02-10', lastProduct: 'Oak', usualGapDays: 200, gapSource: 'own', lateSinceOn: '2026-09-01' } as const;
const holiday = { rule: 'occasion', occasionId: null, kind: 'favourite-holiday', label: 'Komszomol-nap', on: '2026-11-18', years: null, story: null } as const;

describe('a proposed letter', () => {
  test('answers the reason of the touch, in the customer’s language and form', () => {
    const id = aReader();
    anOrder(ctx.db, id, { orderedOn: '2026-02-10', product: 'Tölgy padló' });
    const touch = aTouch(ctx.db, id, { reasons: [late] });
    const draft = draftOf(id, touch.id);
    expect(draft).toMatchObject({
      templateId: templateId('one-in-five'),
      language: 'hu',
      addressForm: 'formal',
      missing: [],
      mailbox: 'none',
      to: { address: 'janos@example.hu' },
      from: null,
    });
    expect(draft.body).toContain('Tisztelt Kovács János!');
    expect(draft.body).toContain('Ön februárban ezt rendelte nálunk: „Tölgy padló”.');
    expect(draft.templates).toHaveLength(stockKeys.length);
  });

  test('is for the occasion where there is one, belated where the day has passed', () => {
    const id = aReader({ addressForm: 'familiar' });
    const touch = aTouch(ctx.db, id, { reasons: [holiday] });
    expect(draftOf(id, touch.id).subject).toBe('Komszomol-nap');
    ctx.clock.advance({ days: 2 });
    expect(draftOf(id, touch.id).subject).toBe('Kicsit megkésve: Komszomol-nap');
  });

  test('to somebody with a complaint is an apology that only a person can finish, to one who is deciding the letter of that contact', () => {
    const english = { language: 'en', addressForm: 'formal' } as const;
    const [angry, deciding] = [aReader(english), aReader(english)];
    const matterId = '019a0000-0000-7000-8000-000000000001';
    const complaint = aTouch(ctx.db, angry, { reasons: [late, { rule: 'complaint', matterId, title: 'It creaks', openedOn: '2026-11-10' }] });
    expect(draftOf(angry, complaint.id)).toMatchObject({ templateId: templateId('apology'), body: expect.stringContaining('[[letter.message]]') });
    expect(draftOf(angry, complaint.id).body).not.toContain('It creaks');
    const enquiry = aTouch(ctx.db, deciding, { reasons: [{ rule: 'enquiry', matterId, title: 'Oak floor', openedOn: '2026-11-10', contactNumber: 4 }] });
    const draft = draftOf(deciding, enquiry.id);
    expect(draft.templateId).toBe(templateId('enquiry-4'));
    expect(draft.missing.map(({ field }) => field)).toEqual(['news.text']);
  });

  test('falls back to English where the language has no wording, greeting in English too', () => {
    ctx.db
      .delete(templateVariants)
      .where(and(eq(templateVariants.templateId, templateId('birthday')), eq(templateVariants.language, 'hu')))
      .run();
    const draft = draftOf(aReader({ sex: 'male' }), null, 'birthday');
    expect(draft).toMatchObject({ language: 'en', addressForm: 'formal', subject: 'Happy birthday' });
    expect(draft.body).toContain('Dear Mr Kovács,');
  });

  test('asks the three questions only once a year', async () => {
    await connect();
    const id = aReader();
    anOrder(ctx.db, id);
    const touch = aTouch(ctx.db, id, { reasons: [late] });
    expect((await sendLetter(ctx, inputOf(draftOf(id, touch.id)))).kind).toBe('queued');
    ctx.clock.advance({ days: 300 });
    ctx.db.delete(touches).run();
    const again = aTouch(ctx.db, id, { reasons: [late] });
    expect(draftOf(id, again.id).templateId).toBe(templateId('keep-in-touch'));
    ctx.clock.advance({ days: 70 });
    expect(draftOf(id, again.id).templateId).toBe(templateId('one-in-five'));
  });

  test('is not there for a customer or a template that is not', () => {
    const nowhere = '01890000-0000-7000-8000-000000000000';
    expect(draftLetter(ctx, { customerId: nowhere, touchId: null, templateId: null })).toBeUndefined();
    expect(draftLetter(ctx, { customerId: aReader(), touchId: null, templateId: nowhere })).toBeUndefined();
  });
});

describe('an unfilled field', () => {
  const open = (id: string) => draftOf(id, null, 'one-in-five');

  test('is shown in its place with what can be done about it', () => {
    const draft = open(aReader());
    expect(draft.missing).toEqual([
      { field: 'order.inMonth', canSaveToCard: false, fallback: null },
      { field: 'order.product', canSaveToCard: false, fallback: 'az utolsó rendelése' },
    ]);
    expect(draft.body).toContain('[[order.product]]');
  });

  test.each([
    ['left in the body', {}],
    ['in the subject', { subject: 'Kedves [[order.product]]', body: 'x' }],
    ['in the line beside the subject', { previewText: '[[order.product]]', body: 'x' }],
    ['typed as a field', { body: 'x {{ order.product }}' }],
    ['typed as a field nobody knows', { body: '{{ customer.nope }}' }],
    ['half typed', { body: 'x {{ order.product' }],
    ['an empty subject', { subject: ' ', body: 'x' }],
    ['an empty letter', { body: ' \n\n ' }],
    ['a letter that only greets', { body: 'Tisztelt Kovács János!\n\n' }],
    ['filled with nothing', { fills: { 'order.product': ' \r\n', 'order.inMonth': 'februárban' } }],
  ])('%s: the letter leaves by no way', async (_where, changes) => {
    await connect();
    const id = aReader();
    const input = inputOf(open(id), changes);
    for (const outcome of [
      await sendLetter(ctx, input),
      await handOverLetter(ctx, { ...input, how: 'eml' }),
      await handOverLetter(ctx, { ...input, how: 'mail-program' }),
    ]) {
      expect(outcome.kind).toBe('unfilled');
    }
    expect(ctx.db.select().from(messages).all()).toEqual([]);
    expect(ctx.opener.opened).toEqual([]);
    expect(ctx.db.select().from(touches).where(eq(touches.state, 'done')).all()).toEqual([]);
  });

  test('can be filled for this one letter', async () => {
    await connect();
    const input = inputOf(open(aReader()), { fills: { 'order.product': 'tölgy & <b>dió</b>', 'order.inMonth': 'tavasszal' } });
    const preview = await previewLetter(ctx, input);
    expect(preview?.missing).toEqual([]);
    expect(preview?.text).toContain('Ön tavasszal ezt rendelte nálunk: „tölgy & <b>dió</b>”.');
    expect(preview?.html).toContain('„tölgy &amp; &lt;b&gt;dió&lt;/b&gt;”');
    expect((await sendLetter(ctx, input)).kind).toBe('queued');
  });

  test('can be saved to the card, as an act that can be taken back', () => {
    const { id } = aCustomer(ctx.db, { givenName: null, familyName: null, companyName: 'Padló Kft.', kind: 'company', displayName: 'Padló Kft.' });
    ctx.db.update(customers).set({ givenName: null, familyName: null }).where(eq(customers.id, id)).run();
    expect(fillIn(ctx, id, { 'customer.firstName': 'Győző', 'order.product': 'stays here' })).toEqual({ kind: 'saved', saved: ['customer.firstName'] });
    const given = () => ctx.db.select({ givenName: customers.givenName }).from(customers).where(eq(customers.id, id)).get()?.givenName;
    expect(given()).toBe('Győző');
    expect(undo(ctx).kind).toBe('undone');
    expect(given()).toBeNull();
  });
});

describe('the preview', () => {
  test('is exactly what is sent', async () => {
    await connect();
    const id = aReader({ givenName: 'Győző <b>x</b>', displayName: 'Kovács Győző <b>x</b>' });
    const input = inputOf(draftOf(id, null, 'birthday'));
    const preview = await previewLetter(ctx, input);
    await sendLetter(ctx, input);
    const [sent] = ctx.db.select().from(messages).all();
    expect(preview).toMatchObject({ subject: sent?.subject, text: sent?.textBody, html: sent?.htmlBody });
    expect(preview?.html).toContain('Tisztelt Kovács Győző &lt;b&gt;x&lt;/b&gt;!');
  });

  test('of a wording being edited says what is missing, and shows a broken one as it is typed', async () => {
    const words = { language: 'hu', addressForm: 'formal', readerSex: 'any', subject: 's', previewText: '' } as const;
    const shown = (customerId: string | null, body: string) => renderVariant(ctx, { customerId, variant: { ...words, body }, channel: 'email' });
    expect(await shown(aReader(), '{{ customer.greeting }}\n\n{{ me.phone }}')).toMatchObject({ missing: [{ field: 'me.phone' }], readable: true });
    expect(await shown(null, 'a {{ customer.name')).toMatchObject({ readable: false, rendered: { text: expect.stringContaining('a {{ customer.name') } });
    expect(await shown(null, '{{ order.product }}')).toMatchObject({ rendered: { text: expect.stringContaining('Oak floor') } });
  });
});

describe('wishes before their day', () => {
  const inTwoDays = (occasionId: string) =>
    ({ rule: 'occasion', occasionId, kind: 'birthday', label: null, on: '2026-11-20', years: null, story: null }) as const;

  test('on a card that is due for something else leave only once a person has said so', async () => {
    await connect();
    const id = aReader();
    const occasion = anOccasion(ctx.db, id, { month: 11, day: 20 });
    const draft = draftOf(id, aTouch(ctx.db, id, { reasons: [late, inTwoDays(occasion.id)] }).id);
    const early = { rule: 'early-wish', level: 'warn', on: '2026-11-20' };
    expect(draft.templateId).toBe(templateId('birthday'));
    expect((await previewLetter(ctx, inputOf(draft)))?.findings).toEqual([early]);
    expect(await sendLetter(ctx, inputOf(draft))).toEqual({ kind: 'findings', findings: [early] });
    expect(await sendLetter(ctx, inputOf(draft, { accepted: ['early-wish'] }))).toMatchObject({ kind: 'queued' });
  });

  test('are no surprise where somebody prepares them ahead, where they go by post, on the day itself, and in a letter about something else', async () => {
    const id = aReader();
    const occasion = anOccasion(ctx.db, id, { month: 11, day: 20, leadDays: 3 });
    const found = async (reasons: Parameters<typeof aTouch>[2], key: string | null = null) => {
      const touch = aTouch(ctx.db, id, reasons);
      const shown = await previewLetter(ctx, inputOf(draftOf(id, touch.id, key)));
      ctx.db.delete(touches).where(eq(touches.id, touch.id)).run();
      return shown?.findings;
    };
    expect(await found({ reasons: [inTwoDays(occasion.id)] })).toEqual([]);
    ctx.db.update(occasions).set({ leadDays: null }).run();
    expect(await found({ reasons: [inTwoDays(occasion.id)] })).toHaveLength(1);
    expect(await found({ reasons: [{ ...inTwoDays(occasion.id), postOn: '2026-11-18' }] })).toEqual([]);
    expect(await found({ reasons: [inTwoDays(occasion.id)] }, 'keep-in-touch')).toEqual([]);
    ctx.clock.advance({ days: 2 });
    expect(await found({ reasons: [inTwoDays(occasion.id)] })).toEqual([]);
  });
});

describe('sending', () => {
  test('completes the touch, freezes the letter and says who is next', async () => {
    await connect();
    const id = aReader();
    const touch = aTouch(ctx.db, id, { reasons: [holiday] });
    const outcome = await sendLetter(ctx, inputOf(draftOf(id, touch.id)));
    expect(outcome).toMatchObject({ kind: 'queued', leavesAt: expect.any(Number), nextTouchId: null });
    const [message] = ctx.db.select().from(messages).all();
    expect(message).toMatchObject({
      state: 'queued',
      touchId: touch.id,
      toAddress: 'janos@example.hu',
      language: 'hu',
      templateId: templateId('favourite-holiday'),
    });
    expect(ctx.db.select().from(touches).where(eq(touches.id, touch.id)).get()).toMatchObject({
      state: 'done',
      channel: 'email',
      direction: 'out',
      summary: 'Komszomol-nap',
      messageId: message?.id,
    });
    expect(ctx.told.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['messages', 'touches']));
    expect(JSON.stringify(ctx.db.$client.prepare('select after from act_changes').all())).not.toContain('<html');
  });

  test.each([
    ['no-mailbox', async () => aReader()],
    [
      'no-address',
      async () => {
        await connect();
        return aCustomer(ctx.db).id;
      },
    ],
    [
      'held',
      async () => {
        await connect();
        const { id } = aCustomer(ctx.db);
        anEmail(ctx.db, id);
        return id;
      },
    ],
    [
      'held',
      async () => {
        await connect();
        const id = aReader();
        aMatter(ctx.db, id, { kind: 'complaint', title: 'Creaks' });
        return id;
      },
    ],
  ])('is refused: %s', async (kind, prepare) => {
    const id = await prepare();
    expect((await sendLetter(ctx, inputOf(draftOf(id, null, 'birthday')))).kind).toBe(kind);
    expect(ctx.db.select().from(messages).all()).toEqual([]);
  });
});

describe('without a mailbox', () => {
  test('the letter opens in the mail program with the same words', async () => {
    const id = aReader();
    const outcome = await handOverLetter(ctx, { ...inputOf(draftOf(id, null, 'birthday')), how: 'mail-program' });
    if (outcome.kind !== 'handed-over') throw new Error(outcome.kind);
    expect(ctx.opener.opened).toEqual([outcome.mailto]);
    const address = new URL(outcome.mailto ?? '');
    expect(address.pathname).toBe('janos@example.hu');
    expect(address.searchParams.get('subject')).toBe('Boldog születésnapot');
    expect(address.searchParams.get('body')).toContain('Tisztelt Kovács János!');
    expect(ctx.db.select().from(messages).get()?.state).toBe('opened-elsewhere');
  });

  test('or is a file that opens as a draft', async () => {
    const id = aReader();
    const outcome = await handOverLetter(ctx, { ...inputOf(draftOf(id, null, 'birthday')), how: 'eml' });
    if (outcome.kind !== 'handed-over' || !outcome.eml) throw new Error(outcome.kind);
    expect(outcome.eml.fileName).toBe('Boldog születésnapot.eml');
    const mail = await PostalMime.parse(Buffer.from(outcome.eml.text, 'latin1'));
    expect(mail.subject).toBe('Boldog születésnapot');
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.text).toContain('Tisztelt Kovács János!');
  });
});

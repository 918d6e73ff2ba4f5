// The shelf of letters: copied, put away, taken back, and for whom wordings are missing; a wording while it is being written, in each channel's shape.
import { createRouterClient, ORPCError } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { ensureStock, lettersRoutes } from '#features/letters';
import { undo } from '#features/touches';
import { aCustomer, anOrder } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const nowhere = '01890000-0000-7000-8000-000000000000';
let ctx: TestContext;
beforeEach(() => {
  ctx = testContext();
  ctx.db.transaction((tx) => ensureStock(tx, ctx.clock.now()));
});
const letters = () => createRouterClient(lettersRoutes, { context: ctx });

async function shipped(key: string) {
  const row = (await letters().templates()).find((one) => one.key === key);
  if (!row) throw new Error(`no letter ${key}`);
  return row;
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'went well',
    (error: unknown) => (error instanceof ORPCError && error.defined ? error.code : 'something else'),
  );

describe('a copy of a letter', () => {
  test('has every wording of the other as one’s own, and Undo takes it away', async () => {
    const from = await letters().template({ templateId: (await shipped('birthday')).id });
    const copy = await letters().copyTemplate({ templateId: from.id, name: 'Birthday, ours' });
    expect(copy).toMatchObject({ name: 'Birthday, ours', shipped: false, purpose: 'birthday', layout: from.layout, missing: [] });
    const { variants } = await letters().template({ templateId: copy.id });
    expect(variants.map(({ editedByPerson: _, ...words }) => words)).toEqual(from.variants.map(({ editedByPerson: _, ...words }) => words));
    expect(variants.every(({ editedByPerson }) => editedByPerson)).toBe(true);
    expect(undo(ctx).kind).toBe('undone');
    expect(await codeOf(letters().template({ templateId: copy.id }))).toBe('NOT_FOUND');
  });

  test('of a letter that is not there is refused', async () => {
    expect(await codeOf(letters().copyTemplate({ templateId: nowhere, name: 'x' }))).toBe('NOT_FOUND');
  });
});

describe('a letter that is put away', () => {
  test('leaves the list, and Undo brings it back with its words', async () => {
    const copy = await letters().copyTemplate({ templateId: (await shipped('birthday')).id, name: 'Ours' });
    await letters().archiveTemplate({ templateId: copy.id });
    expect((await letters().templates()).map(({ id }) => id)).not.toContain(copy.id);
    expect(await codeOf(letters().archiveTemplate({ templateId: copy.id }))).toBe('NOT_FOUND');
    expect(undo(ctx).kind).toBe('undone');
    expect((await letters().template({ templateId: copy.id })).variants.length).toBeGreaterThan(0);
  });

  test('is never one that came with the app', async () => {
    const { id } = await shipped('birthday');
    expect(await codeOf(letters().archiveTemplate({ templateId: id }))).toBe('SHIPPED');
    expect(await codeOf(letters().template({ templateId: id }))).toBe('went well');
  });
});

describe('what is missing', () => {
  test('is told with how many customers would need it, the most wanted first, as they are written to', async () => {
    aCustomer(ctx.db, { language: 'hu', addressForm: 'formal' });
    aCustomer(ctx.db, { language: 'hu', addressForm: 'familiar' });
    // A couple is not addressed familiarly, whatever the card says.
    aCustomer(ctx.db, { language: 'hu', addressForm: 'familiar', kind: 'couple' });
    aCustomer(ctx.db, { language: 'hu', addressForm: 'familiar', kind: 'company', givenName: null, companyName: 'Kft.' });
    aCustomer(ctx.db, { language: 'sl', addressForm: 'formal', archivedAt: 1 });
    const row = await letters().createTemplate({ name: 'New', kind: 'letter', purpose: 'other' });
    expect((await letters().template({ templateId: row.id })).missing).toEqual([
      { language: 'hu', addressForm: 'formal', customers: 3 },
      { language: 'hu', addressForm: 'familiar', customers: 1 },
    ]);
  });

  test('is nothing in a language with one form of address once either form is written', async () => {
    aCustomer(ctx.db, { language: 'nb', addressForm: 'familiar' });
    const { id } = await letters().createTemplate({ name: 'New', kind: 'letter', purpose: 'other' });
    const variant = { language: 'nb', addressForm: 'formal', readerSex: 'any', subject: 'Hei', previewText: '', body: 'Hei' } as const;
    await letters().saveVariant({ templateId: id, variant });
    expect((await letters().template({ templateId: id })).missing).toEqual([]);
  });
});

describe('a wording while it is written', () => {
  const variant = {
    language: 'hu',
    addressForm: 'formal',
    readerSex: 'any',
    subject: 'Üdv, {{ customer.firstName }}',
    previewText: '{{ order.product }}',
    body: '{{ customer.greeting }}\n\nKöszönjük: „{{ order.product }}”.{% if occasion.name %} {{ occasion.name }}{% endif %}',
  } as const;

  test('takes the shape of every channel for one customer', async () => {
    const { id: customerId } = aCustomer(ctx.db, { givenName: 'János', familyName: 'Kovács' });
    anOrder(ctx.db, customerId, { product: 'Tölgy padló' });
    const shape = (channel: 'email' | 'sms' | 'post' | 'call') => letters().renderVariant({ customerId, variant, channel });
    const mail = await shape('email');
    expect(mail).toMatchObject({ missing: [], previewText: 'Tölgy padló', rendered: { channel: 'email', subject: 'Üdv, János' } });
    expect(await shape('sms')).toMatchObject({ rendered: { channel: 'sms', text: expect.stringContaining('Tölgy padló') } });
    expect(await shape('call')).toMatchObject({ rendered: { paragraphs: expect.arrayContaining([expect.stringContaining('Tölgy padló')]) } });
    expect(await shape('post')).toMatchObject({ rendered: { html: expect.stringContaining('Tölgy padló') } });
  });

  test('says what this card lacks, and is shown for a made-up reader where there is none', async () => {
    const { id: customerId } = aCustomer(ctx.db, { givenName: null, familyName: 'Kovács' });
    const { missing } = await letters().renderVariant({ customerId, variant, channel: 'email' });
    expect(missing.map(({ field }) => field).sort()).toEqual(['customer.firstName', 'order.product']);
    expect((await letters().renderVariant({ customerId: null, variant, channel: 'email' })).missing).toEqual([]);
    expect(await codeOf(letters().renderVariant({ customerId: nowhere, variant, channel: 'email' }))).toBe('NOT_FOUND');
  });

  test('that cannot be read yet is shown as it is, without an error', async () => {
    const half = await letters().renderVariant({ customerId: null, variant: { ...variant, body: 'Half a {{ field' }, channel: 'email' });
    expect(half).toMatchObject({ readable: false, rendered: { text: expect.stringContaining('Half a {{ field') } });
    expect(await letters().renderVariant({ customerId: null, variant, channel: 'email' })).toMatchObject({ readable: true });
  });
});

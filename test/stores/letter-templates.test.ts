// The letters of the house: those that come with the app, a person's words over them, and one's own.
import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { templates, templateVariants } from '#db/schema/index';
import { ensureStock } from '#features/letters';
import { undo } from '#features/touches';
import { createTemplate, findLetterTemplate, listLetterTemplates, resetVariant, saveVariant } from '../../src-main/features/letters/service-templates.ts';
import { isStockKey, stock, stockKeys } from '../../src-main/features/letters/stock/index.ts';
import { aCustomer } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

let ctx: TestContext;
beforeEach(() => {
  ctx = testContext();
  ctx.db.transaction((tx) => ensureStock(tx, ctx.clock.now()));
});

const templateId = (key: string) => {
  const row = ctx.db.select().from(templates).where(eq(templates.key, key)).get();
  if (!row) throw new Error(`no template ${key}`);
  return row.id;
};

describe('templates', () => {
  const variant = {
    language: 'hu',
    addressForm: 'formal',
    readerSex: 'any',
    subject: 'Saját tárgy',
    previewText: '',
    body: 'Saját szöveg {{ customer.name }}',
  } as const;

  test('come with the app once; a person’s words are left alone, others follow a newer app', () => {
    const id = templateId('birthday');
    expect(saveVariant(ctx, id, variant)).toMatchObject({ kind: 'saved', variant: { editedByPerson: true } });
    const old = and(eq(templateVariants.templateId, id), eq(templateVariants.language, 'is'), eq(templateVariants.addressForm, 'formal'));
    ctx.db.update(templateVariants).set({ body: 'gamalt' }).where(old).run();
    const count = ctx.db.select().from(templateVariants).all().length;
    ctx.db.transaction((tx) => ensureStock(tx, ctx.clock.now()));
    expect(ctx.db.select().from(templateVariants).all()).toHaveLength(count);
    expect(ctx.db.select().from(templateVariants).where(old).get()?.body).toContain('Innilega til hamingju');
    expect(findLetterTemplate(ctx.db, id)?.variants.find(({ language, addressForm }) => language === 'hu' && addressForm === 'formal')?.subject).toBe(
      'Saját tárgy',
    );
  });

  test('that are new in a newer app come to a base that has the old ones, and nothing else in it changes', () => {
    saveVariant(ctx, templateId('birthday'), variant);
    const before = ctx.db.select().from(templateVariants).orderBy(templateVariants.id).all();
    const cards = ['thanks-named', 'thanks-hinted'];
    for (const key of cards) ctx.db.delete(templates).where(eq(templates.key, key)).run();
    const kept = ctx.db.select().from(templateVariants).orderBy(templateVariants.id).all();
    ctx.db.transaction((tx) => ensureStock(tx, ctx.clock.now() + 1));
    const after = ctx.db.select().from(templateVariants).orderBy(templateVariants.id).all();
    expect(after.length).toBe(before.length);
    expect(after.filter(({ id }) => kept.some((row) => row.id === id))).toEqual(kept);
    for (const key of cards)
      expect(ctx.db.select().from(templates).where(eq(templates.key, key)).get()).toMatchObject({ purpose: 'thanks', layout: 'card', shipped: true });
  });

  test('are in every language and form, so nobody of ours lacks one', () => {
    aCustomer(ctx.db, { language: 'sl', addressForm: 'familiar' });
    const rows = listLetterTemplates(ctx);
    expect(rows.map(({ key }) => key)).toEqual(stockKeys);
    for (const row of rows.filter(({ key }) => isStockKey(key) && stock.sl[key])) expect(row.missing).toEqual([]);
  });

  test('of one’s own say which of our customers they do not fit', () => {
    aCustomer(ctx.db, { language: 'sl', addressForm: 'familiar' });
    const row = createTemplate(ctx, { name: 'Saját', kind: 'letter', purpose: 'other' });
    expect(row).toMatchObject({ shipped: false, channel: 'email', missing: [{ language: 'sl', addressForm: 'familiar' }] });
    saveVariant(ctx, row.id, { ...variant, language: 'sl', addressForm: 'familiar' });
    expect(listLetterTemplates(ctx).find(({ id }) => id === row.id)?.missing).toEqual([]);
  });

  test('that name an unknown field are refused with its place', () => {
    expect(saveVariant(ctx, templateId('birthday'), { ...variant, body: 'a\n{{ customer.nope }}' })).toEqual({
      kind: 'bad',
      line: 2,
      column: 4,
      field: 'customer.nope',
      problem: 'unknown-field',
    });
    expect(saveVariant(ctx, templateId('birthday'), { ...variant, subject: '{{ x' })).toMatchObject({ kind: 'bad', line: 1 });
  });

  test('go back to the words they came with, and a saved wording can be taken back', () => {
    const id = templateId('birthday');
    const subject = () => findLetterTemplate(ctx.db, id)?.variants.find(({ language, addressForm }) => language === 'hu' && addressForm === 'formal')?.subject;
    const shipped = subject();
    saveVariant(ctx, id, variant);
    expect(undo(ctx).kind).toBe('undone');
    expect(subject()).toBe(shipped);
    saveVariant(ctx, id, variant);
    expect(resetVariant(ctx, id, variant)).toMatchObject({ kind: 'saved', variant: { editedByPerson: false, subject: shipped } });
    const own = createTemplate(ctx, { name: 'Saját', kind: 'letter', purpose: 'other' });
    expect(resetVariant(ctx, own.id, variant)).toEqual({ kind: 'not-found' });
  });
});

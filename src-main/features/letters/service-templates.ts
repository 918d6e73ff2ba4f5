// The letters themselves: those that came with the app, and what people made of them.
import type { TemplateRow, Variant } from '#contract/letters';
import type { Id, TemplateKind, TemplateLayout, TemplatePurpose } from '#contract/words';
import { languages } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { type TemplateProblem, templateProblem } from './merge.ts';
import { isWritten, mannersOf, type VariantKey } from './rules-variants.ts';
import { isStockKey, type LetterWords, type StockKey, stock, stockKeys, stockLetters } from './stock/index.ts';
import {
  countByManner,
  findTemplate,
  findTemplateByKey,
  findVariant,
  insertTemplate,
  insertVariant,
  listTemplates,
  listVariantHeads,
  listVariants,
  type TemplateDbRow,
  updateVariant,
  type VariantDbRow,
} from './store-templates.ts';

/** Brings the shipped letters into the database, and newer words where nobody has edited them; what a person wrote is left alone. */
export function ensureStock(tx: Tx, now: number): void {
  for (const key of stockKeys) {
    const template = findTemplateByKey(tx, key) ?? addStockTemplate(tx, key, now);
    for (const language of languages) {
      for (const addressForm of ['formal', 'familiar'] as const) {
        const words = stock[language][key]?.[addressForm];
        if (words) ensureVariant(tx, template.id, { language, addressForm, readerSex: 'any' }, words, now);
      }
    }
  }
}

function addStockTemplate(tx: Tx, key: StockKey, now: number): { id: Id } {
  const id = newId();
  insertTemplate(tx, { id, key, ...stockLetters[key], kind: 'letter', channel: 'email', shipped: true, createdAt: now, updatedAt: now });
  return { id };
}

function ensureVariant(tx: Tx, templateId: Id, key: VariantKey, words: LetterWords, now: number): void {
  const known = findVariant(tx, templateId, key);
  if (!known) return insertVariant(tx, { id: newId(), templateId, ...key, ...words, createdAt: now, updatedAt: now });
  const isSame = known.subject === words.subject && known.previewText === words.previewText && known.body === words.body;
  if (!known.editedByPerson && !isSame) updateVariant(tx, known.id, { ...words, updatedAt: now });
}

function rowOf(
  template: TemplateDbRow,
  heads: readonly Pick<VariantDbRow, 'language' | 'addressForm' | 'readerSex' | 'editedByPerson'>[],
  manners: ReturnType<typeof mannersOf>,
): TemplateRow {
  const { id, key, name, kind, purpose, channel, layout, shipped } = template;
  const have = heads.map(({ language, addressForm, readerSex, editedByPerson }) => ({ language, addressForm, readerSex, editedByPerson }));
  const missing = manners.filter((manner) => !isWritten(have, manner));
  return { id, key, name, kind, purpose, channel, layout, shipped, have, missing };
}

export function listLetterTemplates({ db }: Pick<Context, 'db'>): TemplateRow[] {
  const heads = Map.groupBy(listVariantHeads(db), (head) => head.templateId);
  const manners = mannersOf(countByManner(db));
  return listTemplates(db).map((template) => rowOf(template, heads.get(template.id) ?? [], manners));
}

export function viewVariant({ language, addressForm, readerSex, subject, previewText, body, editedByPerson }: VariantDbRow): Variant {
  return { language, addressForm, readerSex, subject, previewText, body, editedByPerson };
}

export function findLetterTemplate(reader: Reader, templateId: Id): (TemplateRow & { variants: Variant[] }) | undefined {
  const template = findTemplate(reader, templateId);
  if (!template || template.archivedAt !== null) return undefined;
  const variants = listVariants(reader, templateId);
  return { ...rowOf(template, variants, mannersOf(countByManner(reader))), variants: variants.map(viewVariant) };
}

export interface NewTemplate {
  name: string;
  kind: TemplateKind;
  purpose: TemplatePurpose;
  layout?: TemplateLayout | undefined;
}

export function createTemplate(ctx: Context, { name, kind, purpose, layout = 'letter' }: NewTemplate): TemplateRow {
  const id = newId();
  const row = ctx.db.transaction((tx) => {
    const act = startAct(tx, ctx, 'letter.created', null);
    act.insert('templates', { id, key: `own-${id}`, name, kind, purpose, layout, channel: kind === 'script' ? 'call' : 'email' });
    return findTemplate(tx, id);
  });
  if (!row) throw new Error('The new letter is not there');
  ctx.changes.tell({ topic: 'letters', id });
  return rowOf(row, [], mannersOf(countByManner(ctx.db)));
}

/** A new name and look. The letters that came with the app keep their names: those are said in the reader's language. */
export function saveTemplate(ctx: Context, templateId: Id, { name, layout }: { name: string; layout: TemplateLayout }): TemplateRow | undefined {
  const isSaved = ctx.db.transaction((tx) => {
    const template = findTemplate(tx, templateId);
    if (!template || template.archivedAt !== null) return false;
    startAct(tx, ctx, 'letter.saved', null).update('templates', templateId, template.shipped ? { layout } : { name, layout });
    return true;
  });
  if (!isSaved) return undefined;
  ctx.changes.tell({ topic: 'letters', id: templateId });
  const found = findLetterTemplate(ctx.db, templateId);
  if (!found) return undefined;
  const { variants: _, ...row } = found;
  return row;
}

export type SaveVariantOutcome = { kind: 'saved'; variant: Variant } | { kind: 'not-found' } | ({ kind: 'bad' } & TemplateProblem);

/** Saves a wording, unless it cannot be read: then it says where and which field. Lines are counted in the part that is wrong. */
export function saveVariant(ctx: Context, templateId: Id, variant: Omit<Variant, 'editedByPerson'>): SaveVariantOutcome {
  const template = findTemplate(ctx.db, templateId);
  if (!template) return { kind: 'not-found' };
  const problem = templateProblem(variant.subject) ?? templateProblem(variant.previewText) ?? templateProblem(variant.body);
  if (problem) return { kind: 'bad', ...problem };
  return writeVariant(ctx, templateId, { ...variant, editedByPerson: true }, 'letter.saved');
}

function writeVariant(ctx: Context, templateId: Id, variant: Variant, kind: string): SaveVariantOutcome {
  const saved = ctx.db.transaction((tx) => {
    const known = findVariant(tx, templateId, variant);
    const act = startAct(tx, ctx, kind, null);
    if (known) act.update('templateVariants', known.id, variant);
    else act.insert('templateVariants', { id: newId(), templateId, ...variant });
    return findVariant(tx, templateId, variant);
  });
  if (!saved) throw new Error('The saved wording is not there');
  ctx.changes.tell({ topic: 'letters', id: templateId });
  return { kind: 'saved', variant: viewVariant(saved) };
}

/** Back to the words that came with the app; there are none for a letter of one's own, nor for a wording the app does not have. */
export function resetVariant(ctx: Context, templateId: Id, key: VariantKey): SaveVariantOutcome {
  const template = findTemplate(ctx.db, templateId);
  if (!template || !isStockKey(template.key) || key.readerSex !== 'any') return { kind: 'not-found' };
  const words = stock[key.language][template.key]?.[key.addressForm];
  if (!words) return { kind: 'not-found' };
  return writeVariant(
    ctx,
    templateId,
    { language: key.language, addressForm: key.addressForm, readerSex: 'any', ...words, editedByPerson: false },
    'letter.reset',
  );
}

// Letters of one's own on their shelf: copied from another, and put away.
import type { TemplateRow } from '#contract/letters';
import type { Id } from '#contract/words';
import { startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { findLetterTemplate } from './service-templates.ts';
import { findTemplate, listVariants } from './store-templates.ts';

function rowById(ctx: Context, templateId: Id): TemplateRow {
  const found = findLetterTemplate(ctx.db, templateId);
  if (!found) throw new Error('The letter is not there');
  const { variants: _, ...row } = found;
  return row;
}

/** A letter of one's own with every wording of another one; undefined where that one is not there. */
export function copyTemplate(ctx: Context, templateId: Id, name: string): TemplateRow | undefined {
  const copyId = newId();
  const isCopied = ctx.db.transaction((tx) => {
    const from = findTemplate(tx, templateId);
    if (!from || from.archivedAt !== null) return false;
    const { kind, purpose, channel, layout } = from;
    const act = startAct(tx, ctx, 'letter.created', null);
    act.insert('templates', { id: copyId, key: `own-${copyId}`, name, kind, purpose, channel, layout });
    for (const { language, addressForm, readerSex, subject, previewText, body } of listVariants(tx, templateId)) {
      const words = { language, addressForm, readerSex, subject, previewText, body, editedByPerson: true };
      act.insert('templateVariants', { id: newId(), templateId: copyId, ...words });
    }
    return true;
  });
  if (!isCopied) return undefined;
  ctx.changes.tell({ topic: 'letters', id: copyId });
  return rowById(ctx, copyId);
}

export type ShelfOutcome = { kind: 'done' } | { kind: 'not-found' } | { kind: 'shipped' };

/** Takes a letter of one's own off the list; what was sent with it keeps its history, and Undo brings it back. The shipped ones stay: the app counts on them. */
export function archiveTemplate(ctx: Context, templateId: Id): ShelfOutcome {
  const outcome = ctx.db.transaction((tx): ShelfOutcome => {
    const template = findTemplate(tx, templateId);
    if (!template || template.archivedAt !== null) return { kind: 'not-found' };
    if (template.shipped) return { kind: 'shipped' };
    startAct(tx, ctx, 'template.archived', null).update('templates', templateId, { archivedAt: ctx.clock.now() });
    return { kind: 'done' };
  });
  if (outcome.kind === 'done') ctx.changes.tell({ topic: 'letters', id: templateId });
  return outcome;
}

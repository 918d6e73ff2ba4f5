// The idea board: thoughts for a journey, sorted A, B, C; an A idea becomes a step.
import type { Delay } from '#contract/journey-steps';
import type { Grade, Idea } from '#contract/journeys';
import type { Channel, Id } from '#contract/words';
import type { Tx } from '#db/open';
import { type Act, startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { placed } from './rules-places.ts';
import { type Edited, putStep, tellOf } from './service-edit.ts';
import { findIdea, findJourney, type IdeaDbRow, listIdeas } from './store.ts';

export function ideasOf({ db }: Pick<Context, 'db'>, journeyId: Id): Idea[] | undefined {
  if (!findJourney(db, journeyId)) return undefined;
  return listIdeas(db, journeyId).map(({ id, text, grade }, position, all) => ({
    id,
    journeyId,
    text,
    grade,
    position: position - all.findIndex((idea) => idea.grade === grade),
  }));
}

export function addIdea(ctx: Context, { journeyId, text, grade }: { journeyId: Id; text: string; grade: Grade | null }): Edited<{ ideaId: Id }> {
  const ideaId = newId();
  const outcome = ctx.db.transaction((tx): Edited<{ ideaId: Id }> => {
    if (!findJourney(tx, journeyId)) return { kind: 'not-found' };
    const act = startAct(tx, ctx, 'idea.added', null);
    const last = listIdeas(tx, journeyId)
      .filter((idea) => idea.grade === grade)
      .at(-1);
    act.insert('ideas', { id: ideaId, journeyId, text, grade, position: (last?.position ?? -1) + 1 });
    return { kind: 'done', ideaId, actId: act.id };
  });
  if (outcome.kind === 'done') tellOfIdeas(ctx);
  return outcome;
}

/** Nobody's card depends on ideas: no journey is named, nobody is planned anew. */
const tellOfIdeas = (ctx: Context): void => ctx.changes.tell({ topic: 'journeys', id: 'ideas' });

type OwnIdea = IdeaDbRow & { journeyId: Id };

function editIdea<T>(ctx: Context, ideaId: Id, kind: string, change: (tx: Tx, act: Act, idea: OwnIdea) => T): Edited<{ result: T }> {
  const outcome = ctx.db.transaction((tx): Edited<{ result: T }> => {
    const idea = findIdea(tx, ideaId);
    if (!idea || idea.journeyId === null) return { kind: 'not-found' };
    const act = startAct(tx, ctx, kind, null);
    return { kind: 'done', result: change(tx, act, { ...idea, journeyId: idea.journeyId }), actId: act.id };
  });
  if (outcome.kind === 'done') tellOfIdeas(ctx);
  return outcome;
}

export const saveIdea = (ctx: Context, ideaId: Id, text: string): Edited =>
  editIdea(ctx, ideaId, 'idea.saved', (_tx, act) => act.update('ideas', ideaId, { text }));

export const removeIdea = (ctx: Context, ideaId: Id): Edited => editIdea(ctx, ideaId, 'idea.removed', (_tx, act) => act.remove('ideas', ideaId));

/** To a grade, at a place within it. */
export function moveIdea(ctx: Context, ideaId: Id, { grade, at }: { grade: Grade | null; at: number }): Edited {
  return editIdea(ctx, ideaId, 'idea.moved', (tx, act, { journeyId }) => {
    const all = listIdeas(tx, journeyId);
    const idea = all.find(({ id }) => id === ideaId);
    if (!idea) return;
    const group = all.filter((other) => other.grade === grade && other.id !== ideaId);
    for (const [position, { id }] of placed(group, idea, at).entries()) act.update('ideas', id, { position, ...(id === ideaId ? { grade } : {}) });
  });
}

const weekLater: Delay = { unit: 'days', count: 7 };
const longestTitle = 120;

/** Its text becomes the title; what does not fit in one goes into the note with the rest. */
export function ideaToStep(
  ctx: Context,
  { ideaId, at, channel = 'email', delay = weekLater }: { ideaId: Id; at: number; channel?: Channel | undefined; delay?: Delay | undefined },
): Edited<{ stepId: Id }> | { kind: 'not-a' } {
  const found = findIdea(ctx.db, ideaId);
  if (found && found.grade !== 'A') return { kind: 'not-a' };
  const outcome = editIdea(ctx, ideaId, 'idea.step', (tx, act, { journeyId, text }) => {
    act.remove('ideas', ideaId);
    const title = text.length > longestTitle ? `${text.slice(0, longestTitle - 1).trimEnd()}…` : text;
    const note = text.length > longestTitle ? text : null;
    const stepId = putStep(tx, act, { journeyId, at, step: { title, note, channel, templateId: null, delay, essential: null, condition: null } });
    return { stepId, journeyId };
  });
  if (outcome.kind !== 'done') return outcome;
  tellOf(ctx, outcome.result.journeyId);
  return { kind: 'done', actId: outcome.actId, stepId: outcome.result.stepId };
}

// The editor: journeys and their steps. Every change is one act that can be taken back; whoever is on the journey is planned anew after it.
import type { StepWords, StopRule, Trigger } from '#contract/journey-steps';
import type { ReadyKey } from '#contract/journeys';
import type { Id } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { type Act, startAct } from '#features/team';
import { tidyStopRules } from '#kit/journey-steps';
import { readyName } from '#kit/journeys';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { placed, withRemoved } from './rules-places.ts';
import { ready } from './rules-ready.ts';
import { languageOf } from './service-view.ts';
import { keptWords } from './service-words.ts';
import { findAwayJourney, findJourney, findStep, hasTemplate, listAllSteps, listSteps, listTemplateIds, type StepDbRow } from './store.ts';
import { countPeople } from './store-people.ts';

export type Edited<T = unknown> = ({ kind: 'done'; actId: Id } & T) | { kind: 'not-found' };
export type StepEdited<T = unknown> = Edited<T> | { kind: 'invalid'; field: string; problem: string };

const notFound = { kind: 'not-found' as const };

/** Names the journey, so that those who are on it are planned anew (see followJourneys). */
export const tellOf = (ctx: Context, journeyId: Id): void => ctx.changes.tell({ topic: 'journeys', id: journeyId });

/** From a ready journey with all its steps, or an empty one with a name; switched off. */
export function add(ctx: Context, wanted: { readyKey: ReadyKey } | { name: string }): { journeyId: Id; actId: Id } {
  const journeyId = newId();
  const actId = ctx.db.transaction((tx) => {
    const act = startAct(tx, ctx, 'journey.added', null);
    if ('readyKey' in wanted) addReady(tx, act, journeyId, wanted.readyKey);
    else act.insert('journeys', { id: journeyId, name: wanted.name, trigger: { kind: 'manual' }, stopRules: ['asked-to-stop'] });
    return act.id;
  });
  tellOf(ctx, journeyId);
  return { journeyId, actId };
}

function addReady(tx: Tx, act: Act, journeyId: Id, readyKey: ReadyKey): void {
  const rows = readyRows(tx, journeyId, readyKey);
  act.insert('journeys', rows.journey);
  for (const step of rows.steps) act.insert('journeySteps', step);
}

/** What stands in the tables of a ready journey that was taken over: switched off, its words said in the reader's language. */
export function readyRows(reader: Reader, journeyId: Id, readyKey: ReadyKey) {
  const { trigger, stopRules, steps } = ready[readyKey];
  const keys = steps.flatMap(({ template }) => (template === null ? [] : [template]));
  const templates = new Map(listTemplateIds(reader, keys).map(({ id, key }) => [key, id]));
  return {
    journey: { id: journeyId, name: '', readyKey, trigger, stopRules: [...stopRules] },
    steps: steps.map(({ key, channel, template, delay, essential, condition }, position) => {
      const templateId = template === null ? null : (templates.get(template) ?? null);
      return { id: newId(), journeyId, position, readyStep: key, channel, templateId, delay, essential, condition };
    }),
  };
}

export interface JourneyChange {
  journeyId: Id;
  name?: string | undefined;
  trigger?: Trigger | undefined;
  stopRules?: StopRule[] | undefined;
  repeats?: boolean | undefined;
}

export function save(ctx: Context, { journeyId, name, trigger, stopRules, repeats }: JourneyChange): Edited {
  return edit(ctx, journeyId, 'journey.saved', (_tx, act, journey) => {
    const isReadyName = name !== undefined && name === readyName(journey.readyKey, languageOf(ctx));
    act.update('journeys', journeyId, {
      ...(name === undefined ? {} : { name: isReadyName ? '' : name }),
      ...(trigger === undefined ? {} : { trigger }),
      ...(stopRules === undefined ? {} : { stopRules: tidyStopRules(stopRules) }),
      ...(repeats === undefined ? {} : { repeats }),
    });
  });
}

/** Kept with everything in it, but out of sight and switched off; what was done stays in the history. */
export const putAway = (ctx: Context, journeyId: Id): Edited =>
  edit(ctx, journeyId, 'journey.removed', (_tx, act) => act.update('journeys', journeyId, { removedAt: ctx.clock.now(), active: false }));

/** Nobody is asked for its steps; everybody's place is kept. */
export const switchOff = (ctx: Context, journeyId: Id): Edited =>
  edit(ctx, journeyId, 'journey.off', (_tx, act) => act.update('journeys', journeyId, { active: false }));

export function bringBack(ctx: Context, journeyId: Id): Edited {
  const outcome = ctx.db.transaction((tx): Edited => {
    if (!findAwayJourney(tx, journeyId)) return notFound;
    const act = startAct(tx, ctx, 'journey.brought-back', null);
    act.update('journeys', journeyId, { removedAt: null });
    return { kind: 'done', actId: act.id };
  });
  if (outcome.kind === 'done') tellOf(ctx, journeyId);
  return outcome;
}

/** Steps that say what the ready journey says go on saying it in the reader's language. */
export function copy(ctx: Context, { journeyId, name }: { journeyId: Id; name: string }): Edited<{ journeyId: Id }> {
  const copied = ctx.db.transaction((tx): Edited<{ journeyId: Id }> => {
    const journey = findJourney(tx, journeyId);
    if (!journey) return notFound;
    const id = newId();
    const { readyKey, trigger, stopRules, repeats } = journey;
    const act = startAct(tx, ctx, 'journey.copied', null);
    act.insert('journeys', { id, name, readyKey, trigger, stopRules, repeats });
    for (const [position, step] of listSteps(tx, [journeyId]).entries()) {
      const { channel, templateId, delay, essential, condition, readyStep, title, note } = step;
      act.insert('journeySteps', { id: newId(), journeyId: id, position, channel, templateId, delay, essential, condition, readyStep, title, note });
    }
    return { kind: 'done', journeyId: id, actId: act.id };
  });
  if (copied.kind === 'done') tellOf(ctx, copied.journeyId);
  return copied;
}

type JourneyRow = NonNullable<ReturnType<typeof findJourney>>;

function edit(ctx: Context, journeyId: Id, kind: string, change: (tx: Tx, act: Act, journey: JourneyRow) => void): Edited {
  const outcome = ctx.db.transaction((tx): Edited => {
    const journey = findJourney(tx, journeyId);
    if (!journey) return notFound;
    const act = startAct(tx, ctx, kind, null);
    change(tx, act, journey);
    return { kind: 'done', actId: act.id };
  });
  if (outcome.kind === 'done') tellOf(ctx, journeyId);
  return outcome;
}

type Step = StepDbRow & { removed: boolean };

const stepsIn = (tx: Tx, journeyId: Id): Step[] => listAllSteps(tx, journeyId).map((step) => ({ ...step, removed: step.removedAt !== null }));

/** Writes a new order down. The place of a step is unique, so they are put out of the way first. */
function saveOrder(act: Act, before: readonly Step[], after: readonly { id: Id }[]): void {
  const moved = after.map(({ id }, position) => ({ id, position })).filter(({ id, position }) => before.find((step) => step.id === id)?.position !== position);
  for (const { id, position } of moved) if (before.some((step) => step.id === id)) act.update('journeySteps', id, { position: -1 - position });
  for (const { id, position } of moved) if (before.some((step) => step.id === id)) act.update('journeySteps', id, { position });
}

/** A step may name any letter there is, put away or not. */
function problemOf(reader: Reader, { templateId }: StepWords): { kind: 'invalid'; field: string; problem: string } | null {
  return templateId !== null && !hasTemplate(reader, templateId) ? { kind: 'invalid', field: 'templateId', problem: 'unknown' } : null;
}

export interface NewStep {
  journeyId: Id;
  at: number;
  step: StepWords;
}

/** Puts a new step at a place, within the caller's act. */
export function putStep(tx: Tx, act: Act, { journeyId, at, step }: NewStep): Id {
  const id = newId();
  const all = stepsIn(tx, journeyId);
  const own = { id, removed: false };
  const order = withRemoved<{ id: Id; removed: boolean }>(
    all,
    placed<{ id: Id; removed: boolean }>(
      all.filter(({ removed }) => !removed),
      own,
      at,
    ),
  );
  saveOrder(act, all, order);
  const { title, note, channel, templateId, delay, essential, condition } = step;
  act.insert('journeySteps', { id, journeyId, position: order.indexOf(own), ...{ title, note, channel, templateId, delay, essential, condition } });
  return id;
}

export function addStep(ctx: Context, wanted: NewStep): StepEdited<{ stepId: Id }> {
  const outcome = ctx.db.transaction((tx): StepEdited<{ stepId: Id }> => {
    if (!findJourney(tx, wanted.journeyId)) return notFound;
    const problem = problemOf(tx, wanted.step);
    if (problem) return problem;
    const act = startAct(tx, ctx, 'step.added', null);
    return { kind: 'done', stepId: putStep(tx, act, wanted), actId: act.id };
  });
  if (outcome.kind === 'done') tellOf(ctx, wanted.journeyId);
  return outcome;
}

function editStep<T>(ctx: Context, stepId: Id, kind: string, change: (tx: Tx, act: Act, step: StepDbRow) => T): Edited<{ result: T }> {
  let journeyId: Id | null = null;
  const outcome = ctx.db.transaction((tx): Edited<{ result: T }> => {
    const step = findStep(tx, stepId);
    if (!step || !findJourney(tx, step.journeyId)) return notFound;
    journeyId = step.journeyId;
    const act = startAct(tx, ctx, kind, null);
    return { kind: 'done', result: change(tx, act, step), actId: act.id };
  });
  if (outcome.kind === 'done' && journeyId !== null) tellOf(ctx, journeyId);
  return outcome;
}

export function saveStep(ctx: Context, stepId: Id, words: StepWords): StepEdited {
  const problem = problemOf(ctx.db, words);
  if (problem && findStep(ctx.db, stepId)) return problem;
  return editStep(ctx, stepId, 'step.saved', (tx, act, { readyStep, journeyId }) => {
    const { channel, templateId, delay, essential, condition } = words;
    const readyKey = findJourney(tx, journeyId)?.readyKey ?? null;
    act.update('journeySteps', stepId, { ...keptWords(words, { readyStep, readyKey }, languageOf(ctx)), channel, templateId, delay, essential, condition });
  });
}

/** Everybody stays on the step they are on. */
export function moveStep(ctx: Context, stepId: Id, to: number): Edited {
  return editStep(ctx, stepId, 'step.moved', (tx, act, { journeyId }) => {
    const all = stepsIn(tx, journeyId);
    const step = all.find(({ id }) => id === stepId);
    const inUse = all.filter(({ removed }) => !removed);
    if (step) saveOrder(act, all, withRemoved(all, placed(inUse, step, to)));
  });
}

/** Whoever is on it goes on to the next one. Its place is kept, so that they know which one that is. */
export function removeStep(ctx: Context, stepId: Id): Edited<{ moved: number }> {
  const outcome = editStep(ctx, stepId, 'step.removed', (tx, act) => {
    const moved = countPeople(tx, { stepId });
    act.update('journeySteps', stepId, { removedAt: ctx.clock.now() });
    return moved;
  });
  return outcome.kind === 'done' ? { kind: 'done', actId: outcome.actId, moved: outcome.result } : outcome;
}

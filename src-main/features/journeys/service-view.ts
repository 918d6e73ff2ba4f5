// Journeys as the screens show them.
import { boughtWithinDays, repliedWithinDays, type Step, type StepCounts } from '#contract/journey-steps';
import { type Journey, type JourneyRow, type ReadyJourney, readyJourneys } from '#contract/journeys';
import type { Id, Language, Money } from '#contract/words';
import { segmentsOf } from '#features/customers';
import { getMe } from '#features/team';
import { lampsOf } from '#kit/journey-steps';
import { readyAbout, readyName, readyTitle } from '#kit/journeys';
import type { Context } from '../../ports/context.ts';
import { ready } from './rules-ready.ts';
import { toldIn } from './rules-words.ts';
import { journeyName, readyKeyOf, stepNote, stepTitle } from './service-words.ts';
import { findJourney, findStep, type JourneyDbRow, listAwayJourneys, listJourneys, listSteps, listTemplateHeads, type StepDbRow } from './store.ts';
import {
  countBought,
  countByJourney,
  countOnSteps,
  countOutcomes,
  countReplied,
  countSpent,
  listChoices,
  listStepPeople,
  type StepPeopleQuestion,
  sumRevenue,
} from './store-counts.ts';

const windows = { repliedDays: repliedWithinDays, boughtDays: boughtWithinDays };
const nobody = { running: 0, paused: 0, finished: 0, stopped: 0, due: 0 };

export const languageOf = (ctx: Pick<Context, 'db' | 'me'>): Language => getMe(ctx).interfaceLanguage;

function countsOf(ctx: Context): Map<Id, JourneyRow['counts']> {
  return new Map(countByJourney(ctx.db, ctx.clock.today()).map(({ journeyId, ...counts }) => [journeyId, counts]));
}

/** Those switched on first, then by name. */
export function list(ctx: Context): JourneyRow[] {
  const language = languageOf(ctx);
  const rows = listJourneys(ctx.db);
  const steps = Map.groupBy(
    listSteps(
      ctx.db,
      rows.map(({ id }) => id),
    ),
    ({ journeyId }) => journeyId,
  );
  const counts = countsOf(ctx);
  return rows
    .map((row) => {
      const own = steps.get(row.id) ?? [];
      const { id, trigger, active } = row;
      return {
        ...{ id, active },
        trigger: toldIn(trigger, language),
        name: journeyName(row, language),
        readyKey: readyKeyOf(row.readyKey),
        steps: own.length,
        lamps: lampsOf(own),
        counts: counts.get(id) ?? nobody,
      };
    })
    .sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name, language));
}

/** Those that were put away, by name. */
export function listAway(ctx: Context): Pick<JourneyRow, 'id' | 'name' | 'steps'>[] {
  const language = languageOf(ctx);
  const rows = listAwayJourneys(ctx.db);
  const ids = rows.map(({ id }) => id);
  const steps = Map.groupBy(listSteps(ctx.db, ids), ({ journeyId }) => journeyId);
  return rows
    .map((row) => ({ id: row.id, name: journeyName(row, language), steps: steps.get(row.id)?.length ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

export function find(ctx: Context, journeyId: Id): Journey | undefined {
  const row = findJourney(ctx.db, journeyId);
  if (!row) return undefined;
  const steps = listSteps(ctx.db, [journeyId]);
  const { id, trigger, stopRules, repeats, active, activeFromOn } = row;
  return {
    ...{ id, stopRules, repeats, active, activeFromOn },
    trigger: toldIn(trigger, languageOf(ctx)),
    name: journeyName(row, languageOf(ctx)),
    readyKey: readyKeyOf(row.readyKey),
    lamps: lampsOf(steps),
    counts: countsOf(ctx).get(id) ?? nobody,
    steps: stepsOf(ctx, row, steps),
  };
}

function stepsOf(ctx: Context, journey: JourneyDbRow, steps: readonly StepDbRow[]): Step[] {
  const language = languageOf(ctx);
  const templateIds = steps.flatMap(({ templateId }) => (templateId === null ? [] : [templateId]));
  const heads = new Map(listTemplateHeads(ctx.db, templateIds).map(({ id, ...head }) => [id, head]));
  const counts = stepCounts(ctx, journey.id);
  return steps.map((step, position) => {
    const { id, channel, templateId, delay, essential, condition } = step;
    const title = stepTitle(step, journey.readyKey, language);
    const note = stepNote(step, journey.readyKey, language) || null;
    const template = templateId === null ? null : (heads.get(templateId) ?? null);
    return { ...{ id, channel, templateId, delay, essential, condition, position, title, note, template }, counts: counts(id) };
  });
}

/** Figures of every step of a journey; one query a figure. */
function stepCounts({ db, clock }: Context, journeyId: Id): (stepId: Id) => StepCounts {
  const byStep = <T extends { stepId: Id }>(rows: readonly T[]) => new Map(rows.map((row) => [row.stepId, row]));
  const on = byStep(countOnSteps(db, journeyId, clock.today()));
  const outcomes = byStep(countOutcomes(db, journeyId));
  const replied = byStep(countReplied(db, journeyId, windows));
  const bought = byStep(countBought(db, journeyId, windows));
  const revenue = Map.groupBy(sumRevenue(db, journeyId, windows), ({ stepId }) => stepId);
  const spent = Map.groupBy(countSpent(db, journeyId), ({ stepId }) => stepId);
  const money = (rows: readonly { minor: number; currency: string }[] = []): Money[] => rows.map(({ minor, currency }) => ({ minor, currency }));
  return (stepId) => {
    const { waiting = 0, due = 0, late = 0, paused = 0 } = on.get(stepId) ?? {};
    const { done = 0, skipped = 0, minutes = 0 } = outcomes.get(stepId) ?? {};
    return {
      ...{ waiting, due, late, paused, done, skipped, minutes },
      replied: replied.get(stepId)?.n ?? 0,
      bought: bought.get(stepId)?.n ?? 0,
      revenue: money(revenue.get(stepId)),
      cost: money(spent.get(stepId)),
    };
  };
}

export function listReady(ctx: Context): ReadyJourney[] {
  const language = languageOf(ctx);
  const added = Map.groupBy(listJourneys(ctx.db), ({ readyKey }) => readyKey);
  return readyJourneys.map((key) => {
    const { trigger, steps } = ready[key];
    return {
      key,
      name: readyName(key, language) ?? key,
      about: readyAbout(key, language) ?? '',
      trigger: toldIn(trigger, language),
      lamps: lampsOf(steps),
      steps: steps.map(({ key: step, channel, delay, essential }) => ({ title: readyTitle(key, step, language) ?? step, channel, delay, essential })),
      added: added.get(key)?.length ?? 0,
    };
  });
}

export function choices({ db }: Pick<Context, 'db'>) {
  return { ...listChoices(db), segments: segmentsOf(db).map(({ id, name }) => ({ id, name })) };
}

/** The list behind a figure; undefined where there is no such step. */
export function stepPeople(ctx: Context, question: StepPeopleQuestion) {
  return findStep(ctx.db, question.stepId) && listStepPeople(ctx.db, question, windows);
}

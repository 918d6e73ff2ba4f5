// Journeys for tests: a journey of three steps that is switched on, and what the database says of whoever is on it.
import { eq } from 'drizzle-orm';
import type { StepWords, StopRule, Trigger } from '#contract/journey-steps';
import type { Id } from '#contract/words';
import { enrolmentSteps, enrolments } from '#db/schema/index';
import { add, addStep, save } from '../../src-main/features/journeys/service-edit.ts';
import { switchOn } from '../../src-main/features/journeys/service-switch.ts';
import type { TestContext } from './context.ts';

export const step = (title: string, fields: Partial<StepWords> = {}): StepWords => ({
  title,
  channel: 'call',
  templateId: null,
  note: null,
  delay: { unit: 'days', count: 7 },
  essential: 'follow-up',
  condition: null,
  ...fields,
});

export const onOrders: Trigger = { kind: 'order-placed', productIds: [], categories: [], words: ['floor'] };

export interface Wanted {
  trigger?: Trigger;
  stopRules?: StopRule[];
  repeats?: boolean;
  steps?: StepWords[];
  pastDays?: number;
}

/** Three steps, each a week after the one before, and switched on. */
export async function aJourney(ctx: TestContext, { trigger = onOrders, stopRules = [], repeats = true, pastDays = 90, ...more }: Wanted = {}) {
  const { journeyId } = add(ctx, { name: 'A new floor' });
  save(ctx, { journeyId, trigger, stopRules, repeats });
  const steps = more.steps ?? [step('First'), step('Second', { channel: 'email', essential: 'feedback' }), step('Third', { essential: 'more' })];
  const stepIds = steps.map((words, at) => {
    const outcome = addStep(ctx, { journeyId, at, step: words });
    if (outcome.kind !== 'done') throw new Error(`A step was refused: ${outcome.kind}`);
    return outcome.stepId;
  });
  await switchOn(ctx, { journeyId, pastDays });
  return { journeyId, stepIds };
}

export const runsOf = (ctx: TestContext, customerId: Id) =>
  ctx.db.select().from(enrolments).where(eq(enrolments.customerId, customerId)).orderBy(enrolments.startedOn, enrolments.id).all();

export function theRun(ctx: TestContext, customerId: Id) {
  const [run, ...others] = runsOf(ctx, customerId);
  if (!run || others.length > 0) throw new Error(`Wanted one run, found ${others.length + (run ? 1 : 0)}`);
  return run;
}

export const entriesOf = (ctx: TestContext, enrolmentId: Id) =>
  ctx.db.select().from(enrolmentSteps).where(eq(enrolmentSteps.enrolmentId, enrolmentId)).orderBy(enrolmentSteps.id).all();

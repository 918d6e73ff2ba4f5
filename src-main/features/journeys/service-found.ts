// Journeys of a team that is being founded with customers in it. None of it is an act: there is nothing to take back.
import type { ReadyKey } from '#contract/journeys';
import type { Day, Id } from '#contract/words';
import type { Tx } from '#db/open';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { readyRows } from './service-edit.ts';
import { enrolRange } from './service-enrol.ts';
import { findJourney, insertJourney, insertStep, listSteps, type StepDbRow } from './store.ts';
import { listRunsOf, type RunDbRow } from './store-people.ts';

export interface FoundJourney<K extends ReadyKey = ReadyKey> {
  key: K;
  /** In their order. */
  steps: StepDbRow[];
  /** Whoever is on it, those last begun first. */
  runs: RunDbRow[];
}

/** Takes ready journeys over, switched on for what happened since a day, and brings everybody to them whom that concerns. */
export function foundJourneys<K extends ReadyKey>(
  tx: Tx,
  ctx: Pick<Context, 'db' | 'clock'>,
  { keys, from, by, customerIds }: { keys: readonly K[]; from: Day; by: Id; customerIds: readonly Id[] },
): FoundJourney<K>[] {
  const upwards = [...customerIds].sort();
  const [fromId, toId] = [upwards[0], upwards.at(-1)];
  if (fromId === undefined || toId === undefined) return [];
  const stamp = { createdAt: ctx.clock.now(), updatedAt: ctx.clock.now(), updatedBy: by };
  return keys.map((key) => {
    const journeyId = newId();
    const { journey: row, steps: stepRows } = readyRows(tx, journeyId, key);
    insertJourney(tx, { ...row, active: true, activeFromOn: from, ...stamp });
    for (const step of stepRows) insertStep(tx, { ...step, ...stamp });
    const journey = findJourney(tx, journeyId);
    const steps = listSteps(tx, [journeyId]);
    if (journey) enrolRange(ctx, [{ journey, steps, from }], { fromId, toId });
    return { key, steps, runs: listRunsOf(tx, journeyId) };
  });
}

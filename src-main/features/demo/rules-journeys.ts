// Where the demo customers stand on their journeys: most keep up, one has a step due today, one a late one, one is paused. Days are day numbers.
import type { Delay } from '#contract/journey-steps';
import type { Id } from '#contract/words';
import { type PublicDayOf, stepDay } from '#kit/journey-steps';

/** What a run is to show. */
export type Part = 'keeps-up' | 'due-today' | 'late' | 'paused';

/** The first runs that may show something show one part each; all others keep up. */
export function partsOf<R extends { id: Id }>(runs: readonly R[], parts: readonly Part[]): ReadonlyMap<Id, Part> {
  return new Map(runs.flatMap(({ id }, place) => (parts[place] ? [[id, parts[place]]] : [])));
}

export interface StepDone {
  stepId: Id;
  on: number;
}

export interface RunSoFar {
  trigger: number;
  today: number;
  /** In their order. */
  steps: readonly { id: Id; delay: Delay }[];
}

/** The steps that were done, each on its day; what fell due yesterday may still be open. */
function keptUp({ trigger, today, steps }: RunSoFar, publicDayOf: PublicDayOf): StepDone[] {
  const done: StepDone[] = [];
  for (const { id, delay } of steps) {
    const { day } = stepDay(delay, { trigger, base: done.at(-1)?.on ?? trigger }, publicDayOf);
    if (day >= today - 1) break;
    done.push({ stepId: id, on: day });
  }
  return done;
}

/** So far back is a day looked for on which the step before was done. */
const lookedBackDays = 60;

/** The last day on which the step before can have been done for this one to fall on `wanted`; null where none can. */
function dayBefore(delay: Delay, { trigger, wanted }: { trigger: number; wanted: number }, publicDayOf: PublicDayOf): number | null {
  for (let base = wanted - 1; base >= Math.max(trigger, wanted - lookedBackDays); base -= 1)
    if (stepDay(delay, { trigger, base }, publicDayOf).day === wanted) return base;
  return null;
}

/** What was done on a run, so that it shows its part. Where it cannot, it keeps up. */
export function doneFor(part: Part, run: RunSoFar, publicDayOf: PublicDayOf): StepDone[] {
  const done = keptUp(run, publicDayOf);
  const [next, last, before] = [run.steps[done.length], done.at(-1), done.at(-2)];
  if (part === 'late') return done.slice(0, -1);
  if (part !== 'due-today' || !next || !last) return done;
  const on = dayBefore(next.delay, { trigger: run.trigger, wanted: run.today }, publicDayOf);
  return on === null || on < (before?.on ?? run.trigger) ? done : [...done.slice(0, -1), { ...last, on }];
}

// The journeys the demo team works with, and what has been done on them so far.
import type { ReadyKey } from '#contract/journeys';
import type { Day, Id } from '#contract/words';
import type { Tx } from '#db/open';
import { findCustomer } from '#features/customers';
import { type FoundJourney, foundJourneys } from '#features/journeys';
import { publicDaysIn, settleJourneys } from '#features/touches';
import { addDays, dayFromNumber, dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { doneFor, type Part, partsOf } from './rules-journeys.ts';
import { type Desk, instantOf } from './service-past.ts';
import { insertPastTouches, pauseRun, replaceEntries } from './store.ts';

/** What is known of a demo customer here. */
export interface Seat {
  said: { call: readonly string[]; email: readonly string[] };
  isMine: boolean;
  hasComplaint: boolean;
}

/** Which journeys, and what is shown of them; who has asked something and waits is not paused. */
const shown = { floor: ['due-today', 'late', 'paused'], enquiry: ['due-today', 'late'] } as const satisfies Partial<Record<ReadyKey, readonly Part[]>>;
const keys = ['floor', 'enquiry'] as const;
/** They have worked with journeys for so long. */
const sinceDays = 380;
/** Older purchases lie too far back for what is shown of each journey. */
const shownWithinDays = 60;
const pauseDays = 12;
const hour = 11;

type Here = Pick<Context, 'db' | 'clock'>;

export function writeJourneys(tx: Tx, ctx: Here, seats: ReadonlyMap<Id, Seat>, desk: Desk): void {
  const journeys = foundJourneys(tx, ctx, { keys, from: addDays(desk.today, -sinceDays), by: desk.meId, customerIds: [...seats.keys()] });
  const shownFrom = addDays(desk.today, -shownWithinDays);
  for (const { key, steps, runs } of journeys) {
    const parts = partsOf(
      // Oldest first: they are the furthest, and the most can be shown of them.
      runs.toReversed().filter(({ customerId, startedOn }) => {
        const seat = seats.get(customerId);
        return startedOn >= shownFrom && seat?.isMine === true && !seat.hasComplaint;
      }),
      shown[key],
    );
    for (const run of runs) {
      const seat = seats.get(run.customerId);
      if (seat) writeRun(tx, ctx, { run, steps, seat, part: parts.get(run.id) ?? 'keeps-up' }, desk);
    }
  }
}

interface Run {
  run: FoundJourney['runs'][number];
  steps: FoundJourney['steps'];
  seat: Seat;
  part: Part;
}

function writeRun(tx: Tx, ctx: Here, { run, steps, seat, part }: Run, desk: Desk): void {
  const { id: enrolmentId, customerId, startedOn } = run;
  const place = findCustomer(tx, customerId);
  const soFar = { trigger: dayNumber(startedOn), today: dayNumber(desk.today), steps };
  const done = doneFor(part, soFar, publicDaysIn(ctx)(place?.country ?? '', place?.region ?? null));
  const rows = done.flatMap(({ stepId, on }, turn) => {
    const step = steps.find(({ id }) => id === stepId);
    return step ? [{ ...stepDone(tx, { run, step, on: dayFromNumber(on), seat, turn }, desk), enrolmentId, stepId }] : [];
  });
  replaceEntries(tx, enrolmentId, rows);
  if (part === 'paused') pauseRun(tx, enrolmentId, addDays(desk.today, pauseDays), desk.at);
  settleJourneys(ctx, customerId);
}

type Done = Pick<Run, 'run' | 'seat'> & { step: FoundJourney['steps'][number]; on: Day; turn: number };

/** Writes the contact that did a step, and answers what stands of it on the journey. */
function stepDone(tx: Tx, { run, seat, step, on, turn }: Done, desk: Desk) {
  const { channel, templateId, essential, id: journeyStepId } = step;
  const [touchId, at] = [newId(), instantOf(on, hour, desk.zone)];
  const stamp = { createdAt: at, updatedAt: at, updatedBy: desk.meId };
  const said = channel === 'call' || channel === 'email' ? seat.said[channel] : [];
  insertPastTouches(tx, [
    {
      ...{ id: touchId, customerId: run.customerId, salespersonId: desk.meId, channel, direction: 'out', state: 'done', doneOn: on, doneAt: at },
      ...{ templateId, enrolmentId: run.id, journeyStepId, summary: said[turn % said.length] ?? null },
      ...(channel === 'call' && { technicalOutcome: 'answered' as const, businessOutcome: 'talked' as const }),
      ...(essential && {
        essentials: [essential],
        essentialsOn: run.startedOn,
        feedback: essential === 'feedback' && channel === 'call' ? ('good' as const) : null,
      }),
      ...stamp,
    },
  ]);
  return { id: newId(), outcome: 'done' as const, happenedOn: on, touchId, ...stamp };
}

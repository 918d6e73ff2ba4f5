// What would happen to a customer over the next year: each step with its day, and why it is not on another.
import type { ForeseenStep } from '#contract/journey-runs';
import type { Day, Id, Language } from '#contract/words';
import { publicDaysBetween } from '#features/occasions';
import { conditionsFor } from '#features/touches';
import { addDays, dayFromNumber, dayNumber } from '#kit/days';
import type { PublicDayOf } from '#kit/journey-steps';
import type { Context } from '../../ports/context.ts';
import { foresee } from './rules-foresee.ts';
import { languageOf } from './service-view.ts';
import { journeyName, stepTitle } from './service-words.ts';
import { findJourney, type JourneyDbRow, listSteps, type StepDbRow } from './store.ts';
import { findCustomerPlace, findLastEntryOn, listPeople } from './store-people.ts';

const yearDays = 365;
const usualRegion: Readonly<Record<string, string>> = { GB: 'ENG' };

/** The public days of a customer's country with their names, for the two years a preview can touch. */
async function namedDays(
  { country, region }: { country: string; region: string | null },
  span: { from: Day; to: Day },
  language: Language,
): Promise<PublicDayOf> {
  const days = await publicDaysBetween({ country, region: region ?? usualRegion[country] ?? null, language }, span.from, span.to);
  return (day) => {
    const found = days.get(dayFromNumber(day));
    if (found?.kind === 'closed') return { kind: 'closed', name: found.name };
    return found?.kind === 'working' ? { kind: 'working' } : null;
  };
}

interface Run {
  journey: JourneyDbRow;
  steps: StepDbRow[];
  trigger: Day;
  base: Day;
  /** Steps that are behind them. */
  behind: number;
  matterId: Id | null;
}

/** Undefined where there is no such customer or journey. Nothing is written. */
export async function preview(
  ctx: Context,
  { customerId, journeyId, on }: { customerId: Id; journeyId: Id | null; on?: Day | undefined },
): Promise<ForeseenStep[] | undefined> {
  const from = on ?? ctx.clock.today();
  const place = findCustomerPlace(ctx.db, customerId);
  if (!place) return undefined;
  const runs = journeyId === null ? runsOf(ctx, customerId) : asIfBegun(ctx, journeyId, from);
  if (!runs) return undefined;
  const language = languageOf(ctx);
  const to = addDays(from, yearDays);
  const publicDayOf = await namedDays(place, { from, to: addDays(to, 31) }, language);
  const holds = conditionsFor(ctx, customerId);
  const steps = runs.flatMap((run) => foreseenOf(run, { from, to, publicDayOf, language, holds }));
  return steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.journeyId < b.journeyId ? -1 : 1));
}

function asIfBegun({ db }: Context, journeyId: Id, from: Day): Run[] | undefined {
  const journey = findJourney(db, journeyId);
  return journey && [{ journey, steps: listSteps(db, [journeyId]), trigger: from, base: from, behind: 0, matterId: null }];
}

const mostRuns = 50;

/** What is still ahead of a customer on every journey they are on. */
function runsOf({ db }: Context, customerId: Id): Run[] {
  return listPeople(db, { customerId, state: 'running' }, { offset: 0, limit: mostRuns }).flatMap(
    ({ id, journeyId, stepId, triggerOn, journeyActive, matterId }) => {
      const journey = findJourney(db, journeyId);
      if (!journey || !journeyActive) return [];
      const all = listSteps(db, [journeyId]);
      const at = all.findIndex((step) => step.id === stepId);
      return at < 0 ? [] : [{ journey, steps: all.slice(at), trigger: triggerOn, base: findLastEntryOn(db, id) ?? triggerOn, behind: at, matterId }];
    },
  );
}

interface Frame {
  from: Day;
  to: Day;
  publicDayOf: PublicDayOf;
  language: Language;
  holds: ReturnType<typeof conditionsFor>;
}

function foreseenOf(run: Run, { from, to, publicDayOf, language, holds }: Frame): ForeseenStep[] {
  const { journey, steps, behind, matterId } = run;
  const course = { trigger: dayNumber(run.trigger), base: dayNumber(run.base), notBefore: dayNumber(from), until: dayNumber(to) };
  return foresee(steps, course, publicDayOf).map(({ step, day, wanted, moved }, index) => ({
    journeyId: journey.id,
    journeyName: journeyName(journey, language),
    stepId: step.id,
    position: behind + index,
    title: stepTitle(step, journey.readyKey, language),
    channel: step.channel,
    essential: step.essential,
    on: dayFromNumber(day),
    wantedOn: dayFromNumber(wanted),
    moved,
    condition: step.condition,
    wouldBeSkipped: step.condition !== null && !holds(step.condition, { startedOn: run.trigger, matterId }),
  }));
}

// Which timed work is due, from the clock and from what was raised before. Pure: the same facts give the same answer, however often asked.
import { Temporal } from 'temporal-polyfill';
import type { Day, Id, Instant } from '#contract/words';

/** Who sits at the desk, and when they want to hear about their day. */
export interface Sitter {
  id: Id;
  /** `HH:MM` in the desk's zone. */
  digestAt: string;
  /** ISO weekdays, Monday is 1. */
  workDays: number[];
  /** The holiday they entered: on its days they are told nothing. */
  absence?: { fromOn: Day; untilOn: Day } | null;
}

export interface DueJob {
  kind: 'plan' | 'digest' | 'backup';
  /** Once this key is recorded, the job is done for good: a clock set back or a summer-time night cannot bring it back. */
  key: string;
}

export interface JobFacts {
  now: Instant;
  /** The day of `now` in `zone`. */
  today: Day;
  zone: string;
  sitter: Sitter | null;
  /** The app was started or the machine woke on this very day: what the night should do is not waited for. */
  startedToday: boolean;
  isRaised: (key: string) => boolean;
}

/** When the day is planned and copied, if the machine is awake: before anybody works, after any clock change of the night. */
const nightHour = '04:00';

/**
 * The instant of a time of day. Where summer time skips it (02:30 in the spring night) the time after the gap, where it comes twice
 * (02:30 in the autumn night) the first one.
 */
export function instantOn(day: Day, timeOfDay: string, zone: string): Instant {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(timeOfDay));
  return plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/**
 * What is due now, in the order in which it is done. Only today counts: whatever days were slept through, there is one plan, one digest and one
 * copy to make up for.
 */
export function dueJobs({ now, today, zone, sitter, startedToday, isRaised }: JobFacts): DueJob[] {
  const jobs: DueJob[] = [];
  const nightIsOver = startedToday || now >= instantOn(today, nightHour, zone);
  if (nightIsOver) jobs.push({ kind: 'plan', key: planKey(today) });
  if (sitter && worksOn(sitter, today) && !isAway(sitter, today) && now >= instantOn(today, sitter.digestAt, zone)) {
    jobs.push({ kind: 'digest', key: `digest:${today}:${sitter.id}` });
  }
  if (nightIsOver) jobs.push({ kind: 'backup', key: `backup:${today}` });
  return jobs.filter(({ key }) => !isRaised(key));
}

const worksOn = ({ workDays }: Sitter, day: Day) => workDays.includes(Temporal.PlainDate.from(day).dayOfWeek);

/** Whether somebody is on holiday: what becomes due meanwhile is told on their return, once. */
export const isAway = ({ absence }: Pick<Sitter, 'absence'>, today: Day): boolean =>
  absence !== null && absence !== undefined && absence.fromOn <= today && today <= absence.untilOn;

/** Recorded when the day has been planned for everybody. */
export const planKey = (today: Day): string => `plan:${today}`;

/** Touches with an hour of their own that has come and that were not raised before. The key names the hour: a touch moved to another hour is raised again. */
export function dueReminders<T extends { touchId: Id; plannedAt: Instant }>(
  promised: T[],
  { now, isRaised }: { now: Instant; isRaised: (key: string) => boolean },
): (T & { key: string })[] {
  return promised
    .map((touch) => ({ ...touch, key: `touch:${touch.touchId}:${touch.plannedAt}` }))
    .filter(({ key, plannedAt }) => plannedAt <= now && !isRaised(key));
}

/** Beyond this the wall clock did not pass by itself: the machine slept, or somebody set the clock. */
const jumpMs = 60_000;

/** Whether the wall clock moved by more than a minute, either way, beyond what really passed between two looks. */
export function clockJumped(before: { wall: Instant; monotonic: number }, after: { wall: Instant; monotonic: number }): boolean {
  return Math.abs(after.wall - before.wall - (after.monotonic - before.monotonic)) > jumpMs;
}

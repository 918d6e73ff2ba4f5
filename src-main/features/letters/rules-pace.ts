// How fast letters may leave a mailbox. A provider that sees a burst of alike letters takes the account for a stolen one.
import type { Instant } from '#contract/words';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Letters are counted back this far, and as far ahead: a clock that was set back leaves them in the future. */
export const countedMs = 2 * day;
/** So many letters leave without a pause: whoever writes a few by hand in the morning is not kept waiting. */
const atOnce = 5;
const atOnceWithinMs = 30 * minute;
/** The longest wait that is ever written down for a mailbox; a longer one comes from a clock that was set back. */
export const longestWaitMs = 30 * minute;

export interface PaceFacts {
  perHour: number;
  perDay: number;
  /** Nothing before this instant, as it was written down; null: nothing was. */
  nextSendAt: Instant | null;
  /** When letters left, in order; at least those of `countedMs`. */
  leftAt: readonly Instant[];
}

export type PaceWhy = 'free' | 'pause' | 'hour' | 'day';

export interface Pace {
  /** The next letter may leave from here on; `now` where it may at once. */
  at: Instant;
  why: PaceWhy;
  inHour: number;
  inDay: number;
}

/**
 * When the next letter may leave. Batches leave a tenth of each limit free, so that a single letter need not wait for tomorrow.
 * A letter whose time lies in the future (the clock was set back) counts like one as far in the past: rather too slow than too fast.
 */
export function paceOf(facts: PaceFacts, { now, isBatch }: { now: Instant; isBatch: boolean }): Pace {
  const share = (limit: number) => (isBatch ? Math.max(1, Math.floor(limit * 0.9)) : limit);
  const free = { at: now, why: 'free', inHour: within(facts.leftAt, hour, now).length, inDay: within(facts.leftAt, day, now).length } as const;
  const waits: Pick<Pace, 'at' | 'why'>[] = [
    { at: written(facts.nextSendAt, now), why: 'pause' },
    { at: windowOpens(within(facts.leftAt, hour, now), share(facts.perHour), hour), why: 'hour' },
    { at: windowOpens(within(facts.leftAt, day, now), share(facts.perDay), day), why: 'day' },
  ];
  const longest = waits.reduce((a, b) => (b.at > a.at ? b : a));
  return longest.at > now ? { ...free, ...longest } : free;
}

const within = (leftAt: readonly Instant[], windowMs: number, now: Instant) => leftAt.filter((at) => Math.abs(now - at) < windowMs).sort((a, b) => a - b);

function windowOpens(inWindow: readonly Instant[], limit: number, windowMs: number): Instant {
  const leaver = inWindow[inWindow.length - limit];
  return leaver === undefined ? 0 : leaver + windowMs;
}

const written = (nextSendAt: Instant | null, now: Instant): Instant => (nextSendAt === null || nextSendAt - now > longestWaitMs ? 0 : nextSendAt);

/**
 * The pause after a letter, in milliseconds: none after the first few of half an hour, then 20 to 90 seconds at 40 letters an hour, and in
 * proportion at other paces. `chance` is 0 to 1.
 */
export function pauseMs({ perHour, leftAt }: PaceFacts, now: Instant, chance: number): number {
  const lately = within(leftAt, atOnceWithinMs, now).length;
  if (lately < atOnce) return 0;
  const usual = hour / perHour;
  const growing = Math.min(1, (lately - atOnce + 1) / atOnce);
  return Math.round(usual * (2 / 9 + (7 / 9) * growing * chance));
}

/** When the first and the last of `waiting` letters will leave, if nothing comes between. Reckons with pauses of middle length. */
export function forecast(
  facts: PaceFacts,
  { now, isBatch, waiting }: { now: Instant; isBatch: boolean; waiting: number },
): { firstAt: Instant; lastAt: Instant } {
  const leftAt = [...facts.leftAt];
  let at = now;
  let firstAt = now;
  let nextSendAt = facts.nextSendAt;
  for (let n = 0; n < waiting; n += 1) {
    const recent = { ...facts, leftAt: leftAt.slice(-facts.perDay), nextSendAt };
    at = paceOf(recent, { now: at, isBatch }).at;
    if (n === 0) firstAt = at;
    leftAt.push(at);
    nextSendAt = at + pauseMs({ ...recent, leftAt: leftAt.slice(-facts.perDay) }, at, 0.5);
  }
  return { firstAt, lastAt: at };
}

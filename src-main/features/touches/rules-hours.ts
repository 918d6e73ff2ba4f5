// At which hour a customer answers, from our calls: by hour and weekday, drawn towards what the team sees and towards knowing nothing.

export interface CallTime {
  /** 0..23 in the customer's zone. */
  hour: number;
  /** ISO weekday there, Monday is 1. */
  weekday: number;
  answered: boolean;
}

/** Share of calls that are answered, by hour 0..23. */
export type HourRates = readonly number[];

/** Fewer answered calls say nothing about a habit. */
export const fewestAnswers = 3;
/** Where nothing is known no hour is better than another; about half of all calls are answered. */
const usualRate = 0.5;
const usualWeighs = 20;
/** The team's rate weighs as much as so many of the customer's own calls. */
const teamWeighs = 3;
/** A call on the weekday in question says as much as two on another. */
const sameWeekday = 2;

export const knowingNothing: HourRates = Array.from({ length: 24 }, () => usualRate);

/** The team's rates from its calls, drawn towards the usual where an hour was seldom tried. */
export function teamRates(calls: readonly CallTime[]): HourRates {
  const tried = new Array<number>(24).fill(usualWeighs);
  const answered = new Array<number>(24).fill(usualWeighs * usualRate);
  for (const call of calls) {
    tried[call.hour] = (tried[call.hour] ?? 0) + 1;
    if (call.answered) answered[call.hour] = (answered[call.hour] ?? 0) + 1;
  }
  return tried.map((count, hour) => (answered[hour] ?? 0) / count);
}

/**
 * The hour (0..23) at which the customer is likeliest to answer on that weekday, the earliest of equals; null below three answered calls.
 * Rate of an hour = (answered + 3 x team's rate) / (tried + 3); only hours at which they did answer are named.
 */
export function bestHourOf(calls: readonly CallTime[], weekday: number, team: HourRates = knowingNothing): number | null {
  if (calls.filter(({ answered }) => answered).length < fewestAnswers) return null;
  const hours = new Map<number, { tried: number; answered: number }>();
  for (const call of calls) {
    const counted = hours.get(call.hour) ?? { tried: 0, answered: 0 };
    const weight = call.weekday === weekday ? sameWeekday : 1;
    counted.tried += weight;
    if (call.answered) counted.answered += weight;
    hours.set(call.hour, counted);
  }
  let best: { hour: number; rate: number } | null = null;
  for (const [hour, { tried, answered }] of [...hours].sort(([a], [b]) => a - b)) {
    if (answered === 0) continue;
    const rate = (answered + teamWeighs * (team[hour] ?? usualRate)) / (tried + teamWeighs);
    if (best === null || rate > best.rate) best = { hour, rate };
  }
  return best?.hour ?? null;
}

/** An hour of the customer's clock on ours, where theirs is so many hours ahead (half hours are rounded). */
export const hourHere = (hour: number, hoursAhead: number): number => (((hour - Math.round(hoursAhead)) % 24) + 24) % 24;

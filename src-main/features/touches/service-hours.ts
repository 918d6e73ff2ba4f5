// At which hour each customer answers, told on the clock of whoever sits here.
import { Temporal } from 'temporal-polyfill';
import type { Id, Instant } from '#contract/words';
import type { Db } from '#db/open';
import { addDays, isoWeekday } from '#kit/days';
import { zoneOf } from '#kit/time-zones';
import type { Context } from '../../ports/context.ts';
import { bestHourOf, type CallTime, type HourRates, hourHere, teamRates } from './rules-hours.ts';
import { type CallLine, listCallsOf, listLastCalls } from './store-hours.ts';

type HoursContext = Pick<Context, 'db' | 'clock'>;

/** Calls further back say little about when somebody can be reached now. */
const ownDays = 730;
const teamDays = 90;
const teamCalls = 500;

const hourMs = 3_600_000;
/** No zone changes its clocks within an hour of the clock; asking the zone's rules is dear. */
const offsets = new Map<string, number>();
const mostOffsets = 20_000;

/** What to add to UTC, in milliseconds. */
function offsetAt(zone: string, at: Instant): number {
  const block = Math.floor(at / hourMs);
  const key = `${zone} ${block}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= mostOffsets) offsets.clear();
  const offset = Temporal.Instant.fromEpochMilliseconds(block * hourMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  offsets.set(key, offset);
  return offset;
}

const dayMs = 24 * hourMs;
const noonMs = 12 * hourMs;

/** Exactly noon stands for a contact written down later, of which nobody knows the hour. */
const isStandIn = (at: Instant, zone: string) => (at + offsetAt(zone, at)) % dayMs === noonMs;

function timesOf(lines: readonly CallLine[], deskZone: string): CallTime[] {
  return lines
    .filter(({ at }) => !isStandIn(at, deskZone))
    .map((line) => {
      const { at, answered } = line;
      const local = at + offsetAt(zoneOf(line), at);
      // 1970-01-01 was a Thursday.
      return { hour: Math.floor(local / hourMs) % 24, weekday: ((Math.floor(local / dayMs) + 3) % 7) + 1, answered: answered === 1 };
    });
}

const rates = new WeakMap<Db, { key: string; rates: HourRates }>();

/** As of yesterday, so that it stands still while a day is worked through. */
function ratesOfTeam({ db, clock }: HoursContext): HourRates {
  const today = clock.today();
  const key = `${today} ${clock.zone()}`;
  const known = rates.get(db);
  if (known?.key === key) return known.rates;
  const lines = listLastCalls(db, { since: addDays(today, -teamDays), until: addDays(today, -1), limit: teamCalls });
  const learned = teamRates(timesOf(lines, clock.zone()));
  rates.set(db, { key, rates: learned });
  return learned;
}

/** The hour (0..23 on the clock of this desk) at which each of these customers answers; who has too few calls is left out. */
export function bestHours(ctx: HoursContext, customerIds: readonly Id[]): Map<Id, number> {
  const found = new Map<Id, number>();
  if (customerIds.length === 0) return found;
  const today = ctx.clock.today();
  const lines = Map.groupBy(listCallsOf(ctx.db, customerIds, addDays(today, -ownDays)), ({ customerId }) => customerId);
  const now = ctx.clock.now();
  const deskZone = ctx.clock.zone();
  for (const [customerId, calls] of lines) {
    const hour = bestHourOf(timesOf(calls, deskZone), isoWeekday(today), ratesOfTeam(ctx));
    const [first] = calls;
    if (hour === null || !first) continue;
    const zone = zoneOf(first);
    found.set(customerId, hourHere(hour, (offsetAt(zone, now) - offsetAt(deskZone, now)) / hourMs));
  }
  return found;
}

export const bestHour = (ctx: HoursContext, customerId: Id): number | null => bestHours(ctx, [customerId]).get(customerId) ?? null;

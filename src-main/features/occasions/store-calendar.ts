// What the calendar shows, for all customers at once. Only customers in use; an owner narrows it to those of one salesperson.
import { and, eq, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Channel, Day, Id, OccasionKind } from '#contract/words';
import type { Reader } from '#db/open';
import { contactPoints, customerScores, customers, occasions, touches } from '#db/schema/index';

export interface CalendarOccasion {
  id: Id;
  customerId: Id;
  name: string;
  country: string;
  kind: OccasionKind;
  month: number | null;
  day: number | null;
  year: number | null;
  rule: string | null;
  label: string | null;
  story: string | null;
  /** A letter by post can reach them. */
  hasAddress: boolean;
}

const hasAddress = sql<number>`exists (select 1 from ${contactPoints} where ${contactPoints.customerId} = ${customers.id} and ${contactPoints.kind} = 'post' and ${contactPoints.state} = 'usable')`;

const columns = {
  id: occasions.id,
  customerId: occasions.customerId,
  name: customers.displayName,
  country: customers.country,
  kind: occasions.kind,
  month: occasions.month,
  day: occasions.day,
  year: occasions.year,
  rule: occasions.rule,
  label: occasions.label,
  story: occasions.story,
  hasAddress,
};

const inUse = (ownerId: Id | null): SQL | undefined => and(isNull(customers.archivedAt), ownerId === null ? undefined : eq(customers.ownerId, ownerId));

function occasionRows(reader: Reader, ownerId: Id | null, which: SQL | undefined): CalendarOccasion[] {
  return reader
    .select(columns)
    .from(occasions)
    .innerJoin(customers, eq(customers.id, occasions.customerId))
    .where(and(eq(occasions.active, true), which, inUse(ownerId)))
    .all()
    .map((row) => ({ ...row, hasAddress: Boolean(row.hasAddress) }));
}

/** Those with a date in one of these months (1..12). */
export const listDated = (reader: Reader, months: readonly number[], ownerId: Id | null): CalendarOccasion[] =>
  occasionRows(reader, ownerId, and(isNull(occasions.rule), inArray(occasions.month, [...months])));

/** Every rule that somebody's occasion has: a few dozen, however many customers there are. */
export function listRules(reader: Reader): string[] {
  const rows = reader
    .selectDistinct({ rule: occasions.rule })
    .from(occasions)
    .where(and(isNotNull(occasions.rule), eq(occasions.active, true)))
    .all();
  return rows.map(({ rule }) => rule).filter((rule) => rule !== null);
}

export const listByRule = (reader: Reader, rules: readonly string[], ownerId: Id | null): CalendarOccasion[] =>
  rules.length === 0 ? [] : occasionRows(reader, ownerId, inArray(occasions.rule, [...rules]));

export interface FirstOrder {
  customerId: Id;
  name: string;
  firstOrderOn: Day;
}

/** Whose first order was in one of these months of an earlier year than that of `before`. */
export function listFirstOrders(reader: Reader, months: readonly number[], before: Day, ownerId: Id | null): FirstOrder[] {
  const month = sql<number>`cast(substr(${customerScores.firstOrderOn}, 6, 2) as integer)`;
  return reader
    .select({ customerId: customers.id, name: customers.displayName, firstOrderOn: sql<string>`${customerScores.firstOrderOn}` })
    .from(customerScores)
    .innerJoin(customers, eq(customers.id, customerScores.customerId))
    .where(and(isNotNull(customerScores.firstOrderOn), lte(customerScores.firstOrderOn, before), inArray(month, [...months]), inUse(ownerId)))
    .all();
}

export function findFirstOrderOn(reader: Reader, customerId: Id): Day | null {
  const row = reader.select({ on: customerScores.firstOrderOn }).from(customerScores).where(eq(customerScores.customerId, customerId)).get();
  return row?.on ?? null;
}

export interface PlannedTouch {
  touchId: Id;
  customerId: Id;
  name: string;
  channel: Channel;
  on: Day;
}

export interface PlannedSpan {
  from: Day;
  to: Day;
  today: Day;
  ownerId: Id | null;
}

const askedOn = sql<string>`coalesce(${touches.snoozedUntilOn}, ${touches.dueOn})`;

/** What is overdue stands on today: it is done today or moved. */
const shownOn = (today: Day) => sql<string>`max(${askedOn}, ${today})`;

/** The open touches of a span. The owner is looked up only where one is asked for: the counts then come from the index of open touches alone. */
function planned({ from, to, today, ownerId }: PlannedSpan): SQL | undefined {
  const owned = sql`${touches.customerId} in (select ${customers.id} from ${customers} where ${customers.ownerId} = ${ownerId})`;
  const ahead = from > today ? gte(askedOn, from) : undefined;
  const open = and(inArray(touches.state, ['planned', 'held']), eq(touches.direction, 'out'), lte(touches.dueOn, to));
  return to < today ? sql`0` : and(open, lte(askedOn, to), ahead, ownerId === null ? undefined : owned);
}

export function countPlanned(reader: Reader, span: PlannedSpan): { on: Day; count: number }[] {
  const on = shownOn(span.today);
  return reader.select({ on, count: sql<number>`count(*)` }).from(touches).where(planned(span)).groupBy(on).all();
}

/** The most worthwhile of each day, that many a day. */
export function listPlanned(reader: Reader, span: PlannedSpan, perDay: number): PlannedTouch[] {
  const on = shownOn(span.today);
  const best = reader
    .select({
      id: touches.id,
      on: on.as('shown_on'),
      place: sql<number>`row_number() over (partition by ${on} order by ${touches.worth} desc, ${touches.id})`.as('place'),
    })
    .from(touches)
    .where(planned(span))
    .as('best');
  return reader
    .select({ touchId: touches.id, customerId: touches.customerId, name: customers.displayName, channel: touches.channel, on: best.on })
    .from(best)
    .innerJoin(touches, eq(touches.id, best.id))
    .innerJoin(customers, eq(customers.id, touches.customerId))
    .where(lte(best.place, perDay))
    .orderBy(best.on, best.place)
    .all();
}

/** The countries where most customers live, most first. */
export function listCountries(reader: Reader, limit: number): string[] {
  return reader
    .select({ country: customers.country })
    .from(customers)
    .where(isNull(customers.archivedAt))
    .groupBy(customers.country)
    .orderBy(sql`count(*) desc`, customers.country)
    .limit(limit)
    .all()
    .map(({ country }) => country);
}

export interface PastTouch {
  occasionId: Id;
  on: Day;
  channel: Channel;
  summary: string | null;
}

/** What was done for these occasions: the done touches that name one of them as their occasion or among their reasons, newest first. */
export function listPast(reader: Reader, customerId: Id, limit: number): PastTouch[] {
  const named = sql<
    string | null
  >`coalesce(${touches.occasionId}, (select json_extract(value, '$.occasionId') from json_each(${touches.reasons}) where json_extract(value, '$.rule') = 'occasion' limit 1))`;
  const rows = reader
    .select({ occasionId: named, on: touches.doneOn, channel: touches.channel, summary: touches.summary })
    .from(touches)
    .where(
      and(
        eq(touches.customerId, customerId),
        eq(touches.state, 'done'),
        eq(touches.direction, 'out'),
        gte(touches.doneOn, '0001-01-01'),
        sql`${named} is not null`,
      ),
    )
    .orderBy(sql`${touches.doneOn} desc`)
    .limit(limit)
    .all();
  return rows.flatMap(({ occasionId, on, ...rest }) => (occasionId === null || on === null ? [] : [{ occasionId, on, ...rest }]));
}

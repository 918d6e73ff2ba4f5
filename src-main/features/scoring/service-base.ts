// All orders of the desk as columns, read in small turns so that nobody at the screens waits.
import type { Id } from '#contract/words';
import type { Db } from '#db/open';
import { segmentsOf } from '#features/customers';
import { dayNumber } from '#kit/days';
import { roughlyInEuros } from '#kit/rough-money';
import { type Base, baseOf, type LooseOrder, type SegmentOfBase } from './rules-base.ts';
import { type CustomerLine, listCustomersAfter, listOrdersBetween, listOrdersOf } from './store-orders.ts';

export interface Gathered {
  base: Base;
  ids: Id[];
  segmentIds: Id[];
  /** The currency each customer pays in most often. */
  currencies: (string | null)[];
  /** Margin over revenue of all orders that know both; null where none does. */
  marginShare: number | null;
}

/** Customers read at a stretch: a few milliseconds. */
const stretch = 400;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

class Gathering {
  readonly ids: Id[] = [];
  readonly orders: LooseOrder[] = [];
  readonly currencies: (string | null)[] = [];
  private readonly segmentOf: number[] = [];
  private readonly places = new Map<Id, number>();
  private readonly money = { revenue: 0, margin: 0 };
  private readonly segments: SegmentOfBase[];
  private readonly segmentPlaces: Map<Id, number>;

  constructor(db: Db) {
    const segments = segmentsOf(db);
    this.segments = segments.map(({ name, expectedIntervalDays }) => ({ name, intervalDays: expectedIntervalDays }));
    this.segmentPlaces = new Map(segments.map(({ id }, place) => [id, place]));
  }

  person({ id, segmentId }: CustomerLine): void {
    this.places.set(id, this.ids.length);
    this.ids.push(id);
    this.currencies.push(null);
    this.segmentOf.push(this.segmentPlaces.get(segmentId) ?? -1);
  }

  order(line: { customerId: Id; orderedOn: string; currency: string; totalMinor: number; marginMinor: number | null }): void {
    const customer = this.places.get(line.customerId);
    if (customer === undefined) return;
    const amount = roughlyInEuros(line.totalMinor, line.currency);
    this.orders.push({ customer, on: dayNumber(line.orderedOn), amount });
    this.currencies[customer] = line.currency;
    if (line.marginMinor === null || line.totalMinor <= 0) return;
    this.money.revenue += amount;
    this.money.margin += roughlyInEuros(line.marginMinor, line.currency);
  }

  finished(today: number): Gathered {
    const { revenue, margin } = this.money;
    return {
      base: baseOf(this.orders, { segmentOf: Int32Array.from(this.segmentOf), segments: this.segments, asOf: today }),
      ids: this.ids,
      segmentIds: [...this.segmentPlaces.keys()],
      currencies: this.currencies,
      marginShare: revenue > 0 ? Math.min(1, Math.max(0, margin / revenue)) : null,
    };
  }
}

/** Everybody's orders up to `today`, archived customers' too: they say how people buy. Null where `signal` ended it. */
export async function gatherBase(db: Db, today: number, signal?: AbortSignal): Promise<Gathered | null> {
  const gathering = new Gathering(db);
  for (let after = ''; ; ) {
    await breathe();
    if (signal?.aborted) return null;
    const customers = listCustomersAfter(db, after, stretch);
    const [first, last] = [customers[0], customers.at(-1)];
    if (!first || !last) return gathering.finished(today);
    for (const customer of customers) gathering.person(customer);
    for (const [customerId, orderedOn, currency, totalMinor, marginMinor] of listOrdersBetween(db, first.id, last.id))
      gathering.order({ customerId, orderedOn, currency, totalMinor, marginMinor });
    after = last.id;
  }
}

/** The same of a few customers, at once. */
export function gatherOf(db: Db, customers: readonly CustomerLine[], today: number): Gathered {
  const gathering = new Gathering(db);
  for (const customer of customers) gathering.person(customer);
  for (const line of listOrdersOf(
    db,
    customers.map(({ id }) => id),
  ))
    gathering.order(line);
  return gathering.finished(today);
}

// Everybody who could be written to by e-mail, with what scoring learned of them: for whoever chooses a few out of all. A bare prepared
// statement, because 100,000 rows pass here. One walk through the scores, everything else by index.
import type { Basis, CustomerKind, Day, Id } from '#contract/words';
import type { Db } from '#db/open';

type Client = Db['$client'];

/** As few columns as choosing needs: what is shown of the few that are chosen is read of them alone (`listBought`). */
export type ReachableTuple = [
  customerId: Id,
  country: string,
  kind: CustomerKind,
  basis: Basis,
  orderCount: number,
  revenueMinor: number,
  currency: string | null,
  firstOrderOn: Day,
  lastOrderOn: Day,
];

/** What somebody bought so far, and how long they are usually silent. */
export interface Bought {
  customerId: Id;
  orderCount: number;
  revenueMinor: number;
  currency: string | null;
  lastOrderOn: Day;
  expectedGapDays: number;
  /** Later than nine in ten of their gaps from this day on. */
  lateSinceOn: Day;
  gapSource: 'own' | 'segment';
}

/** Silent for longer than is usual for this customer. */
const pastUsual = 'julianday(@today) - julianday(s.last_order_on) > s.expected_gap_days';

// A cross join keeps SQLite to this order: the scores say who is late before a customer's wide row is read. Nothing is asked of late_since_on:
// SQLite would walk that column's index and read the rows out of order, four times as slow.
/** Not withdrawn, a usable address, nobody put away, paused or away, no complaint open. Whether the ground is enough, the rule says. */
export const reachableSql = `
  select s.customer_id, c.country, c.kind, coalesce(k.basis, 'unknown'), s.order_count, s.revenue_minor, s.currency, s.first_order_on, s.last_order_on
    from customer_scores s
    cross join customers c on c.id = s.customer_id
    left join consents k on k.customer_id = s.customer_id and k.channel = 'email'
   where s.expected_gap_days is not null and (@onlyLate = 0 or ${pastUsual})
     and c.archived_at is null
     and (c.paused_until_on is null or c.paused_until_on <= @today)
     and (c.away_until_on is null or c.away_until_on < @today)
     and k.withdrawn_on is null
     and not exists (select 1 from matters m where m.customer_id = s.customer_id and m.closed_on is null and m.kind = 'complaint')
     and exists (select 1 from contact_points p where p.customer_id = s.customer_id and p.kind = 'email' and p.state = 'usable')`;

const lateSql = `select count(*) as n from customer_scores s where s.last_order_on is not null and s.expected_gap_days is not null and ${pastUsual}`;

function prepare(client: Client) {
  return {
    reachable: client.prepare<[{ today: Day; onlyLate: number }], ReachableTuple>(reachableSql).raw(),
    bought: client.prepare<[ids: string], Bought>(
      `select customer_id as customerId, order_count as orderCount, revenue_minor as revenueMinor, currency, last_order_on as lastOrderOn,
              expected_gap_days as expectedGapDays, late_since_on as lateSinceOn, gap_source as gapSource
         from customer_scores where expected_gap_days is not null and customer_id in (select value from json_each(?))`,
    ),
    late: client.prepare<[{ today: Day }], { n: number }>(lateSql),
  };
}

const prepared = new WeakMap<Client, ReturnType<typeof prepare>>();

function statements({ $client }: Db): ReturnType<typeof prepare> {
  const known = prepared.get($client) ?? prepare($client);
  prepared.set($client, known);
  return known;
}

/** One after the other, so that nothing is kept of those who are passed over. Nothing else may be asked of the database meanwhile. */
export const eachReachable = (db: Db, today: Day, onlyLate: boolean): Iterable<ReachableTuple> =>
  statements(db).reachable.iterate({ today, onlyLate: onlyLate ? 1 : 0 });

export const listBought = (db: Db, ids: readonly Id[]): Bought[] => statements(db).bought.all(JSON.stringify(ids));

/** How many have been silent for longer than usual, whether they may be written to or not. */
export const countLate = (db: Db, today: Day): number => statements(db).late.get({ today })?.n ?? 0;

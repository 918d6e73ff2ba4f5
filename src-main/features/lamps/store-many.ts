// Purchases and lamps of very many customers, run by run. Bare prepared statements, one a table and each by index, merged by customer id.
import type { Day, Id, Language } from '#contract/words';
import type { Db } from '#db/open';

type Client = Db['$client'];

export interface BuyerLine {
  id: Id;
  name: string;
  language: Language;
  ownerId: Id | null;
  expectedGapDays: number;
  gapSource: 'own' | 'segment';
  /** Their days with a purchase, ten characters each, upwards. */
  days: string;
  /** As the planner reads them; see `lightingsOf`. */
  lightings: string;
  /** Reasons of the open touch, where it carries a lamp's. */
  asked: string | null;
}

type Joined = [customerId: Id, joined: string];
const range = 'customer_id between ? and ?';

function prepare(client: Client) {
  return {
    // Only who has bought within the span: the learned figures know the last order.
    buyers: client.prepare<[Id, Day, number], Omit<BuyerLine, 'days' | 'lightings' | 'asked'>>(
      `select c.id, c.display_name as name, c.language, c.owner_id as ownerId, s.expected_gap_days as expectedGapDays, s.gap_source as gapSource
         from customers c join customer_scores s on s.customer_id = c.id
        where c.id > ? and c.archived_at is null and s.last_order_on >= ? and s.expected_gap_days is not null order by c.id limit ?`,
    ),
    days: client
      .prepare<[Id, Id, Day], Joined>(
        `select customer_id, group_concat(ordered_on, '') from
           (select distinct customer_id, ordered_on from orders where ${range} and total_minor >= 0 and ordered_on <= ? order by customer_id, ordered_on)
          group by customer_id order by customer_id`,
      )
      .raw(),
    delivered: client.prepare<[Id, Id, Day], { customerId: Id; on: Day; deliveredOn: Day }>(
      `select customer_id as customerId, ordered_on as "on", max(delivered_on) as deliveredOn from orders
        where ${range} and ordered_on >= ? and delivered_on is not null group by customer_id, ordered_on`,
    ),
    lightings: client
      .prepare<[Id, Id, Id, Id], Joined>(
        `select customer_id, group_concat(lit, '') from (
           select customer_id, essentials_on || '|' || coalesce(essentials, '[]') || '|' || coalesce(feedback, '') || ';' as lit
             from touches indexed by touches_essential where ${range} and essentials_on is not null
           union all
           select customer_id, purchase_on || '|["' || essential || '"]|' || coalesce(feedback, '') || ';' from purchase_essentials where ${range})
          group by customer_id order by customer_id`,
      )
      .raw(),
    asked: client
      .prepare<[Id, Id], Joined>(
        `select customer_id, reasons from touches where ${range} and direction = 'out' and state in ('planned', 'held')
            and instr(reasons, '"rule":"essential"') > 0 order by customer_id`,
      )
      .raw(),
    products: client.prepare<[string, Day], { customerId: Id; on: Day; name: string }>(
      `select o.customer_id as customerId, o.ordered_on as "on", l.description as name from orders o join order_lines l on l.order_id = o.id
        where o.customer_id in (select value from json_each(?)) and o.ordered_on >= ? and o.total_minor >= 0 order by o.customer_id, o.ordered_on, o.id, l.position`,
    ),
  };
}

const prepared = new WeakMap<Client, ReturnType<typeof prepare>>();

function statements(client: Client): ReturnType<typeof prepare> {
  const known = prepared.get(client);
  if (known) return known;
  const made = prepare(client);
  prepared.set(client, made);
  return made;
}

export interface BuyersRun {
  buyers: BuyerLine[];
  /** By customer and day of purchase, `id day`. */
  deliveredOn: ReadonlyMap<string, Day>;
}

/** The next `size` customers after `afterId` who bought on or after `since`, with all their purchases; '' begins. Empty at the end. */
export function readBuyersAfter({ $client }: Db, afterId: string, { since, today, size }: { since: Day; today: Day; size: number }): BuyersRun {
  const read = statements($client);
  const heads = read.buyers.all(afterId, since, size);
  const from = heads[0]?.id;
  const to = heads.at(-1)?.id;
  if (from === undefined || to === undefined) return { buyers: [], deliveredOn: new Map() };
  const days = new Map(read.days.all(from, to, today));
  const lightings = new Map(read.lightings.all(from, to, from, to));
  const asked = new Map(read.asked.all(from, to));
  return {
    buyers: heads.map((head) => ({ ...head, days: days.get(head.id) ?? '', lightings: lightings.get(head.id) ?? '', asked: asked.get(head.id) ?? null })),
    deliveredOn: new Map(read.delivered.all(from, to, since).map(({ customerId, on, deliveredOn }) => [`${customerId} ${on}`, deliveredOn])),
  };
}

/** What these customers bought since a day, by `id day`, in the order in which it is written there. */
export function listProducts({ $client }: Db, ids: readonly Id[], since: Day): Map<string, string[]> {
  const bought = new Map<string, string[]>();
  for (const { customerId, on, name } of statements($client).products.all(JSON.stringify([...new Set(ids)]), since)) {
    if (name.trim() === '') continue;
    const key = `${customerId} ${on}`;
    const names = bought.get(key);
    if (names) names.push(name);
    else bought.set(key, [name]);
  }
  return bought;
}

// All orders, in runs of customers: the screens are answered between two of them. Bare prepared statements, because half a million rows pass here.
import type { Day, Id } from '#contract/words';
import type { Db } from '#db/open';

type Client = Db['$client'];

export interface OrderLine {
  customerId: Id;
  orderedOn: Day;
  currency: string;
  totalMinor: number;
  marginMinor: number | null;
}

export interface CustomerLine {
  id: Id;
  segmentId: Id;
}

type OrderTuple = [customerId: Id, orderedOn: Day, currency: string, totalMinor: number, marginMinor: number | null];

function prepare(client: Client) {
  return {
    customers: client.prepare<[after: string, limit: number], CustomerLine>(
      'select id, segment_id as segmentId from customers where id > ? order by id limit ?',
    ),
    these: client.prepare<[ids: string], CustomerLine>(
      'select id, segment_id as segmentId from customers where id in (select value from json_each(?)) order by id',
    ),
    orders: client
      .prepare<[Id, Id], OrderTuple>(
        `select customer_id, ordered_on, currency, total_minor, margin_minor from orders
          where customer_id between ? and ? order by customer_id, ordered_on, total_minor, id`,
      )
      .raw(),
    of: client.prepare<[ids: string], OrderLine>(
      `select customer_id as customerId, ordered_on as orderedOn, currency, total_minor as totalMinor, margin_minor as marginMinor from orders
        where customer_id in (select value from json_each(?)) order by customer_id, ordered_on, total_minor, id`,
    ),
    count: client.prepare<[], { n: number }>('select count(*) as n from orders'),
  };
}

const prepared = new WeakMap<Client, ReturnType<typeof prepare>>();

function statements({ $client }: Db): ReturnType<typeof prepare> {
  const known = prepared.get($client) ?? prepare($client);
  prepared.set($client, known);
  return known;
}

export const listCustomersAfter = (db: Db, after: Id | '', limit: number): CustomerLine[] => statements(db).customers.all(after, limit);

export const listCustomerLines = (db: Db, ids: readonly Id[]): CustomerLine[] => statements(db).these.all(JSON.stringify(ids));

/** Orders of customers from one id to another, by customer and day. */
export const listOrdersBetween = (db: Db, from: Id, to: Id): OrderTuple[] => statements(db).orders.all(from, to);

/** Orders of a few customers, by customer and day. */
export const listOrdersOf = (db: Db, ids: readonly Id[]): OrderLine[] => statements(db).of.all(JSON.stringify(ids));

export const countOrders = (db: Db): number => statements(db).count.get()?.n ?? 0;

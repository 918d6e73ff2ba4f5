// What reasons are looked for in: a few queries for one customer as for many, each by an index.
import { and, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Day, Id } from '#contract/words';
import type { Reader } from '#db/open';
import { customerScores, customers, customerTags, matters, newsItems, occasions, orderLines, orders, products, touches } from '#db/schema/index';

const those = (ids: readonly Id[]) => [...ids];

export const listPeople = (reader: Reader, ids: readonly Id[]) =>
  reader
    .select({
      id: customers.id,
      name: customers.displayName,
      language: customers.language,
      jobTitle: customers.jobTitle,
      companyName: customers.companyName,
      likes: customers.likes,
      firstOrderOn: customerScores.firstOrderOn,
      gapDays: customerScores.expectedGapDays,
      gapSource: customerScores.gapSource,
    })
    .from(customers)
    .leftJoin(customerScores, eq(customerScores.customerId, customers.id))
    .where(and(inArray(customers.id, those(ids)), isNull(customers.archivedAt)))
    .all();

export const listTags = (reader: Reader, ids: readonly Id[]) =>
  reader
    .select({ customerId: customerTags.customerId, tag: customerTags.tag })
    .from(customerTags)
    .where(inArray(customerTags.customerId, those(ids)))
    .all();

export const listActiveOccasions = (reader: Reader, ids: readonly Id[]) =>
  reader
    .select()
    .from(occasions)
    .where(and(inArray(occasions.customerId, those(ids)), eq(occasions.active, true)))
    .all();

/** Contacts of theirs that wait for an answer, and what they asked since which nobody has been in touch. */
export function listQuestions(reader: Reader, ids: readonly Id[]): { customerId: Id; id: Id; on: Day; title: string | null }[] {
  const asking = reader
    .select({ customerId: touches.customerId, id: touches.id, on: touches.doneOn })
    .from(touches)
    .where(and(inArray(touches.customerId, those(ids)), eq(touches.asksAnswer, true)))
    .all();
  const unanswered = sql`not exists (select 1 from ${touches} t where t.customer_id = ${matters.customerId} and t.done_on >= ${matters.openedOn} and t.direction = 'out' and t.state = 'done')`;
  const open = reader
    .select({ customerId: matters.customerId, id: matters.id, on: matters.openedOn, title: matters.title })
    .from(matters)
    .where(and(inArray(matters.customerId, those(ids)), isNull(matters.closedOn), inArray(matters.kind, ['enquiry', 'other']), unanswered))
    .all();
  return [...asking.flatMap(({ on, ...one }) => (on === null ? [] : [{ ...one, on, title: null }])), ...open];
}

/** Everything that is still news: a stock of dozens. */
export const listStillNews = (reader: Reader, today: Day) =>
  reader
    .select({ id: newsItems.id, title: newsItems.title, language: newsItems.language, customerId: newsItems.customerId, trade: newsItems.trade })
    .from(newsItems)
    .where(sql`${newsItems.untilOn} is null or ${newsItems.untilOn} >= ${today}`)
    .orderBy(desc(newsItems.createdAt), desc(newsItems.id))
    .all();

export interface BoughtLine {
  customerId: Id;
  orderId: Id;
  orderedOn: Day;
  description: string;
  productId: Id | null;
  category: string | null;
  repurchaseDays: number | null;
}

/** The lines of these customers' orders up to a day, the newest order first. */
export const listBought = (reader: Reader, ids: readonly Id[], until: Day): BoughtLine[] =>
  reader
    .select({
      customerId: orders.customerId,
      orderId: orders.id,
      orderedOn: orders.orderedOn,
      description: orderLines.description,
      productId: orderLines.productId,
      category: products.category,
      repurchaseDays: products.repurchaseDays,
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .leftJoin(products, eq(products.id, orderLines.productId))
    .where(and(inArray(orders.customerId, those(ids)), lte(orders.orderedOn, until), sql`${orders.totalMinor} >= 0`))
    .orderBy(desc(orders.orderedOn), desc(orders.id), orderLines.position)
    .all();

/** The newest order lines looked at: what was bought years ago together says less, and a big base takes no longer than a small one. */
const mostLines = 4000;

export interface FollowerRow {
  productId: Id;
  of: number;
  nextId: Id;
  next: string;
  buyers: number;
}

/** What the last buyers of these products bought after them: other products, in later orders. */
export function listFollowers(reader: Reader, productIds: readonly Id[]): FollowerRow[] {
  if (productIds.length === 0) return [];
  const wanted = sql.join(
    productIds.map((id) => sql`${id}`),
    sql`, `,
  );
  return reader.all<FollowerRow>(sql`
    with lines as (select product_id, order_id from order_lines where product_id in (${wanted}) order by order_id desc limit ${mostLines}),
      buyers as (select l.product_id, o.customer_id, min(o.ordered_on) as first_on from lines l join orders o on o.id = l.order_id group by l.product_id, o.customer_id),
      counted as (select product_id, count(*) as "of" from buyers group by product_id)
    select b.product_id as productId, c."of" as "of", n.product_id as nextId, p.name as next, count(distinct b.customer_id) as buyers
      from buyers b join counted c on c.product_id = b.product_id
      join orders o on o.customer_id = b.customer_id and o.ordered_on > b.first_on and o.total_minor >= 0
      join order_lines n on n.order_id = o.id join products p on p.id = n.product_id
     where n.product_id <> b.product_id
     group by b.product_id, n.product_id order by buyers desc limit 40`);
}

/** How many of the last buyers of anything bought each of these products, and how many there are. */
export function countBuyers(reader: Reader, productIds: readonly Id[]): { all: number; byProduct: Map<Id, number> } {
  const recent = sql`select distinct customer_id from (select customer_id from orders order by id desc limit ${mostLines})`;
  const all = reader.all<{ n: number }>(sql`select count(*) as n from (${recent})`)[0]?.n ?? 0;
  if (productIds.length === 0) return { all, byProduct: new Map() };
  const wanted = sql.join(
    productIds.map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = reader.all<{ productId: Id; n: number }>(sql`
    select l.product_id as productId, count(distinct o.customer_id) as n
      from (${recent}) r join orders o on o.customer_id = r.customer_id join order_lines l on l.order_id = o.id
     where l.product_id in (${wanted}) group by l.product_id`);
  return { all, byProduct: new Map(rows.map(({ productId, n }) => [productId, n])) };
}

/** Customers of mine, and of nobody, whose next contact is yet to come: the most worthwhile first. */
export function listNotDue(reader: Reader, me: Id, today: Day, limit: number): Id[] {
  return reader
    .select({ customerId: touches.customerId })
    .from(touches)
    .innerJoin(customers, eq(customers.id, touches.customerId))
    .where(
      and(
        inArray(touches.state, ['planned', 'held']),
        eq(touches.direction, 'out'),
        sql`${touches.dueOn} > ${today}`,
        sql`(${customers.ownerId} is null or ${customers.ownerId} = ${me})`,
      ),
    )
    .orderBy(desc(touches.worth), touches.id)
    .limit(limit)
    .all()
    .map(({ customerId }) => customerId);
}

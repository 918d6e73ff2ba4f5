// The customer list: search, filters, order and paging, made for 100,000 customers. Which table drives the query is chosen here, because
// SQLite cannot know that a search found five people or that nobody is archived.
import { type SQL, sql } from 'drizzle-orm';
import type { CustomerQuery, CustomerRow } from '#contract/customers';
import type { Day, Id } from '#contract/words';
import type { Db, Reader } from '#db/open';
import { searchedEnding } from '#kit/phones';
import { searchTerms } from './rules-words.ts';

/** Up to so many hits the list is made from the hits and sorted; beyond, the index of the order is walked and each is asked whether it is a hit. */
const fewHits = 2000;
/** From so many on, handing SQLite a list of them takes longer than being asked by it of each customer it passes. */
const manyHits = 20_000;

const all = (parts: SQL[]): SQL => (parts.length === 0 ? sql`1` : sql.join(parts, sql` and `));

type Client = Db['$client'];

/** `search_no` of those a search found: asked of the full-text index once, and from here on looked up by number. */
interface Hits {
  numbers: readonly number[];
  /** On `customers c`. */
  condition: SQL;
  isFew: boolean;
}

function prepare(client: Client) {
  const asked: { marks: Uint8Array } = { marks: new Uint8Array() };
  client.function('is_hit', { directOnly: true }, (searchNo: number) => asked.marks[searchNo] ?? 0);
  return {
    asked,
    byWords: client.prepare<[string], number>('select rowid from customer_search where customer_search match ?').pluck(),
    // ':' is the sign after '9': the range holds every number that ends in the typed digits.
    byEnding: client
      .prepare<[string, string], number>(
        'select distinct pc.search_no from contact_points p join customers pc on pc.id = p.customer_id where p.reversed_digits >= ? and p.reversed_digits < ?',
      )
      .pluck(),
  };
}

const prepared = new WeakMap<Client, ReturnType<typeof prepare>>();

function statements({ $client }: Db): ReturnType<typeof prepare> {
  const known = prepared.get($client) ?? prepare($client);
  prepared.set($client, known);
  return known;
}

/** Whom the typed text finds; null where there is nothing to search for. The condition holds until the next search. */
function hitsFor(db: Db, search: string): Hits | null {
  const terms = searchTerms(search);
  if (terms === null) return null;
  const { asked, byWords, byEnding } = statements(db);
  const words = byWords.all(terms);
  const ending = searchedEnding(search);
  // Digits that begin half of all numbers (a country, a network) are the start of a number, not yet an ending somebody looks for.
  const numbers = ending === null || words.length > fewHits ? words : [...new Set([...words, ...byEnding.all(ending, `${ending}:`)])];
  if (numbers.length > manyHits) {
    asked.marks = marksOf(numbers);
    return { numbers, condition: sql`is_hit(c.search_no)`, isFew: false };
  }
  const listed = sql`(select value from json_each(${JSON.stringify(numbers)}))`;
  const isFew = numbers.length <= fewHits;
  // The plus keeps SQLite from beginning with the hits where the index of the order is to be walked.
  return { numbers, condition: isFew ? sql`c.search_no in ${listed}` : sql`+c.search_no in ${listed}`, isFew };
}

/** 1 at each of these numbers. */
function marksOf(numbers: readonly number[]): Uint8Array {
  const marks = new Uint8Array(1 + numbers.reduce((most, number) => Math.max(most, number), 0));
  for (const number of numbers) marks[number] = 1;
  return marks;
}

const scoreOrder: Record<Exclude<CustomerQuery['sort'], 'name'>, SQL> = {
  'last-order': sql`s.last_order_on desc`,
  'last-contact': sql`s.last_contact_on desc`,
  revenue: sql`s.revenue_minor desc`,
};

interface Parts {
  /** On `customers c`: everything but the search. */
  filters: SQL[];
  late: SQL | null;
  hits: Hits | null;
  isPlain: boolean;
  query: CustomerQuery;
}

function readParts(db: Db, query: CustomerQuery, today: Day): Parts {
  const filters = [query.show === 'archived' ? sql`c.archived_at is not null` : sql`c.archived_at is null`];
  const narrowing: SQL[] = [];
  if (query.segmentId) narrowing.push(sql`c.segment_id = ${query.segmentId}`);
  if (query.language) narrowing.push(sql`c.language = ${query.language}`);
  if (query.show === 'newsletter') narrowing.push(sql`c.wants_newsletter = 1`);
  if (query.show === 'no-address') narrowing.push(sql`not exists (select 1 from contact_points u where u.customer_id = c.id and u.state = 'usable')`);
  const late = query.show === 'late' ? sql`s.late_since_on <= ${today}` : null;
  const hits = hitsFor(db, query.search);
  return { filters: [...filters, ...narrowing], late, hits, isPlain: narrowing.length === 0 && query.show !== 'archived', query };
}

const count = (reader: Reader, statement: SQL): number => reader.get<{ n: number }>(statement)?.n ?? 0;

/** A search whose text has no word or digit in it finds nobody, rather than everybody. */
const findsNobody = ({ query, hits }: Parts) => query.search.trim() !== '' && hits === null;

// Archived customers are few: leaving them out by their ids costs less than asking every customer whether it is one.
const archivedIds = sql`select id from customers where archived_at is not null`;

function countCustomers(reader: Reader, { hits, late, filters, isPlain }: Parts): number {
  if (isPlain && hits && !late) {
    const archived = new Set(
      reader.all<{ searchNo: number }>(sql`select search_no as searchNo from customers where archived_at is not null`).map(({ searchNo }) => searchNo),
    );
    return archived.size === 0 ? hits.numbers.length : hits.numbers.filter((number) => !archived.has(number)).length;
  }
  if (isPlain && late && !hits) return count(reader, sql`select count(*) as n from customer_scores s where ${late} and s.customer_id not in (${archivedIds})`);
  const conditions = [...filters, ...(hits ? [hits.condition] : []), ...(late ? [late] : [])];
  return count(
    reader,
    sql`select count(*) as n from customers c ${late ? sql`join customer_scores s on s.customer_id = c.id` : sql``} where ${all(conditions)}`,
  );
}

/** The `search_no` of one page, in order. */
function pageOf(reader: Reader, parts: Parts, total: number): number[] {
  const { query, filters, late, hits } = parts;
  const { sort, limit, offset } = query;
  const numbers = (statement: SQL) => reader.all<{ searchNo: number }>(statement).map(({ searchNo }) => searchNo);
  if (hits?.isFew) {
    const order = sort === 'name' ? sql`c.sort_key, c.search_no` : sql`${scoreOrder[sort]}, c.sort_key, c.search_no`;
    return numbers(
      sql`select c.search_no as searchNo from customers c left join customer_scores s on s.customer_id = c.id
           where ${all([hits.condition, ...filters, ...(late ? [late] : [])])} order by ${order} limit ${limit} offset ${offset}`,
    );
  }
  const found = hits ? [hits.condition] : [];
  if (sort === 'name') {
    const joined = late ? sql`cross join customer_scores s on s.customer_id = c.id` : sql``;
    return numbers(
      sql`select c.search_no as searchNo from customers c ${joined} where ${all([...filters, ...found, ...(late ? [late] : [])])} order by c.sort_key, c.search_no limit ${limit} offset ${offset}`,
    );
  }
  const scored = numbers(
    sql`select c.search_no as searchNo from customer_scores s cross join customers c on c.id = s.customer_id
         where ${all([...filters, ...found, ...(late ? [late] : [])])} order by ${scoreOrder[sort]}, s.customer_id desc limit ${limit} offset ${offset}`,
  );
  if (scored.length === limit || offset + scored.length >= total || late) return scored;
  // Whoever has no figures yet stands behind those who have, by name.
  const unscored = all([...filters, ...found, sql`not exists (select 1 from customer_scores x where x.customer_id = c.id)`]);
  const before = total - count(reader, sql`select count(*) as n from customers c where ${unscored}`);
  const rest = sql`limit ${limit - scored.length} offset ${Math.max(0, offset - before)}`;
  return [...scored, ...numbers(sql`select c.search_no as searchNo from customers c where ${unscored} order by c.sort_key, c.search_no ${rest}`)];
}

interface WideRow extends Omit<CustomerRow, 'revenue' | 'orderCount'> {
  searchNo: number;
  orderCount: number | null;
  revenueMinor: number | null;
  currency: string | null;
}

const pointOf = (kind: string, column: string) =>
  sql.raw(`(select p.${column} from contact_points p where p.customer_id = c.id and p.kind = '${kind}' order by p.is_primary desc, p.created_at limit 1)`);

function rowsOf(reader: Reader, searchNumbers: number[]): CustomerRow[] {
  if (searchNumbers.length === 0) return [];
  const wide = reader.all<WideRow>(sql`
    select c.search_no as searchNo, c.id as id, c.display_name as displayName, c.kind as kind, c.language as language,
           ${pointOf('post', 'city')} as city, ${pointOf('email', 'value')} as email, ${pointOf('phone', 'value')} as phone,
           g.name as segmentName, o.name as ownerName, s.order_count as orderCount, s.revenue_minor as revenueMinor, s.currency as currency,
           s.last_order_on as lastOrderOn, s.last_contact_on as lastContactOn, s.late_since_on as lateSinceOn,
           (select coalesce(t.snoozed_until_on, t.due_on) from touches t
             where t.customer_id = c.id and t.direction = 'out' and t.state in ('planned', 'held')) as nextTouchOn
      from customers c join segments g on g.id = c.segment_id
      left join salespeople o on o.id = c.owner_id left join customer_scores s on s.customer_id = c.id
     where c.search_no in (${sql.join(
       searchNumbers.map((searchNo) => sql`${searchNo}`),
       sql`, `,
     )})`);
  const byNumber = new Map(wide.map((row) => [row.searchNo, row]));
  return searchNumbers.flatMap((searchNo) => {
    const row = byNumber.get(searchNo);
    return row ? [shownRow(row)] : [];
  });
}

function shownRow({ searchNo: _no, orderCount, revenueMinor, currency, ...row }: WideRow): CustomerRow {
  return { ...row, orderCount: orderCount ?? 0, revenue: revenueMinor === null || currency === null ? null : { minor: revenueMinor, currency } };
}

/** One page of the list with the count of all that match. `today` decides who is late. */
export function listCustomers(db: Db, query: CustomerQuery, today: Day): { total: number; rows: CustomerRow[] } {
  const parts = readParts(db, query, today);
  if (findsNobody(parts)) return { total: 0, rows: [] };
  const total = countCustomers(db, parts);
  return { total, rows: total === 0 ? [] : rowsOf(db, pageOf(db, parts, total)) };
}

export interface PhoneOwner {
  customerId: Id;
  name: string;
  contactPointId: Id;
}

/** Who has this phone, by its E.164 form; archived customers are left out. */
export function listByPhone(reader: Reader, e164: string): PhoneOwner[] {
  return reader.all<PhoneOwner>(sql`
    select c.id as customerId, c.display_name as name, p.id as contactPointId from contact_points p join customers c on c.id = p.customer_id
     where p.kind = 'phone' and p.normalized = ${e164} and c.archived_at is null order by c.sort_key limit 50`);
}

/** Whose phone ends in these digits (written from the last to the first). */
export function listByPhoneEnding(reader: Reader, reversed: string): PhoneOwner[] {
  return reader.all<PhoneOwner>(sql`
    select c.id as customerId, c.display_name as name, p.id as contactPointId from contact_points p join customers c on c.id = p.customer_id
     where p.reversed_digits >= ${reversed} and p.reversed_digits < ${`${reversed}:`} and c.archived_at is null order by c.sort_key limit 50`);
}

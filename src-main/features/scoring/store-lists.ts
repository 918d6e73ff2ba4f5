// Lists of scored customers, a page at a time. What is told of each comes from their orders; here is only who, and in which order.
import type { RfmClass } from '#contract/scoring';
import type { Day, Id } from '#contract/words';
import type { Db } from '#db/open';

type Client = Db['$client'];

export interface ListedPerson {
  customerId: Id;
  name: string;
  rfmClass: RfmClass | null;
  revenueMinor: number | null;
  currency: string | null;
  yearMinor: number | null;
  yearCurrency: string | null;
}

export interface PageOf {
  people: ListedPerson[];
  total: number;
}

type Page = { offset: number; limit: number };

const person = `c.id as customerId, c.display_name as name, f.rfm_class as rfmClass, s.revenue_minor as revenueMinor, s.currency,
  f.year_minor as yearMinor, f.currency as yearCurrency`;

const sources = {
  late: `customer_scores s join customers c on c.id = s.customer_id left join score_figures f on f.customer_id = s.customer_id
    where s.late_since_on between @from and @to and c.archived_at is null`,
  best: `score_figures f join customers c on c.id = f.customer_id left join customer_scores s on s.customer_id = f.customer_id
    where f.rfm_class in ('champions', 'loyal') and c.archived_at is null`,
  passive: `score_figures f join customers c on c.id = f.customer_id left join customer_scores s on s.customer_id = f.customer_id
    where f.waits = 1 and c.archived_at is null`,
} as const;

const orders = {
  late: 's.chance_to_buy desc, s.customer_id',
  best: 'f.year_value desc, f.r + f.f + f.m desc, f.customer_id',
  passive: 'f.year_value, f.chance90, f.customer_id',
} as const;

type Which = keyof typeof sources;
type Question = { from: Day | null; to: Day | null; limit: number; offset: number };

function prepare(client: Client, which: Which) {
  return {
    page: client.prepare<[Question], ListedPerson>(`select ${person} from ${sources[which]} order by ${orders[which]} limit @limit offset @offset`),
    total: client.prepare<[Pick<Question, 'from' | 'to'>], { n: number }>(`select count(*) as n from ${sources[which]}`),
  };
}

const prepared = new WeakMap<Client, Map<Which, ReturnType<typeof prepare>>>();

function statements({ $client }: Db, which: Which): ReturnType<typeof prepare> {
  const all = prepared.get($client) ?? new Map<Which, ReturnType<typeof prepare>>();
  prepared.set($client, all);
  const known = all.get(which) ?? prepare($client, which);
  all.set(which, known);
  return known;
}

function listed(db: Db, which: Which, question: Question): PageOf {
  const { page, total } = statements(db, which);
  return { people: page.all(question), total: total.get(question)?.n ?? 0 };
}

/** Who passed their late line from one day to another (both counted), the likeliest to come back first. */
export const listLate = (db: Db, days: { from: Day; to: Day }, page: Page): PageOf => listed(db, 'late', { ...days, ...page });
/** Champions and loyal ones, by the value to come. */
export const listBest = (db: Db, page: Page): PageOf => listed(db, 'best', { from: null, to: null, ...page });
/** Silent, seldom and little, unlikely to buy. */
export const listPassive = (db: Db, page: Page): PageOf => listed(db, 'passive', { from: null, to: null, ...page });

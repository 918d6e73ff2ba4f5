// Figures of each customer: written only where they differ. Bare prepared statements, because 100,000 rows pass here.
import type { RfmClass } from '#contract/scoring';
import type { Id, Instant } from '#contract/words';
import type { Db } from '#db/open';

type Client = Db['$client'];

export interface FigureRow {
  customerId: Id;
  alive: number;
  chance30: number;
  chance90: number;
  learnedShift: number | null;
  yearOrders: number;
  yearValue: number | null;
  yearMinor: number | null;
  currency: string | null;
  r: number;
  f: number;
  m: number;
  rfmClass: RfmClass;
  /** 1: hears from us less often. */
  waits: 0 | 1;
}

type ChanceTuple = [customerId: Id, chance90: number, yearValue: number | null];

const columns = [
  'alive',
  'chance30',
  'chance90',
  'learned_shift',
  'year_orders',
  'year_value',
  'year_minor',
  'currency',
  'r',
  'f',
  'm',
  'rfm_class',
  'waits',
] as const;
const differs = columns.map((column) => `score_figures.${column} is not excluded.${column}`).join(' or ');

function prepare(client: Client) {
  return {
    save: client.prepare<unknown[]>(
      `insert into score_figures (customer_id, ${columns.join(', ')}, computed_at) values (?, ${columns.map(() => '?').join(', ')}, ?)
       on conflict (customer_id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}, computed_at = excluded.computed_at
       where ${differs}`,
    ),
    exists: client.prepare<[Id], { n: number }>('select count(*) as n from customers where id = ?'),
    remove: client.prepare<[Id]>('delete from score_figures where customer_id = ?'),
    keepOnly: client.prepare<[Instant]>(
      'delete from score_figures where computed_at < ? and not exists (select 1 from orders o where o.customer_id = score_figures.customer_id)',
    ),
    chances: client.prepare<[], ChanceTuple>('select customer_id, chance90, year_value from score_figures').raw(),
  };
}

const prepared = new WeakMap<Client, ReturnType<typeof prepare>>();

function statements({ $client }: Db): ReturnType<typeof prepare> {
  const known = prepared.get($client) ?? prepare($client);
  prepared.set($client, known);
  return known;
}

/** Writes the rows that differ from what is there. Within the caller's transaction; a customer erased meanwhile is passed over. */
export function saveFigures(db: Db, rows: readonly FigureRow[], at: Instant): void {
  const { save, exists } = statements(db);
  for (const { customerId, alive, chance30, chance90, learnedShift, yearOrders, yearValue, yearMinor, currency, r, f, m, rfmClass, waits } of rows) {
    if (exists.get(customerId)?.n === 0) continue;
    save.run(customerId, alive, chance30, chance90, learnedShift, yearOrders, yearValue, yearMinor, currency, r, f, m, rfmClass, waits, at);
  }
}

/** Who has no order any more has no figures. */
export const removeFigures = (db: Db, customerId: Id): void => void statements(db).remove.run(customerId);
export const removeOrphanedFigures = (db: Db, at: Instant): void => void statements(db).keepOnly.run(at);

/** Chance to buy within 90 days and value to come within a year (roughly in euros; NaN where not known) of everybody scored. */
export function listChances(db: Db): Map<Id, { chance: number; value: number }> {
  return new Map(
    statements(db)
      .chances.all()
      .map(([id, chance, value]) => [id, { chance, value: value ?? Number.NaN }]),
  );
}

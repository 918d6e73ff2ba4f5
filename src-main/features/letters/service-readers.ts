// Whom a letter is for: customers to try it on, and what the chosen ones still lack.
import type { LintRule, MissingField, Readiness } from '#contract/letters';
import type { AddressForm, HoldRule, Id, Language } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import { writeEach } from './service-bulk.ts';
import { templateInUse } from './service-facts.ts';
import { holdOf } from './service-send.ts';
import { countReaders, listReadersByEmptiness, type ReaderPlace } from './store-readers.ts';

export interface ReadersQuestion {
  language: Language;
  addressForm: AddressForm | null;
  after: string | null;
  limit: number;
}

const cursorOf = ({ empty, id, sortKey }: ReaderPlace): string => `${empty}:${id}:${sortKey}`.slice(0, 300);

function placeOf(cursor: string): ReaderPlace | null {
  const match = /^(\d):([0-9a-f-]{36}):(.*)$/s.exec(cursor);
  const [, empty, id, sortKey] = match ?? [];
  return id === undefined || sortKey === undefined ? null : { empty: Number(empty), id, sortKey };
}

/** Customers of one manner, the emptiest card first, a page at a time; `next` is where the next page begins. */
export function listReaders({ db }: Pick<Context, 'db'>, { language, addressForm, after, limit }: ReadersQuestion) {
  const found = listReadersByEmptiness(db, { language, addressForm, after: after === null ? null : placeOf(after), limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ id, name, empty }) => ({ customerId: id, name, empty })),
    next: found.length > limit && last ? cursorOf(last) : null,
    total: countReaders(db, language, addressForm),
  };
}

export interface ReadinessQuestion {
  templateId: Id;
  customerIds: readonly Id[];
  newsItemId?: Id | null | undefined;
}

/**
 * To how many of these people a letter could go as it is; which fields the others lack, which rules hold them and what was found in their
 * letters, the most frequent first. In turns, because it is asked for a thousand while somebody waits at another screen.
 */
export async function readiness(ctx: Context, { templateId, customerIds, newsItemId }: ReadinessQuestion): Promise<Readiness | undefined> {
  if (!templateInUse(ctx.db, templateId)) return undefined;
  const wishes = [...new Set(customerIds)].map((customerId) => ({ customerId, touchId: null, templateId, newsItemId }));
  const sums = { total: 0, ready: 0, noAddress: 0, noWords: 0 };
  const fields = new Map<string, Readiness['fields'][number]>();
  const held = new Map<HoldRule, number>();
  const found = new Map<LintRule, number>();
  await writeEach(ctx, wishes, (written) => {
    if (written === 'not-found') return;
    sums.total += 1;
    if (written === 'no-words') {
      sums.noWords += 1;
      return;
    }
    for (const lack of written.missing) noteLack(fields, lack, written.desk.customer.id);
    if (!written.desk.to) {
      sums.noAddress += 1;
      return;
    }
    const hold = holdOf(ctx, written);
    const stops = written.findings.filter(({ rule, level }) => level === 'stop' && rule !== 'unfilled');
    if (hold) count(held, hold.rule);
    else if (stops.length > 0) for (const { rule } of stops) count(found, rule);
    else if (written.missing.length === 0) sums.ready += 1;
  });
  return {
    ...sums,
    fields: [...fields.values()].sort((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1)),
    held: mostFirst(held),
    found: mostFirst(found),
  };
}

function noteLack(fields: Map<string, Readiness['fields'][number]>, { field, canSaveToCard }: MissingField, customerId: Id): void {
  const lack = fields.get(field) ?? { field, count: 0, canSaveToCard, customerIds: [] };
  lack.count += 1;
  lack.customerIds.push(customerId);
  fields.set(field, lack);
}

const count = <R extends string>(counts: Map<R, number>, rule: R): void => void counts.set(rule, (counts.get(rule) ?? 0) + 1);

const mostFirst = <R extends string>(counts: ReadonlyMap<R, number>) =>
  [...counts].map(([rule, n]) => ({ rule, count: n })).sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));

// Whom a letter is for: customers to try it on, and what the chosen ones still lack.
import type { Readiness } from '#contract/letters';
import type { AddressForm, Id, Language } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import { openOffice, templateInUse } from './service-facts.ts';
import { readKnown } from './service-known.ts';
import { writeLetter } from './service-words.ts';
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

/** To how many of these people a letter could go as it is, and which fields the others lack, the most wanted first. */
export function readiness(ctx: Context, { templateId, customerIds, newsItemId }: ReadinessQuestion): Readiness | undefined {
  if (!templateInUse(ctx.db, templateId)) return undefined;
  const office = openOffice(ctx, ctx.db);
  const known = readKnown(ctx.db, [...new Set(customerIds)], ctx.clock.today());
  const fields = new Map<string, { field: string; count: number; canSaveToCard: boolean; customerIds: Id[] }>();
  const sums = { total: known.size, ready: 0, noAddress: 0, noWords: 0 };
  for (const about of known.values()) {
    const customerId = about.customer.id;
    const written = writeLetter(ctx, ctx.db, office, about, { customerId, touchId: null, templateId, newsItemId });
    if (!written) {
      sums.noWords += 1;
      continue;
    }
    for (const { field, canSaveToCard } of written.missing) {
      const lack = fields.get(field) ?? { field, count: 0, canSaveToCard, customerIds: [] };
      lack.count += 1;
      lack.customerIds.push(customerId);
      fields.set(field, lack);
    }
    if (!written.desk.to) sums.noAddress += 1;
    else if (written.missing.length === 0) sums.ready += 1;
  }
  return { ...sums, fields: [...fields.values()].sort((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1)) };
}

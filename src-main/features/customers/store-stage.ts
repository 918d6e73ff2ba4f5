// New customers laid out in a staging file, and the few statements that bring them all in.
import { sql } from 'drizzle-orm';
import type { Id, Instant } from '#contract/words';
import type { Tx } from '#db/open';
import type { Cell, Staging } from '#db/staging';
import type { ConsentInsert, CustomerInsert, PointInsert } from './store-bulk.ts';

const customerKeys = [
  ...(['id', 'kind', 'title', 'givenName', 'familyName', 'callName', 'partnerGivenName', 'partnerFamilyName', 'companyName', 'jobTitle'] as const),
  ...(['nameOrder', 'sex', 'language', 'addressForm', 'country', 'region', 'segmentId', 'ownerId', 'motive', 'likes', 'wantsNewsletter'] as const),
  ...(['cadenceIdealDays', 'cadenceWorstDays', 'pausedUntilOn', 'displayName', 'sortKey', 'searchText', 'source', 'externalRef'] as const),
];
const pointKeys = [
  ...(['id', 'customerId', 'kind', 'value', 'normalized', 'reversedDigits', 'extension', 'label', 'street', 'postalCode', 'city', 'country'] as const),
  'isPrimary' as const,
];
const consentColumns = ['id', 'customer_id', 'channel', 'basis', 'source', 'given_on', 'withdrawn_on'];

/** The column of a key: `givenName` is kept in `given_name`. */
const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const cellOf = (value: string | number | boolean | null): Cell => (typeof value === 'boolean' ? Number(value) : value);

/** The same writers as for single rows, but into the staging file; `move` brings everything in and makes it searchable. */
export function stagedWriters(staging: Staging) {
  const customer = staging.shelf('customers', customerKeys.map(columnOf));
  const point = staging.shelf('contact_points', pointKeys.map(columnOf));
  const consent = staging.shelf('consents', consentColumns);
  const tag = staging.shelf('customer_tags', ['id', 'customer_id', 'tag']);
  const note = staging.shelf('notes', ['id', 'customer_id', 'text', 'at']);
  return {
    customer: (row: CustomerInsert) => customer.put(customerKeys.map((key) => cellOf(row[key]))),
    point: (row: PointInsert) => point.put(pointKeys.map((key) => cellOf(row[key]))),
    consent: (row: ConsentInsert) => consent.put([row.id, row.customerId, row.channel, row.basis, row.source, row.givenOn, row.withdrawnOn]),
    tag: (row: { id: Id; customerId: Id; tag: string }) => tag.put([row.id, row.customerId, row.tag]),
    note: (row: { id: Id; customerId: Id; text: string; at: Instant }) => note.put([row.id, row.customerId, row.text, row.at]),
    move: (tx: Tx, { importId, at, by }: { importId: Id; at: Instant; by: Id | null }) => {
      const stamps = { import_id: importId, created_at: at, updated_at: at, updated_by: by };
      const made = withSearchAtOnce(tx, importId, () => customer.move(tx, stamps));
      point.move(tx, stamps, { once: true });
      consent.move(tx, stamps, { once: true });
      tag.move(tx, { import_id: importId }, { once: true });
      note.move(tx, stamps);
      return made;
    },
  };
}

const trigger = 'customer_search_insert';

/**
 * Makes new customers searchable by one statement instead of by the trigger, row by row: that is most of the time of writing them. The
 * trigger is away only inside this transaction and comes back word for word; a rollback brings it back too.
 */
function withSearchAtOnce<T>(tx: Tx, importId: Id, write: () => T): T {
  const found = tx.get<{ sql: string }>(sql`SELECT sql FROM main.sqlite_master WHERE type = 'trigger' AND name = ${trigger}`);
  if (!found) throw new Error('The trigger of the full-text index is missing');
  tx.run(sql.raw(`DROP TRIGGER main.${trigger}`));
  const written = write();
  tx.run(sql`INSERT INTO customer_search(rowid, search_text) SELECT search_no, search_text FROM main.customers WHERE import_id = ${importId}`);
  tx.run(sql.raw(found.sql));
  return written;
}

// Imports themselves, their rejected rows, and what is held of the customers a file speaks of.
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Id, RejectReason } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { acts, consents, contactPoints, customers, customerTags, importRejects, imports, notes, occasions } from '#db/schema/index';
import type { Held } from './rules-filling.ts';

export type ImportDbRow = typeof imports.$inferSelect;

export function insertImport(tx: Tx, row: typeof imports.$inferInsert): void {
  tx.insert(imports).values(row).run();
}

export function updateImport(tx: Tx, importId: Id, columns: Partial<typeof imports.$inferInsert>): void {
  tx.update(imports).set(columns).where(eq(imports.id, importId)).run();
}

export function findImport(reader: Reader, importId: Id): ImportDbRow | undefined {
  return reader.select().from(imports).where(eq(imports.id, importId)).get();
}

/** When the same bytes were last imported and not taken back. */
export function findImportOfHash(reader: Reader, fileHash: string): ImportDbRow | undefined {
  return reader
    .select()
    .from(imports)
    .where(and(eq(imports.fileHash, fileHash), eq(imports.state, 'done')))
    .orderBy(desc(imports.createdAt))
    .get();
}

export function listImports(reader: Reader): ImportDbRow[] {
  return reader.select().from(imports).orderBy(desc(imports.createdAt), desc(imports.id)).all();
}

export function listRejects(reader: Reader, importId: Id): { line: number; reason: RejectReason; cells: string[] }[] {
  return reader
    .select({ line: importRejects.line, reason: importRejects.reason, cells: importRejects.cells })
    .from(importRejects)
    .where(eq(importRejects.importId, importId))
    .orderBy(asc(importRejects.line))
    .all();
}

/** Acts by which an import changed customers that were there before it; the newest first, as undo needs them. */
export function listImportActs(reader: Reader, importId: Id): { id: Id; customerId: Id | null }[] {
  return reader
    .select({ id: acts.id, customerId: acts.customerId })
    .from(acts)
    .where(and(eq(acts.salespersonId, importId), isNull(acts.undoneAt)))
    .orderBy(desc(acts.at), desc(acts.id))
    .all();
}

const heldFields = {
  ...{ kind: customers.kind, title: customers.title, givenName: customers.givenName, familyName: customers.familyName, callName: customers.callName },
  ...{ companyName: customers.companyName, jobTitle: customers.jobTitle, sex: customers.sex, likes: customers.likes },
  ...{ wantsNewsletter: customers.wantsNewsletter, externalRef: customers.externalRef },
};

/**
 * A reader of what is held of some customers (at most some hundreds at once), for finding what a file adds. Its statements are prepared once:
 * a file of 100,000 known customers asks a thousand times, and preparing took longer than reading.
 */
export function heldReader(reader: Reader): (ids: Id[]) => Map<Id, Held> {
  const asked = sql`(SELECT value FROM json_each(${sql.placeholder('ids')}))`;
  const people = reader
    .select({ id: customers.id, ...heldFields })
    .from(customers)
    .where(inArray(customers.id, asked))
    .prepare();
  const points = reader
    .select({ of: contactPoints.customerId, kind: contactPoints.kind, normalized: contactPoints.normalized })
    .from(contactPoints)
    .where(inArray(contactPoints.customerId, asked))
    .prepare();
  const grounds = reader
    .select({ of: consents.customerId, id: consents.id, channel: consents.channel, basis: consents.basis, withdrawnOn: consents.withdrawnOn })
    .from(consents)
    .where(inArray(consents.customerId, asked))
    .prepare();
  const tags = reader
    .select({ of: customerTags.customerId, tag: customerTags.tag })
    .from(customerTags)
    .where(inArray(customerTags.customerId, asked))
    .prepare();
  const texts = reader.select({ of: notes.customerId, text: notes.text }).from(notes).where(inArray(notes.customerId, asked)).prepare();
  const dates = reader
    .select({ of: occasions.customerId, kind: occasions.kind, label: occasions.label })
    .from(occasions)
    .where(inArray(occasions.customerId, asked))
    .prepare();
  return (wanted) => {
    const ids = JSON.stringify(wanted);
    const held = new Map<Id, Held>();
    for (const fields of people.all({ ids })) held.set(fields.id, { fields, points: [], consents: [], tags: [], notes: [], occasions: [] });
    for (const point of points.all({ ids })) held.get(point.of)?.points.push(point);
    for (const ground of grounds.all({ ids })) held.get(ground.of)?.consents.push(ground);
    for (const { of, tag } of tags.all({ ids })) held.get(of)?.tags.push(tag);
    for (const { of, text } of texts.all({ ids })) held.get(of)?.notes.push(text);
    for (const date of dates.all({ ids })) held.get(date.of)?.occasions.push(date);
    return held;
  };
}

/** A customer with all columns; throws where there is none. */
export function getCustomerRow(reader: Reader, customerId: Id): typeof customers.$inferSelect {
  const row = reader.select().from(customers).where(eq(customers.id, customerId)).get();
  if (!row) throw new Error(`There is no customer ${customerId}`);
  return row;
}

/** True where the customer has nothing to be known by but the name. */
export function isBareCustomer(reader: Reader, customerId: Id): boolean {
  const ref = reader.select({ ref: customers.externalRef }).from(customers).where(eq(customers.id, customerId)).get();
  const point = reader.select({ id: contactPoints.id }).from(contactPoints).where(eq(contactPoints.customerId, customerId)).get();
  const date = reader
    .select({ id: occasions.id })
    .from(occasions)
    .where(and(eq(occasions.customerId, customerId), eq(occasions.kind, 'birthday')))
    .get();
  return ref?.ref === null && !point && !date;
}

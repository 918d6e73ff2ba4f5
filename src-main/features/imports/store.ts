// Imports themselves, their rejected rows, and what is held of the customers a file speaks of.
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
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

/** What is held of these customers (at most some hundreds at once), for finding what a file adds. */
export function listHeld(reader: Reader, ids: Id[]): Map<Id, Held & { row: typeof customers.$inferSelect }> {
  const held = new Map<Id, Held & { row: typeof customers.$inferSelect }>();
  for (const row of reader.select().from(customers).where(inArray(customers.id, ids)).all()) {
    held.set(row.id, { row, fields: row, points: [], consents: [], tags: [], notes: [], occasions: [] });
  }
  const points = reader.select({ of: contactPoints.customerId, kind: contactPoints.kind, normalized: contactPoints.normalized }).from(contactPoints);
  for (const { of, ...point } of points.where(inArray(contactPoints.customerId, ids)).all()) held.get(of)?.points.push(point);
  const grounds = reader
    .select({ of: consents.customerId, id: consents.id, channel: consents.channel, basis: consents.basis, withdrawnOn: consents.withdrawnOn })
    .from(consents);
  for (const { of, ...ground } of grounds.where(inArray(consents.customerId, ids)).all()) held.get(of)?.consents.push(ground);
  const tags = reader.select({ of: customerTags.customerId, tag: customerTags.tag }).from(customerTags);
  for (const { of, tag } of tags.where(inArray(customerTags.customerId, ids)).all()) held.get(of)?.tags.push(tag);
  const texts = reader.select({ of: notes.customerId, text: notes.text }).from(notes);
  for (const { of, text } of texts.where(inArray(notes.customerId, ids)).all()) held.get(of)?.notes.push(text);
  const dates = reader.select({ of: occasions.customerId, kind: occasions.kind, label: occasions.label }).from(occasions);
  for (const { of, ...date } of dates.where(inArray(occasions.customerId, ids)).all()) held.get(of)?.occasions.push(date);
  return held;
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

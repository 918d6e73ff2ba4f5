import { and, asc, eq, getTableColumns, isNull, max, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Id, Instant } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import {
  actChanges,
  acts,
  campaignMembers,
  campaigns,
  channelLimits,
  consents,
  contactPoints,
  customers,
  customerTags,
  enrolmentSteps,
  enrolments,
  ideas,
  incomingMails,
  journeySteps,
  journeys,
  mailboxes,
  matters,
  messages,
  newsItems,
  notes,
  occasions,
  orderLines,
  orders,
  purchaseEssentials,
  quietHours,
  registerMarks,
  registerWashes,
  segments,
  settings,
  templates,
  templateVariants,
  touches,
} from '#db/schema/index';

/** The tables whose rows a person's act may change, and undo may put back. */
const recorded = {
  campaignMembers,
  campaigns,
  channelLimits,
  consents,
  contactPoints,
  customers,
  customerTags,
  enrolmentSteps,
  enrolments,
  ideas,
  incomingMails,
  journeySteps,
  journeys,
  matters,
  messages,
  newsItems,
  notes,
  occasions,
  orderLines,
  orders,
  purchaseEssentials,
  quietHours,
  registerMarks,
  registerWashes,
  segments,
  settings,
  templates,
  templateVariants,
  touches,
};
export type RecordedTables = typeof recorded;
export type RecordedName = keyof RecordedTables;
export type RowValues = Record<string, unknown>;

export interface ActRow {
  id: Id;
  kind: string;
  customerId: Id | null;
  salespersonId: Id | null;
  at: Instant;
  undoneAt: Instant | null;
}

export interface ChangeRow {
  position: number;
  tableName: RecordedName;
  rowId: Id;
  before: RowValues | null;
  after: RowValues | null;
}

function tableOf(name: RecordedName): SQLiteTable {
  return recorded[name];
}

/** What names a row of the table: its id, a setting's key. */
const idColumnOf = (name: RecordedName): SQLiteColumn => (name === 'settings' ? settings.key : recorded[name].id);

export function rowIdOf(name: RecordedName, row: RowValues): Id {
  const id = name === 'settings' ? row.key : row.id;
  if (typeof id !== 'string') throw new Error('A recorded row needs a text id');
  return id;
}

const isRecorded = (name: string): name is RecordedName => Object.hasOwn(recorded, name);

/** Bytes (a frozen letter) are not kept in the change log: it holds words and figures. */
function readable(values: RowValues): RowValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !Buffer.isBuffer(value)));
}

export function insertAct(tx: Tx, act: ActRow): void {
  tx.insert(acts).values(act).run();
}

export function insertChanges(tx: Tx, actId: Id, changes: readonly (ChangeRow & { id: Id })[]): void {
  const rows = changes.map((change) => ({ ...change, actId, before: change.before && readable(change.before), after: change.after && readable(change.after) }));
  inLots(rows, (lot) => tx.insert(actChanges).values(lot).run());
}

/** The position the next change of an act gets. */
export function nextPosition(reader: Reader, actId: Id): number {
  const last =
    reader
      .select({ n: max(actChanges.position) })
      .from(actChanges)
      .where(eq(actChanges.actId, actId))
      .get()?.n ?? null;
  return last === null ? 0 : last + 1;
}

/** Rows in one statement: SQLite takes some 32,000 values, and no recorded table is wider than a hundred columns. */
const rowsAtOnce = 200;

function inLots<T>(rows: readonly T[], write: (lot: T[]) => void): void {
  for (let from = 0; from < rows.length; from += rowsAtOnce) write(rows.slice(from, from + rowsAtOnce));
}

export function findRow(reader: Reader, name: RecordedName, rowId: Id): RowValues | undefined {
  const table = tableOf(name);
  return reader
    .select(getTableColumns(table))
    .from(table)
    .where(eq(idColumnOf(name), rowId))
    .get();
}

export function insertRow(tx: Tx, name: RecordedName, row: RowValues): void {
  insertRows(tx, name, [row]);
}

export function insertRows(tx: Tx, name: RecordedName, rows: readonly RowValues[]): void {
  inLots(rows, (lot) => tx.insert(tableOf(name)).values(lot).run());
}

/** A mail whose mailbox was removed since it was taken away comes back without one, as those are that stayed on their cards. */
export function withWhatIsThere(reader: Reader, name: RecordedName, row: RowValues): RowValues {
  if (name !== 'incomingMails' || typeof row.mailboxId !== 'string') return row;
  const mailbox = reader.select({ id: mailboxes.id }).from(mailboxes).where(eq(mailboxes.id, row.mailboxId)).get();
  return mailbox ? row : { ...row, mailboxId: null };
}

export function updateRow(tx: Tx, name: RecordedName, rowId: Id, patch: RowValues): void {
  const table = tableOf(name);
  tx.update(table)
    .set(patch)
    .where(eq(idColumnOf(name), rowId))
    .run();
}

export function deleteRow(tx: Tx, name: RecordedName, rowId: Id): void {
  const table = tableOf(name);
  tx.delete(table)
    .where(eq(idColumnOf(name), rowId))
    .run();
}

export function hasColumn(name: RecordedName, column: string): boolean {
  return Object.hasOwn(getTableColumns(tableOf(name)), column);
}

export function findAct(reader: Reader, actId: Id): ActRow | undefined {
  return reader.select().from(acts).where(eq(acts.id, actId)).get();
}

/** The newest act of this person that still stands; the newest written, because a clock that was set back would name another. */
export function findLastAct(reader: Reader, salespersonId: Id): ActRow | undefined {
  return reader
    .select()
    .from(acts)
    .where(and(eq(acts.salespersonId, salespersonId), isNull(acts.undoneAt)))
    .orderBy(sql`${acts}.rowid desc`)
    .limit(1)
    .get();
}

/** The newest act of this person, whether it stands or was taken back. */
export function findNewestAct(reader: Reader, salespersonId: Id): ActRow | undefined {
  return reader.select().from(acts).where(eq(acts.salespersonId, salespersonId)).orderBy(sql`${acts}.rowid desc`).limit(1).get();
}

export function listChanges(reader: Reader, actId: Id): ChangeRow[] {
  const rows = reader.select().from(actChanges).where(eq(actChanges.actId, actId)).orderBy(asc(actChanges.position)).all();
  return rows.map(({ position, tableName, rowId, before, after }) => {
    if (!isRecorded(tableName)) throw new Error(`The change log names an unknown table: ${tableName}`);
    return { position, tableName, rowId, before, after };
  });
}

export function markUndone(tx: Tx, actId: Id, at: Instant): void {
  tx.update(acts).set({ undoneAt: at }).where(eq(acts.id, actId)).run();
}

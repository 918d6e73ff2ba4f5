// The change log. Every act of a person goes through it: who, when, before and after; undo reads it backwards.
import type { Id } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { changedColumns, stillAsLeft } from './rules-acts.ts';
import {
  type ActRow,
  type ChangeRow,
  deleteRow,
  findAct,
  findLastAct,
  findNewestAct,
  findRow,
  hasColumn,
  insertAct,
  insertChanges,
  insertRow,
  insertRows,
  listChanges,
  markUndone,
  nextPosition,
  type RecordedName,
  type RecordedTables,
  type RowValues,
  rowIdOf,
  updateRow,
  withWhatIsThere,
} from './store-acts.ts';

type NewRow<N extends RecordedName> = Omit<RecordedTables[N]['$inferInsert'], 'createdAt' | 'updatedAt' | 'updatedBy'>;

/** One act under way: it writes the rows and remembers how they were. */
export interface Act {
  id: Id;
  /** Makes a row; `createdAt`, `updatedAt` and `updatedBy` are filled in where the table has them. */
  insert<N extends RecordedName>(table: N, row: NewRow<N>): void;
  /** The same for many rows of one table, in a few statements. */
  insertMany<N extends RecordedName>(table: N, rows: readonly NewRow<N>[]): void;
  /** Changes a row; does nothing where the values are already so. Throws where the row does not exist. */
  update<N extends RecordedName>(table: N, rowId: Id, patch: Partial<RecordedTables[N]['$inferInsert']>): void;
  remove(table: RecordedName, rowId: Id): void;
}

/** Begins an act of the person at this desk; call it inside the transaction that makes the change. */
export function startAct(tx: Tx, ctx: Pick<Context, 'clock' | 'me'>, kind: string, customerId: Id | null): Act {
  const act: ActRow = { id: newId(), kind, customerId, salespersonId: ctx.me(), at: ctx.clock.now(), undoneAt: null };
  insertAct(tx, act);
  return writeAct(tx, act, 0);
}

/**
 * Goes on with an act in a further transaction, where writing all of it in one would keep everybody waiting. Each of its transactions must
 * leave something whole behind: after a crash in between, Undo takes back what was written.
 */
export function continueAct(tx: Tx, actId: Id): Act {
  const act = findAct(tx, actId);
  if (!act) throw new Error(`There is no act ${actId} to go on with`);
  return writeAct(tx, act, nextPosition(tx, actId));
}

function writeAct(tx: Tx, act: ActRow, from: number): Act {
  let position = from;
  const noteAll = (changes: readonly Omit<ChangeRow, 'position'>[]) =>
    insertChanges(
      tx,
      act.id,
      changes.map((change) => ({ ...change, id: newId(), position: position++ })),
    );
  const note = (change: Omit<ChangeRow, 'position'>) => noteAll([change]);
  const insertMany = (tableName: RecordedName, rows: readonly RowValues[]) => {
    const full = rows.map((row): RowValues => ({ ...row, ...stamps(tableName, act, true) }));
    insertRows(tx, tableName, full);
    noteAll(full.map((row) => ({ tableName, rowId: rowIdOf(tableName, row), before: null, after: row })));
  };
  return {
    id: act.id,
    insert: (tableName, row) => insertMany(tableName, [row]),
    insertMany,
    update: (tableName, rowId, patch) => {
      const row = findRow(tx, tableName, rowId);
      if (!row) throw new Error(`An act changes a row that is not there: ${tableName} ${rowId}`);
      const { before, after } = changedColumns(row, patch);
      if (Object.keys(after).length === 0) return;
      updateRow(tx, tableName, rowId, { ...patch, ...stamps(tableName, act, false) });
      note({ tableName, rowId, before, after });
    },
    remove: (tableName, rowId) => {
      const row = findRow(tx, tableName, rowId);
      if (!row) return;
      deleteRow(tx, tableName, rowId);
      note({ tableName, rowId, before: row, after: null });
    },
  };
}

/**
 * For what happens by itself (a mail came back): the same writes as an act's, but no person's act, so that nobody's Undo takes it back. Call it
 * inside the transaction that makes the change.
 */
export function writeAsTheApp(tx: Tx, ctx: Pick<Context, 'clock'>): Act {
  const written = { id: newId(), at: ctx.clock.now(), salespersonId: null };
  return {
    id: written.id,
    insert: (tableName, row) => insertRow(tx, tableName, { ...row, ...stamps(tableName, written, true) }),
    insertMany: (tableName, rows) =>
      insertRows(
        tx,
        tableName,
        rows.map((row) => ({ ...row, ...stamps(tableName, written, true) })),
      ),
    update: (tableName, rowId, patch) => {
      const row = findRow(tx, tableName, rowId);
      if (!row) throw new Error(`A row that should change is not there: ${tableName} ${rowId}`);
      if (Object.keys(changedColumns(row, patch).after).length > 0) updateRow(tx, tableName, rowId, { ...patch, ...stamps(tableName, written, false) });
    },
    remove: (tableName, rowId) => deleteRow(tx, tableName, rowId),
  };
}

function stamps(tableName: RecordedName, act: Pick<ActRow, 'at' | 'salespersonId'>, isNew: boolean): RowValues {
  if (!hasColumn(tableName, 'updatedAt')) return {};
  return { ...(isNew ? { createdAt: act.at } : {}), updatedAt: act.at, updatedBy: act.salespersonId };
}

/** The newest act of this person that still stands, or undefined. */
export function lastActOf(reader: Reader, salespersonId: Id): ActRow | undefined {
  return findLastAct(reader, salespersonId);
}

/** The newest act of this person, also one that was taken back. */
export function newestActOf(reader: Reader, salespersonId: Id): ActRow | undefined {
  return findNewestAct(reader, salespersonId);
}

export function actById(reader: Reader, actId: Id): ActRow | undefined {
  return findAct(reader, actId);
}

/** What an act changed, in order: so that a feature can see whether its own rows are among them. */
export function changesOf(reader: Reader, actId: Id): ChangeRow[] {
  return listChanges(reader, actId);
}

export type RevertOutcome = 'reverted' | 'changed-since' | 'not-found';

/**
 * Puts every row of an act back as it was, newest change first. Refuses as a whole ('changed-since') where any of the rows no longer
 * holds what the act left there, because putting it back would undo somebody's later work too. With `leaveWhatChanged` such rows are left as
 * they are instead: for an act whose rows have nothing to do with each other.
 */
export function revertAct(tx: Tx, ctx: Pick<Context, 'clock' | 'me'>, actId: Id, { leaveWhatChanged = false } = {}): RevertOutcome {
  const act = findAct(tx, actId);
  if (!act || act.undoneAt) return 'not-found';
  const all = listChanges(tx, actId).reverse();
  const changes = leaveWhatChanged ? all.filter((change) => isUntouched(tx, [change])) : all;
  if (!isUntouched(tx, changes)) return 'changed-since';
  for (const change of changes) putBack(tx, ctx, change);
  markUndone(tx, actId, ctx.clock.now());
  return 'reverted';
}

/** Checks the newest change of each row only: the older ones were overwritten by the act itself. */
function isUntouched(tx: Tx, newestFirst: ChangeRow[]): boolean {
  const seen = new Set<string>();
  return newestFirst.every((change) => {
    const key = `${change.tableName} ${change.rowId}`;
    if (seen.has(key)) return true;
    seen.add(key);
    const row = findRow(tx, change.tableName, change.rowId);
    if (!change.after) return !row;
    return row !== undefined && stillAsLeft(change.tableName, row, change.after);
  });
}

function putBack(tx: Tx, ctx: Pick<Context, 'clock' | 'me'>, { tableName, rowId, before, after }: ChangeRow): void {
  const stamp = hasColumn(tableName, 'updatedAt') ? { updatedAt: ctx.clock.now(), updatedBy: ctx.me() } : {};
  if (!before) deleteRow(tx, tableName, rowId);
  else if (!after) insertRow(tx, tableName, withWhatIsThere(tx, tableName, before));
  else updateRow(tx, tableName, rowId, { ...before, ...stamp });
}

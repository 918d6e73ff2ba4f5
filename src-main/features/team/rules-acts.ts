// What an act changed, and whether it can still be taken back.

/** Columns that every write touches; they say nothing about what a person changed. */
const bookkeeping = new Set(['updatedAt', 'updatedBy']);

type Values = Record<string, unknown>;

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The columns in which `patch` differs from the row, as they were and as they become; bookkeeping left out. */
export function changedColumns(row: Values, patch: Values): { before: Values; after: Values } {
  const changed = Object.keys(patch).filter((column) => !bookkeeping.has(column) && patch[column] !== undefined && !same(row[column], patch[column]));
  return {
    before: Object.fromEntries(changed.map((column) => [column, row[column] ?? null])),
    after: Object.fromEntries(changed.map((column) => [column, patch[column] ?? null])),
  };
}

/** Columns the planner keeps up to date by itself; a new figure in them is not somebody's work. */
const derived: Record<string, ReadonlySet<string>> = {
  touches: new Set(['worth', 'worthParts', 'reasons', 'hold', 'heldUntilOn', 'perishesOn']),
  customers: new Set(['searchText', 'sortKey']),
  enrolments: new Set(['state', 'atStepId', 'afterId', 'nextStepId', 'dueOn', 'stoppedBecause']),
};

/** A hold comes and goes by rule, so a held touch is still the planned touch it was. */
const settled = (column: string, value: unknown) => (column === 'state' && value === 'held' ? 'planned' : value);

/** True while every column the act set still holds what it set: nobody has worked on it since. */
export function stillAsLeft(tableName: string, row: Values, after: Values): boolean {
  return Object.keys(after)
    .filter((column) => !bookkeeping.has(column) && column !== 'createdAt' && !derived[tableName]?.has(column))
    .every((column) => same(settled(column, row[column]), settled(column, after[column])));
}

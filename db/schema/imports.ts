import { index, integer, snakeCase, text } from 'drizzle-orm/sqlite-core';
import type { ImportBasis, ImportState, RejectReason } from '#contract/words';
import { edited, id, instant } from './columns.ts';

export const imports = snakeCase.table('imports', {
  id: id(),
  fileName: text().notNull(),
  /** SHA-256 of the file's bytes, in hex. */
  fileHash: text().notNull(),
  state: text().$type<ImportState>().notNull(),
  basis: text().$type<ImportBasis>().notNull(),
  country: text().notNull(),
  mapping: text({ mode: 'json' }).$type<unknown>().notNull(),
  customersMade: integer().notNull().default(0),
  customersChanged: integer().notNull().default(0),
  ordersMade: integer().notNull().default(0),
  doubles: integer().notNull().default(0),
  rejected: integer().notNull().default(0),
  finishedAt: instant(),
  undoneAt: instant(),
  ...edited(),
});

export const importRejects = snakeCase.table(
  'import_rejects',
  {
    id: id(),
    importId: text()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    line: integer().notNull(),
    reason: text({ mode: 'json' }).$type<RejectReason>().notNull(),
    /** The row as it stood in the file, cell by cell. */
    cells: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (t) => [index('import_rejects_by_import').on(t.importId, t.line)],
);

import { integer, text } from 'drizzle-orm/sqlite-core';

/** UUIDv7 as text; sorts by the time it was made. */
export const id = () => text().primaryKey();

/** Instants are milliseconds since 1970 (UTC); the column's name ends in `_at`. */
export const instant = () => integer();

/** Calendar days are `YYYY-MM-DD` text without a time zone; the column's name ends in `_on`. */
export const day = () => text();

export const flag = () => integer({ mode: 'boolean' });

/** Every row that people edit says when it last changed and by whom. */
export const edited = () => ({
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
  updatedBy: text(),
});

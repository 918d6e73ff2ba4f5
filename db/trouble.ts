// What an error from SQLite or the file system means for the person at the desk.

export type Trouble = 'held' | 'damaged' | 'read-only' | 'full' | 'unknown';

const meanings: [RegExp, Trouble][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'held'],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'damaged'],
  [/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EROFS|EPERM)/, 'read-only'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'full'],
];

export function troubleOf(error: unknown): Trouble {
  const code = codeOf(error);
  return meanings.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown';
}

/** SQLite's or the system's own code and words, for the person who has to mend it. */
export function detailOf(error: unknown): string {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return code && !message.includes(code) ? `${message} (${code})` : message;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

// What an error from SQLite or the file system means for the person at the desk.

export type Trouble = 'held' | 'damaged' | 'read-only' | 'full' | 'unknown';

const meanings: [RegExp, Trouble][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'held'],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'damaged'],
  // A file where the folder should be (EEXIST, ENOTDIR) cannot be written into either.
  [/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EROFS|EPERM|EEXIST|ENOTDIR)/, 'read-only'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'full'],
];

export function troubleOf(error: unknown): Trouble {
  const code = codeOf(error);
  return meanings.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown';
}

/** SQLite's or the system's own code and words, for the person who has to mend it. */
export function detailOf(error: unknown): string {
  const root = rootOf(error);
  const code = codeOf(root);
  const message = root instanceof Error ? root.message : String(root);
  return code && !message.includes(code) ? `${message} (${code})` : message;
}

/** What was thrown first: drizzle wraps SQLite's error in one of its own, which has no code and whose words are the whole statement with its values. */
function rootOf(error: unknown): unknown {
  let root = error;
  for (let depth = 0; depth < 5 && root instanceof Error && root.cause instanceof Error; depth += 1) root = root.cause;
  return root;
}

function codeOf(error: unknown): string {
  const root = rootOf(error);
  return root instanceof Error && 'code' in root && typeof root.code === 'string' ? root.code : '';
}

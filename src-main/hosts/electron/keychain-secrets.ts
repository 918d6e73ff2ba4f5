import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { safeStorage } from 'electron';
import { z } from 'zod';
import { hasPassphrase, passphraseSecrets } from '../../ports/passphrase-secrets.ts';
import { writePrivately } from '../../ports/private-file.ts';
import type { Secrets } from '../../ports/secrets.ts';

/** Each item names the backend that sealed it: a desk may move from one to another and back. */
const Item = z.strictObject({ backend: z.string(), sealed: z.base64() });
const Kept = z.strictObject({ version: z.literal(2), items: z.record(z.string(), Item) });
type Kept = z.infer<typeof Kept>;
const FirstKept = z.strictObject({ version: z.literal(1), backend: z.string(), items: z.record(z.string(), z.base64()) });

/** A keychain that asks nobody and answers nothing must not keep the window from opening. */
const patienceMs = 5_000;

/**
 * The system's keychain where it really protects; else a passphrase. On Linux `basic_text` is no protection (the key is in the program), so
 * there the passphrase is asked for too. What one backend has sealed is never deleted because another one cannot read it: it is said, and
 * the person may go back to the old one or type the password again.
 */
export async function keychainSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'keychain.json');
  const before = readKept(file);
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform;
  if (backend === 'basic_text' || backend === 'unknown' || !(await inTime(safeStorage.isAsyncEncryptionAvailable(), false)))
    return passphraseSecrets(dataDir, { formerly: Object.values(before.items)[0]?.backend ?? null });
  return opened({ file, backend, before, hadPassphrase: hasPassphrase(dataDir) });
}

interface Opening {
  file: string;
  backend: string;
  before: Kept;
  hadPassphrase: boolean;
}

async function opened({ file, backend, before, hadPassphrase }: Opening): Promise<Secrets> {
  let items = before.items;
  const readable = new Map<string, string>();
  const keep = (next: Kept['items']) => {
    writePrivately(file, JSON.stringify({ version: 2, items: next } satisfies Kept));
    items = next;
  };
  const seal = async (value: string) => ({ backend, sealed: (await safeStorage.encryptStringAsync(value)).toString('base64') });
  for (const [key, item] of Object.entries(items)) {
    const found = await unseal(item.sealed);
    if (!found) continue;
    readable.set(key, found.value);
    if (found.again || item.backend !== backend) keep({ ...items, [key]: await seal(found.value) });
  }
  const lost = () => Object.entries(items).filter(([key]) => !readable.has(key));
  return {
    state: () => 'system',
    keptIn: () => {
      const elsewhere = lost().find(([, item]) => item.backend !== backend)?.[1].backend;
      const formerly = elsewhere ?? (hadPassphrase && Object.keys(items).length === 0 ? 'passphrase' : null);
      return { backend, formerly, unreadable: lost().length > 0 || formerly !== null };
    },
    unlock: async () => 'open',
    has: (key) => Object.hasOwn(items, key),
    get: (key) => readable.get(key) ?? null,
    set: async (key, value) => {
      try {
        keep({ ...items, [key]: await seal(value) });
      } catch {
        // The keychain was locked or taken away: nothing is kept, and whoever asked is told so.
        return false;
      }
      readable.set(key, value);
      return true;
    },
    remove: async (key) => {
      readable.delete(key);
      if (Object.hasOwn(items, key)) keep(Object.fromEntries(Object.entries(items).filter(([other]) => other !== key)));
    },
  };
}

/** Throws where the file is there but unreadable: writing over it would lose every password in it. */
function readKept(file: string): Kept {
  if (!existsSync(file)) return { version: 2, items: {} };
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const first = FirstKept.safeParse(parsed);
  if (!first.success) return Kept.parse(parsed);
  const { backend, items } = first.data;
  return { version: 2, items: Object.fromEntries(Object.entries(items).map(([key, sealed]) => [key, { backend, sealed }])) };
}

/** Null where the keychain has changed since and cannot open it: the person is asked for the password again, nothing is deleted. */
async function unseal(sealed: string): Promise<{ value: string; again: boolean } | null> {
  try {
    const opened = await inTime(safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64')), null);
    return opened && { value: opened.result, again: opened.shouldReEncrypt };
  } catch {
    // The system says no more than that it cannot: another user, a new keychain, changed bytes.
    return null;
  }
}

async function inTime<T, F>(work: Promise<T>, otherwise: F): Promise<T | F> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<F>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patienceMs);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}

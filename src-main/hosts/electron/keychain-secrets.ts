import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { safeStorage } from 'electron';
import { z } from 'zod';
import { passphraseSecrets } from '../../ports/passphrase-secrets.ts';
import type { Secrets } from '../../ports/secrets.ts';

const Kept = z.strictObject({ version: z.literal(1), backend: z.string(), items: z.record(z.string(), z.base64()) });
type Kept = z.infer<typeof Kept>;

/**
 * The system's keychain where it really protects; else a passphrase. On Linux `basic_text` is no protection (the key is in the program), so
 * there the passphrase is asked for too. What one backend has sealed is never deleted because another one cannot read it.
 */
export function keychainSecrets(dataDir: string): Secrets {
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform;
  if (!safeStorage.isEncryptionAvailable() || backend === 'basic_text' || backend === 'unknown') return passphraseSecrets(dataDir);
  const file = path.join(dataDir, 'keychain.json');
  let kept: Kept = existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : { version: 1, backend, items: {} };
  const keep = (items: Kept['items']) => {
    kept = { version: 1, backend, items };
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    chmodSync(file, 0o600);
  };
  return {
    state: () => 'system',
    unlock: async () => 'open',
    has: (key) => Object.hasOwn(kept.items, key),
    get: (key) => {
      const sealed = kept.items[key];
      return sealed === undefined ? null : unseal(sealed);
    },
    set: (key, value) => {
      keep({ ...kept.items, [key]: safeStorage.encryptString(value).toString('base64') });
      return true;
    },
    remove: (key) => keep(Object.fromEntries(Object.entries(kept.items).filter(([other]) => other !== key))),
  };
}

/** Null where the keychain has changed since and cannot open it: the person is asked for the password again, nothing is deleted. */
function unseal(sealed: string): string | null {
  try {
    return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
  } catch {
    // The system says no more than that it cannot: another user, a new keychain, changed bytes.
    return null;
  }
}

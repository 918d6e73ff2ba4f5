// Passwords on hosts without a keychain: one file, sealed under a passphrase that is asked for after each start and kept nowhere.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writePrivately } from './private-file.ts';
import type { Secrets } from './secrets.ts';

const Sealed = z.strictObject({ iv: z.base64(), tag: z.base64(), sealed: z.base64() });
type Sealed = z.infer<typeof Sealed>;
const SecretsFile = z.strictObject({
  version: z.literal(1),
  salt: z.base64(),
  cost: z
    .int()
    .min(2)
    .max(2 ** 22),
  /** A known word under the key: tells a right passphrase from a wrong one. */
  check: Sealed,
  items: z.record(z.string(), Sealed),
});
type SecretsFile = z.infer<typeof SecretsFile>;

const checkWord = 'comeback';
const checkName = 'check';

const fileOf = (dataDir: string) => path.join(dataDir, 'secrets.json');

/** Whether a passphrase was chosen here before. */
export const hasPassphrase = (dataDir: string): boolean => existsSync(fileOf(dataDir));

export interface PassphraseOptions {
  cost?: number;
  /** A keychain that still holds what was kept before, and cannot be read now. */
  formerly?: string | null;
}

/**
 * Secrets in `<dataDir>/secrets.json` (mode 0600): AES-256-GCM, the key by scrypt (r 8, p 1). `cost` is scrypt's N, a power of two; the
 * default takes about a second. Locked after every start until the passphrase is given. Throws where the file is there but unreadable:
 * overwriting it would lose every password in it.
 */
export function passphraseSecrets(dataDir: string, { cost = 2 ** 17, formerly = null }: PassphraseOptions = {}): Secrets {
  const file = fileOf(dataDir);
  let kept: SecretsFile | null = existsSync(file) ? SecretsFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  let key: Buffer | null = null;
  const keep = (next: SecretsFile) => {
    writePrivately(file, JSON.stringify(next, null, 1));
    kept = next;
  };
  return {
    state: () => (key ? 'open' : kept ? 'locked' : 'none'),
    unlock: async (passphrase) => {
      const salt = kept ? Buffer.from(kept.salt, 'base64') : randomBytes(16);
      const tried = await keyOf(passphrase, salt, kept?.cost ?? cost);
      if (kept && unseal(kept.check, tried, checkName) !== checkWord) return 'wrong';
      if (!kept) keep({ version: 1, salt: salt.toString('base64'), cost, check: seal(checkWord, tried, checkName), items: {} });
      key = tried;
      return 'open';
    },
    keptIn: () => ({ backend: 'passphrase', formerly, unreadable: formerly !== null }),
    has: (name) => kept !== null && Object.hasOwn(kept.items, name),
    get: (name) => {
      const item = kept?.items[name];
      return key && item ? unseal(item, key, `item:${name}`) : null;
    },
    set: async (name, value) => {
      if (!key || !kept) return false;
      keep({ ...kept, items: { ...kept.items, [name]: seal(value, key, `item:${name}`) } });
      return true;
    },
    remove: async (name) => {
      if (!kept || !Object.hasOwn(kept.items, name)) return;
      keep({ ...kept, items: Object.fromEntries(Object.entries(kept.items).filter(([other]) => other !== name)) });
    },
  };
}

function keyOf(passphrase: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same words typed on another keyboard may come as other code points.
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }, (error, derived) =>
      error ? reject(error) : resolve(derived),
    );
  });
}

/** The name goes in as additional data: a sealed value moved under another name does not open. */
function seal(value: string, key: Buffer, name: string): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), sealed: sealed.toString('base64') };
}

/** Null where the key is another one or the bytes were changed. */
function unseal(item: Sealed, key: Buffer, name: string): string | null {
  const tag = Buffer.from(item.tag, 'base64');
  if (tag.length !== 16) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(item.iv, 'base64')).setAAD(Buffer.from(name)).setAuthTag(tag);
    return Buffer.concat([decipher.update(Buffer.from(item.sealed, 'base64')), decipher.final()]).toString('utf8');
  } catch {
    // GCM has one error for a wrong key and for changed bytes: it does not fit.
    return null;
  }
}

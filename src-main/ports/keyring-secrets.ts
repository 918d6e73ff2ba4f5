// Passwords on the browser host: in the system's keyring where one answers, else under a passphrase. Never in a file in clear.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Keyring, systemKeyring } from './keyring-child.ts';
import { hasPassphrase, passphraseSecrets } from './passphrase-secrets.ts';
import { writePrivately } from './private-file.ts';
import type { Secrets } from './secrets.ts';

/** The names of what the keyring keeps for this folder, so that it is known what there should be; nothing secret is in it. */
const Kept = z.strictObject({ version: z.literal(1), backend: z.string(), desk: z.uuid(), names: z.array(z.string()) });
type Kept = z.infer<typeof Kept>;

const backendOfSystem = process.platform === 'linux' ? 'secret-service' : process.platform;

/**
 * A passphrase that was chosen stays in charge. Else the keyring, if it takes and gives back something; else a passphrase. A keyring that
 * holds passwords of ours and does not answer today is named, and nothing in it is deleted. Answers within about ten seconds, whatever
 * the system's bus does. Throws where keyring.json is there but unreadable.
 */
export async function keyringSecrets(dataDir: string, keyring: Keyring = systemKeyring()): Promise<Secrets> {
  const file = path.join(dataDir, 'keyring.json');
  const before: Kept | null = existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const formerly = before && before.names.length > 0 ? before.backend : null;
  if (hasPassphrase(dataDir)) return passphraseSecrets(dataDir, { formerly });
  const kept = before ?? { version: 1, backend: backendOfSystem, desk: randomUUID(), names: [] };
  const accounts = kept.names.map((name) => accountOf(kept, name));
  const answer = accounts.length > 0 ? await keyring({ op: 'get', accounts }) : await keyring({ op: 'probe' });
  if (!answer.ok) return passphraseSecrets(dataDir, { formerly });
  const readable = new Map(kept.names.flatMap((name, place) => (typeof answer.values[place] === 'string' ? [[name, answer.values[place]] as const] : [])));
  return opened(file, kept, readable, keyring);
}

/** Two folders of one person must not share a password: each has its own name in the keyring. */
const accountOf = ({ desk }: Kept, name: string) => `${desk}:${name}`;

function opened(file: string, start: Kept, readable: Map<string, string>, keyring: Keyring): Secrets {
  let kept = start;
  const keep = (names: string[]) => {
    kept = { ...kept, names };
    writePrivately(file, JSON.stringify(kept));
  };
  return {
    state: () => 'system',
    keptIn: () => ({ backend: kept.backend, formerly: null, unreadable: kept.names.some((name) => !readable.has(name)) }),
    unlock: async () => 'open',
    has: (key) => kept.names.includes(key),
    get: (key) => readable.get(key) ?? null,
    set: async (key, value) => {
      // The name first: a name without a password is asked for again, a password without a name would lie there for ever.
      if (!kept.names.includes(key)) keep([...kept.names, key]);
      const { ok } = await keyring({ op: 'set', account: accountOf(kept, key), value });
      if (ok) readable.set(key, value);
      return ok;
    },
    remove: async (key) => {
      if (!kept.names.includes(key)) return;
      readable.delete(key);
      const { ok } = await keyring({ op: 'remove', account: accountOf(kept, key) });
      if (ok) keep(kept.names.filter((name) => name !== key));
    },
  };
}

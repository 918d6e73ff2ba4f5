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
 * A passphrase that was chosen stays in charge. Else the keyring, if one answers; where it does not, or does not take the first password
 * it is given, a passphrase. A keyring that holds passwords of ours and does not answer today is named, and nothing in it is deleted.
 * Answers within some seconds, whatever the system's bus does. Throws where keyring.json is there but unreadable.
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
  return orPassphrase(dataDir, opened(file, kept, readable, keyring));
}

/** A keyring that answers and takes nothing (none was ever set up): from then on a passphrase is asked for. */
function orPassphrase(dataDir: string, ring: Ring): Secrets {
  let inCharge: Secrets = ring;
  return {
    state: () => inCharge.state(),
    keptIn: () => inCharge.keptIn(),
    unlock: (passphrase) => inCharge.unlock(passphrase),
    has: (key) => inCharge.has(key),
    get: (key) => inCharge.get(key),
    set: async (key, value) => {
      const taken = await inCharge.set(key, value);
      if (!taken && inCharge === ring && ring.isEmpty()) inCharge = passphraseSecrets(dataDir);
      return taken;
    },
    remove: (key) => inCharge.remove(key),
  };
}

type Ring = Secrets & { isEmpty(): boolean };

/** Two folders of one person must not share a password: each has its own name in the keyring. */
const accountOf = ({ desk }: Kept, name: string) => `${desk}:${name}`;

function opened(file: string, start: Kept, readable: Map<string, string>, keyring: Keyring): Ring {
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
    isEmpty: () => kept.names.length === 0,
    set: async (key, value) => {
      // The name first: a name without a password is asked for again, a password without a name would lie there for ever.
      const isNew = !kept.names.includes(key);
      if (isNew) keep([...kept.names, key]);
      const { ok } = await keyring({ op: 'set', account: accountOf(kept, key), value });
      if (ok) readable.set(key, value);
      else if (isNew) keep(kept.names.filter((name) => name !== key));
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

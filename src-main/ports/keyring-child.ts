// The system's keyring, asked in a process of its own: where its bus is missing or hangs, that process is ended and the app goes on.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { z } from 'zod';

export type KeyringOrder =
  | { op: 'probe' }
  | { op: 'get'; accounts: string[] }
  | { op: 'set'; account: string; value: string }
  | { op: 'remove'; account: string };

/** `values` is there for 'get' only: null where the keyring has none. */
export type KeyringAnswer = { ok: true; values: (string | null)[] } | { ok: false };

export type Keyring = (order: KeyringOrder) => Promise<KeyringAnswer>;

const Answer = z.strictObject({ ok: z.literal(true), values: z.array(z.string().nullable()) });

/** What the keyring shows a person beside each of our entries. */
const service = 'Comeback';

// On Linux only a real secret service will do: the library's other choice, the kernel's keyring, forgets everything when the machine restarts.
const script = `
const { Entry } = require(process.argv[1]);
const options = process.platform === 'linux' ? { linux: { store: 'secret-service' } } : undefined;
const entry = (account) => new Entry(${JSON.stringify(service)}, account, options);
let text = '';
process.stdin.setEncoding('utf8').on('data', (piece) => { text += piece; }).on('end', () => {
  const order = JSON.parse(text);
  let values = [];
  // Only asked, never written: a keyring that is not set up yet would greet a first start with a window of its own.
  if (order.op === 'probe') entry('probe').getPassword();
  else if (order.op === 'get') values = order.accounts.map((account) => entry(account).getPassword());
  else if (order.op === 'set') entry(order.account).setPassword(order.value);
  else entry(order.account).deletePassword();
  process.stdout.write(JSON.stringify({ ok: true, values }));
});
`;

export interface Patience {
  /** While the app starts: a bus that hangs must not keep it. */
  startMs: number;
  /** While a person waits, who may be asked to open the keyring first. */
  personMs: number;
}

/** Asks the keyring through a child process; anything but a whole answer in time counts as no. Secrets go through its pipes only. */
export function systemKeyring({ startMs, personMs }: Patience = { startMs: 8_000, personMs: 60_000 }, env: NodeJS.ProcessEnv = process.env): Keyring {
  return (order) =>
    new Promise((resolve) => {
      const library = findLibrary();
      if (!library) {
        resolve({ ok: false });
        return;
      }
      const child = spawn(process.execPath, ['-e', script, library], { stdio: ['pipe', 'pipe', 'ignore'], env, windowsHide: true });
      let text = '';
      const end = (answer: KeyringAnswer) => {
        clearTimeout(timer);
        child.kill('SIGKILL');
        resolve(answer);
      };
      const isStart = order.op === 'probe' || order.op === 'get';
      const timer = setTimeout(() => end({ ok: false }), isStart ? startMs : personMs);
      child.on('error', () => end({ ok: false }));
      child.stdout.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      child.on('close', (code) => end(code === 0 ? readAnswer(text) : { ok: false }));
      // A child that has already ended takes no order; its end is heard above.
      child.stdin.on('error', () => {});
      child.stdin.end(JSON.stringify(order));
    });
}

function readAnswer(text: string): KeyringAnswer {
  try {
    const parsed = Answer.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : { ok: false };
  } catch {
    // JSON.parse has one error: the child wrote something else.
    return { ok: false };
  }
}

/** Null where this machine's build of it is not installed. */
function findLibrary(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@napi-rs/keyring');
  } catch {
    // It is not there, and that is all resolve can say.
    return null;
  }
}

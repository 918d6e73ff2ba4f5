// Letters against a mail server that does everything wrong, while the core is killed again and again; Dovecot holds Sent, as a provider does.
// None may go twice, none may get lost, and in the end nobody is left wondering. A larger run: npm run test:chaos.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mailboxes, messageEvents, messages } from '#db/schema/index';
import { ensureStock, sendLetter } from '#features/letters';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { aConsent, aCustomer, anEmail } from '../kit/builders.ts';
import { temporaryFolder, testContext } from '../kit/context.ts';
import { aDesk } from '../kit/desks.ts';
import { type TestDovecot, testDovecot } from '../kit/dovecot.ts';
import { type Fault, type TestSmtp, testSmtp } from '../kit/smtp.ts';

const number = (name: string, otherwise: number) => Number(process.env[`COMEBACK_CHAOS_${name}`] ?? otherwise);
const letters = number('LETTERS', 120);
const kills = number('KILLS', 50);
const seed = number('SEED', randomInt(2 ** 31));
/** A second of the core's clock takes less than a millisecond: its waits of minutes and hours fit into a test. */
const speed = 1500;

/** Repeatable chance (mulberry32). */
function chanceFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Of a hundred conversations so many go wrong in each way; the rest go well. */
const share: Record<string, number> = {
  busy: 4,
  'busy-after-data': 4,
  'no-such-user': 2,
  'reject-letter': 2,
  'drop-before-data': 6,
  'drop-at-data': 6,
  'drop-after-data': 8,
  'silent-before-data': 3,
  'silent-after-data': 5,
} satisfies Partial<Record<Fault, number>>;

const faultNames: Fault[] = [
  'busy',
  'busy-after-data',
  'no-such-user',
  'reject-letter',
  'drop-before-data',
  'drop-at-data',
  'drop-after-data',
  'silent-before-data',
  'silent-after-data',
];

function faultBy(roll: number): Fault | undefined {
  let left = roll * 100;
  return faultNames.find((name) => {
    left -= share[name] ?? 0;
    return left < 0;
  });
}

interface World {
  dataDir: string;
  smtp: TestSmtp;
  dovecot: TestDovecot;
  faults: Map<string, number>;
  renamed: { count: number };
  epoch: number;
}

/** A third of the letters get another Message-ID, as Outlook and SES do it; half of those are told so in the reply. */
function renaming(chance: () => number, renamed: World['renamed']) {
  return (raw: Buffer): { raw: Buffer; says: string } => {
    if (chance() > 0.34) return { raw, says: '2.0.0 taken' };
    renamed.count += 1;
    const id = `<renamed-${renamed.count}@mail.example>`;
    const text = raw.toString('latin1').replace(/^Message-ID: .*$/im, `Message-ID: ${id}`);
    return { raw: Buffer.from(text, 'latin1'), says: chance() < 0.5 ? `2.0.0 OK ${id} [Hostname=mail.example]` : '2.0.0 taken' };
  };
}

async function world(chance: () => number): Promise<World> {
  const dovecot = await testDovecot();
  onTestFinished(() => dovecot.stop());
  const faults = new Map<string, number>();
  const renamed = { count: 0 };
  const smtp = await testSmtp({
    password: dovecot.password,
    slowMs: 40,
    chooseFault: () => {
      const fault = faultBy(chance());
      faults.set(fault ?? 'none', (faults.get(fault ?? 'none') ?? 0) + 1);
      return fault;
    },
    renames: renaming(chance, renamed),
    // A provider's own copy comes a little after the letter was taken.
    onTaken: (raw) => void setTimeout(() => dovecot.deliver(raw, { folder: 'Sent' }), chance() * 150),
  });
  onTestFinished(() => smtp.close());
  return { dataDir: temporaryFolder(), smtp, dovecot, faults, renamed, epoch: Date.now() };
}

/** A desk with letters whose undo window has passed, and a mailbox whose provider keeps copies. */
async function fullOutbox({ dataDir, smtp, dovecot }: World): Promise<void> {
  const { desk } = aDesk({ dataDir });
  const ctx = testContext({ db: desk.db, dataDir });
  ctx.db.transaction((tx) => ensureStock(tx, ctx.clock.now()));
  await saveMailbox(ctx, { ...smtp.mailbox(), userName: dovecot.userName, password: dovecot.password });
  const sending = { perHour: 100_000, perDay: 1_000_000, sentCopies: 'server' } as const;
  ctx.db
    .update(mailboxes)
    .set({ ...sending, imapHost: '127.0.0.1', imapPort: dovecot.ports.plain, imapSecurity: 'none' })
    .run();
  for (let n = 0; n < letters; n += 1) {
    const { id: customerId } = aCustomer(ctx.db, { givenName: `Ágnes ${n}` });
    anEmail(ctx.db, customerId, `agnes${n}@example.hu`);
    aConsent(ctx.db, customerId);
    const words = { subject: `Levél ${n}`, previewText: '', body: `Szép napot! (${n})`, fills: {} };
    const outcome = await sendLetter(ctx, { customerId, touchId: null, templateId: null, ...words, sendKey: `letter-no-${n}` });
    expect(outcome.kind).toBe('queued');
  }
  ctx.db.update(messages).set({ notBeforeAt: 0, queuedAt: Date.now() }).run();
  desk.close();
}

/** Lets a core work, and kills it so many milliseconds after its first conversation began; null lets it finish. */
function work({ dataDir, smtp, dovecot, epoch }: World, afterMs: number | null): Promise<{ finished: boolean; errors: string }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../kit/send-until-killed.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: path.join(dataDir, 'compiled'),
      COMEBACK_TEST_SPEED: String(speed),
      COMEBACK_TEST_EPOCH: String(epoch),
      COMEBACK_TEST_SILENCE: '250',
      COMEBACK_TEST_PASSWORD: dovecot.password,
    },
  });
  let said = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const before = smtp.connections;
  const kill = () => child.kill('SIGKILL');
  const watch = setInterval(() => {
    if (afterMs === null || smtp.connections === before) return;
    clearInterval(watch);
    setTimeout(kill, afterMs);
  }, 1);
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(watch);
      resolve({ finished: said.includes('done'), errors: said.includes('problem') ? said : errors });
    });
  });
}

function outcomeIn({ dataDir, smtp }: World) {
  const { desk } = aDesk({ dataDir });
  onTestFinished(() => desk.close());
  const arrived = new Map<string, number>();
  for (const { to } of smtp.received) arrived.set(to[0] ?? '', (arrived.get(to[0] ?? '') ?? 0) + 1);
  const rows = desk.db.select().from(messages).all();
  const events = desk.db.select().from(messageEvents).all();
  const count = (wanted: (row: (typeof rows)[number]) => boolean) => rows.filter(wanted).length;
  const times = (row: (typeof rows)[number]) => arrived.get(row.toAddress) ?? 0;
  const detailed = (text: string) => events.filter(({ detail }) => detail?.startsWith(text)).length;
  return {
    letters: rows.length,
    sentAndArrivedOnce: count((row) => row.state === 'sent' && times(row) === 1),
    refusedForGoodAndNeverArrived: count((row) => row.state === 'failed' && times(row) === 0),
    arrivedTwice: count((row) => times(row) > 1),
    lost: count((row) => row.state === 'sent' && times(row) === 0),
    failedThoughArrived: count((row) => row.state === 'failed' && times(row) > 0),
    leftOpen: count((row) => !['sent', 'failed'].includes(row.state)),
    interruptedBeforeData: detailed('interrupted before its data'),
    interruptedInData: detailed('interrupted') - detailed('interrupted before its data'),
    uncertainInAll: events.filter(({ state }) => state === 'uncertain').length,
    foundInSent: detailed('found-in-sent'),
    notInSentAndSentAgain: detailed('not-in-sent'),
    deferred: events.filter(({ state }) => state === 'deferred').length,
    aliasesKnown: count((row) => (row.headerAliases ?? []).length > 0),
  };
}

test(`${letters} letters, a server that does everything wrong, ${kills} kills: none twice, none lost, none left open`, { timeout: 1_800_000 }, async () => {
  const began = performance.now();
  const chance = chanceFrom(seed);
  const here = await world(chance);
  await fullOutbox(here);
  let killed = 0;
  for (let n = 0; n < kills; n += 1) {
    const { finished, errors } = await work(here, Math.floor(chance() * 400));
    expect(errors).toBe('');
    if (!finished) killed += 1;
  }
  const openAtLastKill = letters - new Set(here.smtp.received.map(({ to }) => to[0])).size;
  expect(await work(here, null)).toEqual({ finished: true, errors: '' });

  const outcome = outcomeIn(here);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log('chaos', {
    seed,
    kills: killed,
    seconds,
    openAtLastKill,
    ...outcome,
    renamed: here.renamed.count,
    conversations: Object.fromEntries(here.faults),
  });

  expect(outcome).toMatchObject({ letters, arrivedTwice: 0, lost: 0, failedThoughArrived: 0, leftOpen: 0 });
  expect(outcome.sentAndArrivedOnce + outcome.refusedForGoodAndNeverArrived).toBe(letters);
  // The chaos was one: kills came in the middle of work, and letters had to find out about themselves.
  expect(killed).toBe(kills);
  expect(outcome.interruptedBeforeData + outcome.interruptedInData).toBeGreaterThan(0);
  expect(outcome.foundInSent).toBeGreaterThan(0);
  expect(outcome.notInSentAndSentAgain).toBeGreaterThan(0);
});

// The command line as a script meets it: a process of its own, its words, its exit code.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '../../src-main/hosts/cli/run.ts';
import { temporaryFolder } from '../kit/context.ts';
import { aDesk } from '../kit/desks.ts';

const main = path.resolve(import.meta.dirname, '../../src-main/hosts/cli/main.ts');

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** The command line as it is run by a script. */
function inProcess(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' } });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.err += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

/** The same from its words on, here: a start costs a second each. */
async function comeback(...args: string[]): Promise<Ended> {
  const { exitCode, text } = await run(args, { LANG: 'en_GB.UTF-8' });
  return exitCode === 0 ? { code: 0, out: text, err: '' } : { code: exitCode, out: '', err: text };
}

async function answerOf<T>(shape: z.ZodType<T>, ...args: string[]): Promise<T> {
  const { code, out, err } = await comeback(...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return shape.parse(JSON.parse(out));
}

const Imported = z.strictObject({
  customers: z.int(),
  orders: z.int(),
  doubles: z.int(),
  rejected: z.array(z.strictObject({ file: z.string(), line: z.int(), reason: z.string() })),
});
const Row = z.strictObject({
  place: z.int().min(1),
  customerId: z.uuid(),
  customer: z.string().min(1),
  channel: z.enum(['email', 'sms', 'call', 'post', 'visit', 'page']),
  reason: z.string().regex(/[.!?]$/),
  rules: z.array(z.string().min(1)).min(1),
  dueOn: z.iso.date(),
  group: z.enum(['overdue', 'today', 'tomorrow', 'week', 'later']),
  lateness: z.string(),
  minutes: z.number().positive(),
  fitsToday: z.boolean(),
  worth: z.number().min(0),
  parts: z.strictObject({ lateness: z.number(), chance: z.number(), value: z.number(), perishable: z.number() }),
});
const Held = z.strictObject({
  customerId: z.uuid(),
  customer: z.string(),
  channel: z.string(),
  reason: z.string().min(1),
  rule: z.string().min(1),
  releasedOn: z.iso.date().nullable(),
  otherChannel: z.string().nullable(),
  explanation: z.string().min(1),
  dueOn: z.iso.date(),
});
const Queue = z.strictObject({
  today: z.iso.date(),
  minutesAvailable: z.int(),
  minutesPlanned: z.number(),
  done: z.int(),
  total: z.int(),
  rows: z.array(Row),
  held: z.array(Held),
  moreLater: z.int(),
});
const Customers = z.object({ total: z.int(), rows: z.array(z.object({ displayName: z.string() })) });

const customersFile = `Name;E-mail;Phone;City;Birthday;Favourite holiday;Newsletter
Jón Þórðarson;jon@example.is;555 1234;Reykjavík;3.2.1970;29 October;yes
Gyða Ægisdóttir;gyda@example.is;555 4321;Akureyri;;;no
Ólafur Örn Árnason;olafur@example.is;;Selfoss;;;
`;
const ordersFile = `Order number;Date;E-mail;Product;Quantity;Total;Currency
1001;2025-02-10;jon@example.is;Oak floor;1;120000;ISK
1002;2025-11-10;jon@example.is;Wax;2;8000;ISK
1003;2024-05-05;gyda@example.is;Sofa;1;300000;ISK
1004;2024-13-45;gyda@example.is;Lamp;1;9000;ISK
`;

const folder = temporaryFolder();
const files = [path.join(folder, 'customers.csv'), path.join(folder, 'orders.csv')];
writeFileSync(path.join(folder, 'customers.csv'), customersFile);
writeFileSync(path.join(folder, 'orders.csv'), ordersFile);
const at = (dataDir: string) => ['--data-dir', dataDir, '--today', '2026-11-18'];
const dataDir = path.join(folder, 'desk');
const full = at(dataDir);

describe('comeback', () => {
  beforeAll(async () => {
    const first = await answerOf(Imported, 'import', ...files, ...full, '--country', 'is', '--basis', 'customer');
    expect(first).toMatchObject({ customers: 3, orders: 3, doubles: 0, rejected: [{ file: files[1], line: 5 }] });
    expect(first.rejected[0]?.reason).toContain('2024-13-45');
  });

  it('ends in peace where somebody reads only the beginning', async () => {
    const child = spawn(process.execPath, [main, 'customers', ...full, '--json']);
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('imports the same files again without a double', async () => {
    const again = await answerOf(Imported, 'import', ...files, ...full, '--country', 'IS', '--basis', 'customer');
    expect(again).toMatchObject({ customers: 0, orders: 0 });
    expect(again.doubles).toBeGreaterThan(0);
    expect((await answerOf(Customers, 'customers', ...full)).total).toBe(3);
  });

  it('prints the queue with place, reason, rules and the parts of the place', async () => {
    const queue = await answerOf(Queue, 'queue', ...full);
    expect(queue.today).toBe('2026-11-18');
    expect(queue.rows.map(({ place }) => place)).toEqual(queue.rows.map((_, position) => position + 1));
    expect(queue.rows.map(({ customer }) => customer)).toContain('Jón Þórðarson');
    for (const { worth, parts } of queue.rows) expect(worth).toBeCloseTo(parts.lateness * parts.chance * parts.value * parts.perishable, 1);
    const text = await comeback('queue', ...full);
    expect(text.out).toMatch(/^2026-11-18: 0 of \d+/);
    expect(text.out).toContain('worth');
  });

  it('fits the queue into the minutes there are, and plans another day as it comes', async () => {
    const short = await answerOf(Queue, 'queue', ...full, '--minutes', '5');
    expect(short.minutesAvailable).toBe(5);
    expect(short.minutesPlanned).toBeLessThan((await answerOf(Queue, 'queue', ...full, '--minutes', '600')).minutesPlanned);
    const birthday = await answerOf(Queue, 'queue', '--data-dir', dataDir, '--today', '2027-02-03');
    expect(birthday.rows.find(({ customer }) => customer === 'Jón Þórðarson')?.rules).toContain('occasion');
  });

  it.each(['thordar', 'Þórðar', 'aegis', 'OLAFUR', 'jon@example', '555 43'])('finds a customer by %j', async (text) => {
    expect((await answerOf(Customers, 'customers', ...full, '--search', text)).total).toBe(1);
  });

  it('makes a checked copy, lists it and brings it back', async () => {
    const copy = await answerOf(z.object({ fileName: z.string(), customers: z.int(), verified: z.literal(true) }), 'backup', ...full);
    expect(copy.customers).toBe(3);
    const more = path.join(folder, 'more.csv');
    writeFileSync(more, 'Name;E-mail\nKári Sólmundarson;kari@example.is\n');
    await answerOf(Imported, 'import', more, ...full, '--country', 'IS');
    expect((await answerOf(Customers, 'customers', ...full)).total).toBe(4);
    const listed = await comeback('restore', ...full);
    expect(listed.out).toContain(copy.fileName);
    expect(await answerOf(z.strictObject({ customers: z.int() }), 'restore', copy.fileName, ...full)).toEqual({ customers: 3 });
    expect((await answerOf(Customers, 'customers', ...full, '--search', 'solmundar')).total).toBe(0);
    const { code, err } = await comeback('restore', 'no-such-copy.db', ...full);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('There is no copy named no-such-copy.db') });
  });
});

describe('comeback as a process', () => {
  it('prints its answer alone, and ends with 0', async () => {
    const { code, out, err } = await inProcess('customers', ...full, '--json');
    expect({ code, err, total: Customers.parse(JSON.parse(out)).total }).toEqual({ code: 0, err: '', total: 3 });
  });

  it('refuses in one line while another process holds the file', async () => {
    const held = path.join(temporaryFolder(), 'desk');
    const { desk } = aDesk({ dataDir: held, host: 'electron' });
    const { code, out, err } = await inProcess('queue', '--data-dir', held);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 });
    desk.close();
  });

  it('ends with 2 where it does not understand', async () => {
    const { code, out, err } = await inProcess('dance');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('There is no command "dance"');
  });
});

describe('comeback, where nobody may be written to', () => {
  it('holds everybody, naming the rule and what it means', async () => {
    const other = at(path.join(folder, 'held'));
    await answerOf(Imported, 'import', ...files, ...other, '--country', 'IS', '--basis', 'none');
    const queue = await answerOf(Queue, 'queue', ...other);
    const held = queue.held.map(({ customer }) => customer);
    expect(held.length).toBeGreaterThan(0);
    // Jón said yes to the newsletter: that is a ground of his own.
    expect(held).not.toContain('Jón Þórðarson');
  });
});

describe('comeback refuses', () => {
  it('in one line while another process holds the file, and leaves it alone', async () => {
    const held = path.join(temporaryFolder(), 'desk');
    const { desk } = aDesk({ dataDir: held, host: 'electron' });
    for (const command of [['queue'], ['import', ...files], ['backup'], ['restore', 'x.db']]) {
      const { code, out, err } = await comeback(...command, '--data-dir', held);
      expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 });
      expect(err).toContain(held);
    }
    desk.close();
  });

  it('a file it cannot read with exit code 2, and imports nothing, also of the files beside it', async () => {
    const empty = path.join(folder, 'empty.csv');
    const picture = path.join(folder, 'picture.csv');
    writeFileSync(empty, '');
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0, 1, 2, 3]));
    const own = at(path.join(folder, 'unread'));
    for (const bad of [empty, picture, path.join(folder, 'gone.csv'), folder]) {
      const { code, err } = await comeback('import', ...files, bad, ...own);
      expect({ code, err: err.trim().split('\n').length }).toEqual({ code: 2, err: 1 });
      expect(err).toContain(bad);
    }
    expect((await comeback('import', folder, ...own)).err).toContain('it is a folder');
    // Nobody has begun anything by it: the first start of the app still welcomes them.
    expect((await comeback('customers', ...own)).err).toContain('There is nothing in');
  });

  it.each([
    [[]],
    [['dance']],
    [['queue', '--minutes', 'many']],
    [['queue', '--today', 'tomorrow']],
    [['import']],
    [['import', 'x.csv', '--country', 'Hungary']],
    [['import', 'x.csv', '--basis', 'hope']],
    [['queue', '--colour', 'red']],
    [['queue', 'tomorrow']],
    [['customers', 'jon']],
    [['restore', 'one.db', 'two.db']],
    [['import', 'x.csv', '--country', 'ZZ']],
  ])('%j with exit code 2 before it opens anything', async (args) => {
    const untouched = path.join(folder, 'untouched');
    const { code, out, err } = await comeback(...args, '--data-dir', untouched);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toContain('    at ');
    expect(existsSync(untouched)).toBe(false);
  });

  it.each(['queue', 'customers', 'backup', 'restore'])('%s of nothing, says how to begin, and makes no folder of a slip of the pen', async (command) => {
    const nowhere = path.join(folder, 'new');
    const { code, err } = await comeback(command, '--data-dir', nowhere);
    expect(code).toBe(1);
    expect(err).toContain('comeback import');
    expect(existsSync(nowhere)).toBe(false);
  });

  it.each(['import', 'queue', 'restore'])('%s in one line where a file stands in place of the folder', async (command) => {
    const { code, err } = await comeback(command, ...(command === 'import' ? files : []), '--data-dir', files[0] ?? '');
    expect({ code, lines: err.split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(err).toContain('cannot be written');
    expect(readFileSync(files[0] ?? '', 'utf8')).toBe(customersFile);
  });

  it('what it does not understand in words of its own, and says which words it does', async () => {
    const { err } = await comeback('queue', '--colour', 'red');
    expect(err).toMatch(/^Unknown option '--colour'\.\n\ncomeback import FILE/);
    expect((await comeback('customers', 'jon')).err).toContain('--search "jon"');
    expect(await comeback('--help')).toEqual({ code: 0, out: expect.stringContaining('comeback import FILE'), err: '' });
  });

  it('a database that is gone, and makes no new one in its place', async () => {
    const lost = path.join(folder, 'lost');
    await answerOf(Imported, 'import', ...files, ...at(lost), '--country', 'IS');
    const file = path.join(lost, 'comeback.db');
    const bytes = readFileSync(file);
    for (const name of ['comeback.db', 'comeback.db-wal', 'comeback.db-shm']) rmSync(path.join(lost, name), { force: true });
    const { code, err } = await comeback('queue', ...at(lost));
    expect(code).toBe(1);
    expect(err).toContain('it held 3 customers');
    expect(existsSync(file)).toBe(false);
    mkdirSync(lost, { recursive: true });
    writeFileSync(file, bytes);
  });
});

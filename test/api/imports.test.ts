// The wizard from the first piece of the file to undo, over the router.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { ImportPlan, Inspection } from '#contract/imports';
import { acts, consents, contactPoints, customers, importRejects, imports, notes, occasions, orders, products, salespeople, touches } from '#db/schema/index';
import { importsRoutes } from '#features/imports';
import { newId } from '../../src-main/ports/ids.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const shop = [
  'Név;E-mail;Telefon;Város;Születésnap;Hírlevél;Megjegyzés',
  'Kovács Győző;gyozo@example.hu;06 30 123 4567;Szeged;1980. május 20.;igen;',
  '"Nagy Anna";anna@example.hu;;Eger;02.29.;nem;"két sor\r\nvan itt; és pontosvessző"',
  'Rossz Dátum;rossz@example.hu;;;1990-02-29;;=HYPERLINK("x")',
  ';nevtelen@example.hu;;;;;',
  'Kovács Jánosné;;06 30 999 8888;Pécs;;;',
].join('\r\n');

const sales = ['Dátum;E-mail;Termék;Összeg (Ft)', '2024.03.01.;gyozo@example.hu;Padlóolaj;12 900', '2024.04.01.;senki@example.hu;Padlóolaj;12 900'].join(
  '\r\n',
);

const clientOf = (ctx: TestContext) => createRouterClient(importsRoutes, { context: ctx });
type Client = ReturnType<typeof clientOf>;

async function upload(client: Client, text: string, fileName = 'ugyfelek.csv'): Promise<string> {
  const bytes = Buffer.from(text);
  const { uploadId } = await client.beginUpload({ fileName, bytes: bytes.length });
  for (let position = 0; position < bytes.length; position += 100) {
    await client.addPiece({ uploadId, position, base64: bytes.subarray(position, position + 100).toString('base64') });
  }
  return uploadId;
}

function planFrom(inspection: Inspection, basis: ImportPlan['basis'] = 'customer'): ImportPlan {
  const { uploadId, country, nameOrder, currency, columns } = inspection;
  return {
    uploadId,
    country,
    nameOrder,
    currency,
    basis,
    columns: columns.map(({ position, meaning, dateOrder, decimalSign }) => ({ position, meaning, dateOrder, decimalSign })),
  };
}

async function inspected(client: Client, text: string, fileName?: string): Promise<ImportPlan> {
  return planFrom(await client.inspect({ uploadId: await upload(client, text, fileName) }));
}

async function run(client: Client, plan: ImportPlan) {
  const steps = [];
  for await (const step of await client.run(plan)) steps.push(step);
  return steps;
}

async function importText(client: Client, text: string, fileName?: string): Promise<string> {
  const last = (await run(client, await inspected(client, text, fileName))).at(-1);
  if (last?.phase !== 'done' || !last.importId) throw new Error(`The import ended with ${last?.phase}`);
  return last.importId;
}

const tables = { customers, contactPoints, consents, notes, occasions, orders, products, imports, importRejects, touches, acts };
const countsOf = (ctx: TestContext) =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, ctx.db.select({ n: sql<number>`count(*)` }).from(table).get()?.n]));
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: { code?: string; data?: unknown }) => ({ code: error.code, data: error.data }),
  );

describe('looking at a file', () => {
  it('proposes what its columns mean and counts its rows', async () => {
    const client = clientOf(testContext({ today: '2026-11-22' }));
    const found = await client.inspect({ uploadId: await upload(client, shop) });
    expect(found).toMatchObject({
      kind: 'customers',
      encoding: 'utf-8',
      delimiter: ';',
      rows: 5,
      country: 'HU',
      nameOrder: 'family-first',
      currency: 'HUF',
      seenBeforeAt: null,
    });
    expect(found.columns.map(({ meaning, dateOrder }) => [meaning, dateOrder])).toEqual([
      ['full-name', null],
      ['email', null],
      ['phone', null],
      ['city', null],
      ['birthday', 'ymd'],
      ['newsletter', null],
      ['note', null],
    ]);
    expect(found.firstRows[0]?.[0]).toBe('Kovács Győző');
  });

  it('says why a file is no table', async () => {
    const client = clientOf(testContext());
    expect(await codeOf(upload(client, 'PK\u0003\u0004 not a csv').then((uploadId) => client.inspect({ uploadId })))).toEqual({
      code: 'UNREADABLE',
      data: { why: 'spreadsheet' },
    });
    expect(await codeOf(upload(client, 'just some words\nand some more').then((uploadId) => client.inspect({ uploadId })))).toEqual({
      code: 'UNREADABLE',
      data: { why: 'no-columns' },
    });
    expect(await codeOf(client.inspect({ uploadId: newId() }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes pieces in order only, the same piece twice once, and nothing beyond the end', async () => {
    const client = clientOf(testContext());
    const { uploadId } = await client.beginUpload({ fileName: '../../etc/list.csv', bytes: 6 });
    const piece = { uploadId, position: 0, base64: Buffer.from('a;b').toString('base64') };
    expect(await client.addPiece(piece)).toEqual({ received: 3 });
    expect(await client.addPiece(piece)).toEqual({ received: 3 });
    expect(await codeOf(client.addPiece({ ...piece, position: 5 }))).toMatchObject({ code: 'INVALID' });
    expect(await codeOf(client.inspect({ uploadId }))).toEqual({ code: 'INVALID', data: { field: 'uploadId', problem: 'incomplete' } });
    expect(await codeOf(client.addPiece({ uploadId, position: 3, base64: Buffer.from('too long').toString('base64') }))).toMatchObject({ code: 'INVALID' });
  });

  it('does not go on while a date can be read in two ways and nobody has said which', async () => {
    const client = clientOf(testContext({ today: '2026-11-22' }));
    const plan = await inspected(client, 'Name,Email,Birthday\nAnn Lee,ann@x.co.uk,01/02/1980\n');
    expect(await codeOf(client.dryRun(plan))).toEqual({ code: 'INVALID', data: { field: 'columns.2.dateOrder', problem: 'ask' } });
    const answered = { ...plan, columns: plan.columns.map((column) => (column.meaning === 'birthday' ? { ...column, dateOrder: 'mdy' as const } : column)) };
    expect((await client.dryRun(answered)).counts).toMatchObject({ customersMade: 1 });
  });
});

describe('a dry run', () => {
  it('counts exactly what the run then does, and keeps nothing', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    const plan = await inspected(client, shop);
    const before = countsOf(ctx);
    const dry = await client.dryRun(plan);
    expect(dry.counts).toEqual({ rows: 5, customersMade: 3, customersChanged: 0, ordersMade: 0, doubles: 0, rejected: 2 });
    expect(dry.rejects.map(({ line, reason }) => [line, reason.code])).toEqual([
      [5, 'bad-date'],
      [6, 'no-name'],
    ]);
    expect(countsOf(ctx)).toEqual(before);
    const steps = await run(client, plan);
    expect(steps.map(({ phase }) => phase)).toEqual(['matching', 'writing', 'planning', 'done']);
    const [row] = await client.list();
    const { rows: _rows, ...counts } = dry.counts;
    expect(row).toMatchObject({ fileName: 'ugyfelek.csv', state: 'done', ...counts });
  });
});

describe('a run', () => {
  it('records the ground with file and day, plans the customers, and removes the file', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    await importText(client, shop);
    expect(readdirSync(path.join(ctx.dataDir, 'uploads'))).toEqual([]);
    const grounds = ctx.db.select().from(consents).where(eq(consents.channel, 'call')).all();
    expect(grounds.map(({ basis, source, givenOn }) => ({ basis, source, givenOn }))).toEqual(
      Array(2).fill({ basis: 'customer', source: 'ugyfelek.csv', givenOn: '2026-11-22' }),
    );
    expect(ctx.db.select().from(touches).all()).toHaveLength(3);
    expect(ctx.told.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['customers', 'imports', 'touches']));
  });

  it('leaves nothing when it is cancelled', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    const many = ['Név;E-mail', ...Array.from({ length: 3000 }, (_, row) => `Kovács ${row};nr${row}@example.hu`)].join('\n');
    const plan = await inspected(client, many);
    const before = countsOf(ctx);
    const phases: string[] = [];
    for await (const { phase } of await client.run(plan)) {
      phases.push(phase);
      if (phase === 'reading' && phases.length === 3) expect(await client.cancel({ uploadId: plan.uploadId })).toEqual({ cancelled: true });
    }
    expect(phases.at(-1)).toBe('cancelled');
    expect(countsOf(ctx)).toEqual(before);
    expect(await client.cancel({ uploadId: plan.uploadId })).toEqual({ cancelled: false });
  });

  it('knows a customer again by e-mail in either order of the name, by phone, never by the name alone', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    await importText(client, 'Név;E-mail;Telefon;Város\nKovács János;janos@example.hu;06 30 111 1111;\n');
    await importText(
      client,
      'Név;E-mail;Telefon;Város\nJános Kovács;JANOS@example.hu;;\nKovács János;;+36 30 111 1111;\nKovács János;masik@example.hu;06 30 222 2222;\nKovács Jánosné;;06 30 111 1111;\n',
    );
    const [row] = await client.list();
    expect(row).toMatchObject({ customersMade: 2, doubles: 2 });
  });

  it('makes nobody twice from a bare list of names read twice', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    const list = 'Név;Megjegyzés\nKovács János;\nNagy Anna;\n';
    await importText(client, list);
    await importText(client, list);
    expect((await client.list()).map(({ customersMade, doubles }) => [customersMade, doubles])).toEqual([
      [0, 2],
      [2, 0],
    ]);
  });

  it('says that the same file was imported before', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    await importText(client, shop);
    const again = await client.inspect({ uploadId: await upload(client, shop) });
    expect(again.seenBeforeAt).toBe(ctx.clock.now());
  });

  it('fills only what was empty, but always minds a no', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    await importText(client, 'Név;E-mail;Beosztás\nKovács Győző;gyozo@example.hu;\nNagy Anna;anna@example.hu;igazgató\n');
    await importText(
      client,
      'Név;E-mail;Beosztás;Telefon;Hírlevél\nKovács Győző;gyozo@example.hu;asztalos;06 30 123 4567;nem\nNagy Anna;anna@example.hu;takarító;;\n',
    );
    const [row] = await client.list();
    expect(row).toMatchObject({ customersMade: 0, customersChanged: 1, doubles: 2 });
    const people = ctx.db.select().from(customers).all();
    expect(people.map(({ displayName, jobTitle, wantsNewsletter }) => [displayName, jobTitle, wantsNewsletter])).toEqual([
      ['Kovács Győző', 'asztalos', false],
      ['Nagy Anna', 'igazgató', null],
    ]);
    expect(people[0]?.searchText).toContain('36301234567');
    const email = ctx.db
      .select()
      .from(consents)
      .where(eq(consents.customerId, people[0]?.id ?? ''))
      .all();
    expect(email.find(({ channel }) => channel === 'email')).toMatchObject({ basis: 'none', withdrawnOn: '2026-11-22' });
  });

  it('joins the lines of one order number into one order', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    await importText(
      client,
      'Navn;E-post;Ordrenr;Dato;Vare;Beløp\nKari Nordmann;kari@x.no;7;21.11.2022;Kamera;100,00\nKari Nordmann;kari@x.no;7;21.11.2022;Stativ;50,50\nKari Nordmann;kari@x.no;8;21.11.2022;Stativ;50,50\n',
    );
    expect(ctx.db.select({ number: orders.number, minor: orders.totalMinor }).from(orders).all()).toEqual([
      { number: '7', minor: 15_050 },
      { number: '8', minor: 5050 },
    ]);
  });
});

describe('rejected rows', () => {
  it('are kept with their cells and handed out as a file that can be mended and imported', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    ctx.db.update(salespeople).set({ interfaceLanguage: 'hu' }).run();
    const importId = await importText(client, shop);
    expect((await client.rejects({ importId })).map(({ line, cells }) => [line, cells[0]])).toEqual([
      [5, 'Rossz Dátum'],
      [6, ''],
    ]);
    const { fileName, csv } = await client.rejectsFile({ importId });
    expect(fileName).toBe('ugyfelek-kimaradt.csv');
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe('\ufeffNév;E-mail;Telefon;Város;Születésnap;Hírlevél;Megjegyzés;Ok');
    expect(lines[1]).toMatch(/^Rossz Dátum;rossz@example\.hu;;;1990-02-29;;"'=HYPERLINK\(""x""\)";.+1990-02-29/);
    await importText(client, csv.replace('1990-02-29', '1990-02-28'), 'javitva.csv');
    expect((await client.list())[0]).toMatchObject({ customersMade: 1, rejected: 1 });
  });
});

describe('undo of a whole import', () => {
  it('takes back everything it made, planned touches and products too', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    const { imports: _i, importRejects: _r, ...before } = countsOf(ctx);
    const first = await importText(client, shop);
    const second = await importText(client, sales, 'rendelesek.csv');
    expect(ctx.db.select().from(orders).all()).toHaveLength(1);
    expect(await client.undo({ importId: second })).toEqual({ customersRemoved: 0, ordersRemoved: 1, kept: 0 });
    expect(await client.undo({ importId: first })).toEqual({ customersRemoved: 3, ordersRemoved: 0, kept: 0 });
    const { imports: _i2, importRejects: _r2, ...after } = countsOf(ctx);
    expect(after).toEqual(before);
    expect((await client.list()).map(({ state }) => state)).toEqual(['undone', 'undone']);
    expect(await codeOf(client.undo({ importId: first }))).toMatchObject({ code: 'ALREADY_UNDONE' });
  });

  it('keeps and counts customers somebody has worked on since', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    const importId = await importText(client, shop);
    const [one] = ctx.db.select().from(customers).all();
    const at = ctx.clock.now();
    ctx.db
      .insert(notes)
      .values({ id: newId(), customerId: one?.id ?? '', text: 'Felhívott.', at, createdAt: at, updatedAt: at })
      .run();
    expect(await client.undo({ importId })).toEqual({ customersRemoved: 2, ordersRemoved: 0, kept: 1 });
    expect(ctx.db.select({ id: customers.id }).from(customers).all()).toEqual([{ id: one?.id }]);
    expect(ctx.db.select().from(contactPoints).all().length).toBeGreaterThan(0);
  });

  it('puts back what it filled in on customers that were there before', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    await importText(client, 'Név;E-mail\nKovács Győző;gyozo@example.hu\n');
    const [before] = ctx.db.select().from(customers).all();
    const importId = await importText(client, shop);
    expect(
      ctx.db
        .select()
        .from(customers)
        .where(eq(customers.id, before?.id ?? ''))
        .get()?.wantsNewsletter,
    ).toBe(true);
    expect(await client.undo({ importId })).toEqual({ customersRemoved: 2, ordersRemoved: 0, kept: 0 });
    const [after] = ctx.db.select().from(customers).all();
    expect({ ...after, updatedAt: 0, updatedBy: null }).toEqual({ ...before, updatedAt: 0, updatedBy: null });
    expect(ctx.db.select().from(occasions).all()).toEqual([]);
    expect(
      ctx.db
        .select()
        .from(contactPoints)
        .all()
        .map(({ kind }) => kind),
    ).toEqual(['email']);
  });
});

describe('what an earlier run of the app left lying', () => {
  it('is removed before the next file comes in', async () => {
    const folder = testContext().dataDir;
    const first = testContext({ dataDir: folder });
    await upload(clientOf(first), shop);
    expect(readdirSync(path.join(folder, 'uploads'))).toHaveLength(1);
    await upload(clientOf(testContext({ dataDir: folder })), sales);
    expect(readdirSync(path.join(folder, 'uploads'))).toHaveLength(1);
    expect(existsSync(path.join(folder, 'uploads'))).toBe(true);
  });
});

// What an import lays out beside the database: it moves in whole, or nothing of it is left.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#contract/imports';
import { customers, orderLines, orders, products } from '#db/schema/index';
import { openStaging } from '#db/staging';
import { importFiles, importsRoutes } from '#features/imports';
import { type TestContext, temporaryFolder, testContext } from '../kit/context.ts';

const heading = 'Név;E-mail;Telefon;Város';
const manyRows = (rows: number) => [heading, ...Array.from({ length: rows }, (_, row) => `Győző Kovács${row};nr${row}@example.hu;;Eger`)].join('\n');

const triggersOf = ({ db }: TestContext) =>
  db.all<{ name: string; sql: string }>(sql`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name`);
const found = ({ db }: TestContext, words: string) =>
  db.get<{ n: number }>(sql`SELECT count(*) AS n FROM customer_search WHERE customer_search MATCH ${words}`)?.n;
const countOf = ({ db }: TestContext, table: typeof customers | typeof products) => db.select({ n: sql<number>`count(*)` }).from(table).get()?.n;
const leftBeside = ({ dataDir }: TestContext) => readdirSync(path.join(dataDir, 'uploads')).filter((name) => name.endsWith('.staging'));
const attached = ({ db }: TestContext) => db.all<{ name: string }>(sql`PRAGMA database_list`).map(({ name }) => name);

async function inspected(client: ReturnType<typeof clientOf>, text: string): Promise<ImportPlan> {
  const bytes = Buffer.from(text);
  const { uploadId } = await client.beginUpload({ fileName: 'list.csv', bytes: bytes.length });
  await client.addPiece({ uploadId, position: 0, base64: bytes.toString('base64') });
  const { country, nameOrder, currency, columns } = await client.inspect({ uploadId });
  const asked = columns.map(({ position, meaning, dateOrder, decimalSign }) => ({ position, meaning, dateOrder, decimalSign }));
  return { uploadId, country, nameOrder, currency, basis: 'customer', columns: asked };
}
const clientOf = (ctx: TestContext) => createRouterClient(importsRoutes, { context: ctx });

describe('what an import lays out', () => {
  it('is searchable once it is in, and the index agrees with the table word for word', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const triggers = triggersOf(ctx);
    const client = clientOf(ctx);
    for await (const _step of await client.run(await inspected(client, manyRows(1200))));
    expect(found(ctx, 'kovacs1199')).toBe(1);
    expect(found(ctx, 'kov*')).toBe(1200);
    expect(() => ctx.db.run(sql`INSERT INTO customer_search(customer_search, rank) VALUES ('integrity-check', 1)`)).not.toThrow();
    expect(triggersOf(ctx)).toEqual(triggers);
    expect(leftBeside(ctx)).toEqual([]);
    expect(attached(ctx)).not.toContainEqual(expect.stringMatching(/^staging/));
  });

  it('leaves nothing after a dry run: no customer, no words, no file, and the trigger as it was', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const triggers = triggersOf(ctx);
    const client = clientOf(ctx);
    expect((await client.dryRun(await inspected(client, manyRows(600)))).counts.customersMade).toBe(600);
    expect([found(ctx, 'kov*'), countOf(ctx, customers), leftBeside(ctx), triggersOf(ctx)]).toEqual([0, 0, [], triggers]);
  });

  it('leaves nothing when it is cancelled while it is made ready for writing', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    const plan = await inspected(client, manyRows(4000));
    const phases: string[] = [];
    for await (const { phase, done } of await client.run(plan)) {
      phases.push(phase);
      if (phase === 'writing' && done === 1000) await client.cancel({ uploadId: plan.uploadId });
    }
    expect([phases.includes('writing'), phases.at(-1)]).toEqual([true, 'cancelled']);
    expect([countOf(ctx, customers), found(ctx, 'kov*'), leftBeside(ctx)]).toEqual([0, 0, []]);
  });

  it('leaves nothing when the window goes away in the middle', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const client = clientOf(ctx);
    for await (const { phase } of await client.run(await inspected(client, manyRows(1500)))) if (phase === 'writing') break;
    expect([countOf(ctx, customers), leftBeside(ctx), attached(ctx)]).toEqual([0, [], ['main']]);
  });

  it('can no longer be cancelled once it is in, and says so', async () => {
    const client = clientOf(testContext({ today: '2026-11-22' }));
    const plan = await inspected(client, manyRows(3));
    const answers: boolean[] = [];
    for await (const { phase } of await client.run(plan)) if (phase === 'planning') answers.push((await client.cancel({ uploadId: plan.uploadId })).cancelled);
    expect(answers).toEqual([false]);
  });

  it('gives every line its product, in whatever spelling, and makes none for orders that are there already', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const folder = temporaryFolder();
    const file = path.join(folder, 'orders.csv');
    const sold = (name: string) => `Dátum;${heading};Termék;Összeg (Ft)\n2024.03.01.;Kovács Győző;gyozo@example.hu;;Eger;${name};12 900\n`;
    writeFileSync(
      file,
      `${sold('Padlóolaj')}2024.04.01.;Kovács Győző;gyozo@example.hu;;Eger;PADLÓOLAJ;9 900\n2024.05.01.;Kovács Győző;gyozo@example.hu;;Eger;;100\n`,
    );
    expect(await importFiles(ctx, [file], { country: 'HU' })).toMatchObject({ kind: 'imported', customers: 1, orders: 3 });
    const made = ctx.db.select({ id: products.id, name: products.name }).from(products).all();
    expect(made.map(({ name }) => name)).toEqual(['Padlóolaj']);
    const lines = ctx.db
      .select({ productId: orderLines.productId })
      .from(orderLines)
      .innerJoin(orders, eq(orders.id, orderLines.orderId))
      .orderBy(orders.orderedOn)
      .all();
    expect(lines.map(({ productId }) => productId === made[0]?.id)).toEqual([true, true, false]);
    ctx.db.delete(orderLines).run();
    ctx.db.delete(products).run();
    expect(await importFiles(ctx, [file], { country: 'HU' })).toMatchObject({ orders: 0, doubles: 3 });
    expect(countOf(ctx, products)).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

describe('a staging file', () => {
  it('gives rows back by number, moves each key once, and is gone when it is closed', () => {
    const ctx = testContext();
    const staging = openStaging(ctx.db, path.join(ctx.dataDir, 'one.staging'));
    const shelf = staging.shelf('products', ['id', 'name', 'folded_name']);
    staging.together(() => {
      for (const id of ['a', 'b', 'c']) shelf.put([id, id.toUpperCase(), id === 'c' ? 'a' : id]);
    });
    expect([shelf.find(2), shelf.find(9), shelf.list(1, 1)]).toEqual([['b', 'B', 'b'], undefined, [[2, 'b', 'B', 'b']]]);
    const stamps = { created_at: 5, updated_at: 5 };
    expect(() => ctx.db.transaction((tx) => shelf.move(tx, stamps))).toThrow();
    expect(ctx.db.transaction((tx) => shelf.move(tx, stamps, { once: true }))).toBe(2);
    expect(ctx.db.select({ id: products.id, createdAt: products.createdAt }).from(products).all()).toEqual([
      { id: 'a', createdAt: 5 },
      { id: 'b', createdAt: 5 },
    ]);
    staging.close();
    expect([attached(ctx), readdirSync(ctx.dataDir)]).toEqual([['main'], []]);
  });
});

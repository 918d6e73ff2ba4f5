// Scores are kept up to date by themselves: each night, after an import, and at once with a new order; in a thread of their own.
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#contract/imports';
import { scoreFits } from '#db/schema/index';
import { addDays } from '#kit/days';
import { nodeThreads } from '../../src-main/ports/threads.ts';
import { aCore, type Core } from '../kit/app.ts';

const today = '2026-11-18';
const waits = { timeout: 60_000, interval: 100 };

const people = (count: number) => ['Name;E-mail', ...Array.from({ length: count }, (_, n) => `Person Nr${n};person${n}@example.com`)].join('\n');
const sales = (count: number, agos: readonly number[]) =>
  [
    'Date;E-mail;Product;Total',
    ...Array.from({ length: count }, (_, n) => agos.map((ago) => `${addDays(today, -ago - n)};person${n}@example.com;Oil;100`)).flat(),
  ].join('\n');

async function importText({ client }: Core, text: string, fileName: string): Promise<void> {
  const bytes = Buffer.from(text);
  const { uploadId } = await client.imports.beginUpload({ fileName, bytes: bytes.length });
  await client.imports.addPiece({ uploadId, position: 0, base64: bytes.toString('base64') });
  const { country, nameOrder, currency, columns } = await client.imports.inspect({ uploadId });
  const plan: ImportPlan = {
    uploadId,
    country,
    nameOrder,
    currency,
    basis: 'customer',
    columns: columns.map(({ position, meaning, dateOrder, decimalSign }) => ({ position, meaning, dateOrder, decimalSign })),
  };
  for await (const step of await client.imports.run(plan)) if (step.phase === 'failed') throw new Error('The import failed');
}

const learnedOf = ({ client }: Core) => client.scoring.learning();

describe('what is learned', () => {
  it('is learned anew each night, behind the day that was planned', async () => {
    const core = await aCore({ loop: true });
    await core.beginDemo();
    core.wake();
    await expect.poll(async () => (await learnedOf(core)).last?.on, waits).toBe(today);
    core.clock.set(addDays(today, 1), '04:00');
    core.wake();
    await expect.poll(async () => (await learnedOf(core)).last?.on, waits).toBe(addDays(today, 1));
  }, 150_000);

  it('follows an import, and the next one', async () => {
    const core = await aCore({ loop: true });
    await core.begin({ choice: 'own', language: 'en', name: 'Anna Reed', country: 'GB' });
    await importText(core, people(6), 'people.csv');
    await importText(core, sales(6, [20, 60]), 'sales.csv');
    await expect.poll(async () => (await learnedOf(core)).last?.purchases, waits).toBe(12);
    await importText(core, sales(6, [100]), 'more.csv');
    await expect.poll(async () => (await learnedOf(core)).last?.purchases, waits).toBe(18);
  }, 150_000);

  it('is of its own way of learning: what another one wrote is not read', async () => {
    const core = await aCore();
    await core.begin({ choice: 'own', language: 'en', name: 'Anna Reed', country: 'GB' });
    core.context.db.insert(scoreFits).values({ id: 'old', version: 'another-way', asOfOn: today, computedAt: 1, customers: 9, purchases: 9, fit: '{}' }).run();
    expect((await learnedOf(core)).last).toBeNull();
  });
});

describe('a new order', () => {
  it('changes that customer’s figures before the answer is there', async () => {
    const core = await aCore();
    await core.beginDemo();
    await core.client.scoring.learnAgain();
    await expect.poll(async () => (await learnedOf(core)).state, waits).toBe('idle');
    const [passive] = (await core.client.scoring.passive({})).people;
    if (!passive) throw new Error('Nobody may wait in the demo team');
    const before = await core.client.scoring.customer({ customerId: passive.customerId });
    await core.client.orders.add({
      customerId: passive.customerId,
      orderedOn: today,
      description: 'Oil',
      quantity: 1,
      total: { minor: 90_000, currency: 'EUR' },
    });
    const after = await core.client.scoring.customer({ customerId: passive.customerId });
    expect(after?.why.purchases).toBe((before?.why.purchases ?? 0) + 1);
    expect(after?.in30.chance).toBeGreaterThan(before?.in30.chance ?? 1);
    expect((await core.client.scoring.passive({})).people.map(({ customerId }) => customerId)).not.toContain(passive.customerId);
  }, 120_000);
});

it('learning and looking back run in threads of their own, and screens are answered meanwhile', async () => {
  const core = await aCore();
  await core.beginDemo();
  const tasks: unknown[] = [];
  core.context.threads = {
    start: (file, task) => {
      tasks.push(task);
      return nodeThreads.start(file, task);
    },
  };
  expect((await core.client.scoring.learnAgain()).state).toBe('running');
  expect((await core.client.scoring.startReplay()).kind).toBe('running');
  const asked = [await core.client.touches.queue({}), await core.client.customers.list({}), await core.client.scoring.lateAlerts({})];
  expect(asked).toHaveLength(3);
  expect((await core.client.scoring.replay()).kind).toBe('running');
  await expect.poll(async () => (await learnedOf(core)).state, waits).toBe('idle');
  await expect.poll(async () => (await core.client.scoring.replay()).kind, { ...waits, timeout: 120_000 }).toBe('ready');
  expect(tasks).toMatchObject([{ kind: 'learn' }, { kind: 'replay' }]);
}, 200_000);

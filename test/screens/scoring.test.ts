import { Worker } from 'node:worker_threads';
import AxeBuilder from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { campaignMembers, campaigns, customers } from '#db/schema/index';
import { router } from '../../src-main/app.ts';
import { newId } from '../../src-main/ports/ids.ts';
import type { Threads } from '../../src-main/ports/threads.ts';
import { type RealStage, realStages } from './real-stage.ts';

const open = realStages();

const core = (s: RealStage) => createRouterClient(router, { context: s.app.context });
const troublesIn = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
const verdict = /^(Too early to say|Better than|Not clearly better than|Worse than)/;

describe('how good we are', () => {
  it('plays the past again when asked and says honestly what came of it', async () => {
    const s = await open('/how-good');
    await s.page.getByRole('button', { name: 'Look back' }).click();
    await s.page.getByRole('heading', { name: 'Within 30 days' }).waitFor({ timeout: 150_000 });
    await s.page.getByText(verdict).first().waitFor();
    await s.page
      .getByRole('img', { name: /^Of the five picked each month/ })
      .first()
      .waitFor();
    await s.page
      .getByText(/Foretold: .* Came: /)
      .first()
      .waitFor();
    expect(await troublesIn(s.page)).toEqual([]);
    expect(s.troubles).toEqual([]);
  }, 240_000);
});

describe('when the reckoning breaks off', () => {
  const falling: Threads = { start: () => new Worker('throw new Error("out of breath")', { eval: true }) };

  it('looking back says so in words and is tried again', async () => {
    const s = await open('/how-good');
    s.app.context.threads = falling;
    await s.page.getByRole('button', { name: 'Look back' }).click();
    await s.page.getByRole('alert').getByText('Looking back broke off before it was done').waitFor();
    expect(await troublesIn(s.page)).toEqual([]);
    delete s.app.context.threads;
    await s.page.getByRole('button', { name: 'Try again' }).click();
    await s.page.getByRole('heading', { name: 'How soon the buyers are found' }).first().waitFor({ timeout: 150_000 });
    expect(await s.page.getByRole('alert').count()).toBe(0);
  }, 240_000);

  it('learning says so in words, is tried again, and then tells what it rests on', async () => {
    const s = await open('/how-good');
    s.app.context.threads = falling;
    await s.page.getByRole('button', { name: 'Learn now' }).click();
    await s.page.getByRole('alert').getByText('Learning from the orders broke off').waitFor();
    delete s.app.context.threads;
    await s.page.getByRole('button', { name: 'Try again' }).click();
    await s.page.getByText(/^Learned from all orders up to 18 November 2026/).waitFor({ timeout: 60_000 });
    expect(await s.page.getByRole('alert').count()).toBe(0);
  }, 120_000);
});

describe('what the letter adds', () => {
  it('is not known while nobody is left alone, and the page says where that is switched on', async () => {
    const s = await open('/how-good');
    await s.page.getByRole('region', { name: 'What the letter adds' }).getByText('Not known: nobody is left alone by lot').waitFor();
  }, 120_000);

  it('is told with its range from the first ones left alone on, as too early to judge, on both pages', async () => {
    const s = await open('/five');
    const { db, clock } = s.app.context;
    const batch = db.select().from(campaigns).where(eq(campaigns.kind, 'one-in-five')).orderBy(campaigns.startedOn).get();
    const alone = db.select().from(customers).limit(2).all();
    const stamp = { createdAt: clock.now(), updatedAt: clock.now() };
    for (const { id: customerId } of alone)
      db.insert(campaignMembers)
        .values({ id: newId(), campaignId: batch?.id ?? '', customerId, arm: 'held-out', state: 'left-out', position: 9, ...stamp })
        .run();
    for (const path of ['/five', '/how-good']) {
      await s.go(path);
      await s.page.reload();
      await s.page.getByText('Not yet known what the letter adds.').waitFor();
      await s.page
        .getByText(
          /^So far \d+% came back with the letter and \d+% without it: .* about 980 people in each group; so far there are \d+ with the letter and 2 without\.$/,
        )
        .waitFor();
    }
    expect(await troublesIn(s.page)).toEqual([]);
  }, 120_000);

  it('leaving alone by lot is off at first, is chosen beside the five and taken back', async () => {
    const s = await open('/five');
    const lot = s.page.getByLabel('Leave alone by lot');
    expect(await lot.inputValue()).toBe('0');
    await lot.selectOption('5');
    await s.page.getByText('From the next five on, one in 5 is left alone.').first().waitFor();
    expect(await core(s).comeback.settings()).toEqual({ holdOutEvery: 5 });
    await s.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => lot.inputValue()).toBe('0');
    expect(await core(s).comeback.settings()).toEqual({ holdOutEvery: null });
  }, 120_000);
});

describe('the rhythm of a customer', () => {
  it('stands on the card in words, drawn, and with the chance to buy', async () => {
    const s = await open('/customers');
    const [row] = (await core(s).customers.list({ show: 'all', sort: 'revenue', limit: 1 })).rows;
    if (!row) throw new Error('The demo team has no customers');
    await s.go(`/customers/${row.id}`);
    const rhythm = s.page.getByRole('region', { name: 'Rhythm' });
    await rhythm.getByText(/^Bought .* likely to buy within 30 days: /i).waitFor();
    await rhythm.getByText(/in 8 of 10 cases after/).waitFor();
    await rhythm.getByRole('img', { name: /^The waits between orders/ }).waitFor();
    await rhythm.getByText('within 90 days').waitFor();
    expect(await troublesIn(s.page)).toEqual([]);
  }, 120_000);
});

describe('what the five are chosen for', () => {
  it('is changed where they stand, says what it means, and is taken back', async () => {
    const s = await open('/five');
    const goal = s.page.getByLabel('The five are chosen for');
    await goal.selectOption('mixed');
    await s.page.getByText('Three who are most likely to come back').waitFor();
    expect((await core(s).scoring.settings()).goal).toBe('mixed');
    await s.page.getByRole('button', { name: 'Undo' }).click();
    await s.page.getByText('The most likely to come back stand first').waitFor();
    expect((await core(s).scoring.settings()).goal).toBe('comeback');
  }, 120_000);
});

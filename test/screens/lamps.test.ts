import AxeBuilder from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { router } from '../../src-main/app.ts';
import type { Essential } from '../../src-main/contract/words.ts';
import { type RealStage, realStages } from './real-stage.ts';

const stageAt = realStages();

const open = async (path: string, colours: 'light' | 'dark' = 'light') => {
  return stageAt(path, { colours });
};

const core = (s: RealStage) => createRouterClient(router, { context: s.app.context });
const troublesIn = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);

/** A purchase that lacks this. */
async function lacking(s: RealStage, essential: Essential) {
  const [row] = (await core(s).lamps.purchases({ lamp: { essential, state: 'gap' } })).rows;
  if (!row) throw new Error(`No purchase of the demo team lacks ${essential}`);
  return row;
}

describe('the lamps of a purchase', () => {
  it('are lit by hand with the keyboard, say what was done, and are put out again', async () => {
    const s = await open('/customers');
    const row = await lacking(s, 'delight');
    await s.go(`/customers/${row.customerId}`);
    const lamp = s.page.getByRole('button', { name: 'Small surprise: missing' }).first();
    await lamp.focus();
    await s.page.keyboard.press('Enter');
    await s.page.getByLabel('What was done').waitFor();
    expect(await troublesIn(s.page)).toEqual([]);
    await s.page.keyboard.type('A pencil in the parcel');
    await s.page.keyboard.press('Enter');
    await s.page.getByText('Done: Small surprise.').first().waitFor();
    const lit = s.page.getByRole('button', { name: 'Small surprise: done' }).first();
    await lit.click();
    await s.page.getByText('A pencil in the parcel').waitFor();
    await s.page.getByRole('button', { name: 'It was not done' }).click();
    await s.page.getByText('Not done after all: Small surprise.').first().waitFor();
    await s.page.getByRole('complementary', { name: 'What was just done' }).getByRole('button', { name: 'Undo' }).click();
    await lit.waitFor();
    expect(s.troubles).toEqual([]);
  });

  it('a bad answer opens a complaint', async () => {
    const s = await open('/customers');
    const row = await lacking(s, 'feedback');
    await s.go(`/customers/${row.customerId}`);
    await s.page.getByRole('button', { name: 'How was it?: missing' }).first().click();
    await s.page.getByRole('button', { name: 'Bad', exact: true }).click();
    await s.page.getByText('A bad answer opens a complaint').waitFor();
    await s.page.getByLabel('What was done').fill('The boards creak');
    await s.page.getByRole('button', { name: 'It is done' }).click();
    await s.page.getByRole('button', { name: 'Settled: The boards creak' }).waitFor();
    expect(s.troubles).toEqual([]);
  });
});

describe('after the sale', () => {
  it('opens the purchases behind a figure and brings what is missing to the queue', async () => {
    const s = await open('/customers/after-sale', 'dark');
    const missing = s.page.getByRole('button', { name: /\. Missing: Small surprise, The whole team: / });
    await missing.click();
    await s.page.getByRole('heading', { name: 'Missing: Small surprise (The whole team)' }).waitFor();
    const { rows, total } = await core(s).lamps.purchases({ lamp: { essential: 'delight', state: 'gap' } });
    await s.page
      .getByRole('status')
      .filter({ hasText: `${total} purchase` })
      .waitFor();
    expect(await troublesIn(s.page)).toEqual([]);
    const free = rows.find(({ lamps }) => lamps.every(({ asked }) => !asked));
    if (!free) throw new Error('Every gap stands on a card already');
    await s.page
      .getByRole('button', { name: `To the queue: Small surprise, ${free.name}` })
      .first()
      .click();
    await s.page.getByText(`${free.name} is due today.`).first().waitFor();
    expect((await core(s).lamps.ofCustomer({ customerId: free.customerId })).some(({ lamps }) => lamps.some(({ asked }) => asked))).toBe(true);
    expect(s.troubles).toEqual([]);
  });

  it('is found from the list of customers and in the palette, and its list is saved as a file', async () => {
    const s = await open('/customers');
    await s.page.getByRole('link', { name: 'After the sale' }).click();
    await s.page.getByRole('button', { name: /\. All purchases, The whole team: / }).click();
    const [file] = await Promise.all([s.page.waitForEvent('download'), s.page.getByRole('button', { name: 'Save as file' }).click()]);
    expect(file.suggestedFilename()).toBe('after-the-sale-2026-11-18.csv');
    await s.page.keyboard.press('Control+k');
    await s.page.keyboard.type('after the');
    await s.page.getByRole('option', { name: 'Go to After the sale' }).or(s.page.getByText('Go to After the sale')).first().waitFor();
    expect(s.troubles).toEqual([]);
  });
});

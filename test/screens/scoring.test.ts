import AxeBuilder from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { router } from '../../src-main/app.ts';
import { openRealStage, type RealStage } from './real-stage.ts';
import { builtScreens, launch } from './stage.ts';

let folder = '';
let browser: Browser;
let stage: RealStage | null = null;

beforeAll(async () => {
  folder = await builtScreens();
  browser = await launch();
}, 180_000);

afterEach(async () => {
  await stage?.close();
  stage = null;
});

afterAll(() => browser.close());

const open = async (path: string) => {
  stage = await openRealStage(browser, folder);
  await stage.go(path);
  return stage;
};
const core = (s: RealStage) => createRouterClient(router, { context: s.app.context });
const troublesIn = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
const verdict = /^(Too early to say|Better than|No better than|Worse than)/;

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

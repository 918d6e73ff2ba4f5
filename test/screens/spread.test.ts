import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openRealStage, type RealStage } from './real-stage.ts';
import { builtScreens, launch } from './stage.ts';

let folder = '';
let browser: Browser;
let stage: RealStage | null = null;

beforeAll(async () => {
  folder = builtScreens();
  browser = await launch();
}, 180_000);

afterEach(async () => {
  await stage?.close();
  stage = null;
});

afterAll(() => browser.close());

const openToday = async () => {
  stage = await openRealStage(browser, folder, { colours: 'dark' });
  await stage.go('/');
  await stage.page.getByRole('button', { name: 'Spread the rest' }).waitFor();
  return stage;
};

const unreadable = async ({ page }: RealStage, part: string) =>
  (await new AxeBuilder({ page }).include(part).withRules(['color-contrast']).analyze()).violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));

describe('a day that does not fit', () => {
  it('is spread with D and Enter, and one Undo brings everybody back', async () => {
    const s = await openToday();
    await s.page.keyboard.press('d');
    const act = s.page.getByRole('dialog').getByRole('button', { name: /^Spread \d+ contacts$/ });
    await act.waitFor();
    await expect.poll(() => act.evaluate((button) => button === document.activeElement)).toBe(true);
    await s.page.keyboard.press('Enter');
    await s.page
      .getByText(/contacts have their days, until/)
      .first()
      .waitFor();
    await expect.poll(() => s.page.getByRole('button', { name: 'Spread the rest' }).count()).toBe(0);
    await s.page.keyboard.press('z');
    await s.page.getByRole('button', { name: 'Spread the rest' }).waitFor();
    expect(s.troubles).toEqual([]);
  });

  it('can be read in the dark, its links too', async () => {
    const s = await openToday();
    expect(await unreadable(s, 'main')).toEqual([]);
  });
});

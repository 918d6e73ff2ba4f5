import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import type { Pretend } from './fake/core.ts';
import { type Look, pretendedStages, type Stage } from './stage.ts';

const open = pretendedStages();

const calendar = async (pretend: Pretend = {}, look: Look = {}) => {
  const stage = await open(pretend, look);
  await stage.page.waitForSelector('nav');
  await stage.page.evaluate(() => {
    location.hash = '#/calendar';
  });
  await stage.page.locator('table').waitFor();
  return stage;
};
const chosen = ({ page }: Stage) => page.locator('table button[aria-pressed="true"]').getAttribute('data-day');

describe('the calendar', () => {
  it('begins on today and goes by day, week and month from the keyboard', async () => {
    const s = await calendar();
    expect(await chosen(s)).toBe('2027-02-24');
    for (const [key, day] of [
      ['ArrowRight', '2027-02-25'],
      ['ArrowUp', '2027-02-18'],
      ['PageDown', '2027-03-18'],
      ['t', '2027-02-24'],
    ] as const) {
      await s.page.keyboard.press(key);
      await s.page.locator(`[data-day="${day}"][aria-pressed="true"]`).waitFor();
    }
    expect(s.troubles).toEqual([]);
  }, 60_000);

  it('says each day in words: its date and how much there is', async () => {
    const s = await calendar();
    await s.page.getByRole('button', { name: 'Wednesday 24 February 2027, 1 occasion, 12 contacts, 1 card to post' }).waitFor();
  }, 60_000);

  it('shows only the kinds that are asked for', async () => {
    const s = await calendar();
    await s.page.getByText('turns 39').first().waitFor();
    await s.page.getByText('Occasions', { exact: true }).click();
    await expect.poll(() => s.page.getByText('turns 39').count()).toBe(0);
    await s.page.getByText('planned: Call').first().waitFor();
  }, 60_000);

  it('leads from a name to the card, and saves a file', async () => {
    const s = await calendar();
    await s.page.getByRole('button', { name: 'Calendar file' }).click();
    await s.page.getByRole('checkbox', { name: 'With planned contacts' }).check();
    const [download] = await Promise.all([s.page.waitForEvent('download'), s.page.getByRole('button', { name: 'Save the file' }).click()]);
    expect(download.suggestedFilename()).toBe('customer-days.ics');
    await s.page.locator('section[aria-labelledby="coming"] a').first().click();
    await s.page.waitForFunction(() => location.hash.startsWith('#/customers/'));
  }, 60_000);

  it('says so where nothing is coming', async () => {
    const s = await calendar();
    await s.page.keyboard.press('PageDown');
    await s.page.getByRole('heading', { name: 'Nothing in these two weeks' }).waitFor();
  }, 60_000);

  for (const colours of ['light', 'dark'] as const) {
    it(`has no fault that axe can find in the ${colours}`, async () => {
      const s = await calendar({}, { colours });
      const { violations } = await new AxeBuilder({ page: s.page }).analyze();
      expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    }, 90_000);
  }
});

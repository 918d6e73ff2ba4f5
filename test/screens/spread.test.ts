import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { type RealStage, realStages } from './real-stage.ts';

const stageAt = realStages();

const openToday = async () => {
  const stage = await stageAt('/', { colours: 'dark' });
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

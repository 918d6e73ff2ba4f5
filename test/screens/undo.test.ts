import { expect, it } from 'vitest';
import { realStages } from './real-stage.ts';

const openAt = realStages();

it('who was taken back is open again', async () => {
  const { page, troubles } = await openAt();
  const row = page.getByRole('region', { name: 'Who to contact' }).locator('button[aria-current=true]');
  const opened = () => row.textContent();
  await row.waitFor();
  await page.keyboard.press('j');
  const first = await opened();
  await page.keyboard.press('e');
  await expect.poll(opened).not.toBe(first);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('z');
  await expect.poll(opened).toBe(first);
  expect(troubles).toEqual([]);
});

// The wizard on the real core: what somebody meets who brings files for the first time.
import { describe, expect, it } from 'vitest';
import { realStages } from './real-stage.ts';

const openAt = realStages();
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const people = csv('people.csv', 'Name;E-mail\nAnn Lee;ann@example.com\nBob Ray;bob@example.com\n');
const oneBad = csv('people.csv', 'Name;E-mail\nAnn Lee;ann@example.com\nBob Ray;bob@example.com\n;nobody@example.com\n');
const bought = csv('bought.csv', 'Date;E-mail;Product;Total\n2026-03-01;ann@example.com;Oak floor;1200\n2026-04-01;bob@example.com;Sofa;900\n');

describe('the import', () => {
  it('takes customers before their orders, in whatever order the files were chosen', async () => {
    const { page, go, troubles } = await openAt();
    await go('/import');
    await page.locator('input[type=file]').setInputFiles([bought, people]);
    await page.getByRole('heading', { name: 'people.csv' }).waitFor();
    await page.getByRole('button', { name: 'See what would happen' }).click();
    const trial = page.getByRole('region', { name: 'What would happen' });
    await trial.getByRole('button', { name: 'Import' }).click();
    await page.getByRole('button', { name: 'Next file: bought.csv' }).click();
    await page.getByRole('heading', { name: 'bought.csv' }).waitFor();
    await page.getByRole('button', { name: 'See what would happen' }).click();
    await expect.poll(() => trial.locator('[data-figure=ordersMade] dd').textContent()).toBe('2');
    await expect.poll(() => trial.locator('[data-figure=rejected] dd').textContent()).toBe('0');
    expect(troubles).toEqual([]);
  });

  it('brings what would happen into sight and the focus to it', async () => {
    const { page, go } = await openAt();
    await go('/import');
    await page.locator('input[type=file]').setInputFiles(oneBad);
    await page.getByRole('button', { name: 'See what would happen' }).focus();
    await page.keyboard.press('Enter');
    const trial = page.getByRole('region', { name: 'What would happen' });
    await expect.poll(() => trial.evaluate((section) => document.activeElement === section)).toBe(true);
    expect(await trial.locator('[data-figure=customersMade]').textContent()).toBe('2new customers');
    expect(await trial.locator('[data-figure=rejected]').textContent()).toBe('1row stays behind');
    const button = await trial.getByRole('button', { name: 'Import' }).boundingBox();
    expect((button?.y ?? 9_999) + (button?.height ?? 0)).toBeLessThan(800);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const done = page.getByRole('heading', { name: 'They are in' });
    await expect.poll(() => done.evaluate((heading) => document.activeElement === heading)).toBe(true);
  });

  it.each([
    [csv('bought.csv', 'Date;E-mail;Product;Total\n2026-03-01;nobody@example.com;Oak floor;1200\n'), 'Import the customers first'],
    [csv('bad.csv', 'Name;E-mail\n;ann@example.com\nBob Ray;nomail\n'), 'No row of this file can come in'],
    [csv('heading.csv', 'Name;E-mail\n'), 'no rows below the headings'],
  ])('says why nothing of a file can come in: %#', async (file, why) => {
    const { page, go } = await openAt();
    await go('/import');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'See what would happen' }).click();
    const trial = page.getByRole('region', { name: 'What would happen' });
    await trial.getByText(why).waitFor();
    expect(await trial.getByRole('button', { name: 'Import' }).isDisabled()).toBe(true);
  });
});

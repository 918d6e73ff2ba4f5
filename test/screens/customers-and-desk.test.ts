import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { settled } from '../e2e/browser.ts';
import type { Pretend } from './fake/core.ts';
import { type Look, pretendedStages } from './stage.ts';

const open = pretendedStages();

const openAt = async (place: string, pretend: Pretend = {}, look: Look = {}) => {
  const stage = await open(pretend, look);
  await stage.page.waitForSelector('nav');
  await stage.page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  return stage;
};

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('customers', () => {
  it('finds a customer without accents, and Enter opens the card', async () => {
    const s = await openAt('#/customers');
    await s.page.getByRole('link', { name: 'Kari Nordmann' }).waitFor();
    await s.page.keyboard.press('/');
    await s.page.keyboard.type('thordis');
    await s.page.getByText('Nobody found').waitFor();
    await s.page.getByLabel('Find a customer').fill('orny');
    await s.page.getByLabel('Find a customer').fill('ornolfs');
    await s.page.getByRole('link', { name: 'Þórdís Örnólfsdóttir' }).waitFor();
    await s.page.keyboard.press('Enter');
    await s.page.getByRole('heading', { level: 1, name: 'Þórdís Örnólfsdóttir' }).waitFor();
    expect(s.troubles).toEqual([]);
  });

  it('offers a new customer with the number nobody has', async () => {
    const s = await openAt('#/customers?search=%22%2B354 555 9999%22');
    await s.page.getByRole('button', { name: 'New customer with this number' }).click();
    expect(await s.page.getByLabel('Phone').inputValue()).toBe('+354 555 9999');
  });

  it('a favourite day typed in words shows its next dates, a date that is none says so', async () => {
    const s = await openAt('#/customers?sort=%22name%22');
    await s.page.getByRole('link', { name: 'Kari Nordmann' }).click();
    await s.page.locator('section', { hasText: 'Their days' }).getByRole('button', { name: 'Add', exact: true }).click();
    await s.page.getByLabel('Which day').selectOption('favourite-holiday');
    // The list of the catalogue carries the same label.
    const words = s.page.getByLabel('The day, in words').and(s.page.locator('input'));
    await words.fill('29 October');
    await s.page.getByText('29 October 2027').waitFor();
    await words.fill('31 February');
    await s.page.getByText('There is no such day').waitFor();
  });
});

describe('import', () => {
  it('asks about dates that can be read in two ways before it tries anything', async () => {
    const s = await openAt('#/import');
    await s.page.setInputFiles('input[type=file]', file('vidskiptavinir.csv', 'Nafn;Afmæli\nAnna;04.05.\n'));
    const tryIt = s.page.getByRole('button', { name: 'See what would happen' });
    await tryIt.waitFor();
    expect(await tryIt.isDisabled()).toBe(true);
    await s.page.getByLabel('Order of the dates in Afmæli').selectOption('dmy');
    await tryIt.click();
    await s.page.getByText('row stays behind').first().waitFor();
    await s.page.getByRole('button', { name: 'Import', exact: true }).click();
    await s.page.getByRole('link', { name: 'See today’s queue' }).waitFor();
    expect(s.troubles).toEqual([]);
  });

  it('refuses a spreadsheet by name and says what to do', async () => {
    const s = await openAt('#/import');
    await s.page.setInputFiles('input[type=file]', file('customers.xlsx', 'PK'));
    await s.page.getByText('customers.xlsx').waitFor();
    await s.page.getByText('“Save as” and CSV').waitFor();
  });
});

describe('every screen of the desk', () => {
  const places = [
    '#/customers',
    '#/import',
    '#/letters',
    '#/letters/outbox',
    '#/settings/me',
    '#/settings/team',
    '#/settings/mailbox',
    '#/settings/limits',
    '#/settings/segments',
    '#/settings/backups',
  ];
  for (const colours of ['light', 'dark'] as const) {
    it(`has no fault that axe can find in the ${colours}`, async () => {
      const s = await openAt('#/customers', {}, { colours });
      for (const place of places) {
        await s.page.evaluate((hash) => {
          location.hash = hash;
        }, place);
        await s.page.locator('main h1').waitFor();
        await settled(s.page);
        const { violations } = await new AxeBuilder({ page: s.page }).analyze();
        expect(violations.map((one) => `${place} ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
      }
      expect(s.troubles).toEqual([]);
    }, 240_000);
  }

  it('changes the language of the screen at once', async () => {
    const s = await openAt('#/settings/me');
    await s.page.getByLabel('Language of the screen').selectOption('hu');
    await s.page.getByRole('heading', { level: 1, name: 'Beállítások' }).waitFor();
  });
});

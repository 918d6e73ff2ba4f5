import AxeBuilder from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { router } from '../../src-main/app.ts';
import { type RealStage, realStages } from './real-stage.ts';

const open = realStages();

const core = (s: RealStage) => createRouterClient(router, { context: s.app.context });

describe('an enquiry from anywhere', () => {
  it('of somebody new is entered by keyboard alone, with a way back', async () => {
    const s = await open('/letters');
    await s.page.keyboard.press('Control+e');
    const form = s.page.getByRole('dialog', { name: 'New enquiry' });
    await form.getByLabel('Who asks').waitFor();
    await s.page.keyboard.type('Wilhelmina Quist');
    await form.getByRole('option', { name: 'New customer: Wilhelmina Quist' }).waitFor();
    await s.page.keyboard.press('Enter');
    await form.getByLabel('Phone or e-mail').waitFor();
    await s.page.keyboard.type('wilhelmina@example.com');
    await s.page.keyboard.press('Tab');
    await s.page.keyboard.type('An oak floor for the hall');
    await s.page.keyboard.press('Enter');
    await s.page.getByText('Enquiry of Wilhelmina Quist saved; the first contact is due today.').first().waitFor();
    expect((await core(s).touches.queue({})).rows.map(({ name }) => name)).toContain('Wilhelmina Quist');
    await s.page.getByRole('complementary', { name: 'What was just done' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await core(s).customers.list({ search: 'Quist' })).total).toBe(0);
    expect(s.troubles).toEqual([]);
  });

  it('of somebody we know is found by a part of the name, counted on the card and closed as bought', async () => {
    const s = await open('/five');
    const [customer] = (await core(s).customers.list({ limit: 1 })).rows;
    if (!customer) throw new Error('The demo team knows nobody');
    await s.page.keyboard.press('Control+e');
    const form = s.page.getByRole('dialog', { name: 'New enquiry' });
    await form.getByLabel('Who asks').fill(customer.displayName);
    await form.getByRole('option', { name: customer.displayName }).first().waitFor();
    await s.page.keyboard.press('Enter');
    await s.page.keyboard.type('A second sofa');
    expect(await form.getByLabel('Decides within (days)').inputValue()).toMatch(/^\d+$/);
    const found = await new AxeBuilder({ page: s.page }).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await s.page.keyboard.press('Enter');
    await s.page
      .getByText(/^Enquiry of .* saved/)
      .first()
      .waitFor();
    await s.go(`/customers/${customer.id}`);
    await s.page.getByText(/Contact 1 of 8 to 12 · decides until/).waitFor();
    await s.page.getByRole('button', { name: 'Why so many?' }).click();
    await s.page.getByRole('row', { name: '5th to 12th contact 80%' }).waitFor();
    const onCard = await new AxeBuilder({ page: s.page }).analyze();
    expect(onCard.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await s.page.keyboard.press('Escape');
    await s.page.getByText('Nothing new to tell:').waitFor();
    await s.page.getByRole('button', { name: 'Add something' }).click();
    await s.page.getByLabel('In a few words').fill('A new range of oak');
    await s.page.getByLabel('As the customer will read it').fill('It has come in four shades.');
    await s.page.getByRole('button', { name: 'Save' }).click();
    await s.page.getByText('New to tell: A new range of oak').waitFor();
    await s.page.getByRole('button', { name: 'Bought: A second sofa' }).click();
    await s.page.getByText('Closed as bought: A second sofa.').first().waitFor();
    expect(s.troubles).toEqual([]);
  });
});

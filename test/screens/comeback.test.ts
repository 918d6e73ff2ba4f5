import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { type RealStage, realStages } from './real-stage.ts';

const open = realStages();

const cards = (s: RealStage) => s.page.getByRole('region', { name: 'Today’s five' }).locator('ol > li');
const names = (s: RealStage) => cards(s).getByRole('link').allInnerTexts();
const button = (s: RealStage, name: string | RegExp) => s.page.getByRole('button', { name });

describe('one in five', () => {
  it('shows five with the reason for each, and swaps one by keyboard with the reason kept and Undo', async () => {
    const s = await open('/five');
    await expect.poll(() => cards(s).count()).toBe(5);
    const before = await names(s);
    expect(await cards(s).first().innerText()).toMatch(
      /usually buys every.*Bought lately, buys often and is among the fifth of customers who spend the most\./s,
    );
    await s.page.keyboard.press('j');
    await s.page.keyboard.press('x');
    await s.page.getByRole('textbox', { name: 'Why' }).waitFor();
    await button(s, 'We have just talked').click();
    await button(s, 'Take the next best').click();
    await s.page.getByText(`Instead of ${before[1]}: We have just talked`).waitFor();
    const after = await names(s);
    expect([after[0], after.slice(2)]).toEqual([before[0], before.slice(2)]);
    expect(before).not.toContain(after[1]);
    await s.page.getByRole('complementary', { name: 'What was just done' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => names(s)).toEqual(before);
    expect(s.troubles).toEqual([]);
  });

  it('begins the batch and leads to its letters', async () => {
    const s = await open('/five');
    await button(s, /Read and send/).click();
    await expect.poll(() => s.page.url()).toMatch(/#\/batches\/[0-9a-f-]{36}$/);
    await s.go('/five');
    await button(s, /Go on reading/).waitFor();
  });

  it('opens the list behind a figure, and says of the record only what may be said', async () => {
    const s = await open('/five');
    await s.page.getByText('About one in five come back, as promised.').waitFor();
    await button(s, '10 of 45').click();
    const list = s.page.getByRole('dialog', { name: 'Came back: 10' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(10);
    expect(await list.getByRole('listitem').first().innerText()).toMatch(/written to on .*ordered on /s);
  });
});

describe('thanks', () => {
  it('reckons the gifts beside the budget and refuses to go over it', async () => {
    const s = await open('/thanks');
    await s.page.getByText(/customers keep this rule/).waitFor();
    await s.page.getByLabel('The gift, as it stands in the letter').fill('one good pencil');
    await s.page.getByLabel('Cost of one (GBP)').fill('12');
    await s.page.getByLabel('Budget (GBP)').fill('100');
    await s.page.getByText(/gifts of £12\.00 = £\d+\.00 of £100\.00.*which bears 8 gifts/).waitFor();
    expect(await button(s, 'Make the letters').isDisabled()).toBe(true);
    await button(s, 'Choose nobody').click();
    const boxes = s.page.getByRole('checkbox');
    for (const nth of [0, 1, 2]) await boxes.nth(nth).check();
    await s.page.getByText('3 gifts of £12.00 = £36.00 of £100.00').waitFor();
    await button(s, 'Make the letters').click();
    await expect.poll(() => s.page.url()).toMatch(/#\/batches\/[0-9a-f-]{36}$/);
    expect(s.troubles).toEqual([]);
  });
});

describe('the team', () => {
  it('takes in a colleague who may then sign thanks', async () => {
    const s = await open('/settings/team');
    await button(s, 'Add a colleague').click();
    const form = s.page.getByRole('form', { name: 'Add a colleague' });
    await form.getByLabel('Name', { exact: true }).fill('Jane Archer');
    await form.getByLabel('What you do').fill('Director');
    await form.getByRole('switch', { name: 'Manager' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await s.page.getByText('Director, Manager').waitFor();
    await s.go('/thanks');
    await s.page.getByLabel('Signed by').selectOption('Jane Archer, Director');
  });
});

describe.each(['light', 'dark'] as const)('axe in the %s', (colours) => {
  it('finds nothing on one in five and on thanks', async () => {
    const s = await open('/five', { colours });
    for (const [path, name] of [
      ['/five', 'One in five'],
      ['/thanks', 'Thanks'],
      ['/settings/team', 'Settings'],
    ] as const) {
      await s.go(path);
      await s.page.getByRole('heading', { name, level: 1 }).waitFor();
      await expect.poll(() => s.page.getByText('One moment').count()).toBe(0);
      const { violations } = await new AxeBuilder({ page: s.page }).analyze();
      expect([path, ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)]).toEqual([path]);
    }
  });
});

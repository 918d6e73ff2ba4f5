// What rules keep back, the hours of each channel, a card that a colleague has open, and one that is handed over: on the real core.
import AxeBuilder from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { router } from '../../src-main/app.ts';
import { launch } from '../e2e/browser.ts';
import { openRealStage, type RealStage } from './real-stage.ts';
import { builtScreens } from './stage.ts';

let browser: Browser;
// One team for all of them: each test leaves behind what the next one does not mind.
let s: RealStage;

beforeAll(async () => {
  const folder = builtScreens();
  browser = await launch();
  s = await openRealStage(browser, folder);
}, 180_000);

afterEach(() => {
  expect(s.troubles).toEqual([]);
});

afterAll(async () => {
  await s?.close();
  await browser.close();
});

const core = () => createRouterClient(router, { context: s.app.context });
const said = (text: string | RegExp) => s.page.getByText(text).first().waitFor();
const undo = () => s.page.getByRole('complementary', { name: 'What was just done' }).getByRole('button', { name: 'Undo' }).click();
/** A page that has just changed its colours is looked at again; a fault of its own stays. */
const settled = { timeout: 45_000 };

/** Broken rules of accessibility in the light and in the dark. */
async function axe(part = 'body') {
  const found: unknown[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await s.page.emulateMedia({ colorScheme });
    await s.page.waitForFunction((wanted) => document.documentElement.dataset.mantineColorScheme === wanted, colorScheme);
    await s.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const { violations } = await new AxeBuilder({ page: s.page }).include(part).analyze();
    found.push(...violations.map(({ id, nodes }) => [colorScheme, id, ...nodes.map(({ html }) => html)]));
  }
  await s.page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** Somebody of the team apart from whoever sits here. */
async function aColleague() {
  const me = await core().team.me();
  const colleague = (await core().team.salespeople()).find(({ id }) => id !== me.id);
  if (!colleague) throw new Error('The demo team has one person only');
  return { ...colleague, core: createRouterClient(router, { context: { ...s.app.context, me: () => colleague.id } }) };
}

describe('held back', () => {
  it('is found in the palette and from Today while nothing is held, and says so', async () => {
    s.app.context.db.$client.exec("update touches set state = 'planned', hold = null, held_until_on = null where state = 'held'");
    s.app.context.changes.tell({ topic: 'touches' });
    expect((await core().touches.held({ whose: 'everybody' })).total).toBe(0);
    await s.page.keyboard.press('Control+k');
    await s.page.keyboard.type('held ba');
    await s.page.getByText('Go to Held back').click();
    await said('Nothing is held back');
    await expect.poll(() => axe('main'), settled).toEqual([]);
    await s.page.getByRole('link', { name: 'To today' }).click();
    await s.page.getByRole('link', { name: 'All that is held back' }).click();
    await said('Nothing is held back');
  });

  it('names the rule and the day; another way is one key, and letting go asks for a note', async () => {
    await core().team.saveLimit({ channel: 'email', segmentId: null, noLimit: false, maxTouches: 1, perDays: 700 });
    for (const { touchId } of (await core().touches.queue({})).rows.slice(0, 12)) await core().touches.switchChannel({ touchId, channel: 'email' });
    await s.go('/held');
    await s.page.getByRole('heading', { name: /^Limit of a channel/ }).waitFor();
    await expect.poll(() => axe('main'), settled).toEqual([]);
    const { rows } = await core().touches.held({});
    const name = rows[0]?.name ?? '';
    await s.page.keyboard.press('l');
    const dialog = s.page.getByRole('dialog', { name: `Let the contact with ${name} go all the same` });
    const act = dialog.getByRole('button', { name: 'Let it go all the same' });
    await act.waitFor();
    expect(await act.isDisabled()).toBe(true);
    await s.page.keyboard.type('She asked for the colour card');
    await expect.poll(() => axe('[role=dialog]'), settled).toEqual([]);
    await act.click();
    await said(`Let go: ${name}`);
    await undo();
    await said('Taken back');
    const other = (await core().touches.held({})).rows.find(({ hold }) => hold.otherChannel);
    if (!other) throw new Error('Nobody can be reached another way');
    await s.page.getByRole('link', { name: other.name }).first().focus();
    await s.page.keyboard.press('o');
    await said(new RegExp(`^${other.name} is next by another way`));
  });
});

describe('settings, when', () => {
  it('an hour is saved when the pen leaves it, is taken back, and an impossible one is said at its field; a register is looked into', async () => {
    await s.go('/settings/hours');
    const from = s.page.getByLabel('Call, Working days: from');
    await from.waitFor();
    await expect.poll(() => axe('main'), settled).toEqual([]);
    const before = await from.inputValue();
    await from.fill('1015');
    await s.page.keyboard.press('Tab');
    await said('Saved.');
    await expect.poll(() => from.inputValue()).toBe('10:15');
    await undo();
    await expect.poll(() => from.inputValue()).toBe(before);
    await s.page.getByLabel('Call, Working days: to').fill('07:00');
    await s.page.keyboard.press('Tab');
    await said('The end must come after the start.');
    await s.page.getByLabel('Call, Working days: to').fill('25:00');
    await said('A time of day, such as 08:30.');
    await s.page.getByLabel('Call: on public holidays too').click();
    await said('Saved.');
    const norway = s.page.locator('section[aria-labelledby=registers] > div').first();
    await norway.getByText('Never checked.').waitFor();
    await norway.getByRole('button', { name: 'I have checked today' }).click();
    await said(/^Checked: 0 of \d+ stand in it\./);
    await norway.getByText('Last checked').waitFor();
  });
});

describe('a colleague', () => {
  it('who has a card open is named on it, and the card is taken over only after asking', async () => {
    const colleague = await aColleague();
    const [row] = (await core().touches.queue({})).rows;
    if (!row) throw new Error('Nobody is due');
    await s.go('/held');
    await expect.poll(async () => (await colleague.core.touches.openCard({ customerId: row.customerId })).lockedBy).toBeNull();
    await s.go('/');
    // It moves from the list to what is held; only then is it clicked.
    await s.page.getByRole('heading', { name: /^Held back/ }).waitFor();
    await s.page.getByRole('button', { name: row.name, exact: true }).click();
    await said(`${colleague.name} has this card open just now.`);
    await s.page.getByRole('button', { name: 'Take over', exact: true }).click();
    const dialog = s.page.getByRole('dialog', { name: 'Take over' });
    await dialog.getByText(`${colleague.name} has the card of ${row.name} open`).waitFor();
    await expect.poll(() => axe('[role=dialog]'), settled).toEqual([]);
    await dialog.getByRole('button', { name: 'Take over' }).click();
    await expect.poll(() => s.page.getByText('has this card open just now').count()).toBe(0);
    expect((await colleague.core.touches.openCard({ customerId: row.customerId })).lockedBy).toBe((await core().team.me()).name);
  });

  it('is handed a card with H and a word, sees it with its reason, and Undo brings it back', async () => {
    const colleague = await aColleague();
    await s.go('/');
    const card = s.page.getByRole('article');
    await card.waitFor();
    const name = (await card.getAttribute('aria-label')) ?? '';
    await s.page.keyboard.press('h');
    const dialog = s.page.getByRole('dialog', { name: `Hand ${name} to a colleague` });
    await dialog.getByLabel('To whom').selectOption({ label: colleague.name });
    await dialog.getByLabel('A word for them').fill('You know her better');
    await expect.poll(() => axe('[role=dialog]'), settled).toEqual([]);
    await s.page.keyboard.press('Control+Enter');
    await said(`${name} is on the list of ${colleague.name} now`);
    const theirs = (await colleague.core.touches.queue({})).rows.find((row) => row.name === name);
    expect(theirs?.from).toEqual({ how: 'handed', name: (await core().team.me()).name, note: 'You know her better' });
    expect(theirs?.reasons.length).toBeGreaterThan(0);
    await s.go(`/customers/${theirs?.customerId}`);
    await said(`Now on ${colleague.name}’s list: you handed it over. “You know her better”`);
    await expect.poll(() => axe('main'), settled).toEqual([]);
    await undo();
    await expect.poll(() => s.page.getByText(`Now on ${colleague.name}’s list`).count()).toBe(0);
    await s.go('/');
    await expect.poll(async () => (await core().touches.queue({})).rows.some((row) => row.name === name)).toBe(true);
  });
});

describe('the card', () => {
  it('takes the time zone by its city, says where there is none, takes it back, and has the keyboard again after F', async () => {
    const [row] = (await core().touches.queue({})).rows;
    if (!row) throw new Error('Nobody is due');
    await s.go(`/customers/${row.customerId}`);
    await s.page.getByRole('button', { name: 'All details' }).click();
    const zone = s.page.getByLabel('Time zone', { exact: true });
    const kept = async () => (await core().customers.get({ customerId: row.customerId })).timeZone;
    await zone.fill('lisbon');
    await s.page.keyboard.press('Enter');
    await expect.poll(() => zone.inputValue()).toBe('Europe/Lisbon');
    await zone.fill('Atlantis');
    await s.page.keyboard.press('Enter');
    await said('No such time zone is known.');
    await undo();
    await expect.poll(kept).toBeNull();
    const asked = s.page.getByRole('button', { name: /^Find a reason/ });
    await asked.focus();
    await s.page.keyboard.press('f');
    await s.page.getByRole('dialog', { name: 'Find a reason' }).waitFor();
    await s.page.keyboard.press('Escape');
    await expect.poll(() => asked.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

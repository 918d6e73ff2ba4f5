// Holidays and the minutes contacts take, as they are entered and as Today tells of them: on the real core.
import AxeBuilder from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { router } from '../../src-main/app.ts';
import { openRealStage, type RealStage } from './real-stage.ts';
import { builtScreens, launch } from './stage.ts';

let browser: Browser;
let s: RealStage;

beforeAll(async () => {
  const folder = builtScreens();
  browser = await launch();
  s = await openRealStage(browser, folder, { colours: 'dark' });
}, 180_000);

afterAll(async () => {
  await s?.close();
  await browser.close();
});

const core = () => createRouterClient(router, { context: s.app.context });
const said = (text: string | RegExp) => s.page.getByText(text).first().waitFor();
const undo = () => s.page.getByRole('complementary', { name: 'What was just done' }).getByRole('button', { name: 'Undo' }).click();
const axe = async () =>
  (await new AxeBuilder({ page: s.page }).include('main').analyze()).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);

it('a holiday is entered with who stands in, is told on Today, is taken back, and ends with one press', async () => {
  await s.go('/settings/me');
  await s.page.getByRole('button', { name: 'Plan a holiday' }).click();
  await s.page.getByLabel('What falls due meanwhile').selectOption({ label: 'Hand it to a colleague' });
  await said('Choose who stands in.');
  await s.page.getByLabel('Who stands in').selectOption({ index: 1 });
  await said(/contacts? falls? due on these days/);
  expect(await axe()).toEqual([]);
  await s.page.getByRole('button', { name: 'Enter the holiday' }).click();
  await said('The holiday is entered.');
  await undo();
  await s.page.getByRole('button', { name: 'Plan a holiday' }).waitFor();
  const standIn = (await core().team.salespeople())[1];
  const absence = { fromOn: '2026-11-18', untilOn: '2026-11-20', due: 'hand', occasions: 'keep', standInId: standIn?.id ?? null } as const;
  await core().team.saveAbsence({ absence });
  await s.go('/');
  await said('You are away until 20 November.');
  await said(`${standIn?.name} looks after what falls due.`);
  expect(await axe()).toEqual([]);
  await s.page.getByRole('button', { name: 'I am back' }).click();
  await said('Welcome back.');
  await expect.poll(() => s.page.getByText('You are away until').count()).toBe(0);
  expect(s.troubles).toEqual([]);
});

it('minutes are learned until somebody sets them, are learned again, and that is taken back', async () => {
  await s.go('/settings/me');
  const minutes = s.page.getByLabel('E-mail: minutes');
  await minutes.waitFor();
  const before = await minutes.inputValue();
  await minutes.fill('17');
  await s.page.keyboard.press('Enter');
  await said(`as you set it; learned: ${before}`);
  await s.page.getByRole('button', { name: 'E-mail: as learned' }).click();
  await expect.poll(() => minutes.inputValue()).toBe(before);
  await undo();
  await expect.poll(() => minutes.inputValue()).toBe('17');
  expect(s.troubles).toEqual([]);
});

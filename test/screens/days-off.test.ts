// Holidays and the minutes contacts take, as they are entered and as Today tells of them: on the real core.
import AxeBuilder from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { router } from '../../src-main/app.ts';
import { launch } from '../e2e/browser.ts';
import { openRealStage, type RealStage } from './real-stage.ts';
import { builtScreens } from './stage.ts';

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
/** How often the core has told of a topic since. */
const counted = (wanted: string) => {
  let times = 0;
  s.app.context.changes.listen(({ topic }) => {
    if (topic === wanted) times += 1;
  });
  return () => times;
};

/** Types into a field, sign by sign, and presses Enter as soon as the page has sent this call: before anything can be heard of it. */
const typeWhileSent = (call: string, label: string, typed: string, act: () => Promise<void>) =>
  s.page
    .evaluate(
      ({ call, label, typed }) => {
        const send = WebSocket.prototype.send;
        WebSocket.prototype.send = function (data) {
          send.call(this, data);
          if (!String(data).includes(call)) return;
          WebSocket.prototype.send = send;
          // Once the page has drawn what was pressed.
          setTimeout(() => {
            const field = document.querySelector<HTMLInputElement>(label);
            if (!field) throw new Error(`${label} is not there`);
            field.focus();
            field.select();
            for (const sign of typed) document.execCommand('insertText', false, sign);
            queueMicrotask(() => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
            Reflect.set(window, 'typedMeanwhile', true);
          });
        };
        Reflect.set(window, 'typedMeanwhile', false);
      },
      { call, label, typed },
    )
    .then(act)
    .then(() => expect.poll(() => s.page.evaluate(() => Reflect.get(window, 'typedMeanwhile'))).toBe(true));
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

it('minutes typed right after Undo count, also where they are the very ones that were taken back', async () => {
  const minutesOf = async () => (await core().touches.minutes()).find(({ channel }) => channel === 'post')?.set;
  await s.go('/settings/me');
  const minutes = s.page.getByLabel('Post: minutes');
  await minutes.fill('23');
  await s.page.keyboard.press('Enter');
  await expect.poll(minutesOf).toBe(23);
  const acts = counted('touches');
  await typeWhileSent('saveMinutes', 'input[aria-label="Post: minutes"]', '23', undo);
  await expect.poll(acts).toBe(2);
  expect(await minutesOf()).toBe(23);
  await expect.poll(() => minutes.inputValue()).toBe('23');
  // What Undo takes back now is what was so before it: nothing was set.
  await undo();
  await expect.poll(minutesOf).toBeNull();
  expect(s.troubles).toEqual([]);
});

it('the size of the day follows what is typed while an earlier figure is still on its way', async () => {
  await s.go('/');
  const minutes = s.page.locator('#minutes');
  const size = async () => (await core().touches.queue({})).sizedTo;
  await typeWhileSent('sizeDay', '#minutes', '70', () => minutes.fill('40'));
  await expect.poll(size).toBe(70);
  const acts = counted('touches');
  await typeWhileSent('sizeDay', '#minutes', '70', () => s.page.getByRole('button', { name: 'Back to my usual day' }).click());
  await expect.poll(acts).toBe(2);
  expect(await size()).toBe(70);
  await expect.poll(() => minutes.inputValue()).toBe('70');
  expect(s.troubles).toEqual([]);
});

// Today as it is drawn in Chromium, which has no Icelandic of its own: days and months come from our words, in all five languages.
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#contract/words';
import { temporaryFolder } from '../kit/context.ts';
import { launch, settled, watchedPage } from './browser.ts';
import { type Running, startApp } from './running.ts';

let browser: Browser;
let app: Running;

beforeAll(async () => {
  [browser, app] = await Promise.all([launch(), startApp('--demo', '--data-dir', path.join(temporaryFolder(), 'desk'), '--today', '2026-11-18')]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const screens = ['#/', '#/customers', '#/import', '#/letters', '#/letters/outbox', '#/settings', '#/settings/mailbox', '#/settings/backups'];

describe.each<[Language, RegExp, RegExp]>([
  ['is', /miðvikudagur,? 18\. nóvember 2026/i, /í (janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember)/],
  ['hu', /2026\. november 18\./i, /(január|február|március|április|május|június|július|augusztus|szeptember|október|november|december)/],
  ['sl', /sreda, 18\. november 2026/i, /(januar|februar|mare?c|april|maj|junij|julij|avgust|september|oktober|november|december)/],
  ['nb', /onsdag,? 18\. november 2026/i, /i (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)/],
  ['en', /Wednesday,? 18 November 2026/i, /in (January|February|March|April|May|June|July|August|September|October|November|December)/],
])('in %s', (language, day, month) => {
  it('the day, the months and every screen are in the language, under the policy', async () => {
    const client = await app.client();
    const { id: _id, isManager: _isManager, sharesUnowned: _shares, absence: _absence, ...me } = await client.team.me();
    await client.team.saveMe({ ...me, interfaceLanguage: language });
    const { page, troubles, close } = await watchedPage(browser, app.home);
    await page.goto(await app.address());
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
    const text = () => page.locator('body').innerText();
    await expect.poll(text).toMatch(day);
    await expect.poll(text).toMatch(month);
    for (const screen of screens) {
      await page.evaluate((to) => location.assign(to), screen);
      await settled(page);
      // A name of a text in place of the text, or a place in it that nobody filled.
      expect(await text()).not.toMatch(/\{\{|\}\}|undefined|\bNaN\b|Invalid Date|\b(shell|today|customers|letters|imports|settings):[a-z]/);
    }
    expect(troubles).toEqual([]);
    await close();
  });
});

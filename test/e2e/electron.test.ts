// The window as it is shipped, as far as it goes without Electron's own program.
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../kit/context.ts';
import { launch } from './browser.ts';
import { type AppWindow, openWindow } from './window.ts';

let browser: Browser;
let app: AppWindow;

beforeAll(async () => {
  browser = await launch();
  app = await openWindow(browser, ['--demo', '--today', '2026-11-18', '--data-dir', path.join(temporaryFolder(), 'desk')]);
});
afterAll(async () => {
  await app?.quit();
  await browser?.close();
});

describe('the built app in its window', () => {
  it('shows the morning over its port', async () => {
    const { page, electron } = app;
    await page.getByRole('region', { name: 'Who to contact' }).waitFor();
    expect(await page.getByRole('region', { name: 'Who to contact' }).getByRole('button').count()).toBeGreaterThan(5);
    expect(electron.windows[0]?.visible).toBe(true);
    expect(await page.evaluate(() => Object.keys(window).filter((name) => name.startsWith('comeback')))).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(window, 'comebackWire'))).toBe('port');
  });

  it('acts and takes back', async () => {
    const { page } = app;
    // How many are done; how many fit may still change while the first night's work is caught up with.
    const count = page.getByText(/^\d+ of \d+/).first();
    const done = async () => Number.parseInt((await count.textContent()) ?? '', 10);
    const before = await done();
    await page.keyboard.press('e');
    await page
      .getByText(/^Done: /)
      .first()
      .waitFor();
    await expect.poll(done).toBe(before + 1);
    await page.keyboard.press('z');
    await page
      .getByText(/^Taken back: /)
      .first()
      .waitFor();
    await expect.poll(done).toBe(before);
  });

  it('comes back after the page was opened anew, with a port of its own', async () => {
    const { page } = app;
    await page.reload();
    await page.getByRole('region', { name: 'Who to contact' }).waitFor();
  });

  it('opens the card a link names', async () => {
    const { page, electron } = app;
    electron.app.emit('second-instance', {}, ['comeback', '--', 'comeback://call?number=%2B99912345678']);
    await expect
      .poll(() =>
        page
          .getByRole('dialog')
          .or(page.getByRole('heading', { name: /99912345678/ }))
          .count(),
      )
      .toBeGreaterThan(0);
    await page.keyboard.press('Escape');
  });

  it('broke no rule of its content policy, asked nobody else and complained of nothing', () => expect(app.troubles).toEqual([]));
});

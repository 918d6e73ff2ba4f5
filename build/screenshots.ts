// Makes the pictures of the README from the running app with the demo team, on a fixed day so that they change only when the app does.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { needChromium } from './find-chromium.mjs';
import { chromiumFlags, startHost, stopHost } from './run-host.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'build', 'screenshots');
const today = '2026-11-18';

interface Picture {
  name: string;
  language: string;
  width: number;
  height: number;
  dark?: boolean;
  route: string;
  /** What is done before the picture is taken. */
  before?: (page: Page) => Promise<void>;
}

const pictures: Picture[] = [
  { name: 'today-en', language: 'en_GB', width: 1440, height: 900, route: '/' },
  { name: 'today-hu-dark', language: 'hu_HU', width: 1440, height: 900, dark: true, route: '/', before: (page) => press(page, 'j', 5) },
  { name: 'customers-is', language: 'is_IS', width: 1440, height: 900, route: '/customers' },
];

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'comeback-pictures-'));
  const host = await startHost(dataDir, ['--demo', '--today', today], picture.language);
  try {
    const page = await browser.newPage({
      viewport: { width: picture.width, height: picture.height },
      colorScheme: picture.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(host.address);
    await page.getByRole('main').waitFor();
    await page.evaluate(`location.assign(${JSON.stringify(`#${picture.route}`)})`);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1500);
    await picture.before?.(page);
    await page.waitForTimeout(800);
    await page.screenshot({ path: path.join(folder, `${picture.name}.png`) });
    await page.close();
  } finally {
    await stopHost(host);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: needChromium(),
  args: chromiumFlags,
});
try {
  for (const picture of pictures) {
    await take(browser, picture);
    console.log(`build/screenshots/${picture.name}.png`);
  }
} finally {
  await browser.close();
}

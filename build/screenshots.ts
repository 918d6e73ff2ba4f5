// Makes the pictures of the README from the running app with the demo team, on a fixed day so that they change only when the app does.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { needChromium } from './find-chromium.mjs';

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
  { name: 'today-hu-dark', language: 'hu_HU', width: 1440, height: 900, dark: true, route: '/', before: (page) => press(page, 'j', 3) },
  { name: 'customers-is', language: 'is_IS', width: 1440, height: 900, route: '/customers' },
];

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
}

function startHost(dataDir: string, language: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [path.join(root, 'out/main/browser.js'), '--demo', '--today', today, '--data-dir', dataDir], {
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: `${language}.UTF-8` },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}`)));
    let text = '';
    child.stdout?.on('data', (piece) => {
      text += String(piece);
      const address = /http:\/\/127\.0\.0\.1\S+/.exec(text)?.[0];
      if (address) resolve({ child, address });
    });
  });
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'comeback-pictures-'));
  const { child, address } = await startHost(dataDir, picture.language);
  try {
    const page = await browser.newPage({
      viewport: { width: picture.width, height: picture.height },
      colorScheme: picture.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(address);
    await page.getByRole('main').waitFor();
    await page.evaluate((route) => location.assign(`#${route}`), picture.route);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1500);
    await picture.before?.(page);
    await page.waitForTimeout(800);
    await page.screenshot({ path: path.join(folder, `${picture.name}.png`) });
    await page.close();
  } finally {
    child.removeAllListeners('exit');
    child.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: needChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const picture of pictures) {
    await take(browser, picture);
    console.log(`build/screenshots/${picture.name}.png`);
  }
} finally {
  await browser.close();
}

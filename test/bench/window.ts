// From starting the host to a queue somebody can work with, in a real Chromium, with the demo team.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { needChromium } from '../../build/find-chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the built browser host on a folder; resolves with its address when it has printed it. */
export function startHost(dataDir: string, args: readonly string[] = []): Promise<{ child: ChildProcess; address: string; readyMs: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=8', path.join(root, 'out/main/browser.js'), '--data-dir', dataDir, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}`)));
    child.stdout?.on('data', (piece) => {
      text += String(piece);
      const address = /http:\/\/127\.0\.0\.1\S+/.exec(text)?.[0];
      if (address) resolve({ child, address, readyMs: performance.now() - start });
    });
  });
}

export function stopHost(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill();
  });
}

/** Milliseconds from the host's start until the first row of the queue can be seen. The browser itself is already running, as a desktop's would be. */
export async function measureWindow(dataDir: string): Promise<{ readyMs: number; usableMs: number }> {
  const browser = await chromium.launch({ executablePath: needChromium(), args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const start = performance.now();
    const { child, address, readyMs } = await startHost(dataDir);
    await page.goto(address);
    await page.getByRole('option').or(page.locator('[data-queue-row]')).first().waitFor();
    const usableMs = performance.now() - start;
    await stopHost(child);
    return { readyMs, usableMs };
  } finally {
    await browser.close();
  }
}

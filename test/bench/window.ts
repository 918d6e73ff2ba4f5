// From starting the host to a queue somebody can work with, in a real Chromium, with the demo team.
import { chromium } from 'playwright-core';
import { needChromium } from '../../build/find-chromium.mjs';
import { chromiumFlags, startHost, stopHost } from '../../build/run-host.ts';

/** Milliseconds from the host's start until the first row of the queue can be seen. The browser itself is already running, as a desktop's would be. */
export async function measureWindow(dataDir: string): Promise<{ readyMs: number; usableMs: number }> {
  const browser = await chromium.launch({ executablePath: needChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const start = performance.now();
    const host = await startHost(dataDir);
    await page.goto(host.address);
    // The first card is open beside its row: now somebody can begin.
    await page.getByRole('region', { name: 'Who to contact' }).locator('button[aria-current]').first().waitFor();
    const usableMs = performance.now() - start;
    await stopHost(host);
    return { readyMs: host.readyMs, usableMs };
  } finally {
    await browser.close();
  }
}

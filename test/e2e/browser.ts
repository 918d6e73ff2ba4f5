// A real Chromium, and what it complained of.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumFlags } from '../../build/run-host.ts';

export const launch = (...more: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...chromiumFlags, ...more] });

export interface Watched {
  page: Page;
  /** Console errors and warnings, uncaught errors, broken rules of the content policy, dialogs, and requests to anywhere but the app. */
  troubles: string[];
  close(): Promise<void>;
}

/** A page of its own that keeps an account of everything that went wrong on it. `home` is the only origin it may ask. */
export async function watchedPage(browser: Browser, home: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', locale: 'en-GB', ...options });
  const page = await context.newPage();
  return { page, troubles: await watch(context, page, home), close: () => context.close() };
}

/** Begins the account. A refusal by the content policy is told by the page itself, whether or not Chromium prints it. */
async function watch(context: BrowserContext, page: Page, home: string): Promise<string[]> {
  const troubles: string[] = [];
  await context.exposeBinding('policyTrouble', (_source, text: string) => void troubles.push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'policyTrouble');
      if (typeof tell === 'function') tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('dialog', async (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== home) troubles.push(`request: ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(home).host) troubles.push(`socket: ${socket.url()}`);
  });
  return troubles;
}

/** Waits until the screen has a heading, its words no longer change and nothing moves: what was asked for has come. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor({ state: 'attached' });
  let before = '';
  for (let look = 0; look < 100; look += 1) {
    const words = await page.evaluate(() =>
      document.querySelector('[aria-busy=true]') || document.getAnimations().some(({ playState }) => playState === 'running') ? '' : document.body.innerText,
    );
    if (words !== '' && words === before) return;
    before = words;
    await page.waitForTimeout(50);
  }
  throw new Error(`The screen does not come to rest: ${before.slice(0, 200)}`);
}

import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { root } from '../../build/built.mjs';
import type { Pretend } from './fake/core.ts';
import { serveFake } from './fake-core.ts';

/** The screens as they are given away. */
export const builtScreens = (): string => path.join(root, 'out/renderer');

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
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

export type Stage = { page: Page; troubles: string[]; hangUp: () => Promise<void>; close: () => Promise<void> };

type Look = { colours?: 'light' | 'dark'; width?: number; height?: number };

/** One page on a pretended core. `troubles` gathers every console error, refused load and broken rule of the content policy. */
export async function openStage(browser: Browser, folder: string, pretend: Pretend = {}, look: Look = {}): Promise<Stage> {
  const server = await serveFake(folder, pretend);
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    colorScheme: look.colours ?? 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('requestfailed', (request) => troubles.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
  await page.goto(server.launchAddress());
  return {
    page,
    troubles,
    hangUp: () => server.close(),
    close: async () => {
      await context.close();
      await server.close().catch(() => undefined);
    },
  };
}

import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { root } from '../../build/built.mjs';
import { launch } from '../e2e/browser.ts';
import type { Pretend } from './fake/core.ts';
import { serveFake } from './fake-core.ts';

/** The screens as they are given away. */
export const builtScreens = (): string => path.join(root, 'out/renderer');

export type Stage = { page: Page; troubles: string[]; hangUp: () => Promise<void>; close: () => Promise<void> };

export type Look = { colours?: 'light' | 'dark'; width?: number; height?: number };

/** One page on a pretended core. `troubles` gathers every console error, refused load and broken rule of the content policy. */
async function openStage(browser: Browser, folder: string, pretend: Pretend = {}, look: Look = {}): Promise<Stage> {
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

/** Opens pages on a pretended core in one browser, which is closed at the end; each page is closed after its test. */
export function pretendedStages(): (pretend?: Pretend, look?: Look) => Promise<Stage> {
  let browser: Browser;
  let stage: Stage | null = null;
  beforeAll(async () => {
    browser = await launch();
  }, 90_000);
  afterEach(async () => {
    await stage?.close();
    stage = null;
  });
  afterAll(() => browser.close());
  return async (pretend, look) => {
    stage = await openStage(browser, builtScreens(), pretend, look);
    return stage;
  };
}

import { cpSync } from 'node:fs';
import { RPCHandler } from '@orpc/server/ws';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type App, router, startApp } from '../../src-main/app.ts';
import { serve } from '../../src-main/hosts/browser/serve.ts';
import { makeTokens } from '../../src-main/hosts/browser/tokens.ts';
import { listAssets } from '../../src-main/hosts/shared/assets.ts';
import { launch } from '../e2e/browser.ts';
import { memorySecrets, type RecordingMailer, recordingMailer, recordingNotifier, recordingOpener, temporaryFolder } from '../kit/context.ts';
import { type Doors, domainNames, noSignIn, openDoors, readerWith, type StatedNames, usualFolders } from '../kit/mail-ports.ts';
import { builtScreens } from './stage.ts';

export interface RealStage {
  page: Page;
  app: App;
  mailer: RecordingMailer;
  /** The doors of mail servers: everything opens unless a test says otherwise. */
  doors: Doors;
  troubles: string[];
  /** To one of the screens, as a link would. */
  go(path: string): Promise<void>;
  close(): Promise<void>;
}

export type Look = { colours?: 'light' | 'dark'; names?: StatedNames };

const desk = { host: 'test', systemLanguage: 'en', today: '2026-11-18', loop: false } as const;

let template: Promise<string> | null = null;

/** A folder of its own with the demo team, copied from one that is made once in a file of tests. */
async function demoFolder(): Promise<string> {
  template ??= makeDemo();
  const folder = temporaryFolder();
  cpSync(await template, folder, { recursive: true });
  return folder;
}

async function makeDemo(): Promise<string> {
  const dataDir = temporaryFolder();
  const app = await startApp({ ...desk, dataDir, ports: { notifier: recordingNotifier(), opener: recordingOpener(), secrets: memorySecrets(null, 'none') } });
  await app.beginDemo();
  await app.stop();
  return dataDir;
}

/** One page on the real core with the demo team, its own database, no network and no loop: nothing happens by itself. */
export async function openRealStage(browser: Browser, folder: string, look: Look = {}): Promise<RealStage> {
  const mailer = recordingMailer();
  const doors = openDoors();
  const ports = { notifier: recordingNotifier(), opener: recordingOpener(), secrets: memorySecrets(null, 'none'), mailer, ...noNetwork(doors, look.names) };
  const app = await startApp({ ...desk, dataDir: await demoFolder(), ports });
  const handler = new RPCHandler(router);
  const server = await serve({
    port: 0,
    assets: listAssets(folder),
    tokens: makeTokens(() => Date.now()),
    attach: (socket) => handler.upgrade(socket, { context: app.context }),
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: look.colours ?? 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  // Shorter than a test may take, so that what was waited for is named.
  page.setDefaultTimeout(15_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(server.launchAddress());
  await page.getByRole('navigation', { name: 'Main parts' }).waitFor();
  return {
    page,
    app,
    mailer,
    doors,
    troubles,
    go: (path) => page.evaluate((to) => location.assign(`#${to}`), path),
    close: async () => {
      await context.close();
      await server.close().catch(() => undefined);
      await app.stop();
    },
  };
}

const noNetwork = (doors: Doors, names: StatedNames | undefined) => ({
  mailProbe: doors,
  domainNames: domainNames(names),
  signIn: noSignIn,
  mailReader: readerWith(usualFolders),
});

/** For a file of tests: one browser, and for each test a stage of its own that is closed behind it. `path` is the screen to begin at. */
export function realStages(): (path?: string, look?: Look) => Promise<RealStage> {
  let browser: Browser;
  let stage: RealStage | null = null;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterEach(async () => {
    await stage?.close();
    stage = null;
  });
  afterAll(() => browser.close());
  return async (path, look) => {
    stage = await openRealStage(browser, builtScreens(), look);
    if (path !== undefined) await stage.go(path);
    return stage;
  };
}

// The Electron host on a stand-in for Electron, with the real core behind it: loaded anew for each test.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { contract } from '#contract/index';
import { temporaryFolder } from './context.ts';
import { type FakeElectron, type FakeOptions, fakeElectron } from './fake-electron.ts';
import { aFrame, type FakePort } from './fake-electron-ports.ts';

const main = '../../src-main/hosts/electron/main.ts';
const argv = process.argv;
export let root: string;
export let dataDir: string;
let running: FakeElectron | null;

beforeEach(() => {
  // A built app of one page: what the host serves is not the point here.
  root = temporaryFolder();
  mkdirSync(path.join(root, 'out/renderer'), { recursive: true });
  writeFileSync(path.join(root, 'out/renderer/index.html'), '<!doctype html><title>Comeback</title>');
  dataDir = path.join(temporaryFolder(), 'desk');
  running = null;
  vi.resetModules();
});

afterEach(async () => {
  running?.app.quit();
  if (running && running.app.exitCode === null) await until(() => running?.app.ended);
  process.argv = argv;
  vi.restoreAllMocks();
});

/** Loads main.ts anew over a stand-in, as Electron would with these words behind its name. */
export async function load(options: FakeOptions = {}, args: string[] = []): Promise<FakeElectron> {
  const electron = fakeElectron(options);
  process.argv = ['/usr/bin/electron', '/the/app', `--data-dir=${dataDir}`, ...args];
  vi.doMock('electron', () => electron.module);
  vi.doMock('../../src-main/hosts/shared/app-root.ts', () => ({ appRoot: () => root }));
  running = electron;
  await import(main);
  return electron;
}

export type StartedHost = FakeElectron & { electron: FakeElectron; window: FakeElectron['windows'][number]; tray: FakeElectron['trays'][number] };

/** Starts the host and waits for its window. */
export async function start(options: FakeOptions = {}, args: string[] = []): Promise<StartedHost> {
  const electron = await load(options, args);
  electron.app.becomeReady();
  await until(() => electron.trays.length > 0 || electron.app.ended);
  const [window] = electron.windows;
  const [tray] = electron.trays;
  if (!window || !tray) throw new Error('The host made no window');
  return { ...electron, electron, window, tray };
}

export const until = (met: () => unknown) => vi.waitFor(() => expect(met()).toBeTruthy(), { timeout: 10_000, interval: 5 });

/** A page that has been given its port, speaking the contract over it. */
export async function pageOf(electron: FakeElectron, url = 'app://ui/index.html') {
  const frame = aFrame(url);
  electron.ipcMain.emit('comeback-port', { senderFrame: frame });
  const [port] = frame.given;
  if (!port) return null;
  port.start();
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: asPagePort(port) }));
  return { client, port };
}

/** What the first page of the desk is asked to show. */
export async function shownTo(electron: FakeElectron): Promise<string | undefined> {
  const page = await pageOf(electron);
  for await (const change of (await page?.client.app.changes()) ?? []) if (change.topic === 'show') return change.id;
  return undefined;
}

/** The page's end of the port, which in a browser has listeners of its own kind. */
export const asPagePort = (port: FakePort) => ({
  postMessage: (message: unknown) => port.postMessage(message),
  on: (name: string, listener: (event?: { data: unknown }) => void) => void port.on(name, listener),
});

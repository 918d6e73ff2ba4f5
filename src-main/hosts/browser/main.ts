// The browser host: the same core and screens on 127.0.0.1, for machines without Electron and for trying things out.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { RPCHandler } from '@orpc/server/ws';
import { startApp } from '../../app.ts';
import { keyringSecrets } from '../../ports/keyring-secrets.ts';
import { fileLog } from '../../ports/log.ts';
import { silentNotifier } from '../../ports/notifier.ts';
import { noOpener } from '../../ports/opener.ts';
import { appRoot } from '../shared/app-root.ts';
import { listAssets } from '../shared/assets.ts';
import { edgeInterceptor } from '../shared/edge.ts';
import { firstLanguage } from '../shared/languages.ts';
import { readStartOptions } from '../shared/options.ts';
import { serve } from './serve.ts';
import { makeTokens } from './tokens.ts';

const read = readStartOptions(process.argv.slice(2));
if (read.kind === 'wrong') {
  console.error(read.message);
  process.exit(2);
}
const { dataDir, demo, port, today } = read.value;

const app = await startApp({
  dataDir,
  today,
  host: 'browser',
  systemLanguage: firstLanguage([process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG].filter((tag) => tag !== undefined)),
  // The page shows what the system cannot: reminders, and links to open.
  ports: { notifier: silentNotifier, opener: noOpener, secrets: await keyringSecrets(dataDir) },
});
const problem = app.context.desk.problem;
if (problem?.kind === 'held') {
  console.error(`Comeback is already open with these files (${problem.holder}). Close it there first.\n  ${dataDir}`);
  await app.stop();
  process.exit(1);
}
if (demo) await app.beginDemo();

const handler = new RPCHandler(app.router, { interceptors: [edgeInterceptor(fileLog(dataDir, app.context.clock))] });
const server = await serve({
  port,
  assets: listAssets(path.join(appRoot(), 'out', 'renderer')),
  tokens: makeTokens(() => performance.now()),
  attach: (socket) => void handler.upgrade(socket, { context: app.context }),
}).catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  console.error(code === 'EADDRINUSE' ? `Port ${port} is taken by another program; leave --port out to take any free one.` : String(error));
  return null;
});
if (!server) {
  await app.stop();
  process.exit(1);
}

const show = () => console.log(`Comeback is open at\n\n  ${server.launchAddress()}\n`);
show();
console.log(`Its files are in ${dataDir}\nThe address works once. Press Enter for a new one, Ctrl+C to stop.`);
if (hasDesktop()) openInBrowser(server.launchAddress());
createInterface({ input: process.stdin }).on('line', show);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server?.close();
  await app.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

function hasDesktop(): boolean {
  if (process.env.CI || !process.stdout.isTTY) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openInBrowser(address: string): void {
  const [command, args] =
    process.platform === 'darwin' ? ['open', [address]] : process.platform === 'win32' ? ['explorer', [address]] : ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // Without a program to open it the printed address is enough.
  child.on('error', () => {});
  child.unref();
}

// Starts the built browser host in a process of its own: for pictures and measurements.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { coreEnv, coreFlags } from './core-process.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** For a Chromium without a screen that asks nothing of the network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface RunningHost {
  child: ChildProcess;
  /** With its launch token; works once. */
  address: string;
  /** Milliseconds from the start until the address was printed. */
  readyMs: number;
}

/** Resolves when the host has printed its address; rejects where it ends before. `language` is what the system would say, like `hu_HU`. */
export function startHost(dataDir: string, args: readonly string[] = [], language?: string): Promise<RunningHost> {
  const start = performance.now();
  const env = language ? { ...coreEnv, LC_ALL: '', LC_MESSAGES: '', LANG: `${language}.UTF-8` } : coreEnv;
  const words = [...coreFlags, path.join(root, 'out/main/browser.js'), '--data-dir', dataDir, ...args];
  const child = spawn(process.execPath, words, { env, stdio: ['pipe', 'pipe', 'inherit'] });
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

/** Resolves when it has let go of its files. */
export function stopHost({ child }: RunningHost): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill();
  });
}

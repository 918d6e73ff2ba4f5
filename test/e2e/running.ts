// The built browser host as a process of its own, the way `npm start -- --host browser` runs it.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { contract } from '#contract/index';

const root = process.env.APP_ROOT ?? path.resolve(import.meta.dirname, '../..');

export interface Running {
  /** `http://127.0.0.1:…`, the only origin its page may ask. */
  home: string;
  port: number;
  /** A launch address that has not been used yet. */
  address(): Promise<string>;
  /** A second page of the same app, without a browser. */
  client(): Promise<ContractRouterClient<typeof contract>>;
  stop(): Promise<number | null>;
  /** As a power cut does it. */
  kill(): Promise<void>;
}

export interface Ended {
  code: number | null;
  said: string;
}

const spawnApp = (args: string[]): ChildProcess =>
  spawn(process.execPath, [path.join(root, 'out/main/browser.js'), ...args], {
    env: { ...process.env, CI: '1', LANG: 'en_GB.UTF-8', LC_ALL: '' },
    stdio: 'pipe',
  });

/** Runs it to its end, for starts that are refused. */
export function runToEnd(...args: string[]): Promise<Ended> {
  const child = spawnApp(args);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

/** Starts it and waits for its first address; throws with its own words where it ends instead. */
export async function startApp(...args: string[]): Promise<Running> {
  const child = spawnApp(args);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const addresses: string[] = [];
  const waiting: ((address: string) => void)[] = [];
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const [address] of text.matchAll(/http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]+/g)) {
        const taker = waiting.shift();
        if (taker) taker(address);
        else addresses.push(address);
      }
    });
  const next = (): Promise<string> => {
    const ready = addresses.shift();
    return ready ? Promise.resolve(ready) : new Promise((resolve) => waiting.push(resolve));
  };
  const first = await Promise.race([next(), ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${said}`)))]);
  addresses.unshift(first);
  const home = new URL(first).origin;
  const address = () => {
    const ready = addresses.shift();
    if (ready) return Promise.resolve(ready);
    child.stdin?.write('\n');
    return next();
  };
  return {
    home,
    port: Number(new URL(first).port),
    address,
    client: async () => clientAt(home, await address()),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function clientAt(home: string, address: string): Promise<ContractRouterClient<typeof contract>> {
  const launch = address.split('#launch=')[1];
  const answer = await fetch(`${home}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: home },
    body: JSON.stringify({ launch }),
  });
  const { session } = Object(await answer.json());
  const websocket = new WebSocket(`${home.replace('http', 'ws')}/rpc`, ['comeback', String(session)], { origin: home });
  await new Promise((resolve, reject) => websocket.once('open', resolve).once('error', reject));
  return createORPCClient(new RPCLink({ websocket: Object.assign(websocket, {}) }));
}

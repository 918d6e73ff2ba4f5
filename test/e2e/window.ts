// The built Electron app in a real Chromium: its own main and preload bundles over the stand-in for Electron, its own screens in a page.
// What is not Electron's here: the page is served by main's own handler of `app:` under an https name, and ports are carried as text.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type FakeElectron, fakeElectron } from '../kit/fake-electron.ts';
import { aFrame, type FakePort } from '../kit/fake-electron-ports.ts';
import { type Watched, watchedPage } from './browser.ts';

const home = 'https://ui.test';
const root = process.env.APP_ROOT ?? path.resolve(import.meta.dirname, '../..');

export interface AppWindow extends Watched {
  electron: FakeElectron;
  quit(): Promise<void>;
}

/** Starts the built app with these words behind its name. Once a process: the bundle is a module, and a module runs once. */
export async function openWindow(browser: Browser, args: string[]): Promise<AppWindow> {
  const shown = await watchedPage(browser, home);
  const loaded = Promise.withResolvers<string>();
  const electron = fakeElectron({ load: (url) => loaded.resolve(url) });
  pretendElectron(electron);
  process.argv = [process.execPath, root, ...args];
  await serve(shown.page, electron);
  await givePreload(shown.page, electron);
  await import(pathToFileURL(path.join(root, 'out/main/index.js')).href);
  electron.app.becomeReady();
  const url = await loaded.promise;
  await shown.page.goto(url.replace('app://ui', home));
  electron.windows[0]?.emit('ready-to-show');
  return {
    ...shown,
    electron,
    quit: async () => {
      electron.app.quit();
      while (!electron.app.ended) await new Promise((resolve) => setTimeout(resolve, 10));
      await shown.close();
    },
  };
}

/** Makes `import … from 'electron'` find the stand-in, for the built bundle as Node itself loads it. */
function pretendElectron(electron: FakeElectron): void {
  Reflect.set(globalThis, 'electronStandIn', electron.module);
  const names = Object.keys(electron.module);
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: 'electron:stand-in', format: 'module', shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === 'electron:stand-in'
        ? { format: 'module', shortCircuit: true, source: names.map((name) => `export const ${name} = globalThis.electronStandIn.${name};`).join('\n') }
        : next(url, context),
  });
}

/** Every file comes from main's own handler, with the headers it gives. */
async function serve(page: Page, electron: FakeElectron): Promise<void> {
  await page.route(`${home}/**`, async (route) => {
    const url = route.request().url().replace(home, 'app://ui');
    const cancelled = await new Promise((answer) => electron.session.beforeRequest({ url }, ({ cancel }) => answer(cancel)));
    const response = cancelled ? undefined : await electron.handlers.get('app')?.(new Request(url, { method: route.request().method() }));
    if (!response) return route.abort();
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) });
  });
}

/** Runs the built preload before each page, with the little of Electron it may use, and carries its messages and ports. */
async function givePreload(page: Page, electron: FakeElectron): Promise<void> {
  const ports = new Map<number, FakePort>();
  await page.exposeBinding('toMain', ({ frame }, channel: string) => {
    const asker = aFrame(frame.url().replace(home, 'app://ui'), frame.parentFrame());
    electron.ipcMain.emit(channel, { senderFrame: asker });
    for (const port of asker.given) {
      const id = ports.size + 1;
      ports.set(id, port);
      // One after the other, as a port keeps the order of its messages.
      let before = page.evaluate(([channelName, portId]) => Reflect.get(window, 'fromMain')(channelName, portId), [channel, id] as const);
      port.on('message', ({ data }) => {
        before = before
          .then(() => page.evaluate(([portId, text]) => Reflect.get(window, 'portSays')(portId, text), [id, data] as const))
          .catch(() => undefined);
      });
      port.start();
    }
  });
  await page.exposeBinding('toPort', (_source, id: number, text: string) => ports.get(id)?.postMessage(text));
  const source = readFileSync(path.join(root, 'out/preload/index.cjs'), 'utf8');
  await page.addInitScript(`(() => {
    const listeners = new Map();
    const ends = new Map();
    const electron = {
      contextBridge: { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value }) },
      ipcRenderer: { on: (channel, listener) => listeners.set(channel, listener), send: (channel) => window.toMain(channel) },
    };
    window.fromMain = (channel, id) => {
      const { port1, port2 } = new MessageChannel();
      ends.set(id, port1);
      port1.onmessage = (event) => window.toPort(id, event.data);
      listeners.get(channel)({ ports: [port2] });
    };
    window.portSays = (id, text) => ends.get(id).postMessage(text);
    ((require, module, exports) => {${source}\n})((name) => (name === 'electron' ? electron : undefined), { exports: {} }, {});
  })();`);
}

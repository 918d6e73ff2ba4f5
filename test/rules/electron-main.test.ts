// The Electron host on a stand-in for Electron, with the real core behind it.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { contract } from '#contract/index';
import { languages } from '#contract/words';
import type { App, AppOptions } from '../../src-main/app.ts';
import { hostWords } from '../../src-main/hosts/shared/words.ts';
import { temporaryFolder } from '../kit/context.ts';
import { aDesk } from '../kit/desks.ts';
import { anEvent, type FakeElectron, type FakeOptions, fakeElectron } from '../kit/fake-electron.ts';
import { aFrame, type FakePort } from '../kit/fake-electron-ports.ts';

const main = '../../src-main/hosts/electron/main.ts';
const customerId = '0199b2f0-0000-7000-8000-000000000001';
const argv = process.argv;
let root: string;
let dataDir: string;
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
async function load(options: FakeOptions = {}, args: string[] = []): Promise<FakeElectron> {
  const electron = fakeElectron(options);
  process.argv = ['/usr/bin/electron', '/the/app', `--data-dir=${dataDir}`, ...args];
  vi.doMock('electron', () => electron.module);
  vi.doMock('../../src-main/hosts/shared/app-root.ts', () => ({ appRoot: () => root }));
  running = electron;
  await import(main);
  return electron;
}

async function start(options: FakeOptions = {}, args: string[] = []) {
  const electron = await load(options, args);
  electron.app.becomeReady();
  await until(() => electron.trays.length > 0 || electron.app.ended);
  const [window] = electron.windows;
  const [tray] = electron.trays;
  if (!window || !tray) throw new Error('The host made no window');
  return { ...electron, electron, window, tray };
}

const until = (met: () => unknown) => vi.waitFor(() => expect(met()).toBeTruthy(), { timeout: 10_000, interval: 5 });

/** A page that has been given its port, speaking the contract over it. */
async function pageOf(electron: FakeElectron, url = 'app://ui/index.html') {
  const frame = aFrame(url);
  electron.ipcMain.emit('comeback-port', { senderFrame: frame });
  const [port] = frame.given;
  if (!port) return null;
  port.start();
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: asPagePort(port) }));
  return { client, port };
}

/** What the first page of the desk is asked to show. */
async function shownTo(electron: FakeElectron): Promise<string | undefined> {
  const page = await pageOf(electron);
  for await (const change of (await page?.client.app.changes()) ?? []) if (change.topic === 'show') return change.id;
  return undefined;
}

/** The page's end of the port, which in a browser has listeners of its own kind. */
const asPagePort = (port: FakePort) => ({
  postMessage: (message: unknown) => port.postMessage(message),
  on: (name: string, listener: (event?: { data: unknown }) => void) => void port.on(name, listener),
});

describe('the Electron host', () => {
  it('puts everything into the sandbox, and its own scheme under the rules of the web, before it is ready', async () => {
    const { app, schemes, electron } = await load().then((electron) => ({ ...electron, electron }));
    expect(app.sandboxed).toBe(true);
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
    expect(electron.windows).toHaveLength(0);
  });

  it('makes one window, with every preference that keeps a page in its place', async () => {
    const { windows, window } = await start();
    expect(windows).toHaveLength(1);
    expect(window.options.webPreferences).toEqual({
      preload: path.join(root, 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      disableBlinkFeatures: 'Auxclick',
      spellcheck: true,
      navigateOnDragDrop: false,
    });
    expect(window.loaded).toEqual(['app://ui/index.html']);
    expect(window.visible).toBe(false);
    window.emit('ready-to-show');
    expect(window.visible).toBe(true);
  });

  it('serves its page with the whole policy, and nothing else', async () => {
    const { handlers } = await start();
    const ask = (url: string, method = 'GET') => Promise.resolve(handlers.get('app')?.(new Request(url, { method })));
    const page = await ask('app://ui/index.html');
    expect(page?.status).toBe(200);
    expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page?.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
    for (const url of ['app://evil/index.html', 'app://ui/package.json', 'app://ui/..%2fpackage.json']) expect((await ask(url))?.status).toBe(404);
    expect((await ask('app://ui/index.html', 'POST'))?.status).toBe(404);
  });

  it('a second start ends at once and touches no file', async () => {
    const electron = await load({ isFirst: false });
    expect(electron.app.ended).toBe(true);
    expect(electron.windows).toHaveLength(0);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('registers its links with "--" before the address, so that no address is read as an option', async () => {
    const { app } = await start();
    expect(app.protocolClients).toEqual([['comeback', process.execPath, '/the/app', '--']]);
  });

  it('hides its window when it is closed, brings it back from the tray, and really ends on Quit', async () => {
    const { window, tray, app, electron } = await start();
    window.show();
    expect(window.close()).toBe(false);
    expect(window.visible).toBe(false);
    tray.emit('click');
    expect(window.visible).toBe(true);
    window.minimized = true;
    tray.menu[0]?.click?.();
    expect(window.minimized).toBe(false);
    tray.menu.at(-1)?.click?.();
    await until(() => app.ended);
    expect(window.closed).toBe(true);
    // The core has let go of the file: another one may open it now.
    const { desk } = aDesk({ dataDir });
    expect(desk.problem).toBeNull();
    desk.close();
    expect(electron.app.quits).toBe(2);
  });

  it.each(languages)('speaks to the system in %s', async (language) => {
    const { menus, tray } = await start({ languages: [language, 'en'] });
    const words = hostWords[language];
    expect(tray.menu.map(({ label }) => label)).toEqual([words.open, undefined, words.quit]);
    const menu = menus.at(-1) ?? [];
    expect(menu.map(({ label }) => label).slice(-4)).toEqual([words.file, words.edit, words.view, words.window]);
    const items = menu.flatMap(({ submenu }) => submenu ?? []);
    for (const item of items.filter(({ type, role }) => type !== 'separator' && role !== 'toggleDevTools')) expect(item.label).toBeTruthy();
  });

  it('a packaged app has no tools for developers', async () => {
    const { menus } = await start({ isPackaged: true });
    expect(JSON.stringify(menus)).not.toContain('toggleDevTools');
  });

  it('opens a page that has crashed again, once a minute at most', async () => {
    const { window } = await start();
    window.webContents.emit('render-process-gone', anEvent(), { reason: 'crashed' });
    window.webContents.emit('render-process-gone', anEvent(), { reason: 'crashed' });
    expect(window.webContents.reloads).toBe(1);
  });
});

describe('the guards of the window', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s stays on our page', async (name) => {
    const { window } = await start();
    const go = (url: string) => {
      const event = anEvent({ url });
      window.webContents.emit(name, event);
      return !event.prevented;
    };
    expect(go('app://ui/index.html#/letters')).toBe(true);
    for (const url of ['https://example.com/', 'app://ui@evil/', 'file:///etc/passwd', 'data:text/html,x', 'about:blank']) expect(go(url)).toBe(false);
    expect(go('about:srcdoc')).toBe(name === 'will-frame-navigate');
  });

  it('no page gets a window or a webview; a safe link goes to the system, any other nowhere', async () => {
    const { window, opened } = await start();
    const open = (url: string) => window.webContents.openHandler({ url });
    for (const url of ['https://example.com/a b', 'file:///etc/passwd', 'javascript:alert(1)', 'ms-msdt:/id', 'http://example.com/']) open(url);
    expect(opened).toEqual([]);
    expect(open('https://Example.com')).toEqual({ action: 'deny' });
    open('tel:+354 555 1234');
    open('tel:+354-555-1234');
    open('mailto:kari@example.no?attach=/etc/passwd&subject=Hei');
    expect(opened).toEqual(['https://example.com/', 'tel:+3545551234', 'mailto:kari@example.no?subject=Hei']);
    const webview = anEvent();
    window.webContents.emit('will-attach-webview', webview);
    expect(webview.prevented).toBe(true);
  });

  it('whoever else makes contents gets the same guards', async () => {
    const { app } = await start();
    const { FakeContents } = await import('../kit/fake-electron.ts');
    const other = new FakeContents();
    app.emit('web-contents-created', anEvent(), other);
    expect(other.openHandler({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    const event = anEvent({ url: 'https://example.com/' });
    other.emit('will-navigate', event);
    expect(event.prevented).toBe(true);
  });

  it('asks the network for nothing, gives few permissions, downloads only what the screens have made, trusts no wrong certificate', async () => {
    const { session, app } = await start();
    const cancelled = (url: string) => new Promise((answer) => session.beforeRequest({ url }, ({ cancel }) => answer(cancel)));
    expect(await cancelled('app://ui/assets/a.js')).toBe(false);
    for (const url of ['https://example.com/x.png', 'http://127.0.0.1/', 'ws://127.0.0.1:9/', 'file:///etc/passwd']) expect(await cancelled(url)).toBe(true);
    const allowed = (name: string, url: string) => new Promise((answer) => session.ask(null, name, answer, { requestingUrl: url }));
    expect(await allowed('notifications', 'app://ui/index.html')).toBe(true);
    expect(await allowed('media', 'app://ui/index.html')).toBe(false);
    expect(await allowed('notifications', 'https://example.com/')).toBe(false);
    expect(session.check(null, 'notifications', 'app://ui')).toBe(true);
    expect(session.check(null, 'notifications', 'app://ui/')).toBe(true);
    expect(session.check(null, 'geolocation', 'app://ui')).toBe(false);
    expect(session.check(null, 'notifications', 'null')).toBe(false);
    const downloads = (url: string) => {
      const event = anEvent();
      session.emit('will-download', event, { getURL: () => url });
      return !event.prevented;
    };
    expect(downloads('blob:app://ui/3f0c')).toBe(true);
    for (const url of ['https://example.com/x.exe', 'blob:app://ui.evil/3f0c', 'data:text/plain,x', 'app://ui/index.html']) expect(downloads(url)).toBe(false);
    const event = anEvent();
    const trusted = vi.fn();
    app.emit('certificate-error', event, null, 'https://x', 'error', {}, trusted);
    expect(event.prevented).toBe(true);
    expect(trusted).toHaveBeenCalledWith(false);
  });
});

describe('the line to the core', () => {
  it('answers our page', async () => {
    const { electron } = await start();
    const page = await pageOf(electron);
    expect(await page?.client.app.status()).toMatchObject({ host: 'electron', isNew: true, dataDir, problem: null });
  });

  it.each(['https://example.com/', 'app://ui.evil/', 'about:blank', ''])('gives %j no port', async (url) => {
    const { electron } = await start();
    expect(await pageOf(electron, url)).toBeNull();
  });

  it('gives no port to a frame within the page, nor to a frame that has gone', async () => {
    const { ipcMain } = await start();
    const frame = aFrame('app://ui/index.html', {});
    ipcMain.emit('comeback-port', { senderFrame: frame });
    expect(frame.given).toEqual([]);
    expect(() => ipcMain.emit('comeback-port', { senderFrame: null })).not.toThrow();
  });

  it.each([['{'], ['x'.repeat(1_048_577)], [new ArrayBuffer(4)], [{ i: '1', p: { u: '/app/status' } }]])(
    'is closed at the first word that is not of our wire',
    async (word) => {
      const { electron } = await start();
      const page = await pageOf(electron);
      page?.port.postMessage(word);
      await until(() => page?.port.closed);
      const next = await pageOf(electron);
      expect(await next?.client.app.status()).toMatchObject({ host: 'electron' });
    },
  );
});

describe('what comes from outside', () => {
  it('a link that started the app waits for its page', async () => {
    const { electron } = await start({}, ['--', 'comeback://call?number=%2B3545551234']);
    expect(await shownTo(electron)).toBe('number:+3545551234');
  });

  it('a link that came before the app was ready waits as well', async () => {
    const electron = await load();
    const event = anEvent();
    electron.app.emit('open-url', event, `comeback://open?id=${customerId}`);
    expect(event.prevented).toBe(true);
    electron.app.becomeReady();
    expect(await until(() => electron.trays.length).then(() => shownTo(electron))).toBe(`customer:${customerId}`);
  });

  it('a second start shows the window, and what its link names, and does nothing more', async () => {
    const { app, window, electron, opened } = await start();
    const shown = shownTo(electron);
    await new Promise((resolve) => setImmediate(resolve));
    app.emit('second-instance', anEvent(), ['/usr/bin/electron', '--data-dir=/evil', '--', 'tel:+3545551234']);
    expect(await shown).toBe('number:+3545551234');
    expect(window.visible).toBe(true);
    expect(opened).toEqual([]);
  });

  it('a second start with anything else only shows the window', async () => {
    const { app, window, electron } = await start();
    const shown = shownTo(electron);
    await new Promise((resolve) => setImmediate(resolve));
    const bad = [['comeback://delete?id=1'], ['comeback://open?id=../../etc'], ['--today', '2026-11-22'], ['https://example.com/'], ['5551234'], []];
    for (const args of bad) app.emit('second-instance', anEvent(), ['/usr/bin/electron', ...args]);
    expect(window.focused).toBe(bad.length);
    app.emit('open-url', anEvent(), `comeback://open?id=${customerId}`);
    // The first thing the page is asked to show is what came after all of these.
    expect(await shown).toBe(`customer:${customerId}`);
  });
});

describe('when it cannot start', () => {
  it('a file that another process holds is told on the page, not in a box', async () => {
    const other = aDesk({ dataDir });
    const { electron, boxes } = await start();
    const page = await pageOf(electron);
    expect(await page?.client.app.status()).toMatchObject({ problem: { kind: 'held' } });
    expect(boxes).toEqual([]);
    other.desk.close();
  });

  it('without its screens it says so in the language of the system and leaves no process behind', async () => {
    rmSync(path.join(root, 'out/renderer/index.html'));
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const electron = await load({ languages: ['hu'] });
    electron.app.becomeReady();
    await until(() => electron.app.ended);
    expect(electron.app.exitCode).toBe(1);
    expect(electron.boxes).toEqual([{ title: hostWords.hu.cannotStart, text: hostWords.hu.cannotStartText(path.join(dataDir, 'logs')) }]);
    expect(said).toHaveBeenCalledOnce();
  });

  it('an option that cannot be read opens nothing, rather than other files than were meant', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const electron = await load({}, ['--today', 'tomorrow']);
    electron.app.becomeReady();
    await until(() => electron.app.ended);
    expect(electron.app.exitCode).toBe(2);
    expect(electron.boxes[0]?.text).toContain('--today');
    expect(electron.windows).toHaveLength(0);
  });
});

describe('what the core tells the system', () => {
  it('is shown as a note; a click on it brings the window and the person', async () => {
    const { electron, window, ports } = await startWithPorts();
    expect(ports.notifier.notify({ title: 'Comeback', body: 'Jón Jónsson, at ten', customerId })).toBe(true);
    const [note] = electron.notes;
    expect(note).toMatchObject({ title: 'Comeback', body: 'Jón Jónsson, at ten', shown: true });
    expect(window.visible).toBe(false);
    note?.emit('click');
    expect(window.visible).toBe(true);
    expect(await shownTo(electron)).toBe(`customer:${customerId}`);
    ports.notifier.badge(7);
    expect(electron.app.badge).toBe(7);
  });

  it('is opened outside only where it is safe', async () => {
    const { electron, ports } = await startWithPorts();
    expect(ports.opener.open('mailto:kari@example.no')).toBe(true);
    expect(ports.opener.open('file:///etc/passwd')).toBe(false);
    expect(electron.opened).toEqual(['mailto:kari@example.no']);
  });

  it('wakes the loop when the machine wakes', async () => {
    const { electron, app } = await startWithPorts();
    const wake = vi.spyOn(app, 'wake');
    electron.powerMonitor.emit('resume');
    expect(wake).toHaveBeenCalledOnce();
  });

  /** Starts the host and gives away what it brought to the core. */
  async function startWithPorts() {
    const file = '../../src-main/app.ts';
    const given: { options?: AppOptions; app?: App } = {};
    vi.doMock(file, async () => {
      const real = await vi.importActual<typeof import('../../src-main/app.ts')>(file);
      return {
        ...real,
        startApp: async (options: AppOptions) => {
          given.options = options;
          given.app = await real.startApp(options);
          return given.app;
        },
      };
    });
    const started = await start();
    vi.doUnmock(file);
    if (!given.options || !given.app) throw new Error('The host started no core');
    return { ...started, ports: given.options.ports, app: given.app };
  }
});

describe('passwords', () => {
  it.runIf(process.platform === 'linux')('are kept in the keychain where it protects, and behind a passphrase where it does not', async () => {
    const first = await start({ keychain: 'gnome_libsecret' }, ['--demo']);
    expect(await (await pageOf(first.electron))?.client.mail.mailbox()).toMatchObject({ secrets: 'system' });
    first.app.quit();
    await until(() => first.app.ended);
    vi.resetModules();
    const second = await start({ keychain: 'basic_text' });
    expect(await (await pageOf(second.electron))?.client.mail.mailbox()).toMatchObject({ secrets: 'none' });
  });
});

it('the demo team comes into the window with its day', async () => {
  const { electron } = await start({}, ['--demo', '--today', '2026-11-18']);
  const page = await pageOf(electron);
  expect(await page?.client.app.status()).toMatchObject({ isDemo: true, today: '2026-11-18' });
  const queue = await page?.client.touches.queue({ minutes: null });
  expect(queue?.rows.length).toBeGreaterThan(5);
});

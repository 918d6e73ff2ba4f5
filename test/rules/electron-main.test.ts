// The window of the Electron host: how it is made, guarded and joined to the core.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { languages } from '#contract/words';
import { hostWords } from '../../src-main/hosts/shared/words.ts';
import { aDesk } from '../kit/desks.ts';
import { dataDir, load, pageOf, root, start, until } from '../kit/electron-host.ts';
import { anEvent } from '../kit/fake-electron.ts';
import { aFrame } from '../kit/fake-electron-ports.ts';

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

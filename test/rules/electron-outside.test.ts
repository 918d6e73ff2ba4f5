// The Electron host and what is around it: links, notes, passwords, starts that fail.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { App, AppOptions } from '../../src-main/app.ts';
import { hostWords } from '../../src-main/hosts/shared/words.ts';
import { aDesk } from '../kit/desks.ts';
import { dataDir, load, pageOf, root, shownTo, start, until } from '../kit/electron-host.ts';
import { anEvent } from '../kit/fake-electron.ts';

const customerId = '0199b2f0-0000-7000-8000-000000000001';

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

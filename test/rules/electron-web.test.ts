import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkOf, ownArgs } from '../../src-main/hosts/electron/rules-args.ts';
import { assetPath, isOurs, mayHave, mayHavePort, mayNavigate, mayRequest } from '../../src-main/hosts/electron/rules-web.ts';
import type { Asset } from '../../src-main/hosts/shared/assets.ts';
import { isRequest, largestMessageBytes } from '../../src-main/hosts/shared/edge.ts';
import { firstLanguage } from '../../src-main/hosts/shared/languages.ts';
import { readStartOptions } from '../../src-main/hosts/shared/options.ts';

const ours = ['app://ui', 'app://ui/', 'app://ui/index.html', 'app://ui/index.html#/customers', 'app://ui/assets/a.js?v=1', 'APP://ui/index.html'];

const foreign = [
  'app://ui.evil/index.html',
  'app://ui@evil/index.html',
  'app://evil@ui/index.html',
  'app://evil:secret@ui/',
  'app://ui:8080/',
  'app://evil/ui',
  'app:ui',
  'app:/ui/index.html',
  'app:///ui/index.html',
  'app://UI/',
  'app://ui\\@evil/',
  'app://ui%2eevil/',
  'app://%75i/',
  'app://ui./',
  'app://u i/',
  'app2://ui/',
  'xapp://ui/',
  'http://ui/',
  'https://ui/',
  'http://127.0.0.1/',
  'http://localhost:4000/',
  'https://example.com/app://ui/',
  'ws://ui/rpc',
  'wss://ui/rpc',
  'ftp://ui/',
  'file:///etc/passwd',
  'file://ui/index.html',
  'FILE:///C:/Windows',
  '\\\\server\\share',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:msgbox',
  'data:text/html,<script>alert(1)</script>',
  'blob:app://ui/3f0c',
  'blob:https://evil.test/3f0c',
  'filesystem:app://ui/temporary/x',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'chrome-extension://abc/page.html',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://ui/',
  'ms-msdt:/id',
  'intent://ui#Intent;scheme=app;end',
  'comeback://open?id=1',
  'mailto:a@b.is',
  '',
  ' ',
  'ui',
  '//ui/',
  '/index.html',
];

describe('which pages are ours', () => {
  it.each(ours)('%j is', (url) => {
    expect(isOurs(url)).toBe(true);
    expect(mayNavigate(url)).toBe(true);
    expect(mayHavePort({ url, isMainFrame: true })).toBe(true);
    expect(mayHave('notifications', url)).toBe(true);
  });

  it.each(foreign)('%j is not: no navigation, no port, no permission', (url) => {
    expect(isOurs(url)).toBe(false);
    expect(mayNavigate(url)).toBe(false);
    expect(mayHavePort({ url, isMainFrame: true })).toBe(false);
    expect(mayHave('notifications', url)).toBe(false);
    expect(assetPath('GET', url)).toBeNull();
  });

  it('a frame without an address is nobody, and so is a frame within our page', () => {
    expect(mayHavePort({ url: undefined, isMainFrame: true })).toBe(false);
    expect(mayHavePort({ url: 'app://ui/index.html', isMainFrame: false })).toBe(false);
  });
});

describe('what a page may ask the network for', () => {
  const made = ['data:image/png;base64,AA==', 'blob:app://ui/3f0c', 'devtools://devtools/bundled/inspector.html'];
  it.each([...ours, ...made])('%j may pass', (url) => expect(mayRequest(url)).toBe(true));
  it.each(foreign.filter((url) => !/^(data|blob|devtools):/.test(url)))('%j may not', (url) => expect(mayRequest(url)).toBe(false));
});

describe('permissions', () => {
  it.each(['notifications', 'clipboard-sanitized-write', 'fullscreen'])('%s is given to our page', (name) => expect(mayHave(name, 'app://ui/')).toBe(true));
  it.each([
    'clipboard-read',
    'media',
    'mediaKeySystem',
    'geolocation',
    'midi',
    'midiSysex',
    'pointerLock',
    'keyboardLock',
    'openExternal',
    'window-management',
    'display-capture',
    'idle-detection',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'hid',
    'serial',
    'usb',
    'fileSystem',
    'unknown',
    'deprecated-sync-clipboard-read',
    'background-sync',
    'sensors',
    '',
  ])('%j is given to nobody', (name) => expect(mayHave(name, 'app://ui/')).toBe(false));
});

describe('files by address', () => {
  const page: Asset = { type: 'text/html', lasting: false, read: () => Buffer.from('') };
  const assets = new Map([
    ['/', page],
    ['/index.html', page],
  ]);
  const has = (address: string, method = 'GET') => {
    const found = assetPath(method, address);
    return found !== null && assets.has(found);
  };

  it('finds the page, whatever stands behind its name', () => {
    expect(has('app://ui/index.html')).toBe(true);
    expect(has('app://ui/index.html?a=1#b')).toBe(true);
    expect(has('app://ui/')).toBe(true);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get'])('answers no %s', (method) => expect(has('app://ui/index.html', method)).toBe(false));

  const climbs = ['..', '%2e%2e', '.%2e', '..%2f', '..%5c', '%2e%2e%2f', '%252e%252e', '..\\', '....//', '..;', '%c0%ae%c0%ae', '\u2025', '%00..'];
  const goals = ['package.json', 'etc/passwd', 'db/comeback.sqlite', 'out/main/index.js'];
  it.each(climbs.flatMap((climb) => goals.flatMap((goal) => [`${climb}/${goal}`, `assets/${climb}/${climb}/${goal}`])))('has no file at %j', (rest) =>
    expect(has(`app://ui/${rest}`)).toBe(false),
  );
  it.each(['index.html/', 'index.html%00.js', 'index.html.', 'INDEX.HTML', 'index.html::$DATA', '//etc/passwd', 'C:/Windows/win.ini', '%5c%5cserver%5cshare'])(
    'nor at %j',
    (rest) => expect(has(`app://ui/${rest}`)).toBe(false),
  );
});

describe('words behind the name of the program', () => {
  const dir = path.resolve('/data/of mine');
  it.each([
    [['/repo', '--demo', '--today', '2026-11-22'], { demo: true, today: '2026-11-22' }],
    [['--no-sandbox', '--data-dir', dir, '--original-process-start-time=1', '/repo'], { dataDir: dir, demo: false }],
    [[`--data-dir=${dir}`, '--', 'comeback://call?number=5551234'], { dataDir: dir }],
    [['/repo', '--', '--data-dir=/evil', '--demo'], { demo: false, dataDir: readOwn([]).dataDir }],
    [['--inspect=0.0.0.0', '--load-extension=/evil', '--remote-debugging-port=1'], { demo: false, today: undefined }],
  ])('%j means %j', (args, expected) => expect(readOwn(args)).toMatchObject(expected));

  it('an option of ours without its value, or with a wrong one, is said, never passed over', () => {
    expect(readStartOptions(ownArgs(['--today', 'tomorrow'])).kind).toBe('wrong');
    expect(readStartOptions(ownArgs(['--today'])).kind).toBe('wrong');
  });

  it.each([
    [['--', 'comeback://call?number=%2B3545551234'], { action: 'call', number: '+3545551234' }],
    [['comeback://open?id=0199b2f0-0000-7000-8000-000000000001'], { action: 'open', customerId: '0199b2f0-0000-7000-8000-000000000001' }],
    [['tel:+3545551234'], { action: 'call', number: '+3545551234' }],
    [['--today', '2026-11-22'], null],
    [['--port', '4321'], null],
    [['--data-dir', '5551234'], null],
    [['comeback://call?number=5551234', '--inspect'], null],
    [['comeback://delete?id=1'], null],
    [['C:\\Users\\5551234'], null],
    [[], null],
  ])('of %j the link is %j', (args, expected) => expect(linkOf(args, 'comeback')).toEqual(expected));
});

function readOwn(args: string[]) {
  const read = readStartOptions(ownArgs(args));
  if (read.kind === 'wrong') throw new Error(read.message);
  return read.value;
}

describe('what a port lets through', () => {
  const call = { i: '1', p: { u: '/app/status' } };
  it.each([call, { ...call, p: { ...call.p, b: { json: {} }, h: { 'last-event-id': '3' } } }, { i: '1', t: 4 }, { i: '1', t: 3, p: { e: 'message', d: 1 } }])(
    '%j',
    (message) => expect(isRequest(JSON.stringify(message))).toBe(true),
  );
  it.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"i":1,"p":{"u":"/app/status"}}',
    '{"i":"1"}',
    '{"i":"1","p":{}}',
    '{"i":"1","p":{"u":"https://evil.test/"}}',
    '{"i":"1","p":{"u":"/x","h":{"content-disposition":"attachment; filename*=utf-8\'\'%E0%A4%A"}}}',
    '{"i":"1","t":9,"p":{"u":"/x"}}',
    JSON.stringify({ ...call, p: { ...call.p, b: 'x'.repeat(largestMessageBytes) } }),
  ])('not %.60j', (text) => expect(isRequest(text)).toBe(false));
  it.each([undefined, 7, { i: '1', p: { u: '/app/status' } }, new ArrayBuffer(8), [1]])('nor anything that is not text', (message) =>
    expect(isRequest(message)).toBe(false),
  );
});

describe('the language of the host', () => {
  it.each([
    [['is-IS', 'en'], 'is'],
    [['nn-NO'], 'nb'],
    [['no'], 'nb'],
    [['de-DE', 'sl-SI'], 'sl'],
    [['hu_HU.UTF-8'], 'hu'],
    [['C', 'fr'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (tags, language) => expect(firstLanguage(tags)).toBe(language));
});

describe('the sources of the Electron host', () => {
  const read = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../src-main/hosts/electron', name), 'utf8');
  it('make windows in one place and hand the preload nothing but a port', () => {
    expect(read('window.ts').match(/new BrowserWindow\(/g)).toHaveLength(1);
    for (const name of ['main.ts', 'guards.ts', 'wire.ts', 'scheme.ts']) expect(read(name)).not.toContain('new BrowserWindow(');
    const preload = read('preload.ts');
    expect(preload.match(/exposeInMainWorld\(.*\)/g)).toEqual(["exposeInMainWorld('comebackWire', 'port')"]);
    expect(preload.split('\n').length).toBeLessThan(20);
  });
});

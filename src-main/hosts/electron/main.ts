// The Electron host, kept thin: it makes the window, brings the ports and hands the page a line to the core. Decisions are in rules-web.ts.
import path from 'node:path';
import { app, type BrowserWindow, dialog, Notification, powerMonitor, session } from 'electron';
import { type AppLink, readAppLink } from '#kit/links';
import { type App, startApp } from '../../app.ts';
import { traceOf } from '../../ports/log.ts';
import { appRoot } from '../shared/app-root.ts';
import { listAssets } from '../shared/assets.ts';
import { firstLanguage } from '../shared/languages.ts';
import { readStartOptions } from '../shared/options.ts';
import { hostWords } from '../shared/words.ts';
import { guardEverything, guardSession, openOutside } from './guards.ts';
import { keychainSecrets } from './keychain-secrets.ts';
import { registerScheme, serveScheme } from './scheme.ts';
import { bringForward, makeTray, makeWindow, setMenu } from './window.ts';
import { servePorts } from './wire.ts';

const scheme = 'comeback';
let core: App | null = null;
let window: BrowserWindow | null = null;
let isQuitting = false;
/** A link that came before the window was there. */
let waitingLink: AppLink | null = null;

app.enableSandbox();
registerScheme();
guardEverything();
if (app.requestSingleInstanceLock()) begin();
else app.quit();

function begin(): void {
  app.setAsDefaultProtocolClient(scheme, process.execPath, ['--']);
  app.on('second-instance', (_event, argv) => {
    open();
    follow(argv.at(-1));
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    follow(url);
  });
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {});
  app.on('activate', open);
  app.on('will-quit', (event) => {
    if (!core) return;
    event.preventDefault();
    const ending = core;
    core = null;
    void ending.stop().finally(() => app.quit());
  });
  app.whenReady().then(start).catch(giveUp);
}

async function start(): Promise<void> {
  const language = firstLanguage(app.getPreferredSystemLanguages());
  const words = hostWords[language];
  // Electron puts its own switches first; what is ours comes after the folder of the app.
  const read = readStartOptions(process.argv.slice(app.isPackaged ? 1 : 2).filter((arg) => arg.startsWith('--') || !readAppLink(arg)));
  const options = read.kind === 'ok' ? read.value : { dataDir: path.join(app.getPath('userData'), 'desk'), demo: false, today: undefined };
  const root = appRoot();
  guardSession(session.defaultSession);
  serveScheme(listAssets(path.join(root, 'out', 'renderer')));
  core = await startApp({
    dataDir: options.dataDir,
    today: options.today,
    host: 'electron',
    systemLanguage: language,
    ports: {
      notifier: { notify, badge: (count) => void app.setBadgeCount(count) },
      opener: { open: openOutside },
      secrets: keychainSecrets(options.dataDir),
    },
  });
  if (options.demo) await core.beginDemo();
  servePorts(core);
  powerMonitor.on('resume', () => core?.wake());
  setMenu(words, app.isPackaged);
  window = makeWindow(root, () => isQuitting);
  makeTray(root, words, { open, quit: () => app.quit() });
  follow(process.argv.at(-1));
  if (waitingLink) show(waitingLink);
}

function open(): void {
  if (window) bringForward(window);
}

/** A note of the system; a click on it brings the window and shows the customer. */
function notify({ title, body, customerId }: { title: string; body: string; customerId?: string }): boolean {
  if (!Notification.isSupported()) return false;
  const note = new Notification({ title, body });
  note.on('click', () => {
    open();
    if (customerId) show({ action: 'open', customerId });
  });
  note.show();
  return true;
}

/** A link from outside may show somebody; it never dials, writes or sends. Anything else in its place is not looked at. */
function follow(text: string | undefined): void {
  const link = text === undefined ? null : readAppLink(text, scheme);
  if (!link) return;
  if (core) show(link);
  else waitingLink = link;
}

function show(link: AppLink): void {
  open();
  core?.context.changes.tell({ topic: 'show', id: link.action === 'open' ? `customer:${link.customerId}` : `number:${link.number}` });
}

/** A window that never comes must not leave a process behind. The reason goes to the terminal without anybody's data. */
function giveUp(error: unknown): void {
  const words = hostWords[firstLanguage(app.getPreferredSystemLanguages())];
  console.error(traceOf(error));
  dialog.showErrorBox(words.cannotStart, words.cannotStartText(path.join(app.getPath('userData'), 'desk', 'logs')));
  app.exit(1);
}

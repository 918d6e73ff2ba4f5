// The Electron host, kept thin: it makes the window, brings the ports and hands the page a line to the core. Decisions are in rules-web.ts.
import path from 'node:path';
import { app, type BrowserWindow, dialog, Notification, powerMonitor, session, type Tray } from 'electron';
import type { AppLink } from '#kit/links';
import { type App, startApp } from '../../app.ts';
import { traceOf } from '../../ports/log.ts';
import { appRoot } from '../shared/app-root.ts';
import { listAssets } from '../shared/assets.ts';
import { firstLanguage } from '../shared/languages.ts';
import { defaultDataDir, readStartOptions } from '../shared/options.ts';
import { hostWords } from '../shared/words.ts';
import { guardEverything, guardSession, openOutside } from './guards.ts';
import { keychainSecrets } from './keychain-secrets.ts';
import { linkOf, ownArgs } from './rules-args.ts';
import { registerScheme, serveScheme } from './scheme.ts';
import { bringForward, makeTray, makeWindow, setMenu } from './window.ts';
import { servePorts } from './wire.ts';

const scheme = 'comeback';
/** As in electron-builder.yml: Windows shows notes only of a program it knows by this name. */
const appId = 'app.comeback.desk';
let core: App | null = null;
let window: BrowserWindow | null = null;
/** Held, for a tray or a note that nobody holds is swept away with its icon and its click. */
let tray: Tray | null = null;
const shownNotes = new Set<Notification>();
let isQuitting = false;
let dataDir = defaultDataDir(false);
/** A link that came before the window was there. */
let waitingLink: AppLink | null = null;

app.enableSandbox();
registerScheme();
guardEverything();
if (app.requestSingleInstanceLock()) begin();
else app.quit();

function begin(): void {
  app.setAppUserModelId(appId);
  app.setAsDefaultProtocolClient(scheme, process.execPath, app.isPackaged ? ['--'] : [app.getAppPath(), '--']);
  app.on('second-instance', (_event, argv) => {
    open();
    follow(linkOf(argv, scheme));
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    follow(linkOf([url], scheme));
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
    void ending
      .stop()
      .catch((error: unknown) => console.error(traceOf(error)))
      .finally(() => app.quit());
  });
  app.whenReady().then(start).catch(giveUp);
}

async function start(): Promise<void> {
  const language = systemLanguage();
  const words = hostWords[language];
  const args = process.argv.slice(1);
  const read = readStartOptions(ownArgs(args));
  if (read.kind === 'wrong') return refuse(read.message);
  const { demo, today } = read.value;
  dataDir = read.value.dataDir;
  const root = appRoot();
  guardSession(session.defaultSession);
  serveScheme(listAssets(path.join(root, 'out', 'renderer')));
  core = await startApp({
    dataDir,
    today,
    host: 'electron',
    systemLanguage: language,
    ports: {
      notifier: { notify, badge: (count) => void app.setBadgeCount(count) },
      opener: { open: openOutside },
      secrets: await keychainSecrets(dataDir),
    },
  });
  if (demo) await core.beginDemo();
  servePorts(core);
  powerMonitor.on('resume', () => core?.wake());
  setMenu(words, app.isPackaged);
  window = makeWindow(root, () => isQuitting);
  tray = makeTray(root, words, { open, quit: () => app.quit() });
  app.on('quit', () => tray?.destroy());
  follow(linkOf(args, scheme) ?? waitingLink);
}

const systemLanguage = () => firstLanguage(app.getPreferredSystemLanguages());

function open(): void {
  if (window) bringForward(window);
}

/** A note of the system; a click on it brings the window and shows the customer. */
function notify({ title, body, customerId }: { title: string; body: string; customerId?: string }): boolean {
  if (!Notification.isSupported()) return false;
  const note = new Notification({ title, body });
  shownNotes.add(note);
  note.on('close', () => shownNotes.delete(note));
  note.on('click', () => {
    shownNotes.delete(note);
    open();
    if (customerId) show({ action: 'open', customerId });
  });
  note.show();
  return true;
}

/** A link from outside may show somebody; it never dials, writes or sends. */
function follow(link: AppLink | null): void {
  if (!link) return;
  if (core && window) show(link);
  else waitingLink = link;
}

function show(link: AppLink): void {
  open();
  core?.context.changes.tell({ topic: 'show', id: link.action === 'open' ? `customer:${link.customerId}` : `number:${link.number}` });
}

/** An option that cannot be read: better no window than one on other files than were meant. */
function refuse(message: string): void {
  console.error(message);
  dialog.showErrorBox(hostWords[systemLanguage()].cannotStart, message);
  app.exit(2);
}

/** A window that never comes must not leave a process behind. The reason goes to the terminal without anybody's data. */
function giveUp(error: unknown): void {
  const words = hostWords[systemLanguage()];
  console.error(traceOf(error));
  dialog.showErrorBox(words.cannotStart, words.cannotStartText(path.join(dataDir, 'logs')));
  app.exit(1);
}

// A stand-in for the `electron` module, as thin as the host needs it: it records, and it keeps the few rules of Electron's that are easily
// broken (what must come before the app is ready, what after). What real Electron would refuse beyond these passes here unseen.
import { EventEmitter } from 'node:events';
import { FakeChannel } from './fake-electron-ports.ts';

export type Keychain = 'basic_text' | 'gnome_libsecret' | 'kwallet' | 'kwallet5' | 'kwallet6' | 'unknown';

export interface FakeOptions {
  languages?: string[];
  isPackaged?: boolean;
  /** False: another Comeback is already running. */
  isFirst?: boolean;
  /** What safeStorage says it keeps secrets in, on Linux. */
  keychain?: Keychain;
  /** False: the keychain has another key by now, and opens nothing that was sealed before. */
  keychainOpens?: boolean;
  /** Makes loadURL do something; the harness opens a real page here. */
  load?: (url: string, window: FakeWindow) => void;
}

interface MenuItem {
  label?: string;
  role?: string;
  type?: string;
  click?: () => void;
  submenu?: MenuItem[];
}

/** An event whose default can be prevented, as Electron hands them out. */
export function anEvent<T extends object>(fields: T = Object.create(null)) {
  const event = {
    ...fields,
    prevented: false,
    preventDefault: () => {
      event.prevented = true;
    },
  };
  return event;
}

export class FakeContents extends EventEmitter {
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  reloads = 0;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  reload(): void {
    this.reloads += 1;
  }
}

export class FakeWindow extends EventEmitter {
  options: { webPreferences: Record<string, unknown>; [name: string]: unknown };
  webContents = new FakeContents();
  loaded: string[] = [];
  visible = false;
  focused = 0;
  minimized = false;
  closed = false;
  #load: (url: string, window: FakeWindow) => void;
  constructor(options: FakeWindow['options'], load: (url: string, window: FakeWindow) => void) {
    super();
    this.options = options;
    this.#load = load;
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.#load(url, this);
  }
  show(): void {
    this.visible = true;
  }
  hide(): void {
    this.visible = false;
  }
  focus(): void {
    this.focused += 1;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  /** What a person does with the cross; answers whether the window is gone. */
  close(): boolean {
    const event = anEvent();
    this.emit('close', event);
    this.closed = !event.prevented;
    return this.closed;
  }
}

export class FakeNote extends EventEmitter {
  title: string;
  body: string;
  shown = false;
  constructor({ title, body }: { title: string; body: string }) {
    super();
    this.title = title;
    this.body = body;
  }
  show(): void {
    this.shown = true;
  }
}

export class FakeTray extends EventEmitter {
  icon: string;
  menu: MenuItem[] = [];
  destroyed = false;
  constructor(icon: { file: string }) {
    super();
    this.icon = icon.file;
  }
  setToolTip(): void {}
  setContextMenu(menu: MenuItem[]): void {
    this.menu = menu;
  }
  destroy(): void {
    this.destroyed = true;
  }
}

type Answer = (allowed: boolean) => void;

class FakeSession extends EventEmitter {
  ask: (contents: null, permission: string, answer: Answer, details: { requestingUrl: string }) => void = (_c, _p, answer) => answer(true);
  check: (contents: null, permission: string, origin: string) => boolean = () => true;
  beforeRequest: (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void = (_d, answer) => answer({ cancel: false });
  webRequest = {
    onBeforeRequest: (listener: FakeSession['beforeRequest']) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: FakeSession['ask']): void {
    this.ask = handler;
  }
  setPermissionCheckHandler(handler: FakeSession['check']): void {
    this.check = handler;
  }
}

class FakeApp extends EventEmitter {
  name = 'Comeback';
  isReady = false;
  isPackaged: boolean;
  sandboxed = false;
  quits = 0;
  exitCode: number | null = null;
  ended = false;
  badge = 0;
  protocolClients: string[][] = [];
  #options: FakeOptions;
  #windows: () => FakeWindow[];
  #ready = Promise.withResolvers<void>();
  constructor(options: FakeOptions, windows: () => FakeWindow[]) {
    super();
    this.isPackaged = options.isPackaged ?? false;
    this.#options = options;
    this.#windows = windows;
  }
  enableSandbox(): void {
    mustBe(!this.isReady, 'enableSandbox comes before ready');
    this.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return this.#options.isFirst ?? true;
  }
  setAsDefaultProtocolClient(...args: [string, string, string[]]): boolean {
    this.protocolClients.push([args[0], args[1], ...args[2]]);
    return true;
  }
  setAppUserModelId(): void {}
  getAppPath(): string {
    return '/the/app';
  }
  getPreferredSystemLanguages(): string[] {
    return this.#options.languages ?? ['en-GB'];
  }
  setBadgeCount(count: number): boolean {
    this.badge = count;
    return true;
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  /** The test says when. */
  becomeReady(): void {
    this.isReady = true;
    this.#ready.resolve();
  }
  /** Electron's own order: before-quit, the windows, will-quit, the end; whoever prevents stops it there. */
  quit(): void {
    this.quits += 1;
    this.emit('before-quit', anEvent());
    if (!this.#windows().every((window) => window.closed || window.close())) return;
    const event = anEvent();
    this.emit('will-quit', event);
    if (event.prevented) return;
    this.ended = true;
    this.emit('quit');
  }
  exit(code: number): void {
    this.exitCode = code;
    this.ended = true;
  }
}

/** Flips every byte: enough to tell what was sealed from what was not. */
const flipped = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0xff));

export type FakeElectron = ReturnType<typeof fakeElectron>;

/** `module` is what `import … from 'electron'` gets; the rest is for the test to look at and to pull. */
export function fakeElectron(options: FakeOptions = {}) {
  const windows: FakeWindow[] = [];
  const notes: FakeNote[] = [];
  const trays: FakeTray[] = [];
  const opened: string[] = [];
  const boxes: { title: string; text: string }[] = [];
  const menus: MenuItem[][] = [];
  const schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
  const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  const app = new FakeApp(options, () => windows);
  const defaultSession = new FakeSession();
  const ipcMain = new EventEmitter();
  const powerMonitor = new EventEmitter();
  // Untyped on purpose: the host sees it as `electron`, with Electron's own types.
  const module: Record<string, unknown> = {
    app,
    BrowserWindow: class extends FakeWindow {
      constructor(given: FakeWindow['options']) {
        mustBe(app.isReady, 'a window comes after ready');
        super(given, options.load ?? (() => {}));
        windows.push(this);
        app.emit('web-contents-created', anEvent(), this.webContents);
      }
    },
    Notification: class extends FakeNote {
      static isSupported = () => true;
      constructor(given: { title: string; body: string }) {
        super(given);
        notes.push(this);
      }
    },
    Tray: class extends FakeTray {
      constructor(icon: { file: string }) {
        mustBe(app.isReady, 'a tray comes after ready');
        super(icon);
        trays.push(this);
      }
    },
    Menu: { buildFromTemplate: (items: MenuItem[]) => items, setApplicationMenu: (menu: MenuItem[]) => menus.push(menu) },
    MessageChannelMain: FakeChannel,
    dialog: { showErrorBox: (title: string, text: string) => boxes.push({ title, text }) },
    ipcMain,
    nativeImage: { createFromPath: (file: string) => ({ file }) },
    nativeTheme: { shouldUseDarkColors: false },
    powerMonitor,
    protocol: {
      registerSchemesAsPrivileged: (given: typeof schemes) => {
        mustBe(!app.isReady, 'schemes are registered before ready');
        schemes.push(...given);
      },
      handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
        mustBe(app.isReady, 'a scheme is handled after ready');
        handlers.set(scheme, handler);
      },
    },
    safeStorage: {
      isAsyncEncryptionAvailable: async () => true,
      getSelectedStorageBackend: () => options.keychain ?? 'basic_text',
      encryptStringAsync: async (text: string) => flipped(Buffer.from(text)),
      decryptStringAsync: async (bytes: Buffer) => {
        if (options.keychainOpens === false) throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
        return { result: flipped(bytes).toString(), shouldReEncrypt: false };
      },
    },
    session: { defaultSession },
    shell: {
      openExternal: async (url: string) => {
        opened.push(url);
      },
    },
  };
  return { module, app, session: defaultSession, ipcMain, powerMonitor, windows, notes, trays, opened, boxes, menus, schemes, handlers };
}

function mustBe(isSo: boolean, rule: string): void {
  if (!isSo) throw new Error(`Electron would refuse: ${rule}`);
}

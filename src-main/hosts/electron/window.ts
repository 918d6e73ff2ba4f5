import path from 'node:path';
import { BrowserWindow, Menu, type MenuItemConstructorOptions, nativeImage, nativeTheme, Tray } from 'electron';
import type { HostWords } from '../shared/words.ts';
import { secureWebPreferences } from './preferences.ts';
import { uiOrigin } from './rules-web.ts';

/** The one window. Closing it hides it: the loop goes on and the tray brings it back; Quit really ends. */
export function makeWindow(root: string, isQuitting: () => boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Comeback',
    icon: path.join(root, 'build', 'icons', 'icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1d1b18' : '#f6f2ea',
    webPreferences: secureWebPreferences(path.join(root, 'out', 'preload', 'index.cjs')),
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (isQuitting()) return;
    event.preventDefault();
    window.hide();
  });
  reloadWhenGone(window);
  void window.loadURL(`${uiOrigin}/index.html`);
  return window;
}

const calmMs = 60_000;

/** A page that has crashed is opened again, for the core and its data are still there; one that keeps crashing is left alone. */
function reloadWhenGone(window: BrowserWindow): void {
  let lastAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || performance.now() - lastAt < calmMs) return;
    lastAt = performance.now();
    window.webContents.reload();
  });
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

export function makeTray(root: string, words: HostWords, acts: { open: () => void; quit: () => void }): Tray {
  const tray = new Tray(nativeImage.createFromPath(path.join(root, 'build', 'icons', 'tray.png')));
  tray.setToolTip('Comeback');
  tray.setContextMenu(Menu.buildFromTemplate([{ label: words.open, click: acts.open }, { type: 'separator' }, { label: words.quit, click: acts.quit }]));
  tray.on('click', acts.open);
  return tray;
}

/** The menu in the person's language: Electron's own labels are English everywhere. No tools for developers in a packaged app. */
export function setMenu(words: HostWords, isPackaged: boolean): void {
  const mac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ label: 'Comeback', submenu: [{ role: 'quit' as const, label: words.quit }] }] : []),
    { label: words.file, submenu: [{ role: 'close', label: words.close }, ...(mac ? [] : [{ role: 'quit' as const, label: words.quit }])] },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom', label: words.actualSize },
        { role: 'zoomIn', label: words.larger },
        { role: 'zoomOut', label: words.smaller },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    { label: words.window, submenu: [{ role: 'minimize', label: words.minimise }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

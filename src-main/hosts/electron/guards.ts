import { app, type Session, shell, type WebContents } from 'electron';
import { safeExternal } from '#kit/links';
import { mayHave, mayNavigate, mayRequest } from './rules-web.ts';

/** Shuts everything a page could use to leave: navigation, new windows, webviews, downloads. Links go to the system, if they are safe. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void }, url: string) => {
    if (!mayNavigate(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => {
    // The preview of a letter is a frame that was given its text; it may go nowhere from there.
    if (event.url !== 'about:srcdoc') stay(event, event.url);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

/** Hands a link to the system where it is on the list; answers whether it was. */
export function openOutside(url: string): boolean {
  const safe = safeExternal(url);
  if (safe) void shell.openExternal(safe);
  return safe !== null;
}

/** Permissions denied by default, and no request to anything but our own files. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(mayHave(permission, details.requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, `${origin}/`));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  session.on('will-download', (event, item) => {
    // Files the screens make (a letter, a report of rejected rows) come as blobs; nothing else is ever downloaded.
    if (!item.getURL().startsWith('blob:app://ui/')) event.preventDefault();
  });
}

/** Every contents that ever comes to be is guarded, whoever made it. */
export function guardEverything(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
}

// What a page in our window may do: every decision is a plain function, tested without Electron.

/** The one origin the screens are loaded from. */
export const uiOrigin = 'app://ui';

const parsed = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);

/** Whether an address is a page of ours: the exact scheme and host, no login, no port. */
export function isOurs(url: string | undefined): boolean {
  const address = url === undefined ? null : parsed(url);
  return address !== null && address.protocol === 'app:' && address.host === 'ui' && address.username === '' && address.password === '';
}

/** Requests the window may make at all: our own files, and pictures it has made itself. A letter's preview frame is `about:srcdoc`. */
export function mayRequest(url: string): boolean {
  if (isOurs(url)) return true;
  const address = parsed(url);
  return address !== null && ['data:', 'blob:', 'devtools:'].includes(address.protocol);
}

/** The window stays where it is; only our own pages may be gone to. */
export const mayNavigate = isOurs;

const permissions = new Set(['notifications', 'clipboard-sanitized-write', 'fullscreen']);

export function mayHave(permission: string, url: string | undefined): boolean {
  return permissions.has(permission) && isOurs(url);
}

/** Whoever asks for the core's port: the main frame of our own page and nobody else. A frame without an address is nobody. */
export function mayHavePort(sender: { url: string | undefined; isMainFrame: boolean }): boolean {
  return sender.isMainFrame && isOurs(sender.url);
}

/** The path of one of our files, for the fixed map of assets; null for any other host, method or address. */
export function assetPath(method: string, url: string): string | null {
  const address = parsed(url);
  return method === 'GET' && address && isOurs(url) ? address.pathname : null;
}

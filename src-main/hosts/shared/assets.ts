import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export interface Asset {
  type: string;
  read: () => Buffer;
  /** Its name carries a hash of its contents, so it may be kept for ever. */
  lasting: boolean;
}

/**
 * The built renderer as a fixed map from address to file, listed once at the start. An address that is not a key has no file,
 * so there is no path to join and nothing to climb out of.
 */
export function listAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[path.extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    assets.set(address, { type, lasting: address.startsWith('/assets/'), read: () => readFileSync(file) });
  }
  const index = assets.get('/index.html');
  if (!index) throw new Error('The screens are not built: run "npm run build"');
  assets.set('/', index);
  return assets;
}

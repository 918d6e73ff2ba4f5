import { protocol } from 'electron';
import type { Asset } from '../shared/assets.ts';
import { safeHeaders } from '../shared/csp.ts';
import { assetPath } from './rules-web.ts';

/** Before the app is ready: `app:` behaves like a web origin, so that the policy, modules and fonts work on it. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** Serves the built screens from a fixed map, with the whole policy on each answer. */
export function serveScheme(assets: ReadonlyMap<string, Asset>): void {
  protocol.handle('app', (request) => {
    const path = assetPath(request.method, request.url);
    const asset = path === null ? undefined : assets.get(path);
    if (!asset) return new Response('404', { status: 404, headers: safeHeaders() });
    return new Response(new Uint8Array(asset.read()), { headers: { ...safeHeaders(), 'Content-Type': asset.type } });
  });
}

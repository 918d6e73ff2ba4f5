import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Asset } from '../shared/assets.ts';
import { safeHeaders } from '../shared/csp.ts';
import { largestMessageBytes } from '../shared/edge.ts';
import { type Gate, gate } from './rules-gate.ts';
import type { Tokens } from './tokens.ts';

/** The WebSocket subprotocol both sides name; the session token travels beside it, never in a cookie or an address. */
export const wireProtocol = 'comeback';

const largestLaunchBytes = 1024;
const Launch = z.strictObject({ launch: z.string().min(20).max(100) });

export interface BrowserServer {
  port: number;
  /** The address to open: a fresh launch token in its fragment, which no server and no log ever sees. */
  launchAddress(): string;
  close(): Promise<void>;
}

export interface ServeOptions {
  port: number;
  assets: ReadonlyMap<string, Asset>;
  tokens: Tokens;
  /** Called with each socket that has shown a session token. */
  attach: (socket: WebSocket) => void;
}

/** Serves the screens and the core's wire on 127.0.0.1 only. `port` 0 takes any free one. Rejects where the port is taken. */
export function serve(options: ServeOptions): Promise<BrowserServer> {
  const server = createServer((request, response) => answer(request, response, options, portOf(server)));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessageBytes, handleProtocols: () => wireProtocol });
  server.on('upgrade', (request, socket, head) => upgrade({ request, socket, head }, sockets, options, portOf(server)));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      const port = portOf(server);
      resolve({
        port,
        launchAddress: () => `http://127.0.0.1:${port}/#launch=${options.tokens.newLaunch()}`,
        close: () => close(server, sockets),
      });
    });
  });
}

function portOf(server: Server): number {
  const address: string | AddressInfo | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function gateOf(request: IncomingMessage, port: number, mustHaveOrigin: boolean): Gate {
  const site = request.headers['sec-fetch-site'];
  // Following a link to our page from elsewhere is harmless: the page is empty without a token.
  const isNavigation = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
  return gate(
    { host: request.headers.host, origin: request.headers.origin, site: isNavigation || Array.isArray(site) ? undefined : site },
    port,
    mustHaveOrigin,
  );
}

function answer(request: IncomingMessage, response: ServerResponse, options: ServeOptions, port: number): void {
  const isPost = request.method === 'POST';
  const allowed = gateOf(request, port, isPost);
  if (allowed !== 'in') return refuse(response, allowed === 'wrong-host' ? 421 : 403);
  const address = (request.url ?? '/').split('?')[0] ?? '/';
  if (isPost && address === '/session') return tradeLaunch(request, response, options.tokens);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const asset = options.assets.get(address);
  if (!asset) return refuse(response, 404);
  const connect = [`ws://127.0.0.1:${port}`, `ws://localhost:${port}`];
  response.writeHead(200, {
    ...safeHeaders(connect),
    'Content-Type': asset.type,
    'Cache-Control': asset.lasting ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : asset.read());
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...safeHeaders(), 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${status}\n`);
}

function tradeLaunch(request: IncomingMessage, response: ServerResponse, tokens: Tokens): void {
  if (request.headers['content-type'] !== 'application/json') return refuse(response, 415);
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (piece: string) => {
    text += piece;
    if (text.length > largestLaunchBytes) request.destroy();
  });
  request.on('end', () => {
    const launch = readLaunch(text);
    const outcome = launch === null ? { kind: 'refused' as const } : tokens.trade(launch);
    if (outcome.kind !== 'session') return refuse(response, outcome.kind === 'locked' ? 429 : 401);
    response.writeHead(200, { ...safeHeaders(), 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify({ session: outcome.session }));
  });
}

function readLaunch(text: string): string | null {
  try {
    const parsed = Launch.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.launch : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

interface Upgrade {
  request: IncomingMessage;
  socket: Duplex;
  head: Buffer;
}

function upgrade({ request, socket, head }: Upgrade, sockets: WebSocketServer, options: ServeOptions, port: number): void {
  // A line that breaks while it is being refused is nobody's trouble; unheard, it would end the whole core.
  socket.on('error', () => socket.destroy());
  const allowed = gateOf(request, port, true);
  if (allowed !== 'in') return hangUp(socket, allowed === 'wrong-host' ? '421 Misdirected Request' : '403 Forbidden');
  if (request.url !== '/rpc') return hangUp(socket, '404 Not Found');
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const token = offered[1];
  if (offered[0] !== wireProtocol || offered.length !== 2 || !token || !options.tokens.isSession(token)) return hangUp(socket, '401 Unauthorized');
  sockets.handleUpgrade(request, socket, head, (accepted) => {
    // Too large a message or a broken frame: ws has already closed this line, and the core goes on.
    accepted.on('error', () => accepted.terminate());
    // A second frame type has no meaning here; only text is spoken.
    accepted.on('message', (_data: RawData, isBinary: boolean) => {
      if (isBinary) accepted.close(1003);
    });
    options.attach(accepted);
  });
}

function hangUp(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

// Waits on a loopback port for the browser to come back from the provider with its answer.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { SignInPage } from './sign-in.ts';

export type Redirected = { kind: 'answer'; answer: URL; redirectUri: string } | { kind: 'none' };

export interface RedirectOrder {
  host: '127.0.0.1' | 'localhost';
  patienceMs: number;
  signal: AbortSignal | undefined;
  page: SignInPage;
  /** Whether an answer belongs to this sign-in. Any other one is refused and changes nothing: whoever guesses the port must not be able to end a sign-in. */
  isOurs: (answer: URLSearchParams) => boolean;
  onReady: (redirectUri: string) => void;
}

/** The first answer of this sign-in that carries a code or an error; 'none' after the person's time, or when the signal says so. Rejects where no port is free. */
export function awaitRedirect(order: RedirectOrder): Promise<Redirected> {
  return new Promise((resolve, reject) => {
    let redirectUri = '';
    const server = createServer((request, response) => {
      const found = read(request, redirectUri, order);
      answer(response, found, order.page);
      if (typeof found === 'object') finish(found);
    });
    const finish = (outcome: Redirected) => {
      clearTimeout(timer);
      order.signal?.removeEventListener('abort', giveUp);
      stop(server);
      resolve(outcome);
    };
    const giveUp = () => finish({ kind: 'none' });
    const timer = setTimeout(giveUp, order.patienceMs);
    order.signal?.addEventListener('abort', giveUp);
    server.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      redirectUri = order.host === 'localhost' ? `http://localhost:${port}` : `http://127.0.0.1:${port}/`;
      if (order.signal?.aborted) giveUp();
      else order.onReady(redirectUri);
    });
  });
}

type Answer = Extract<Redirected, { kind: 'answer' }>;

/** `nothing`: an icon, another page, somebody else's host name. `strange`: an answer to another sign-in, or a made-up one. */
function read(request: IncomingMessage, redirectUri: string, { isOurs }: RedirectOrder): Answer | 'nothing' | 'strange' {
  const own = new URL(redirectUri);
  if (request.method !== 'GET' || request.headers.host !== own.host) return 'nothing';
  // What cannot be read throws, and a throw here would end the app: any page in the browser may ask for '//'.
  const url = URL.parse(request.url ?? '/', own.href);
  if (url?.origin !== own.origin || url.pathname !== '/' || !(url.searchParams.has('code') || url.searchParams.has('error'))) return 'nothing';
  return isOurs(url.searchParams) ? { kind: 'answer', answer: url, redirectUri } : 'strange';
}

function answer(response: ServerResponse, found: ReturnType<typeof read>, page: SignInPage): void {
  const text = typeof found === 'object' && !found.answer.searchParams.has('error') ? page.done : page.failed;
  response.writeHead(found === 'nothing' ? 404 : found === 'strange' ? 400 : 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    Connection: 'close',
  });
  response.end(found === 'nothing' ? '' : `<!doctype html><html lang="${page.language}"><meta charset="utf-8"><title>Comeback</title><p>${text}</p></html>`);
}

/** The page that was just sent may still be on its way; nobody new is let in. */
function stop(server: Server): void {
  server.close();
  setTimeout(() => server.closeAllConnections(), 1_000).unref();
}

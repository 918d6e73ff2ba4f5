// A provider to sign in at, on loopback, that can go wrong in the ways real ones do. It checks what the standards ask of us: PKCE, one use
// of a code, the same redirect address, and refresh tokens that it may take back.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { loopbackSignIn, type SignInOptions } from '../../src-main/ports/loopback-sign-in.ts';
import type { OAuthClient, SignedIn, SignIn } from '../../src-main/ports/sign-in.ts';

export type ProviderFault = 'slow' | 'http-error' | 'no-refresh-token' | 'not-json';

export interface IdentityProvider {
  issuer: string;
  client: OAuthClient;
  /** What the next answer of the token endpoint suffers from; stays until it is changed. */
  fault: ProviderFault | null;
  /** Seconds an access token holds. */
  expiresIn: number;
  /** Gives a new refresh token with each use, and takes the old one back. */
  rotates: boolean;
  /** Where a mail server may ask whether a token holds (RFC 7662). */
  introspectAt: string;
  /** Tokens that a mail server would take now. */
  accepted: Set<string>;
  /** Every answered question of the token endpoint, by its grant. */
  grants: string[];
  /** The parameters with which a person came to the sign-in page. */
  asked: URLSearchParams[];
  revokeAll(): void;
  /** A person at the browser, who agrees: answers where the browser would go next. */
  agree(address: string, changes?: Record<string, string>): string;
  /** The same person, who does not. */
  deny(address: string): string;
  signIn(options?: SignInOptions): SignIn;
  close(): Promise<void>;
}

interface Grant {
  redirectUri: string;
  challenge: string;
}

/** Starts the stand-in on a port of its own. Its issuer describes itself, so that it can be used as 'other' provider. */
export async function identityProvider(): Promise<IdentityProvider> {
  const codes = new Map<string, Grant>();
  const refreshTokens = new Set<string>();
  const server: Server = createServer((request, response) => void route(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const described = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    scopes_supported: ['openid', 'email', 'imap', 'smtp'],
  };
  const provider: IdentityProvider = {
    ...{ issuer, fault: null, expiresIn: 3600, rotates: false, accepted: new Set(), grants: [], asked: [] },
    introspectAt: `${issuer}/introspect`,
    client: { provider: issuer, clientId: 'comeback-test', clientSecret: null },
    revokeAll: () => {
      refreshTokens.clear();
      provider.accepted.clear();
    },
    agree: (page, changes = {}) => {
      const { searchParams } = new URL(page);
      provider.asked.push(searchParams);
      const code = randomUUID();
      const redirectUri = searchParams.get('redirect_uri') ?? '';
      codes.set(code, { redirectUri, challenge: searchParams.get('code_challenge') ?? '' });
      return withQuery(redirectUri, { code, state: searchParams.get('state') ?? '', ...changes });
    },
    deny: (page) => {
      const { searchParams } = new URL(page);
      return withQuery(searchParams.get('redirect_uri') ?? '', { error: 'access_denied', state: searchParams.get('state') ?? '' });
    },
    signIn: (options = {}) => loopbackSignIn({ allowInsecure: true, answerMs: 1_000, patienceMs: 5_000, ...options }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/.well-known/openid-configuration')) return send(response, 200, described);
    if (request.url?.startsWith('/introspect')) {
      const active = provider.accepted.has(new URLSearchParams(await read(request)).get('token') ?? '');
      return send(response, 200, active ? { active, username: 'anna' } : { active });
    }
    if (request.method !== 'POST' || request.url !== '/token') return send(response, 404, { error: 'not_found' });
    const body = new URLSearchParams(await read(request));
    const { fault } = provider;
    // Never answered: whoever asks must have an end to its patience.
    if (fault === 'slow') return;
    if (fault === 'http-error') return send(response, 503, 'Service unavailable');
    if (fault === 'not-json') return send(response, 200, '<html>Sign in to the network first</html>');
    const outcome = body.get('grant_type') === 'refresh_token' ? refreshed(body) : redeemed(body);
    if (outcome === null) return send(response, 400, { error: 'invalid_grant', error_description: 'It has been used or taken back' });
    provider.grants.push(body.get('grant_type') ?? '');
    send(response, 200, outcome);
  }

  function redeemed(body: URLSearchParams): object | null {
    const grant = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || grant.challenge !== challenge || grant.redirectUri !== body.get('redirect_uri')) return null;
    return tokens(newRefreshToken());
  }

  function refreshed(body: URLSearchParams): object | null {
    const given = body.get('refresh_token') ?? '';
    if (!refreshTokens.has(given)) return null;
    if (!provider.rotates) return tokens(null);
    refreshTokens.delete(given);
    return tokens(newRefreshToken());
  }

  function newRefreshToken(): string {
    const token = `refresh-${randomUUID()}`;
    refreshTokens.add(token);
    return token;
  }

  function tokens(refreshToken: string | null): object {
    const access = `access-${randomUUID()}`;
    provider.accepted.add(access);
    const lasting = refreshToken !== null && provider.fault !== 'no-refresh-token' ? { refresh_token: refreshToken } : {};
    return { access_token: access, token_type: 'Bearer', expires_in: provider.expiresIn, ...lasting };
  }
  return provider;
}

/** Goes through a whole sign-in: `person` is given the page's address and says where the browser goes next. */
export async function signInAs(port: SignIn, client: OAuthClient, person: (page: string) => string | null, signal?: AbortSignal): Promise<SignedIn> {
  const page = { language: 'en', done: 'You are signed in.', failed: 'You are not signed in.' };
  return port.signIn(client, {
    ...{ loginHint: 'anna@example.hu', signal, page },
    onAddress: (url) => {
      const next = person(url);
      if (next !== null) void fetch(next).then((response) => response.text());
    },
  });
}

const withQuery = (address: string, query: Record<string, string>) => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
};

function send(response: ServerResponse, status: number, body: object | string): void {
  response.writeHead(status, { 'Content-Type': typeof body === 'string' ? 'text/html' : 'application/json', Connection: 'close' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}

// Sign-in at the provider, in the person's own browser: authorization code with PKCE, the answer on a loopback port (RFC 8252, RFC 7636).
import type { AuthorizationServer, Client, ClientAuth, TokenEndpointResponse } from 'oauth4webapi';
import type { SignInProblem } from '#contract/mail';
import { awaitRedirect } from './redirect-listener.ts';
import type { FreshToken, OAuthClient, Refreshed, SignedIn, SignIn } from './sign-in.ts';

interface Provider {
  server: AuthorizationServer;
  scope: string;
  extras: Record<string, string>;
  /** Microsoft registers loopback addresses only by this name; everybody else is asked by number, as RFC 8252 (8.3) advises. */
  redirectHost: '127.0.0.1' | 'localhost';
}

/** Endpoints from the providers' own descriptions (.well-known/openid-configuration), looked at on 22 November 2026. */
const knownProviders: Record<string, Provider> = {
  google: {
    server: {
      issuer: 'https://accounts.google.com',
      authorization_endpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
      token_endpoint: 'https://oauth2.googleapis.com/token',
    },
    scope: 'https://mail.google.com/',
    // Without these two Google gives a lasting token only the first time somebody agrees.
    extras: { access_type: 'offline', prompt: 'consent' },
    redirectHost: '127.0.0.1',
  },
  microsoft: {
    server: {
      issuer: 'https://login.microsoftonline.com/common/v2.0',
      authorization_endpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
      token_endpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    },
    scope: 'offline_access https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All',
    extras: {},
    redirectHost: 'localhost',
  },
};

export interface SignInOptions {
  /** How long the person may take in the browser. */
  patienceMs?: number;
  /** How long the provider may take to answer. */
  answerMs?: number;
  /** For a stand-in on this machine, which has no certificate. */
  allowInsecure?: boolean;
  providers?: Record<string, Provider>;
}

type Setup = Required<SignInOptions>;

export function loopbackSignIn(options: SignInOptions = {}): SignIn {
  const setup: Setup = { patienceMs: 5 * 60_000, answerMs: 20_000, allowInsecure: false, providers: knownProviders, ...options };
  return {
    signIn: (client, o) => signIn(setup, client, o),
    refresh: (client, refreshToken) => refresh(setup, client, refreshToken),
  };
}

type Order = Parameters<SignIn['signIn']>[1];

async function signIn(setup: Setup, asked: OAuthClient, { loginHint, signal, onAddress, page }: Order): Promise<SignedIn> {
  const oauth = await import('oauth4webapi');
  try {
    const provider = await findProvider(setup, asked.provider, signal);
    const endpoint = webPage(provider?.server.authorization_endpoint, setup);
    if (!provider || endpoint === null || !provider.server.token_endpoint) return { kind: 'failed', problem: 'not-an-issuer', said: '' };
    const { client, clientAuth } = await credentials(asked);
    const verifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();
    const challenge = await oauth.calculatePKCECodeChallenge(verifier);
    const back = await awaitRedirect({
      ...{ host: provider.redirectHost, patienceMs: setup.patienceMs, signal, page },
      isOurs: (answer) => answer.get('state') === state,
      onReady: (redirectUri) => {
        const address = new URL(endpoint);
        const parameters = { client_id: asked.clientId, redirect_uri: redirectUri, response_type: 'code', scope: provider.scope, state };
        const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
        for (const [name, value] of Object.entries({ ...parameters, ...pkce, ...(loginHint ? { login_hint: loginHint } : {}), ...provider.extras }))
          address.searchParams.set(name, value);
        onAddress(address.href);
      },
    });
    if (back.kind === 'none') return { kind: 'failed', problem: 'timeout', said: '' };
    const parameters = oauth.validateAuthResponse(provider.server, client, back.answer, state);
    const response = await oauth.authorizationCodeGrantRequest(
      provider.server,
      client,
      clientAuth,
      parameters,
      back.redirectUri,
      verifier,
      http(setup, oauth, signal),
    );
    const tokens = await oauth.processAuthorizationCodeResponse(provider.server, client, response);
    if (!tokens.refresh_token) return { kind: 'failed', problem: 'no-lasting-token', said: '' };
    return { kind: 'signed-in', refreshToken: tokens.refresh_token, ...freshOf(tokens) };
  } catch (error) {
    return { kind: 'failed', ...(await troubleOf(error)) };
  }
}

async function refresh(setup: Setup, asked: OAuthClient, refreshToken: string): Promise<Refreshed> {
  const oauth = await import('oauth4webapi');
  try {
    const provider = await findProvider(setup, asked.provider, undefined);
    if (!provider) return { kind: 'unreachable', said: 'The issuer does not describe itself' };
    const { server } = provider;
    const { client, clientAuth } = await credentials(asked);
    const response = await oauth.refreshTokenGrantRequest(server, client, clientAuth, refreshToken, http(setup, oauth, undefined));
    const tokens = await oauth.processRefreshTokenResponse(server, client, response);
    return { kind: 'refreshed', refreshToken: tokens.refresh_token ?? null, ...freshOf(tokens) };
  } catch (error) {
    const { said } = await troubleOf(error);
    return (await endsTheSignIn(error)) ? { kind: 'revoked', said } : { kind: 'unreachable', said };
  }
}

/** The page to sign in at, as an issuer names it; null for what is no page of the web: it is opened, and shown as a link. */
function webPage(named: string | undefined, { allowInsecure }: Setup): string | null {
  const page = URL.parse(named ?? '');
  return page?.protocol === 'https:' || (allowInsecure && page?.protocol === 'http:') ? page.href : null;
}

const freshOf = ({ access_token, expires_in }: TokenEndpointResponse): FreshToken => ({
  accessToken: access_token,
  holdsMs: expires_in === undefined ? null : expires_in * 1000,
});

async function credentials({ clientId, clientSecret }: OAuthClient): Promise<{ client: Client; clientAuth: ClientAuth }> {
  const oauth = await import('oauth4webapi');
  return { client: { client_id: clientId }, clientAuth: clientSecret === null ? oauth.None() : oauth.ClientSecretPost(clientSecret) };
}

function http({ answerMs, allowInsecure }: Setup, oauth: typeof import('oauth4webapi'), signal: AbortSignal | undefined) {
  const patience = AbortSignal.timeout(answerMs);
  return { signal: signal ? AbortSignal.any([patience, signal]) : patience, [oauth.allowInsecureRequests]: allowInsecure };
}

/** A provider known by name, or what an issuer says of itself (OpenID Connect Discovery, else RFC 8414); null where it says nothing of the kind. */
async function findProvider(setup: Setup, named: string, signal: AbortSignal | undefined): Promise<Provider | null> {
  const known = setup.providers[named];
  if (known) return known;
  const oauth = await import('oauth4webapi');
  const issuer = new URL(named);
  for (const algorithm of ['oidc', 'oauth2'] as const) {
    try {
      const response = await oauth.discoveryRequest(issuer, { algorithm, ...http(setup, oauth, signal) });
      const server = await oauth.processDiscoveryResponse(issuer, response);
      const mail = (server.scopes_supported ?? []).filter((scope) => /imap|smtp|mail/i.test(scope) && scope !== 'email');
      return { server, scope: ['offline_access', ...mail].join(' '), extras: {}, redirectHost: '127.0.0.1' };
    } catch (error) {
      // It answered, but not with a description; where nothing answers at all the second question would only wait as long again.
      if (!(error instanceof oauth.OperationProcessingError)) throw error;
    }
  }
  return null;
}

/** Words with which a provider ends a sign-in for good (RFC 6749, 5.2; OpenID Connect Core, 3.1.2.6). */
const ending = new Set([
  'invalid_grant',
  'invalid_client',
  'unauthorized_client',
  'interaction_required',
  'login_required',
  'consent_required',
  'access_denied',
  'admin_policy_enforced',
]);

async function endsTheSignIn(error: unknown): Promise<boolean> {
  const { ResponseBodyError, WWWAuthenticateChallengeError } = await import('oauth4webapi');
  return error instanceof WWWAuthenticateChallengeError || (error instanceof ResponseBodyError && ending.has(error.error));
}

async function troubleOf(error: unknown): Promise<{ problem: SignInProblem; said: string }> {
  const { AuthorizationResponseError, OperationProcessingError, ResponseBodyError, WWWAuthenticateChallengeError } = await import('oauth4webapi');
  if (error instanceof AuthorizationResponseError) {
    const said = error.error_description ?? error.error;
    return { problem: error.error === 'access_denied' ? 'denied' : clientWords.has(error.error) ? 'wrong-client' : 'other', said };
  }
  if (error instanceof ResponseBodyError) {
    const said = error.error_description ?? error.error;
    return { problem: clientWords.has(error.error) ? 'wrong-client' : error.error === 'invalid_grant' ? 'wrong-answer' : 'other', said };
  }
  if (error instanceof WWWAuthenticateChallengeError) return { problem: 'wrong-client', said: error.message };
  // The provider answered, with something that is no answer to this question: a page of a proxy, a failing server.
  if (error instanceof OperationProcessingError) return { problem: 'other', said: error.message };
  if (error instanceof Error) return { problem: 'unreachable', said: error.message };
  return { problem: 'other', said: String(error) };
}

const clientWords = new Set(['invalid_client', 'unauthorized_client', 'redirect_uri_mismatch', 'invalid_request', 'invalid_scope']);

import type { SignInProblem } from '#contract/mail';

/** A program that a provider knows: the person made it there, its id is theirs. */
export interface OAuthClient {
  /** 'google', 'microsoft', or the issuer's address. */
  provider: string;
  clientId: string;
  clientSecret: string | null;
}

export interface FreshToken {
  accessToken: string;
  /** Milliseconds it holds from now; null where the provider does not say. */
  holdsMs: number | null;
}

export type SignedIn = ({ kind: 'signed-in'; refreshToken: string } & FreshToken) | { kind: 'failed'; problem: SignInProblem; said: string };

/** `revoked`: the provider takes this sign-in no longer, and trying again will not help. `refreshToken` is null where the old one goes on. */
export type Refreshed =
  | ({ kind: 'refreshed'; refreshToken: string | null } & FreshToken)
  | { kind: 'revoked'; said: string }
  | { kind: 'unreachable'; said: string };

/** What the browser shows when it comes back: plain words, no markup. */
export interface SignInPage {
  language: string;
  done: string;
  failed: string;
}

/** Signing in to a mailbox at its provider, in the person's own browser (OAuth 2.0 with PKCE and a loopback redirect, RFC 8252). */
export interface SignIn {
  /**
   * `onAddress` gets the page to open. Resolves when the browser comes back, after some minutes without it, or when the signal gives it up
   * (then with 'timeout').
   */
  signIn(client: OAuthClient, o: { loginHint: string; signal: AbortSignal | undefined; onAddress: (url: string) => void; page: SignInPage }): Promise<SignedIn>;
  refresh(client: OAuthClient, refreshToken: string): Promise<Refreshed>;
}

import type { SignInEvent } from '#contract/mail';
import type { Language } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import type { SignedIn } from '../../ports/sign-in.ts';
import { isProvider } from './rules.ts';
import { signInPages } from './rules-page.ts';
import { clientSecretKey, holdTicket } from './service-tokens.ts';
import { findMailboxOf } from './store.ts';

export interface SignInOrder {
  provider: string;
  clientId: string;
  clientSecret: string | null;
  address: string;
  language: Language;
}

/** Opens the provider's page and waits for the person to come back from it. What came of it is held in memory until the mailbox is saved. */
export async function* signIn(ctx: Context, order: SignInOrder, signal?: AbortSignal): AsyncGenerator<SignInEvent> {
  if (!isProvider(order.provider)) {
    yield { kind: 'failed', problem: 'not-an-issuer', said: '' };
    return;
  }
  const clientSecret = order.clientSecret || keptClientSecret(ctx, order);
  const ending = new AbortController();
  const page = Promise.withResolvers<string>();
  const client = { provider: order.provider, clientId: order.clientId, clientSecret };
  const both = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal;
  const signingIn = ctx.signIn.signIn(client, {
    loginHint: order.address,
    signal: both,
    onAddress: page.resolve,
    page: { language: order.language, ...signInPages[order.language] },
  });
  try {
    const first = await Promise.race([page.promise, signingIn]);
    if (typeof first !== 'string') {
      yield told(ctx, first, clientSecret);
      return;
    }
    yield { kind: 'address', url: first, opened: ctx.opener.open(first) };
    yield told(ctx, await signingIn, clientSecret);
  } finally {
    // Whoever leaves the stream gives the sign-in up: the listener must not stay.
    ending.abort();
  }
}

function told(ctx: Context, outcome: SignedIn, clientSecret: string | null): SignInEvent {
  if (outcome.kind === 'failed') return { kind: 'failed', problem: outcome.problem, said: outcome.said.slice(0, 500) };
  const ticket = newId();
  holdTicket(ctx, ticket, outcome, clientSecret);
  return { kind: 'signed-in', ticket };
}

/** Signing in again asks nobody for the secret once more. */
function keptClientSecret(ctx: Context, { provider, clientId }: SignInOrder): string | null {
  const row = findMailboxOf(ctx.db, ctx.me());
  return row?.oauthProvider === provider && row.oauthClientId === clientId ? ctx.secrets.get(clientSecretKey(row.secretKey)) : null;
}

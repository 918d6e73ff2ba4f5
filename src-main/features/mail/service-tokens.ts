// Tokens of mailboxes that are signed in to at their provider. The lasting one lies among the secrets, the short-lived one only in memory.
import type { Id } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import type { MailSecret } from '../../ports/mailer.ts';
import type { Secrets } from '../../ports/secrets.ts';
import type { OAuthClient, SignedIn } from '../../ports/sign-in.ts';
import { findMailbox, type MailboxRow } from './store.ts';

/** A sign-in that was done and is not saved yet. */
export interface Ticket {
  refreshToken: string;
  accessToken: string;
  /** Until when, on the clock that never goes back; null: until it is refused. */
  holdsUntilMs: number | null;
  clientSecret: string | null;
}

interface Held {
  accessToken: string;
  holdsUntilMs: number | null;
}

interface Memory {
  tickets: Map<Id, Ticket>;
  held: Map<string, Held>;
  /** One refresh at a time: some providers take a refresh token only once. */
  refreshing: Map<string, Promise<TokenOutcome>>;
}

/** Belongs to the secrets of this start: another app in the same process (a test) has its own. */
const memories = new WeakMap<Secrets, Memory>();

function memoryOf(ctx: Context): Memory {
  const known = memories.get(ctx.secrets);
  if (known) return known;
  const memory: Memory = { tickets: new Map(), held: new Map(), refreshing: new Map() };
  memories.set(ctx.secrets, memory);
  return memory;
}

/** A token that ends within this time is renewed first: a letter must not find it ended halfway. */
const marginMs = 2 * 60_000;
/** Sign-ins that nobody saved are forgotten, oldest first. */
const mostTickets = 5;

export const clientSecretKey = (secretKey: string): string => `${secretKey}:client`;

export function holdTicket(ctx: Context, id: Id, signedIn: Extract<SignedIn, { kind: 'signed-in' }>, clientSecret: string | null): void {
  const { tickets } = memoryOf(ctx);
  const { refreshToken, accessToken, holdsMs } = signedIn;
  tickets.set(id, { refreshToken, accessToken, holdsUntilMs: holdsMs === null ? null : ctx.clock.monotonicMs() + holdsMs, clientSecret });
  for (const old of [...tickets.keys()].slice(0, -mostTickets)) tickets.delete(old);
}

export const findTicket = (ctx: Context, id: Id): Ticket | undefined => memoryOf(ctx).tickets.get(id);

export function takeTicket(ctx: Context, id: Id): Ticket | undefined {
  const { tickets } = memoryOf(ctx);
  const ticket = tickets.get(id);
  tickets.delete(id);
  return ticket;
}

export function rememberToken(ctx: Context, secretKey: string, { accessToken, holdsUntilMs }: Held): void {
  memoryOf(ctx).held.set(secretKey, { accessToken, holdsUntilMs });
}

export function forgetToken(ctx: Context, secretKey: string): void {
  memoryOf(ctx).held.delete(secretKey);
}

export type TokenOutcome = { kind: 'token'; value: string } | { kind: 'signed-out' | 'unreachable' };

/** A token that still holds; fetched anew from the provider where it is about to end. A revoked sign-in is forgotten for good. */
export function freshToken(ctx: Context, row: MailboxRow): Promise<TokenOutcome> {
  const memory = memoryOf(ctx);
  const held = memory.held.get(row.secretKey);
  if (held && (held.holdsUntilMs === null || held.holdsUntilMs - marginMs > ctx.clock.monotonicMs()))
    return Promise.resolve({ kind: 'token', value: held.accessToken });
  const running = memory.refreshing.get(row.secretKey);
  if (running) return running;
  const renewing = renew(ctx, row).finally(() => memory.refreshing.delete(row.secretKey));
  memory.refreshing.set(row.secretKey, renewing);
  return renewing;
}

/**
 * With what to try once more after a server refused a token: providers take tokens back before their time. The refused one is forgotten and
 * another asked for; whoever else was refused with it gets the same fresh one. Null where another try would be the same one: with a
 * password, or where the provider gives no other token now.
 */
export async function anotherSecret(ctx: Context, mailboxId: Id, refused: MailSecret): Promise<MailSecret | null> {
  const row = refused.kind === 'token' ? findMailbox(ctx.db, mailboxId) : undefined;
  if (row?.auth !== 'oauth') return null;
  if (memoryOf(ctx).held.get(row.secretKey)?.accessToken === refused.value) forgetToken(ctx, row.secretKey);
  const token = await freshToken(ctx, row);
  return token.kind === 'token' && token.value !== refused.value ? { kind: 'token', value: token.value } : null;
}

async function renew(ctx: Context, row: MailboxRow): Promise<TokenOutcome> {
  const refreshToken = ctx.secrets.get(row.secretKey);
  const client = clientOf(ctx, row);
  if (refreshToken === null || !client) return { kind: 'signed-out' };
  const outcome = await ctx.signIn.refresh(client, refreshToken);
  if (outcome.kind === 'unreachable') return { kind: 'unreachable' };
  if (outcome.kind === 'revoked') {
    forgetToken(ctx, row.secretKey);
    // Somebody may have signed in anew while the old token was being refused.
    if (ctx.secrets.get(row.secretKey) === refreshToken) await ctx.secrets.remove(row.secretKey);
    ctx.changes.tell({ topic: 'mail' });
    return { kind: 'signed-out' };
  }
  if (outcome.refreshToken !== null && outcome.refreshToken !== refreshToken) await ctx.secrets.set(row.secretKey, outcome.refreshToken);
  const holdsUntilMs = outcome.holdsMs === null ? null : ctx.clock.monotonicMs() + outcome.holdsMs;
  rememberToken(ctx, row.secretKey, { accessToken: outcome.accessToken, holdsUntilMs });
  return { kind: 'token', value: outcome.accessToken };
}

function clientOf(ctx: Context, { oauthProvider, oauthClientId, secretKey }: MailboxRow): OAuthClient | null {
  if (oauthProvider === null || oauthClientId === null) return null;
  return { provider: oauthProvider, clientId: oauthClientId, clientSecret: ctx.secrets.get(clientSecretKey(secretKey)) };
}

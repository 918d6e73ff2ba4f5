// What others need of a mailbox: its servers, and with what to sign in there now.
import type { MailboxFields } from '#contract/mail';
import type { Id } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import type { MailAccount } from '../../ports/mailbox-reader.ts';
import type { MailSecret } from '../../ports/mailer.ts';
import { fieldsOf, stateOf } from './service.ts';
import { isShutToUs } from './service-reading.ts';
import { freshToken } from './service-tokens.ts';
import { findMailbox, listMailboxesWithImap, type MailboxRow } from './store.ts';

/**
 * How to sign in where letters leave and where mail is read. `signed-out`: the provider takes the sign-in no longer; a person must sign in
 * anew. `unreachable`: the provider could not be asked for a fresh token now; later it may.
 */
export type MailboxToUse = { kind: 'ready'; fields: MailboxFields; secret: MailSecret } | { kind: 'locked' | 'paused' | 'none' | 'signed-out' | 'unreachable' };

/** What the outbox needs to send from a mailbox, or why it cannot. Asks the provider for a fresh token where one is due. */
export async function mailboxToSendFrom(ctx: Context, mailboxId: string): Promise<MailboxToUse> {
  const row = findMailbox(ctx.db, mailboxId);
  if (!row) return { kind: 'none' };
  const state = stateOf(ctx, row);
  if (state !== 'ready') return { kind: state };
  const entry = await entryOf(ctx, row);
  return entry.kind === 'ready' ? { kind: 'ready', fields: fieldsOf(row), secret: entry.secret } : entry;
}

export interface MailboxToHear {
  mailboxId: Id;
  salespersonId: Id;
  fromAddress: string;
  account: MailAccount;
}

/**
 * Every mailbox of this desk whose mail can be read now. One that cannot be signed in to is left out, and one whose server refused us again
 * and again: its page of the settings says why.
 * A paused one is read all the same, for what it is paused for is sending.
 */
export async function mailboxesToHear(ctx: Context): Promise<MailboxToHear[]> {
  const heard: MailboxToHear[] = [];
  for (const row of listMailboxesWithImap(ctx.db)) {
    if (row.imapHost === null || row.imapPort === null || row.imapSecurity === null) continue;
    const state = stateOf(ctx, row);
    if (state === 'locked' || state === 'signed-out') continue;
    const entry = await entryOf(ctx, row);
    if (entry.kind !== 'ready') continue;
    const account = { host: row.imapHost, port: row.imapPort, security: row.imapSecurity, userName: row.userName, secret: entry.secret };
    if (isShutToUs(ctx, row.id, account)) continue;
    heard.push({ mailboxId: row.id, salespersonId: row.salespersonId, fromAddress: row.fromAddress, account });
  }
  return heard;
}

/** Where one mailbox's mail is read, for who already knows its id; null where it cannot be read now. */
export async function mailboxToHear(ctx: Context, mailboxId: Id): Promise<MailboxToHear | null> {
  return (await mailboxesToHear(ctx)).find((one) => one.mailboxId === mailboxId) ?? null;
}

async function entryOf(ctx: Context, row: MailboxRow): Promise<{ kind: 'ready'; secret: MailSecret } | { kind: 'signed-out' | 'unreachable' }> {
  if (row.auth === 'password') return { kind: 'ready', secret: { kind: 'password', value: ctx.secrets.get(row.secretKey) ?? '' } };
  const token = await freshToken(ctx, row);
  return token.kind === 'token' ? { kind: 'ready', secret: { kind: 'token', value: token.value } } : token;
}

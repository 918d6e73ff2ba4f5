import type { KeptIn, Mailbox, MailboxFields } from '#contract/mail';
import type { Id } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { onOneLine, problemOfFields, tidied } from './rules.ts';
import { sentCopiesOf } from './rules-presets.ts';
import { forgetRefusals } from './service-reading.ts';
import { clientSecretKey, forgetToken, rememberToken, takeTicket } from './service-tokens.ts';
import { deleteMailbox, findMailboxOf, insertMailbox, type MailboxRow, savePausedReason, updateMailbox } from './store.ts';

export type MailboxState = Mailbox['state'];
/** Fields as typed; a null password or ticket means: what is already kept. */
export type MailboxInput = MailboxFields & { password: string | null; ticket?: Id | null };

export function getMailbox(ctx: Context): { mailbox: Mailbox | null; secrets: ReturnType<Context['secrets']['state']>; keptIn: KeptIn } {
  const row = findMailboxOf(ctx.db, ctx.me());
  return { mailbox: row ? viewOf(ctx, row) : null, secrets: ctx.secrets.state(), keptIn: ctx.secrets.keptIn() };
}

/** The mailbox from which this person's letters leave, and whether they can leave now. */
export function mailboxOfMe(ctx: Context, reader: Reader): { row: MailboxRow; state: MailboxState } | undefined {
  const row = findMailboxOf(reader, ctx.me());
  return row && { row, state: stateOf(ctx, row) };
}

/** Nothing leaves from here until a person says so: the server refused us, and trying on could lock the account. */
export function pauseMailbox(tx: Tx, ctx: Context, mailboxId: string, reason: string): void {
  savePausedReason(tx, mailboxId, onOneLine(reason).slice(0, 500), ctx.clock.now());
}

export type SaveOutcome = { kind: 'saved'; mailbox: Mailbox } | { kind: 'locked' } | { kind: 'not-kept' } | { kind: 'invalid'; field: string; problem: string };

export async function saveMailbox(ctx: Context, { password, ticket = null, ...typed }: MailboxInput): Promise<SaveOutcome> {
  const fields = tidied(typed);
  const wrong = problemOfFields(fields);
  if (wrong) return { kind: 'invalid', ...wrong };
  const before = findMailboxOf(ctx.db, ctx.me());
  const secretKey = before?.secretKey ?? `mailbox:${newId()}`;
  const entry = await keepEntry(ctx, { fields, before, secretKey, password, ticket });
  if (entry.kind !== 'kept') return entry;
  const row = ctx.db.transaction((tx) => writeMailbox(tx, ctx, before, { ...fields, secretKey }));
  forgetRefusals(ctx, row.id);
  ctx.changes.tell({ topic: 'mail' });
  return { kind: 'saved', mailbox: viewOf(ctx, row) };
}

interface Entry {
  fields: MailboxFields;
  before: MailboxRow | undefined;
  secretKey: string;
  password: string | null;
  ticket: Id | null;
}

/** The password first: a mailbox without one cannot send, a password without a mailbox harms nobody. */
async function keepEntry(ctx: Context, entry: Entry): Promise<{ kind: 'kept' } | Exclude<SaveOutcome, { kind: 'saved' }>> {
  const { fields, before, secretKey, password, ticket } = entry;
  // What was kept for one way of signing in is of no use to the other.
  const isKept = before !== undefined && before.auth === fields.auth && ctx.secrets.has(secretKey);
  if (fields.auth === 'oauth') {
    const signedIn = ticket === null ? undefined : takeTicket(ctx, ticket);
    if (!signedIn) return isKept ? { kind: 'kept' } : { kind: 'invalid', field: 'ticket', problem: 'missing' };
    const kept = await keepSecret(ctx, secretKey, signedIn.refreshToken);
    if (kept !== 'kept') return { kind: kept };
    if (signedIn.clientSecret === null) await ctx.secrets.remove(clientSecretKey(secretKey));
    else if (!(await ctx.secrets.set(clientSecretKey(secretKey), signedIn.clientSecret))) return { kind: 'not-kept' };
    rememberToken(ctx, secretKey, signedIn);
    return { kind: 'kept' };
  }
  if (password === null || password === '')
    return fields.userName !== '' && !isKept ? { kind: 'invalid', field: 'password', problem: 'missing' } : { kind: 'kept' };
  const kept = await keepSecret(ctx, secretKey, password);
  if (kept !== 'kept') return { kind: kept };
  await ctx.secrets.remove(clientSecretKey(secretKey));
  forgetToken(ctx, secretKey);
  return { kind: 'kept' };
}

async function keepSecret(ctx: Context, key: string, value: string): Promise<'kept' | 'locked' | 'not-kept'> {
  const state = ctx.secrets.state();
  if (state !== 'system' && state !== 'open') return 'locked';
  if (await ctx.secrets.set(key, value)) return 'kept';
  // The way they are kept may be another one from now on: the page asks for a passphrase then.
  ctx.changes.tell({ topic: 'mail' });
  return 'not-kept';
}

function writeMailbox(tx: Tx, ctx: Context, before: MailboxRow | undefined, fields: MailboxFields & { secretKey: string }): MailboxRow {
  const now = ctx.clock.now();
  // New settings are a new try: what the server said about the old ones no longer holds.
  const row = { ...fields, pausedReason: null, hearingProblem: null, refusedLogins: 0, updatedAt: now, updatedBy: ctx.me() };
  const sentCopies = before?.smtpHost === fields.smtpHost ? before.sentCopies : sentCopiesOf(fields.smtpHost);
  if (before) updateMailbox(tx, before.id, { ...row, sentCopies });
  else insertMailbox(tx, { id: newId(), salespersonId: ctx.me(), createdAt: now, ...row, sentCopies });
  const saved = findMailboxOf(tx, ctx.me());
  if (!saved) throw new Error('A mailbox that was just written is not there');
  return saved;
}

export async function removeMailbox(ctx: Context): Promise<boolean> {
  const row = findMailboxOf(ctx.db, ctx.me());
  if (!row) return false;
  ctx.db.transaction((tx) => deleteMailbox(tx, row.id));
  forgetToken(ctx, row.secretKey);
  await ctx.secrets.remove(row.secretKey);
  await ctx.secrets.remove(clientSecretKey(row.secretKey));
  ctx.changes.tell({ topic: 'mail' });
  return true;
}

export async function unlockSecrets(ctx: Context, passphrase: string): Promise<'open' | 'wrong'> {
  const outcome = await ctx.secrets.unlock(passphrase);
  if (outcome === 'open') ctx.changes.tell({ topic: 'mail' });
  return outcome;
}

export function resumeMailbox(ctx: Context): Mailbox | undefined {
  const row = findMailboxOf(ctx.db, ctx.me());
  if (!row) return undefined;
  const now = ctx.clock.now();
  ctx.db.transaction((tx) => updateMailbox(tx, row.id, { pausedReason: null, refusedLogins: 0, updatedAt: now }));
  ctx.changes.tell({ topic: 'mail' });
  return viewOf(ctx, { ...row, pausedReason: null });
}

export function stateOf(ctx: Context, row: MailboxRow): MailboxState {
  // A revoked sign-in is forgotten at once (service-tokens), so that this stays true after a restart.
  if (row.auth === 'oauth' && !ctx.secrets.has(row.secretKey)) return 'signed-out';
  if ((row.userName !== '' || row.auth === 'oauth') && ctx.secrets.get(row.secretKey) === null) return 'locked';
  return row.pausedReason === null ? 'ready' : 'paused';
}

export function fieldsOf(row: MailboxRow): MailboxFields {
  const { fromName, fromAddress, smtpHost, smtpPort, smtpSecurity, userName, imapHost, imapPort, imapSecurity } = row;
  const { auth, oauthProvider, oauthClientId, perHour, perDay } = row;
  return {
    ...{ fromName, fromAddress, smtpHost, smtpPort, smtpSecurity, userName, imapHost, imapPort, imapSecurity },
    ...{ auth, oauthProvider, oauthClientId, perHour, perDay },
  };
}

function viewOf(ctx: Context, row: MailboxRow): Mailbox {
  return { id: row.id, ...fieldsOf(row), state: stateOf(ctx, row), pausedReason: row.pausedReason, hasPassword: ctx.secrets.has(row.secretKey) };
}

import type { Mailbox, MailboxFields, TestResult } from '#contract/mail';
import type { Reader, Tx } from '#db/open';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import type { MailSecret } from '../../ports/mailer.ts';
import { isHostName, onOneLine, problemOf } from './rules.ts';
import { deleteMailbox, findMailbox, findMailboxOf, insertMailbox, type MailboxRow, savePausedReason, updateMailbox } from './store.ts';

export type MailboxState = Mailbox['state'];
/** Fields as typed; a null password means: the one already kept. */
export type MailboxInput = MailboxFields & { password: string | null };

export function getMailbox(ctx: Context): { mailbox: Mailbox | null; secrets: ReturnType<Context['secrets']['state']> } {
  const row = findMailboxOf(ctx.db, ctx.me());
  return { mailbox: row ? viewOf(ctx, row) : null, secrets: ctx.secrets.state() };
}

/** The mailbox from which this person's letters leave, and whether they can leave now. */
export function mailboxOfMe(ctx: Context, reader: Reader): { row: MailboxRow; state: MailboxState } | undefined {
  const row = findMailboxOf(reader, ctx.me());
  return row && { row, state: stateOf(ctx, row) };
}

/** How to sign in where letters leave and where mail is read. `signed-out`: the provider takes the sign-in no longer; a person must sign in anew. */
export type MailboxToUse = { kind: 'ready'; fields: MailboxFields; secret: MailSecret } | { kind: 'locked' | 'paused' | 'none' | 'signed-out' };

/** What the outbox needs to send from a mailbox, or why it cannot. Asks the provider for a fresh token where one is due. */
export async function mailboxToSendFrom(ctx: Context, mailboxId: string): Promise<MailboxToUse> {
  const row = findMailbox(ctx.db, mailboxId);
  if (!row) return { kind: 'none' };
  const state = stateOf(ctx, row);
  if (state !== 'ready') return { kind: state };
  return { kind: 'ready', fields: fieldsOf(row), secret: { kind: 'password', value: ctx.secrets.get(row.secretKey) ?? '' } };
}

/** Nothing leaves from here until a person says so: the server refused us, and trying on could lock the account. */
export function pauseMailbox(tx: Tx, ctx: Context, mailboxId: string, reason: string): void {
  savePausedReason(tx, mailboxId, onOneLine(reason).slice(0, 500), ctx.clock.now());
}

export type SaveOutcome = { kind: 'saved'; mailbox: Mailbox } | { kind: 'locked' } | { kind: 'invalid'; field: string; problem: string };

export function saveMailbox(ctx: Context, { password, ...typed }: MailboxInput): SaveOutcome {
  const fields = { ...typed, fromName: onOneLine(typed.fromName), smtpHost: typed.smtpHost.trim() };
  if (fields.fromName === '') return { kind: 'invalid', field: 'fromName', problem: 'empty' };
  if (!isHostName(fields.smtpHost)) return { kind: 'invalid', field: 'smtpHost', problem: 'not-a-host' };
  const before = findMailboxOf(ctx.db, ctx.me());
  const secretKey = before?.secretKey ?? `mailbox:${newId()}`;
  if (password !== null && password !== '') {
    // The password first: a mailbox without one cannot send, a password without a mailbox harms nobody.
    if (!canKeepSecrets(ctx) || !ctx.secrets.set(secretKey, password)) return { kind: 'locked' };
  } else if (fields.userName !== '' && !ctx.secrets.has(secretKey)) {
    return { kind: 'invalid', field: 'password', problem: 'missing' };
  }
  const row = ctx.db.transaction((tx) => writeMailbox(tx, ctx, before, { ...fields, secretKey }));
  ctx.changes.tell({ topic: 'mail' });
  return { kind: 'saved', mailbox: viewOf(ctx, row) };
}

function writeMailbox(tx: Tx, ctx: Context, before: MailboxRow | undefined, fields: MailboxFields & { secretKey: string }): MailboxRow {
  const now = ctx.clock.now();
  // New settings are a new try: what the server said about the old ones no longer holds.
  const row = { ...fields, pausedReason: null, refusedLogins: 0, updatedAt: now, updatedBy: ctx.me() };
  if (before) updateMailbox(tx, before.id, row);
  else insertMailbox(tx, { id: newId(), salespersonId: ctx.me(), createdAt: now, ...row });
  const saved = findMailboxOf(tx, ctx.me());
  if (!saved) throw new Error('A mailbox that was just written is not there');
  return saved;
}

export function removeMailbox(ctx: Context): boolean {
  const row = findMailboxOf(ctx.db, ctx.me());
  if (!row) return false;
  ctx.db.transaction((tx) => deleteMailbox(tx, row.id));
  ctx.secrets.remove(row.secretKey);
  ctx.changes.tell({ topic: 'mail' });
  return true;
}

/** Tries the typed settings; with no password typed, the kept one. */
export async function testMailbox(ctx: Context, { password, ...fields }: MailboxInput): Promise<{ kind: 'locked' } | { kind: 'tested'; result: TestResult }> {
  const row = findMailboxOf(ctx.db, ctx.me());
  const kept = password === null && row && fields.userName !== '' ? ctx.secrets.get(row.secretKey) : null;
  if (password === null && row && fields.userName !== '' && kept === null && ctx.secrets.has(row.secretKey)) return { kind: 'locked' };
  const answer = await ctx.mailer.test(fields, { kind: 'password', value: password ?? kept ?? '' });
  if (answer.kind === 'works') return { kind: 'tested', result: answer };
  const serverSaid = answer.serverSaid.slice(0, 1000);
  return { kind: 'tested', result: { kind: 'fails', problem: problemOf(answer.code, answer.serverSaid), serverSaid } };
}

export async function unlockSecrets(ctx: Context, passphrase: string): Promise<'open' | 'wrong'> {
  const outcome = await ctx.secrets.unlock(passphrase);
  if (outcome === 'open') ctx.changes.tell({ topic: 'mail' });
  return outcome;
}

export function resumeMailbox(ctx: Context): Mailbox | undefined {
  const row = findMailboxOf(ctx.db, ctx.me());
  if (!row) return undefined;
  ctx.db.transaction((tx) => savePausedReason(tx, row.id, null, ctx.clock.now()));
  ctx.changes.tell({ topic: 'mail' });
  return viewOf(ctx, { ...row, pausedReason: null });
}

function canKeepSecrets(ctx: Context): boolean {
  const state = ctx.secrets.state();
  return state === 'system' || state === 'open';
}

function stateOf(ctx: Context, row: MailboxRow): MailboxState {
  if (row.pausedReason !== null) return 'paused';
  if (row.userName !== '' && ctx.secrets.get(row.secretKey) === null) return 'locked';
  return 'ready';
}

function fieldsOf({ fromName, fromAddress, smtpHost, smtpPort, smtpSecurity, userName }: MailboxRow): MailboxFields {
  return { fromName, fromAddress, smtpHost, smtpPort, smtpSecurity, userName };
}

function viewOf(ctx: Context, row: MailboxRow): Mailbox {
  return { id: row.id, ...fieldsOf(row), state: stateOf(ctx, row), pausedReason: row.pausedReason, hasPassword: ctx.secrets.has(row.secretKey) };
}

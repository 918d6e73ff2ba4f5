// Opening a mailbox to read it. Everybody who reads goes through here, so that refused log-ins are counted once for all of them.
import type { Id } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import type { MailAccount, OpenOutcome } from '../../ports/mailbox-reader.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { anotherSecret } from './service-tokens.ts';

/** Refused so often in a row it is not tried again by itself: the provider would lock the account. New settings are a new try. */
const mostRefusals = 3;

interface Refused {
  /** What was refused: with another password, or at another server, counting begins anew. */
  entry: string;
  times: number;
}

/** In memory only: a start is a new try. Belongs to the secrets of this start, as the tokens do. */
const refusals = new WeakMap<Secrets, Map<Id, Refused>>();

function refusedOf({ secrets }: Pick<Context, 'secrets'>): Map<Id, Refused> {
  const known = refusals.get(secrets) ?? new Map<Id, Refused>();
  refusals.set(secrets, known);
  return known;
}

/** Every token is another one and none of them makes it another entry: else a server that refuses them all would be asked without end. */
const entryOf = ({ host, port, userName, secret }: MailAccount): string =>
  JSON.stringify([host, port, userName, secret.kind === 'token' ? 'token' : secret.value]);

/** Connects and signs in, and remembers a refusal. A refused token is tried once more with a fresh one. */
export async function openToRead(ctx: Context, { mailboxId, account }: { mailboxId: Id; account: MailAccount }): Promise<OpenOutcome> {
  const outcome = await openFresh(ctx, mailboxId, account);
  const known = refusedOf(ctx);
  if (outcome.kind === 'open') known.delete(mailboxId);
  if (outcome.kind !== 'refused-login') return outcome;
  const entry = entryOf(account);
  const before = known.get(mailboxId);
  known.set(mailboxId, { entry, times: (before?.entry === entry ? before.times : 0) + 1 });
  return outcome;
}

async function openFresh(ctx: Context, mailboxId: Id, account: MailAccount): Promise<OpenOutcome> {
  const outcome = await ctx.mailReader.open(account);
  const secret = outcome.kind === 'refused-login' ? await anotherSecret(ctx, mailboxId, account.secret) : null;
  return secret === null ? outcome : ctx.mailReader.open({ ...account, secret });
}

/** Whether this log-in was refused so often that only a person may try it again. */
export function isShutToUs(ctx: Context, mailboxId: Id, account: MailAccount): boolean {
  const known = refusedOf(ctx).get(mailboxId);
  return known !== undefined && known.times >= mostRefusals && known.entry === entryOf(account);
}

/** New settings, or a new sign-in: whatever was refused before says nothing about them. */
export function forgetRefusals(ctx: Pick<Context, 'secrets'>, mailboxId: Id): void {
  refusedOf(ctx).delete(mailboxId);
}

/** A person asks for it: each mailbox may be tried once more. */
export function tryReadingAgain(ctx: Pick<Context, 'secrets'>): void {
  refusedOf(ctx).clear();
}

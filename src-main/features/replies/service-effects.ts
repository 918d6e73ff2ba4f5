// What follows from a mail, written as of the person whose mailbox it is. Called inside the transaction that keeps the mail.
import { Temporal } from 'temporal-polyfill';
import type { Day, Id, Instant } from '#contract/words';
import type { Tx } from '#db/open';
import { findCustomer, markContactPoint, withdrawConsent } from '#features/customers';
import { getMe, writeAsTheApp } from '#features/team';
import { findOpenTouch, finishTouch, replanCustomer } from '#features/touches';
import { addDays } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import type { ReadMail } from './parse.ts';
import { type Bounce, refusalDays, refusalsToMark, suppressionOf } from './rules-bounces.ts';
import type { Verdict } from './rules-kinds.ts';
import { dayMs, type Match } from './service-match.ts';
import { countRefusals, findPoint, listOwnersOf, listWaitingLetters, noteCancelled, noteOnLetter, wroteAfter } from './store-letters.ts';
import { stopSources } from './words/desk.ts';

/** The mailbox in which a mail was found. */
export interface HeardMailbox {
  mailboxId: Id;
  salespersonId: Id;
  fromAddress: string;
}

/** What a touch tells of a mail; the mail itself is kept whole. */
const longestSummary = 2000;

/** What the mail changes is written as of the person whose mailbox it is. */
export const contextOf = (ctx: Context, { salespersonId }: HeardMailbox): Context => ({ ...ctx, db: ctx.db, me: () => salespersonId });

export const dayAt = ({ clock }: Pick<Context, 'clock'>, at: Instant): Day =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(clock.zone()).toPlainDate().toString();

export interface Effect {
  mailbox: HeardMailbox;
  mail: ReadMail;
  words: string;
  match: Match;
  verdict: Exclude<Verdict, { kind: 'nothing' }>;
  at: Instant;
}

/** Everything that follows; answers the touch the mail became, null where it was no contact. */
export function effectOf(tx: Tx, ctx: Context, effect: Effect): Id | null {
  const { verdict, match } = effect;
  if (verdict.kind === 'bounce') return bounced(tx, ctx, effect, verdict.bounce);
  if (verdict.kind === 'auto-reply') return away(tx, ctx, match.customerId, verdict.awayUntilOn);
  const touchId = contacted(tx, ctx, effect);
  if (verdict.kind === 'stop') stopped(tx, ctx, effect, touchId);
  return touchId;
}

/** They wrote: the clock starts anew, and unless they said stop or we wrote since, they wait for an answer. */
function contacted(tx: Tx, ctx: Context, { match, mail, words, verdict, at }: Effect): Id {
  const asksAnswer = verdict.kind !== 'stop' && !wroteAfter(tx, match.customerId, at + 1);
  const app = writeAsTheApp(tx, ctx);
  const open = asksAnswer ? findOpenTouch(tx, match.customerId) : undefined;
  // Whatever day a person had chosen was chosen before this came.
  if (open) app.update('touches', open.id, { dayIsChosen: false, snoozedUntilOn: null });
  return finishTouch(tx, ctx, app, {
    customerId: match.customerId,
    touchId: null,
    channel: 'email',
    direction: 'in',
    summary: (words || mail.subject).slice(0, longestSummary),
    next: { kind: 'by-rules' },
    on: dayAt(ctx, at),
    at,
    asksAnswer,
  });
}

/** Whoever shares the address said it too: nothing more goes there. */
function stopped(tx: Tx, ctx: Context, { match, mail }: Effect, touchId: Id): void {
  const sharing = listOwnersOf(tx, [mail.from.address]).map(({ customerId }) => customerId);
  const source = `${stopSources[getMe(ctx).interfaceLanguage]} (${mail.from.address})`.slice(0, 300);
  for (const customerId of new Set([match.customerId, ...sharing])) {
    const now = ctx.clock.now();
    const app = writeAsTheApp(tx, ctx);
    const waiting = listWaitingLetters(tx, customerId);
    withdrawConsent(tx, app, ctx.clock.today(), { customerId, channel: 'email', source, keepTouchId: touchId });
    for (const letter of waiting) {
      noteCancelled(tx, letter.id, now, 'said stop');
      // The letter never left: it was no contact.
      if (letter.touchId !== null) app.update('touches', letter.touchId, { state: 'cancelled', doneOn: null, doneAt: null });
    }
    replanCustomer(ctx, tx, customerId);
  }
}

/** Marks the address where that is called for, and takes back the contact that was none. */
function bounced(tx: Tx, ctx: Context, { match, at }: Effect, bounce: Bounce): null {
  const { letter, customerId } = match;
  if (!letter) return null;
  noteOnLetter(tx, letter, ctx.clock.now(), `bounced ${bounce.status} ${bounce.said}`.slice(0, 1000));
  const counts = suppressionOf(bounce.status);
  const marks =
    counts === 'at-once' || (counts === 'after-some' && countRefusals(tx, customerId, letter.toAddress, at - refusalDays * dayMs) + 1 >= refusalsToMark);
  if (!marks) return null;
  const app = writeAsTheApp(tx, ctx);
  const point = findPoint(tx, customerId, letter.toAddress);
  if (point?.state === 'usable') markContactPoint(tx, app, point.id, 'bounced');
  if (letter.touchId !== null) app.update('touches', letter.touchId, { state: 'cancelled', doneOn: null, doneAt: null });
  replanCustomer(ctx, tx, customerId);
  return null;
}

/** No contact, only news: the card says until when. An earlier return than was said before counts as well. */
function away(tx: Tx, ctx: Context, customerId: Id, awayUntilOn: Day | null): null {
  if (awayUntilOn !== null && awayUntilOn >= addDays(ctx.clock.today(), -1))
    writeAsTheApp(tx, ctx).update('customers', rowIdOf(tx, customerId), { awayUntilOn });
  return null;
}

function rowIdOf(tx: Tx, customerId: Id): Id {
  const row = findCustomer(tx, customerId);
  if (!row) throw new Error(`A mail is matched to a customer who is not there: ${customerId}`);
  return row.id;
}

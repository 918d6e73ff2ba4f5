// Where a person sets right what was read from a mail. Every use case is one act that can be taken back.
import type { Id } from '#contract/words';
import type { Tx } from '#db/open';
import { findCustomer } from '#features/customers';
import { type Act, getMe, startAct } from '#features/team';
import { findTouch, listAskingTouchIds, replanCustomer } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { findMail, type MailRow, saidStopElsewhere } from './store.ts';
import { rememberDetached } from './store-folders.ts';
import { findConsentId, findPoint, listLetters } from './store-letters.ts';
import { allowedAgain, stopSources } from './words/desk.ts';

export type ActOutcome = { kind: 'acted'; actId: Id } | { kind: 'not-found' };

function actOn(ctx: Context, mailId: Id, kind: string, change: (tx: Tx, act: Act, mail: MailRow) => Id[] | null): ActOutcome {
  const acted = ctx.db.transaction((tx) => {
    const mail = findMail(tx, mailId);
    if (!mail) return null;
    const act = startAct(tx, ctx, kind, mail.customerId);
    const touched = change(tx, act, mail);
    if (touched) for (const customerId of touched) replanCustomer(ctx, tx, customerId);
    return touched && { actId: act.id, touched };
  });
  if (!acted) return { kind: 'not-found' };
  for (const id of acted.touched) for (const topic of ['replies', 'customers'] as const) ctx.changes.tell({ topic, id });
  return { kind: 'acted', actId: acted.actId };
}

/** No answer is needed: whatever else this customer wrote counts as answered too, as it does after a letter of ours. */
export function markAnswered(ctx: Context, mailId: Id): ActOutcome {
  return actOn(ctx, mailId, 'mail.answered', (tx, act, mail) => {
    for (const touchId of listAskingTouchIds(tx, mail.customerId)) act.update('touches', touchId, { asksAnswer: false });
    return [mail.customerId];
  });
}

/** Takes the mail off the card with what it changed there: the contact, the mark on the address, the stop, the days away. */
export function detach(ctx: Context, mailId: Id): ActOutcome {
  return actOn(ctx, mailId, 'mail.detached', (tx, act, mail) => {
    undoEffects(tx, ctx, act, mail);
    act.remove('incomingMails', mail.id);
    // One read from a mailbox that is gone cannot come back.
    if (mail.mailboxId !== null) rememberDetached(tx, mail.mailboxId, mail.fingerprint, ctx.clock.now());
    return [mail.customerId];
  });
}

/** Moves the mail and its contact to another customer's card. A stop and the days away are not moved: whose they are, a person says there. */
export function attachTo(ctx: Context, mailId: Id, customerId: Id): ActOutcome {
  if (!findCustomer(ctx.db, customerId)) return { kind: 'not-found' };
  return actOn(ctx, mailId, 'mail.moved', (tx, act, mail) => {
    const before = mail.customerId;
    undoEffects(tx, ctx, act, mail, { keepTouch: true });
    act.update('incomingMails', mail.id, { customerId, messageId: null, matchedBy: 'sender' });
    if (mail.touchId !== null && findTouch(tx, mail.touchId)) act.update('touches', mail.touchId, { customerId });
    return [before, customerId];
  });
}

/** It was no stop. The mail becomes one that asks for an answer; letters that were cancelled stay so: a person writes anew. */
export function takeBackStop(ctx: Context, mailId: Id): ActOutcome {
  if (findMail(ctx.db, mailId)?.kind !== 'stop') return { kind: 'not-found' };
  return actOn(ctx, mailId, 'mail.no-stop', (tx, act, mail) => {
    allowAgain(tx, ctx, act, mail);
    act.update('incomingMails', mail.id, { kind: 'reply' });
    if (mail.touchId !== null && findTouch(tx, mail.touchId)) act.update('touches', mail.touchId, { asksAnswer: true });
    return [mail.customerId];
  });
}

function undoEffects(tx: Tx, ctx: Context, act: Act, mail: MailRow, { keepTouch = false }: { keepTouch?: boolean } = {}): void {
  if (mail.kind === 'stop') allowAgain(tx, ctx, act, mail);
  if (mail.kind === 'bounce') markUsable(tx, act, mail);
  if (mail.kind === 'auto-reply' && findCustomer(tx, mail.customerId)?.awayUntilOn === mail.awayUntilOn)
    act.update('customers', mail.customerId, { awayUntilOn: null });
  if (!keepTouch && mail.touchId !== null && findTouch(tx, mail.touchId)) act.remove('touches', mail.touchId);
}

/**
 * With the ground that held before; where none was known, nobody has said yet. Only what this mail brought about: a stop that was said on the
 * telephone, or in another mail, holds whatever became of this one.
 */
function allowAgain(tx: Tx, ctx: Context, act: Act, mail: MailRow): void {
  const consent = findConsentId(tx, mail.customerId);
  if (!consent || consent.withdrawnOn === null) return;
  if (!isFromMail(consent.source) || saidStopElsewhere(tx, mail, mail.customerId)) return;
  const source = allowedAgain[getMe(ctx).interfaceLanguage];
  act.update('consents', consent.id, { withdrawnOn: null, basis: consent.basis === 'none' ? 'unknown' : consent.basis, source });
}

/** As `stopped` (service-effects) writes it, in whichever language the desk was then. */
const isFromMail = (source: string | null): boolean => source !== null && Object.values(stopSources).some((words) => source.startsWith(words));

function markUsable(tx: Tx, act: Act, mail: MailRow): void {
  const [letter] = mail.messageId === null ? [] : listLetters(tx, [mail.messageId]);
  const point = letter && findPoint(tx, mail.customerId, letter.toAddress);
  if (point?.state === 'bounced') act.update('contactPoints', point.id, { state: 'usable' });
}

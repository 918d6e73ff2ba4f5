// Notes of the system about letters in trouble, in the language of whoever sits at the desk.
import { findCustomer } from '#features/customers';
import { getMe } from '#features/team';
import { notices } from '#kit/say';
import type { Context } from '../../ports/context.ts';
import type { MessageDbRow } from './store-messages.ts';

export function tellPaused(ctx: Context, serverSaid: string): void {
  ctx.notifier.notify(notices.mailboxPaused(serverSaid.slice(0, 200), getMe(ctx).interfaceLanguage));
}

/** 'slow': refused for a day, and still tried. */
export function tellTrouble(ctx: Context, message: Pick<MessageDbRow, 'customerId' | 'subject'>, state: 'failed' | 'uncertain' | 'slow', said: string): void {
  const { customerId, subject } = message;
  const name = findCustomer(ctx.db, customerId)?.displayName ?? '';
  const language = getMe(ctx).interfaceLanguage;
  const note =
    state === 'slow' ? notices.letterSlow({ name, subject }, said.slice(0, 200), language) : notices.letterTrouble({ name, subject, state }, language);
  ctx.notifier.notify({ ...note, customerId });
}

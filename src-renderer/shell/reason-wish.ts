import { makeStore } from './store.ts';

export type AskedReason = { kind: 'customer'; customerId: string } | { kind: 'anybody' };

/** For whom reasons are being looked for; null while nobody asks. */
export const reasonWish = makeStore<AskedReason | null>(null);

let asker: HTMLElement | null = null;

function ask(wish: AskedReason): void {
  if (reasonWish.get() === null) asker = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  reasonWish.set(wish);
}

/** Nobody asks any more; the keyboard is back where it was, as long as that is still there. */
export function closeReasons(): void {
  const back = asker;
  asker = null;
  reasonWish.set(null);
  setTimeout(() => back?.isConnected && back.focus({ preventScroll: true }));
}

/** Opens the reasons for one customer, or for some of those who are not due. */
export const findReasonFor = (customerId: string) => ask({ kind: 'customer', customerId });
export const findAnyReason = () => ask({ kind: 'anybody' });

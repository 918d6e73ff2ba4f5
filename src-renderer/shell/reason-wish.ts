import { makeStore } from './store.ts';

export type AskedReason = { kind: 'customer'; customerId: string } | { kind: 'anybody' };

/** For whom reasons are being looked for; null while nobody asks. */
export const reasonWish = makeStore<AskedReason | null>(null);

/** Opens the reasons for one customer, or for some of those who are not due. */
export const findReasonFor = (customerId: string) => reasonWish.set({ kind: 'customer', customerId });
export const findAnyReason = () => reasonWish.set({ kind: 'anybody' });

import type { Copy } from '#contract/campaigns';
import { makeKept } from '../../shell/kept.ts';

/** Words typed for one copy that are not saved yet: looking at another copy or screen does not lose them. */
export const keptCopies = makeKept<Copy['words']>();

export const keyOfCopy = (campaignId: string, customerId: string) => `${campaignId}/${customerId}`;

// What a contact must bring: something that was not said last time.
import type { BusinessOutcome, Id, Reason, TechnicalOutcome } from '#contract/words';

/** From this contact on there was a last time. */
const firstWithLastTime = 2;

/** Whether a contact for these reasons must tell something new: every one of an enquiry but the first. An answer to their own mail need not. */
export const mustTellNews = (reasons: readonly Reason[]): boolean =>
  !reasons.some(({ rule }) => rule === 'reply' || rule === 'complaint') &&
  reasons.some((reason) => reason.rule === 'enquiry' && reason.contactNumber >= firstWithLastTime);

/** Talks in which there was room for it; who says no or asks to be called another time is not held up for news. */
const roomForNews: ReadonlySet<BusinessOutcome> = new Set(['interested', 'talked']);

export interface ToldInCall {
  reasons: readonly Reason[];
  technical: TechnicalOutcome;
  business: BusinessOutcome | null;
  newsItemId: Id | null;
  /** News that is there and meant for this customer. */
  exists: boolean;
  told: boolean;
}

/** What speaks against what was told in a call; null where all is well. */
export function toldProblem({
  reasons,
  technical,
  business,
  newsItemId,
  exists,
  told,
}: ToldInCall): 'missing' | 'unknown' | 'told-before' | 'nobody-spoken-to' | null {
  if (newsItemId === null) return technical === 'answered' && business !== null && roomForNews.has(business) && mustTellNews(reasons) ? 'missing' : null;
  if (technical !== 'answered') return 'nobody-spoken-to';
  if (!exists) return 'unknown';
  return told ? 'told-before' : null;
}

import type { CampaignResults } from '#contract/campaigns';
import type { Day, Id } from '#contract/words';
import type { Reader } from '#db/open';
import { comebackDays, resultsFrom } from './rules-results.ts';
import { listCampaignsById } from './store.ts';
import { listOrdersOf, listRecipients } from './store-results.ts';

/**
 * What came of these batches up to `today`, by their ids: sent, replied, bounced, stopped, came back within 90 days, revenue and cost (gifts),
 * by subject, and the customers left alone on purpose. Three queries however many batches.
 */
export function resultsOf(reader: Reader, campaignIds: readonly Id[], today: Day): Map<Id, CampaignResults> {
  const rows = listCampaignsById(reader, campaignIds);
  const first = rows.reduce<Day>((earliest, { startedOn }) => (startedOn < earliest ? startedOn : earliest), today);
  const people = Map.groupBy(listRecipients(reader, campaignIds, comebackDays), ({ campaignId }) => campaignId);
  const orders = listOrdersOf(reader, campaignIds, first).filter(({ orderedOn }) => orderedOn <= today);
  return new Map(
    rows.map(({ id, subjectA, subjectB, giftMinor, currency }) => {
      const gift = giftMinor !== null && currency !== null ? { minor: giftMinor, currency } : null;
      return [id, resultsFrom({ subjectA, subjectB, gift }, people.get(id) ?? [], orders, today)];
    }),
  );
}

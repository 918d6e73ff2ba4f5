// At which contact a sale came, beside what the trade says, and who was dropped before most sales come.
import { type ContactBucket, type DroppedEnquiry, droppedAfterDays, leastContacts, type SaleOfEnquiry } from '#contract/touches-matters';
import type { Day, Id, MatterEnd } from '#contract/words';
import { addDays, daysBetween } from '#kit/days';

/** One enquiry with what came of it; days of contacts that reached the customer, upwards. */
export interface EnquiryFacts {
  matterId: Id;
  customerId: Id;
  name: string;
  title: string;
  openedOn: Day;
  closedOn: Day | null;
  endedAs: MatterEnd | null;
  /** The first order since it was opened. */
  boughtOn: Day | null;
  contactDays: readonly Day[];
  /** The last contact either way. */
  lastContactOn: Day | null;
  /** Somebody agreed a later day with them. */
  isPromised: boolean;
  /** The day on which the open touch asks for attention. */
  askedOn: Day | null;
}

/** An order this long after an enquiry has little to do with it. */
const longestDays = 365;

/** The day on which an enquiry became a sale: the first order after it, else the day it was closed as bought; null where it did not. */
export function soldOn({ openedOn, closedOn, endedAs, boughtOn }: Pick<EnquiryFacts, 'openedOn' | 'closedOn' | 'endedAs' | 'boughtOn'>): Day | null {
  const ordered = boughtOn !== null && boughtOn <= addDays(closedOn ?? addDays(openedOn, longestDays), 30) && daysBetween(openedOn, boughtOn) <= longestDays;
  if (ordered) return boughtOn;
  return endedAs === 'bought' ? closedOn : null;
}

/** Sales of enquiries with the number of the contact they came at. One that came before any contact is left out: nobody's effort made it. */
export function salesOf(enquiries: readonly EnquiryFacts[]): SaleOfEnquiry[] {
  return enquiries.flatMap((enquiry) => {
    const on = soldOn(enquiry);
    const contacts = on === null ? 0 : enquiry.contactDays.filter((day) => day <= on).length;
    const { matterId, customerId, name, title } = enquiry;
    return on === null || contacts === 0 ? [] : [{ matterId, customerId, name, title, on, contacts }];
  });
}

const buckets: readonly { from: number; to: number | null; tradeShare: number }[] = [
  { from: 1, to: 1, tradeShare: 0.02 },
  { from: 2, to: 2, tradeShare: 0.03 },
  { from: 3, to: 3, tradeShare: 0.05 },
  { from: 4, to: 4, tradeShare: 0.1 },
  { from: 5, to: null, tradeShare: 0.8 },
];

/** The team's own sales by contact number beside the trade's figures (Association of Professional Salesmen, National Sales Executive Association). */
export function distributionOf(sales: readonly SaleOfEnquiry[]): ContactBucket[] {
  return buckets.map(({ from, to, tradeShare }) => {
    const count = sales.filter(({ contacts }) => contacts >= from && contacts <= (to ?? Number.POSITIVE_INFINITY)).length;
    return { from, to, tradeShare, count, share: sales.length === 0 ? 0 : count / sales.length };
  });
}

/**
 * Who was dropped too early: fewer than five contacts, the enquiry still open, nothing bought, and two weeks of silence. Who is on the list
 * for today already, or has been promised a later day, is not.
 */
export function droppedOf(enquiries: readonly EnquiryFacts[], today: Day): DroppedEnquiry[] {
  return enquiries
    .filter(({ closedOn, boughtOn }) => closedOn === null && boughtOn === null)
    .filter(({ contactDays, isPromised, askedOn }) => contactDays.length < leastContacts && !isPromised && (askedOn === null || askedOn > today))
    .map(({ matterId, customerId, name, title, openedOn, contactDays, lastContactOn }) => {
      const silentSince = lastContactOn !== null && lastContactOn > openedOn ? lastContactOn : openedOn;
      return { matterId, customerId, name, title, openedOn, contacts: contactDays.length, silentSince };
    })
    .filter(({ silentSince }) => daysBetween(silentSince, today) >= droppedAfterDays)
    .toSorted((a, b) => (a.silentSince < b.silentSince ? -1 : a.silentSince > b.silentSince ? 1 : a.matterId < b.matterId ? -1 : 1));
}

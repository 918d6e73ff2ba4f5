// Enquiries and complaints: entered, open, closed, and how they went. Part of the contract of touches.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import { Day, Id, MatterEnd, MatterKind } from './words.ts';

/** An enquiry or a complaint that nobody has closed yet. */
export const OpenMatter = z.strictObject({
  id: Id,
  kind: MatterKind,
  title: z.string(),
  note: z.string().nullable(),
  openedOn: Day,
  /** Until when most have decided; of an enquiry only. */
  decisionUntilOn: Day.nullable(),
  /** Contacts of ours since it was opened; a call nobody answered is none. */
  contacts: z.int(),
});
export type OpenMatter = z.infer<typeof OpenMatter>;

/** How many contacts a sale usually takes: most come at the fifth to twelfth, so giving up before the eighth is giving up early. */
export const usualContacts = { from: 8, to: 12 } as const;

/** An enquiry or a complaint as it is entered in one breath, from somebody we know or from somebody new. */
export const NewMatter = z.strictObject({
  customer: z.union([
    z.strictObject({ customerId: Id }),
    z.strictObject({ name: z.string().trim().min(1).max(200), email: z.string().max(254).nullable(), phone: z.string().max(40).nullable() }),
  ]),
  kind: z.enum(['enquiry', 'complaint']),
  title: z.string().trim().min(1).max(200),
  /** The day they asked; today unless told. */
  openedOn: Day.optional(),
  /** Of an enquiry; that of the segment unless told. */
  decisionDays: z.int().min(1).max(400).optional(),
});
export type NewMatter = z.infer<typeof NewMatter>;

/** Fewer contacts than this, and an enquiry was given up before most sales come. */
export const leastContacts = 5;
/** So long without a word, and nobody is at it any more: the weekly contact was missed twice. */
export const droppedAfterDays = 14;

/** A sale that came of an enquiry, at which contact. */
export const SaleOfEnquiry = z.strictObject({ matterId: Id, customerId: Id, name: z.string(), title: z.string(), on: Day, contacts: z.int() });
export type SaleOfEnquiry = z.infer<typeof SaleOfEnquiry>;

/** Sales at the contacts `from` to `to` (null: and more), as a share 0..1 of all, beside the trade's. */
export const ContactBucket = z.strictObject({ from: z.int(), to: z.int().nullable(), count: z.int(), share: z.number(), tradeShare: z.number() });
export type ContactBucket = z.infer<typeof ContactBucket>;

export const DroppedEnquiry = z.strictObject({
  matterId: Id,
  customerId: Id,
  name: z.string(),
  title: z.string(),
  openedOn: Day,
  contacts: z.int(),
  silentSince: Day,
});
export type DroppedEnquiry = z.infer<typeof DroppedEnquiry>;

export const EnquiryReport = z.strictObject({
  enquiries: z.int(),
  open: z.int(),
  sales: z.array(SaleOfEnquiry),
  buckets: z.array(ContactBucket),
  dropped: z.array(DroppedEnquiry),
});
export type EnquiryReport = z.infer<typeof EnquiryReport>;

export const matterCalls = {
  /** How the enquiries of two years went: sales by contact number, and who was dropped too early. `ownerId` null: everybody's. */
  enquiries: oc.input(z.strictObject({ ownerId: Id.nullable() })).output(EnquiryReport),
  /** Brings those who were dropped too early onto today's list, as one act. */
  queueDropped: oc.input(z.strictObject({ ownerId: Id.nullable() })).output(z.strictObject({ queued: z.int(), actId: Id.nullable() })),
  openMatters: oc.input(z.strictObject({ customerId: Id })).output(z.array(OpenMatter)),
  /** Plans the customer anew at once: the first touch is due today. Somebody new needs an address or a number to be reached at. */
  openMatter: oc
    .input(NewMatter)
    .errors({ ...notFound, ...invalid })
    .output(z.strictObject({ matterId: Id, customerId: Id, customerName: z.string(), actId: Id, touchId: Id.nullable(), dueOn: Day.nullable() })),
  /** It is settled: what it held is let go, and its own reason to call ends. How it ended is the kind of the act. */
  closeMatter: oc
    .input(z.strictObject({ matterId: Id, end: MatterEnd.default('settled') }))
    .errors(notFound)
    .output(z.strictObject({ actId: Id })),
};

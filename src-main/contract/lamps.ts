// The four lamps of a purchase, and the coverage per salesperson: what was done after the sale, and what was not.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import { Channel, Day, Essential, Feedback, Id, Language } from './words.ts';

/** lit; gap: its moment has come and nobody did it; later: its moment is still to come; past: unlit, and too long ago to ask for. */
export const lampStates = ['lit', 'gap', 'later', 'past'] as const;
export const LampState = z.enum(lampStates);
export type LampState = z.infer<typeof LampState>;

/** What lit a lamp: a contact of ours, the customer's own answer, or a person who said so. */
export const Light = z.strictObject({
  by: z.enum(['contact', 'answer', 'hand']),
  on: Day,
  channel: Channel.nullable(),
  who: z.string().nullable(),
  note: z.string().nullable(),
  feedback: Feedback.nullable(),
});
export type Light = z.infer<typeof Light>;

export const Lamp = z.strictObject({
  essential: Essential,
  state: LampState,
  /** From this day on it asks to be done. */
  dueOn: Day,
  /** The last thing that lit it. */
  light: Light.nullable(),
  /** It stands on the customer's card as a reason. */
  asked: z.boolean(),
});
export type Lamp = z.infer<typeof Lamp>;

/** One purchase: all orders of a day; for who buys every few weeks, all orders of a season that began on `purchaseOn`. */
export const PurchaseLamps = z.strictObject({ purchaseOn: Day, days: z.array(Day), lamps: z.array(Lamp) });
export type PurchaseLamps = z.infer<typeof PurchaseLamps>;

/** How many purchases whose moment has come have the lamp, and how many lack it. */
export const LampCount = z.strictObject({ lit: z.int(), gap: z.int() });
export type LampCount = z.infer<typeof LampCount>;

export const LampCounts = z.strictObject({ 'follow-up': LampCount, delight: LampCount, feedback: LampCount, more: LampCount });
export type LampCounts = z.infer<typeof LampCounts>;

/** One owner's purchases; `salespersonId` is null for customers nobody owns. */
export const CoverageRow = z.strictObject({ salespersonId: Id.nullable(), name: z.string().nullable(), purchases: z.int(), counts: LampCounts });
export type CoverageRow = z.infer<typeof CoverageRow>;

export const coverageMonths = [3, 6, 12] as const;
export const CoverageMonths = z.union([z.literal(3), z.literal(6), z.literal(12)]);
export type CoverageMonths = z.infer<typeof CoverageMonths>;

export const Coverage = z.strictObject({ from: Day, to: Day, team: CoverageRow, people: z.array(CoverageRow) });
export type Coverage = z.infer<typeof Coverage>;

/** Whose purchases: everybody's, those of one salesperson, or of nobody. */
export const CoverageQuestion = z.strictObject({
  months: CoverageMonths.default(12),
  of: z.union([z.literal('team'), z.literal('nobody'), Id]).default('team'),
  /** Only purchases with this lamp lit, or lacking it; null for all. */
  lamp: z
    .strictObject({ essential: Essential, state: z.enum(['lit', 'gap']) })
    .nullable()
    .default(null),
});
export type CoverageQuestion = z.infer<typeof CoverageQuestion>;

export const CoveredPurchase = z.strictObject({
  customerId: Id,
  name: z.string(),
  language: Language,
  ownerName: z.string().nullable(),
  purchaseOn: Day,
  products: z.array(z.string()),
  lamps: z.array(Lamp.pick({ essential: true, state: true, asked: true })),
  feedback: Feedback.nullable(),
});
export type CoveredPurchase = z.infer<typeof CoveredPurchase>;

const oneLamp = z.strictObject({ customerId: Id, purchaseOn: Day, essential: Essential });
const acted = z.strictObject({ actId: Id });

export const lamps = {
  /** The purchases of the last year, and older ones for which something was done; newest first. */
  ofCustomer: oc.input(z.strictObject({ customerId: Id })).output(z.array(PurchaseLamps)),
  /** Somebody says it was done. A bad answer opens a complaint. */
  light: oc
    .input(oneLamp.extend({ note: z.string().trim().max(500).nullable().default(null), feedback: Feedback.nullable().default(null) }))
    .errors({ ...notFound, ...invalid })
    .output(acted),
  /** It was not done after all. */
  putOut: oc.input(oneLamp).errors(notFound).output(acted),
  /** Puts the gap on the customer's card, due today. */
  bring: oc
    .input(oneLamp)
    .errors({ ...notFound, ...invalid })
    .output(acted.extend({ touchId: Id })),
  coverage: oc.input(z.strictObject({ months: CoverageMonths.default(12) })).output(Coverage),
  /** The list behind a figure, newest purchase first. */
  purchases: oc
    .input(CoverageQuestion.extend({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) }))
    .output(z.strictObject({ total: z.int(), rows: z.array(CoveredPurchase) })),
  /** The same list whole, as a file with separated values in the reader's language. */
  file: oc.input(CoverageQuestion).output(z.strictObject({ fileName: z.string(), csv: z.string() })),
};

// "One in five comes back" as an instrument: today's five, and what came of the batches before.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { notFound } from './errors.ts';
import { Goal } from './scoring.ts';
import { CampaignState, Day, Id, Instant, Language, MemberState, Money } from './words.ts';

/** So many letters a batch, of which one is expected to bring the customer back: the promise the app measures itself against. */
export const batchSize = 5;
export const promisedShare = 1 / batchSize;
/** Who ordered within so many days of the letter has come back. */
export const comebackDays = 90;

/** Why this customer is among the five, as facts; the screen says them in its language. */
export const ComebackWhy = z.strictObject({
  lastOrderOn: Day,
  lastProduct: z.string().nullable(),
  orderCount: z.int(),
  usualGapDays: z.int(),
  /** Later than nine in ten of their gaps from this day on; it may be still to come. */
  lateSinceOn: Day,
  gapSource: z.enum(['own', 'segment']),
  spent: Money.nullable(),
  /** Fifths of everybody who could be written to: 5 is the best. */
  rfm: z.strictObject({ r: z.int(), f: z.int(), m: z.int() }),
});
export type ComebackWhy = z.infer<typeof ComebackWhy>;

export const Proposed = z.strictObject({
  customerId: Id,
  name: z.string(),
  language: Language,
  /** Null where the facts are no longer there to tell (orders taken away since). */
  why: ComebackWhy.nullable(),
  /** Stands in the place of somebody who was swapped. */
  insteadOf: z.strictObject({ name: z.string(), note: z.string().nullable() }).nullable(),
  /** The letter was looked at by a person; null before the batch is begun. */
  readAt: Instant.nullable(),
  state: MemberState,
});
export type Proposed = z.infer<typeof Proposed>;

export const Five = z.strictObject({
  /** The batch, once it is begun and until it is sent; null while the five are only proposed. */
  campaignId: Id.nullable(),
  begunOn: Day.nullable(),
  /** What they are chosen for; a batch that is begun keeps its own. Null where nothing was learned yet: then by RFM, the latest first. */
  goal: Goal.nullable(),
  people: z.array(Proposed),
  /** Customers who could take a place besides. */
  more: z.int(),
  /** Left alone by lot on the way to these five. */
  heldOut: z.int(),
  /** Past their usual interval, whether they may be written to or not: says why there are fewer than five; 0 where there are five. */
  late: z.int(),
});
export type Five = z.infer<typeof Five>;

export const ComebackSettings = z.strictObject({
  /** One in so many is left alone by lot, to see who would have come anyway; null: nobody. */
  holdOutEvery: z.int().min(2).max(20).nullable(),
});
export type ComebackSettings = z.infer<typeof ComebackSettings>;

/** A share with its 95 % interval (kit/proportions). */
export const Share = z.strictObject({ hits: z.int(), of: z.int(), low: z.number(), high: z.number() });
export type Share = z.infer<typeof Share>;

export const ComebackBatch = z.strictObject({
  campaignId: Id,
  name: z.string(),
  state: CampaignState,
  startedOn: Day,
  /** What its five were chosen for; null before anything was learned. */
  goal: Goal.nullable(),
  /** On this day its 90 days are over; what came until then counts. */
  settledOn: Day,
  running: z.boolean(),
  sent: z.int(),
  replied: z.int(),
  cameBack: z.int(),
  revenue: z.array(Money),
  cost: z.array(Money),
});
export type ComebackBatch = z.infer<typeof ComebackBatch>;

export const ComebackRecord = z.strictObject({
  /** The oldest first. */
  batches: z.array(ComebackBatch),
  sent: z.int(),
  replied: Share,
  /** Of letters whose 90 days are over. */
  cameBack: Share.extend({ verdict: z.enum(['too-early', 'above', 'about', 'below']) }),
  /** Letters whose 90 days are not over yet, and who of them has come already. */
  running: z.strictObject({ of: z.int(), hits: z.int() }),
  revenue: z.array(Money),
  cost: z.array(Money),
  /** Customers left alone by lot, and what the letter adds to them; null where nobody was. */
  heldOut: Share.nullable(),
  difference: z
    .strictObject({
      /** People it takes in each of the two before anything may be said; until then it is not yet known. */
      needed: z.int(),
      /** Of the smaller of the two, so many have had their 90 days. */
      have: z.int(),
      difference: z.number(),
      low: z.number(),
      high: z.number(),
      verdict: z.enum(['too-early', 'more', 'fewer', 'no-difference']),
    })
    .nullable(),
  /** Left alone, and their 90 days are not over yet. */
  heldOutRunning: z.int(),
});
export type ComebackRecord = z.infer<typeof ComebackRecord>;

export const comebackLists = ['sent', 'replied', 'came-back', 'running', 'held-out', 'held-out-came-back'] as const;

/** One line of the list behind a figure. */
export const ComebackPerson = z.strictObject({
  customerId: Id,
  name: z.string(),
  campaignId: Id,
  startedOn: Day,
  orderedOn: Day.nullable(),
  revenue: z.array(Money),
});
export type ComebackPerson = z.infer<typeof ComebackPerson>;

export const comeback = {
  /** The five of a batch that is begun, else today's proposal. Writes nothing. */
  five: oc.output(Five),
  /** Puts the next best in somebody's place and keeps the reason; begins the batch where it was only proposed. */
  swap: oc
    .input(z.strictObject({ customerId: Id, note: z.string().trim().max(500).nullable() }))
    .errors({ ...notFound, NO_ONE_LEFT: { message: 'There is nobody else to propose.' }, NO_LETTER: { message: 'The letter is gone.' } })
    .output(Five),
  /** Makes the batch of the proposed five; its letters are read, edited and sent as any batch's. Answers the same one when pressed twice. */
  begin: oc
    .errors({ NO_ONE_LEFT: { message: 'There is nobody to propose.' }, NO_LETTER: { message: 'The letter is gone.' } })
    .output(z.strictObject({ campaignId: Id })),
  settings: oc.output(ComebackSettings),
  saveSettings: oc.input(ComebackSettings).output(ComebackSettings),
  record: oc.output(ComebackRecord),
  /** The people behind a figure: of one batch, or of all. */
  people: oc.input(z.strictObject({ campaignId: Id.nullable(), which: z.enum(comebackLists) })).output(z.array(ComebackPerson)),
};

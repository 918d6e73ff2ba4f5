// A journey's words: what begins it, when its steps are due, whom they are for, what ends it, and how each step is counted.
import { z } from 'zod';
import { Channel, Essential, Id, Money, OccasionKind } from './words.ts';

/** What begins a journey for a customer. Whatever began it makes it unique: the same order never begins the same journey twice. */
export const Trigger = z.discriminatedUnion('kind', [
  /** An order, or its delivery. With nothing named: every order; else one that fits any of the three. `words` stand in a product's name. */
  z.strictObject({
    kind: z.enum(['order-placed', 'order-delivered']),
    productIds: z.array(Id).max(200).default([]),
    categories: z.array(z.string().trim().min(1).max(120)).max(50).default([]),
    words: z.array(z.string().trim().min(2).max(60)).max(100).default([]),
  }),
  z.strictObject({ kind: z.enum(['enquiry', 'complaint-opened', 'complaint-closed']) }),
  /** A date that belongs to the customer, each year anew. */
  z.strictObject({ kind: z.literal('date'), occasion: OccasionKind }),
  /** So many days without any contact, theirs included; once for each silence. */
  z.strictObject({ kind: z.literal('silence'), days: z.int().min(7).max(3650) }),
  z.strictObject({ kind: z.literal('tag'), tag: z.string().trim().min(1).max(60) }),
  /** Only by hand. Every other journey can be begun by hand as well. */
  z.strictObject({ kind: z.literal('manual') }),
]);
export type Trigger = z.infer<typeof Trigger>;
export const triggerKinds = [
  'order-placed',
  'order-delivered',
  'enquiry',
  'complaint-opened',
  'complaint-closed',
  'date',
  'silence',
  'tag',
  'manual',
] as const satisfies readonly Trigger['kind'][];

/**
 * What ends it for a customer. 'bought': of a journey that an order begins, another order that would begin it (it then begins anew); of any
 * other, any order. 'replied': they wrote or called. 'asked-to-stop': withdrew the ground for a channel, or were passed over because they
 * asked. 'complaint': opened one. Whichever are chosen, a step that sells waits while a complaint is open.
 */
export const stopRules = ['bought', 'replied', 'asked-to-stop', 'complaint'] as const;
export const StopRule = z.enum(stopRules);
export type StopRule = z.infer<typeof StopRule>;

/**
 * When a step is due. 'days' and 'workdays' count from the day the step before was done (the first: from the trigger); 0 is the same day.
 * 'months' is so many months after the trigger, but never before the step before was done. A day on which offices are closed moves to the
 * next workday of the customer's country.
 */
export const Delay = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('days'), count: z.int().min(0).max(3650) }),
  z.strictObject({ unit: z.literal('workdays'), count: z.int().min(0).max(500) }),
  z.strictObject({ unit: z.literal('months'), count: z.int().min(0).max(120) }),
]);
export type Delay = z.infer<typeof Delay>;

/**
 * The step is passed over where it does not hold on the day the step is due. 'no-complaint': none open, and none opened since the trigger.
 * 'good-feedback': since the trigger they said it was good when asked (the last answer counts), and no complaint was opened. 'not-replied': nothing
 * has come from them since the trigger.
 */
export const Condition = z.discriminatedUnion('if', [
  z.strictObject({ if: z.enum(['no-complaint', 'good-feedback', 'not-replied', 'has-email', 'has-phone', 'has-post']) }),
  z.strictObject({ if: z.literal('segment'), segmentId: Id }),
]);
export type Condition = z.infer<typeof Condition>;
export const conditionKinds = [
  'no-complaint',
  'good-feedback',
  'not-replied',
  'has-email',
  'has-phone',
  'has-post',
  'segment',
] as const satisfies readonly Condition['if'][];

/**
 * A step as a person writes it. `templateId`: the letter (or script) whose words open ready on Today. `note`: what to do or say, shown on the
 * card and in the call script. A ready journey's title and note read in the reader's own language until somebody changes them.
 */
export const StepWords = z.strictObject({
  title: z.string().trim().min(1).max(120),
  channel: Channel,
  templateId: Id.nullable(),
  note: z.string().trim().max(2000).nullable(),
  delay: Delay,
  essential: Essential.nullable(),
  condition: Condition.nullable(),
});
export type StepWords = z.infer<typeof StepWords>;

/** Live figures of a step. Each person is counted once a run of the journey. */
export const StepCounts = z.strictObject({
  /** On this step, and its day has not come. */
  waiting: z.int(),
  /** On this step, and its day has come: on Today or held. */
  due: z.int(),
  /** Of these, so many are past their day. */
  late: z.int(),
  /** On this step and paused. */
  paused: z.int(),
  done: z.int(),
  /** Passed over: by hand or because its condition did not hold. */
  skipped: z.int(),
  /** Wrote or called within 14 days after it, before the next step was done. */
  replied: z.int(),
  /** Ordered within 90 days after it, counted at the last step done before the order. */
  bought: z.int(),
  revenue: z.array(Money),
  /** What was written down as spent (postage, gifts); empty where nothing was. */
  cost: z.array(Money),
  minutes: z.int(),
});
export type StepCounts = z.infer<typeof StepCounts>;
/** Who is on a step now, and what has become of it. */
export const onStepFigures = ['waiting', 'due', 'paused'] as const;
export type OnStepFigure = (typeof onStepFigures)[number];
export const behindStepFigures = ['done', 'skipped', 'replied', 'bought'] as const;
export type BehindStepFigure = (typeof behindStepFigures)[number];
export const repliedWithinDays = 14;
export const boughtWithinDays = 90;

export const Step = StepWords.extend({
  id: Id,
  /** 0 is the first. */
  position: z.int(),
  /** Name and key of the letter, where it has one: shipped letters are named by the screen from the key. */
  template: z.strictObject({ name: z.string(), key: z.string(), shipped: z.boolean() }).nullable(),
  counts: StepCounts,
});
export type Step = z.infer<typeof Step>;

/** The four lamps: which essentials the steps of a journey cover. */
export const Lamps = z.strictObject({ 'follow-up': z.boolean(), delight: z.boolean(), feedback: z.boolean(), more: z.boolean() });
export type Lamps = z.infer<typeof Lamps>;

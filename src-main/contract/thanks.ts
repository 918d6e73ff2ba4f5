// Thanks to the best: who they are by a rule, a gift within a budget, signed by a manager, with two subjects tried.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Share } from './comeback.ts';
import { invalid } from './errors.ts';
import { CampaignState, Day, Id, Language, Money } from './words.ts';

/** Who is best. Every threshold can be moved; the screen says how many it finds. */
export const ThanksRule = z.discriminatedUnion('by', [
  /** Fifths of recency, frequency and money added up: 3 (the last in all) to 15 (the best in all). */
  z.strictObject({ by: z.literal('class'), leastScore: z.int().min(3).max(15) }),
  /** Paid at least so much in the last months. */
  z.strictObject({ by: z.literal('value'), months: z.int().min(1).max(120), least: Money }),
  /** First ordered so many years ago or more, and the day of it is near (or was lately). */
  z.strictObject({ by: z.literal('anniversary'), withinDays: z.int().min(0).max(60), leastYears: z.int().min(1).max(50) }),
]);
export type ThanksRule = z.infer<typeof ThanksRule>;

export const BestCustomer = z.strictObject({
  customerId: Id,
  name: z.string(),
  language: Language,
  orderCount: z.int(),
  spent: Money.nullable(),
  firstOrderOn: Day,
  lastOrderOn: Day,
  score: z.int(),
  /** The day of this year's anniversary of the first order and which it is. */
  anniversary: z.strictObject({ on: Day, years: z.int() }).nullable(),
});
export type BestCustomer = z.infer<typeof BestCustomer>;

export const mostThanked = 200;

export const Gift = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** The line that goes with it: "let us write fine stories with your new Porsche". */
  line: z.string().trim().max(300).nullable(),
  cost: Money.nullable(),
});
export type Gift = z.infer<typeof Gift>;

/** Two subjects tried on halves drawn by lot: one names the gift, the other only hints at it. */
export const Subjects = z.strictObject({ named: z.string().trim().min(1).max(300), hinted: z.string().trim().min(1).max(300) });
export type Subjects = z.infer<typeof Subjects>;

export const ThanksArm = z.strictObject({ subject: z.string().nullable(), sent: z.int(), replied: Share, cameBack: Share });

export const SubjectVerdict = z.strictObject({
  named: ThanksArm,
  hinted: ThanksArm,
  /** Replies to the named one less replies to the hinted one. */
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  verdict: z.enum(['too-early', 'named', 'hinted', 'no-difference']),
});
export type SubjectVerdict = z.infer<typeof SubjectVerdict>;

export const ThanksBatch = z.strictObject({
  campaignId: Id,
  name: z.string(),
  state: CampaignState,
  startedOn: Day,
  sent: z.int(),
  replied: z.int(),
  cameBack: z.int(),
  running: z.boolean(),
  revenue: z.array(Money),
  cost: z.array(Money),
  subjects: SubjectVerdict.nullable(),
});
export type ThanksBatch = z.infer<typeof ThanksBatch>;

export const thanks = {
  /** The best by the rule, the best first; those thanked within a year are counted, not listed. Only who may be written to. */
  find: oc.input(z.strictObject({ rule: ThanksRule, language: Language.nullable() })).output(
    z.strictObject({
      people: z.array(BestCustomer),
      found: z.int(),
      thankedLately: z.int(),
    }),
  ),
  rule: oc.output(ThanksRule),
  saveRule: oc.input(ThanksRule).output(ThanksRule),
  /** Makes the batch; its letters are read and sent as any batch's. */
  begin: oc
    .input(
      z.strictObject({
        templateId: Id,
        customerIds: z.array(Id).min(1).max(mostThanked),
        gift: Gift.nullable(),
        budget: Money.nullable(),
        signerId: Id,
        subjects: Subjects.nullable(),
      }),
    )
    .errors({
      ...invalid,
      OVER_BUDGET: { message: 'The gifts cost more than the budget.', data: z.strictObject({ sum: Money, budget: Money, affordable: z.int() }) },
      NOT_A_MANAGER: { message: 'Thanks are signed by a manager.' },
      SEVERAL_LANGUAGES: { message: 'Two subjects are tried in one language at a time.' },
      NO_LETTER: { message: 'The letter is gone.' },
    })
    .output(z.strictObject({ campaignId: Id })),
  record: oc.output(
    z.strictObject({
      /** The newest first. */
      batches: z.array(ThanksBatch),
      /** Over all batches that tried two subjects. */
      subjects: SubjectVerdict.nullable(),
    }),
  ),
};

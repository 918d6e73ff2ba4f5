import { oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import { NextStep, saidOfIt } from './touches.ts';
import { BusinessOutcome, Id, Language, TechnicalOutcome } from './words.ts';

/** A script in the order it is spoken; `tactic` is for the salesperson's eyes only. */
export const ScriptPart = z.strictObject({ kind: z.enum(['greet', 'why', 'ask', 'if-yes', 'if-no', 'tactic', 'close']), text: z.string() });
export type ScriptPart = z.infer<typeof ScriptPart>;

export const Script = z.strictObject({
  language: Language,
  parts: z.array(ScriptPart),
  missing: z.array(z.string()),
  phones: z.array(z.strictObject({ contactPointId: Id, shown: z.string(), tel: z.string().nullable() })),
  /** From the second contact of an enquiry on: each brings something new, and the form asks what. */
  asksNews: z.boolean(),
});
export type Script = z.infer<typeof Script>;

export const CallLog = z.strictObject({
  customerId: Id,
  touchId: Id.nullable(),
  contactPointId: Id.nullable(),
  technical: TechnicalOutcome,
  business: BusinessOutcome.nullable(),
  summary: z.string().max(10_000),
  minutes: z.int().min(0).max(600).nullable(),
  next: NextStep,
  ...saidOfIt,
  /** What was told that was new; the same is never told twice. */
  newsItemId: Id.nullable().optional(),
});
export type CallLog = z.infer<typeof CallLog>;

export const calls = {
  script: oc
    .input(z.strictObject({ customerId: Id, touchId: Id.nullable() }))
    .errors(notFound)
    .output(Script),
  /** What comes next, by outcome: shown in the same form, changeable. */
  proposeNext: oc
    .input(z.strictObject({ customerId: Id, technical: TechnicalOutcome, business: BusinessOutcome.nullable() }))
    .errors(notFound)
    .output(NextStep),
  log: oc
    .input(CallLog)
    .errors({ ...notFound, ...invalid })
    .output(z.strictObject({ touchId: Id, actId: Id, nextTouchId: Id.nullable() })),
  /** Who belongs to this number; several may. */
  byNumber: oc.input(z.strictObject({ number: z.string().max(40) })).output(z.array(z.strictObject({ customerId: Id, name: z.string(), contactPointId: Id }))),
};

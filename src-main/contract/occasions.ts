import { oc } from '@orpc/contract';
import { z } from 'zod';
import { OccasionView } from './customers.ts';
import { invalid, notFound } from './errors.ts';
import { Day, Id, OccasionKind } from './words.ts';

export const OccasionInput = z.strictObject({
  kind: OccasionKind,
  month: z.int().min(1).max(12).nullable(),
  day: z.int().min(1).max(31).nullable(),
  year: z.int().min(1850).max(2200).nullable(),
  /** As typed: '29 October', 'easter -2', '2nd Sunday in May', or only a name. */
  ruleText: z.string().max(100).nullable(),
  label: z.string().max(120).nullable(),
  story: z.string().max(2000).nullable(),
});

export const occasions = {
  /** Reads a typed rule; gives its canonical form and the next three days. */
  readRule: oc
    .input(z.strictObject({ text: z.string().max(100) }))
    .errors(invalid)
    .output(z.strictObject({ rule: z.string(), next: z.array(Day) })),
  save: oc
    .input(z.strictObject({ customerId: Id, occasionId: Id.nullable(), occasion: OccasionInput }))
    .errors({ ...notFound, ...invalid })
    .output(OccasionView),
  remove: oc
    .input(z.strictObject({ occasionId: Id }))
    .errors(notFound)
    .output(z.strictObject({ removed: z.literal(true) })),
};

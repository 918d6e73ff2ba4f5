// What a letter lacks, and what is found in it before it may leave.
import { z } from 'zod';
import { Day, Language } from './words.ts';

/** Something the letter needs and the card does not have. */
export const MissingField = z.strictObject({ field: z.string(), canSaveToCard: z.boolean(), fallback: z.string().nullable() });
export type MissingField = z.infer<typeof MissingField>;

/** What a letter is looked through for before it may leave. */
export const lintRules = [
  'unfilled',
  'same-words',
  'nothing-new',
  'early-wish',
  'selling-while-complaint',
  'one-name',
  'wrong-language',
  'no-stop',
  'too-long',
  'link-differs',
] as const;
export const LintRule = z.enum(lintRules);
export type LintRule = z.infer<typeof LintRule>;

/** 'stop': it cannot leave like this. 'warn': it may, once a person has said so. */
const FindingLevel = z.enum(['stop', 'warn']);

/** Something about a letter that should be seen before it leaves, as facts; kit/say-findings says it in the reader's language. */
export const Finding = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('unfilled'), level: FindingLevel, fields: z.array(z.string()) }),
  /** These very words went to this customer on that day. */
  z.strictObject({ rule: z.literal('same-words'), level: FindingLevel, sentOn: Day }),
  /** Another contact of an enquiry, and nothing in it that was not said last time. */
  z.strictObject({ rule: z.literal('nothing-new'), level: FindingLevel }),
  /** Good wishes for a day that has not come yet. */
  z.strictObject({ rule: z.literal('early-wish'), level: FindingLevel, on: Day }),
  z.strictObject({ rule: z.literal('selling-while-complaint'), level: FindingLevel, title: z.string(), openedOn: Day }),
  /** `name` stands in so many of the letters to people who are not called that. */
  z.strictObject({ rule: z.literal('one-name'), level: FindingLevel, name: z.string(), count: z.int() }),
  /** The customer reads `wanted`; the words are in `found`. */
  z.strictObject({ rule: z.literal('wrong-language'), level: FindingLevel, wanted: Language, found: Language }),
  z.strictObject({ rule: z.literal('no-stop'), level: FindingLevel }),
  /** More of a unit than `most`. */
  z.strictObject({ rule: z.literal('too-long'), level: FindingLevel, unit: z.enum(['word', 'kilobyte', 'sms']), amount: z.int(), most: z.int() }),
  /** A link that shows one address and leads to another. */
  z.strictObject({ rule: z.literal('link-differs'), level: FindingLevel, shown: z.string(), leadsTo: z.string() }),
]);
export type Finding = z.infer<typeof Finding>;

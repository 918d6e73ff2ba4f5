// Letters on their way, as they are shown.
import { z } from 'zod';
import { CampaignState, Day, Id, Instant, MessageState, TemplatePurpose } from './words.ts';

export const MessageRow = z.strictObject({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  state: MessageState,
  notBeforeAt: Instant,
  attempts: z.int(),
  lastError: z.string().nullable(),
  sentAt: Instant.nullable(),
  /** The batch it belongs to. */
  campaignId: Id.nullable(),
  updatedAt: Instant,
});
export type MessageRow = z.infer<typeof MessageRow>;

/** How letters leave at present, where some wait for nothing but their turn. */
export const OutboxPace = z.strictObject({
  letters: z.int(),
  /** When the next one leaves, and about when the last. */
  nextAt: Instant,
  lastAt: Instant,
  /** What the next one waits for: nothing, the pause between two letters, or the most that may leave in an hour or a day. */
  why: z.enum(['free', 'pause', 'hour', 'day']),
  inHour: z.int(),
  inDay: z.int(),
  perHour: z.int(),
  perDay: z.int(),
});
export type OutboxPace = z.infer<typeof OutboxPace>;

/** A batch of which letters have not left yet. */
export const OutboxBatch = z.strictObject({
  campaignId: Id,
  /** Empty where it has none of its own: then it is called by its letter and its day. */
  name: z.string(),
  template: z.strictObject({ key: z.string(), name: z.string(), purpose: TemplatePurpose, shipped: z.boolean() }).nullable(),
  startedOn: Day,
  state: CampaignState,
  letters: z.int(),
});
export type OutboxBatch = z.infer<typeof OutboxBatch>;

// What a language must be able to say beside the reasons: names of things, rejected rows, what an act did.
import type { BusinessOutcome, Channel, RejectReason, TechnicalOutcome } from '#contract/words';

/** Every act of a person that can be taken back, by the name under which it is logged. */
export const actKinds = [
  'touch.done',
  'touch.snoozed',
  'touch.moved',
  'touch.skipped',
  'touch.handed',
  'touch.overridden',
  'touch.switched',
  'touch.logged',
  'touch.planned',
  'day.spread',
  'call.logged',
  'letter.queued',
  'letter.handed-over',
  'letter.cancelled',
  'letter.it-was-sent',
  'letter.send-again',
  'letter.give-up',
  'letter.adopted',
  'customer.created',
  'customer.saved',
  'customer.archived',
  'customer.unarchived',
  'note.added',
  'contact-point.added',
  'contact-point.saved',
  'contact-point.removed',
  'consent.saved',
  'consent.withdrawn',
  'occasion.saved',
  'occasion.removed',
  'occasion.name-days',
  'order.added',
  'order.removed',
  'template.created',
  'template.saved',
  'template.reset',
  'template.archived',
  'news.saved',
  'news.removed',
  'batch.begun',
  'batch.sent',
  'batch.edited',
  'batch.filled',
  'batch.left-out',
  'batch.taken-in',
  'batch.swapped',
  'batch.renamed',
  'batch.removed',
  'limit.saved',
  'quiet-hours.saved',
  'scoring.saved',
  'hold-out.saved',
  'register.washed',
  'segment.saved',
  'lamp.lit',
  'lamp.out',
  'lamp.brought',
  'matter.opened',
  'matter.closed',
  'matter.bought',
  'matter.lost',
  'matter.queued',
  'mail.answered',
  'mail.detached',
  'mail.moved',
  'mail.no-stop',
  'journey.added',
  'journey.saved',
  'journey.removed',
  'journey.copied',
  'journey.brought-back',
  'journey.on',
  'journey.off',
  'step.added',
  'step.saved',
  'step.moved',
  'step.removed',
  'enrolment.begun',
  'enrolment.paused',
  'enrolment.resumed',
  'enrolment.stopped',
  'enrolment.skipped',
  'idea.added',
  'idea.saved',
  'idea.moved',
  'idea.removed',
  'idea.step',
] as const;
export type ActKind = (typeof actKinds)[number];

/** Other names under which the same acts are logged. */
export const sameActs: ReadonlyMap<string, ActKind> = new Map([
  ['letter.sent', 'letter.queued'],
  ['letter.created', 'template.created'],
  ['letter.saved', 'template.saved'],
  ['letter.reset', 'template.reset'],
]);

/** Says what is wrong with a row; the cell's text comes in quotation marks, or null where it is the lack of one. */
export type RejectSaying = (cell: string | null) => string;

export type Words = {
  channels: Record<Channel, string>;
  technical: Record<TechnicalOutcome, string>;
  business: Record<BusinessOutcome, string>;
  /** After "Taken back: ". */
  acts: Record<ActKind, string>;
  /** For an act that an older or newer version has logged under another name. */
  someAct: string;
  /** The column's header in quotation marks, before the colon. */
  column: (header: string) => string;
  /** Norwegian begins a whole sentence after a colon with a capital, the others do not. */
  capitalAfterColon: boolean;
  rejects: Record<RejectReason['code'], RejectSaying>;
};

/** " (7)" or nothing. */
export const counted = (cell: string | null): string => (cell === null ? '' : ` (${cell})`);

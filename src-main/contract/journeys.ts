// Journeys: ordered series of touches after a trigger. The next step of a person's journey is a reason on that customer's one card.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import { Channel, Day, Essential, Id, Money, OccasionKind } from './words.ts';

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

export const JourneyCounts = z.strictObject({
  running: z.int(),
  paused: z.int(),
  finished: z.int(),
  stopped: z.int(),
  /** Running, with a step whose day has come. */
  due: z.int(),
});
export type JourneyCounts = z.infer<typeof JourneyCounts>;

/** The journeys that come with the app. */
export const readyJourneys = ['floor', 'appliance', 'car', 'camera', 'client', 'enquiry', 'repair', 'win-back'] as const;
export const ReadyKey = z.enum(readyJourneys);
export type ReadyKey = z.infer<typeof ReadyKey>;

export const JourneyRow = z.strictObject({
  id: Id,
  name: z.string(),
  readyKey: ReadyKey.nullable(),
  trigger: Trigger,
  active: z.boolean(),
  steps: z.int(),
  lamps: Lamps,
  counts: JourneyCounts,
});
export type JourneyRow = z.infer<typeof JourneyRow>;

export const Journey = z.strictObject({
  id: Id,
  name: z.string(),
  readyKey: ReadyKey.nullable(),
  trigger: Trigger,
  stopRules: z.array(StopRule),
  /** Whether it runs again for each new trigger; otherwise once in a customer's life. */
  repeats: z.boolean(),
  active: z.boolean(),
  /** Triggers from this day on begin it; null before it was first switched on. */
  activeFromOn: Day.nullable(),
  lamps: Lamps,
  counts: JourneyCounts,
  steps: z.array(Step),
});
export type Journey = z.infer<typeof Journey>;

export const ReadyJourney = z.strictObject({
  key: ReadyKey,
  name: z.string(),
  /** One sentence: for whom, how long, what it does. */
  about: z.string(),
  trigger: Trigger,
  lamps: Lamps,
  steps: z.array(StepWords.pick({ title: true, channel: true, delay: true, essential: true })),
  /** Journeys of the team made from it. */
  added: z.int(),
});
export type ReadyJourney = z.infer<typeof ReadyJourney>;

export const EnrolmentState = z.enum(['running', 'paused', 'finished', 'stopped']);
export type EnrolmentState = z.infer<typeof EnrolmentState>;
/** 'taken-back': the order or the enquiry that began it is no longer there. */
export const EndedBecause = z.enum([...stopRules, 'by-hand', 'archived', 'taken-back']);
export type EndedBecause = z.infer<typeof EndedBecause>;

/** One customer on one run of a journey. */
export const EnrolmentRow = z.strictObject({
  id: Id,
  journeyId: Id,
  journeyName: z.string(),
  journeyActive: z.boolean(),
  customerId: Id,
  customerName: z.string(),
  /** The day of the order, the complaint, the date … */
  triggerOn: Day,
  /** What was bought or asked, where that began it. */
  about: z.string().nullable(),
  state: EnrolmentState,
  /** Null: until somebody resumes it. Of a paused one only. */
  pausedUntilOn: Day.nullable(),
  endedBecause: EndedBecause.nullable(),
  nextStep: z.strictObject({ id: Id, position: z.int(), title: z.string(), channel: Channel }).nullable(),
  /** The day of the next step; null where it is paused or over. */
  dueOn: Day.nullable(),
  stepsDone: z.int(),
  steps: z.int(),
  lastDoneOn: Day.nullable(),
});
export type EnrolmentRow = z.infer<typeof EnrolmentRow>;

/** Why a step is not on the day its delay gives. `name` is that of the public holiday, in its country's language. */
export const MovedBecause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weekend') }),
  z.strictObject({ kind: z.literal('holiday'), name: z.string() }),
]);
export type MovedBecause = z.infer<typeof MovedBecause>;

/** One step of the year to come, if each step is done on its day. */
export const ForeseenStep = z.strictObject({
  journeyId: Id,
  journeyName: z.string(),
  stepId: Id,
  position: z.int(),
  title: z.string(),
  channel: Channel,
  essential: Essential.nullable(),
  on: Day,
  /** The day the delay gives, before it was moved to a workday. */
  wantedOn: Day,
  /** In the order in which the days were passed over; empty where it was not moved. */
  moved: z.array(MovedBecause),
  /** It is asked only if this holds on the day. */
  condition: Condition.nullable(),
  /** As things stand today it would be passed over. */
  wouldBeSkipped: z.boolean(),
});
export type ForeseenStep = z.infer<typeof ForeseenStep>;

/** How many weeks a dry run looks ahead. */
export const dryRunWeeks = 12;

/** What switching a journey on would ask of the team; of one that was stopped on the way, the figures so far. */
export const DryRun = z.strictObject({
  phase: z.enum(['looking', 'done', 'cancelled']),
  /** Customers looked at. */
  done: z.int(),
  total: z.int(),
  /** Would be on the journey at once. */
  enrolled: z.int(),
  /** Some of them, to look at: those who would be asked first. */
  examples: z.array(z.strictObject({ customerId: Id, name: z.string(), triggerOn: Day, about: z.string().nullable(), firstOn: Day })),
  /** Each with the touches per channel that become due in it if every step is done on its day; the first is this week. */
  weeks: z.array(z.strictObject({ fromOn: Day, touches: z.record(Channel, z.int()), minutes: z.int() })),
  /** Over all the weeks. */
  touches: z.int(),
  minutes: z.int(),
});
export type DryRun = z.infer<typeof DryRun>;

export const grades = ['A', 'B', 'C'] as const;
export const Grade = z.enum(grades);
export type Grade = z.infer<typeof Grade>;

/** A thought for a journey, not yet a step. Without a grade it has not been sorted. */
export const Idea = z.strictObject({ id: Id, journeyId: Id, text: z.string(), grade: Grade.nullable(), position: z.int() });
export type Idea = z.infer<typeof Idea>;

const oneJourney = z.strictObject({ journeyId: Id });
const oneStep = z.strictObject({ stepId: Id });
const oneRun = z.strictObject({ enrolmentId: Id });
const oneIdea = z.strictObject({ ideaId: Id });
const acted = z.strictObject({ actId: Id });
/** A run that is over or paused cannot be paused, one that is running not resumed. */
const wrongState = { WRONG_STATE: { message: 'It is not in a state for that.', data: z.strictObject({ state: EnrolmentState }) } };
const ideaText = z.string().trim().min(1).max(500);
/** Days back from today whose triggers count too; 0: only from now on. */
const pastDays = z.int().min(0).max(1095).default(0);

/** Every act (what answers `actId`) can be taken back with `touches.undo`, also after a restart. */
export const journeys = {
  /** Those of the team: switched on first, then by name. */
  list: oc.output(z.array(JourneyRow)),
  get: oc.input(oneJourney).errors(notFound).output(Journey),
  ready: oc.output(z.array(ReadyJourney)),
  /** What a trigger and a condition may name, the most used first. */
  choices: oc.output(
    z.strictObject({
      products: z.array(z.strictObject({ id: Id, name: z.string(), customers: z.int() })),
      categories: z.array(z.strictObject({ name: z.string(), customers: z.int() })),
      tags: z.array(z.strictObject({ tag: z.string(), customers: z.int() })),
      segments: z.array(z.strictObject({ id: Id, name: z.string() })),
    }),
  ),
  /** A journey of the team, switched off: from a ready one with all its steps, or empty with a name. */
  add: oc
    .input(z.union([z.strictObject({ readyKey: ReadyKey }), z.strictObject({ name: z.string().trim().min(1).max(120) })]))
    .output(z.strictObject({ journeyId: Id, actId: Id })),
  save: oc
    .input(
      z.strictObject({
        journeyId: Id,
        name: z.string().trim().min(1).max(120).optional(),
        trigger: Trigger.optional(),
        stopRules: z.array(StopRule).optional(),
        repeats: z.boolean().optional(),
      }),
    )
    .errors(notFound)
    .output(acted),
  /** With its steps, its ideas and everybody's place in it; what was done stays in the history. */
  remove: oc.input(oneJourney).errors(notFound).output(acted),
  /** `at` is the place among the steps, 0 the first; beyond the end is the end. People who are past that place do not get it. */
  addStep: oc
    .input(z.strictObject({ journeyId: Id, at: z.int().min(0), step: StepWords }))
    .errors({ ...notFound, ...invalid })
    .output(z.strictObject({ stepId: Id, actId: Id })),
  saveStep: oc
    .input(z.strictObject({ stepId: Id, step: StepWords }))
    .errors({ ...notFound, ...invalid })
    .output(acted),
  /** Everybody stays on the step they are on. */
  moveStep: oc
    .input(z.strictObject({ stepId: Id, to: z.int().min(0) }))
    .errors(notFound)
    .output(acted),
  /** Whoever is on it goes on to the next one: `moved` people. */
  removeStep: oc
    .input(oneStep)
    .errors(notFound)
    .output(z.strictObject({ actId: Id, moved: z.int() })),
  /** What switching it on would mean, over the whole base. Leaving the stream stops it; nothing is written. */
  dryRun: oc
    .input(z.strictObject({ journeyId: Id, pastDays }))
    .errors(notFound)
    .output(eventIterator(DryRun)),
  /**
   * From now on triggers begin it, and those of the past days at once. People who were in it when it was switched off go on where they were.
   * Answers when everybody has been enrolled and planned.
   */
  switchOn: oc
    .input(z.strictObject({ journeyId: Id, pastDays }))
    .errors({ ...notFound, NO_STEPS: { message: 'It has no step yet.' } })
    .output(z.strictObject({ actId: Id, enrolled: z.int() })),
  /** Nobody is asked for its steps any more; everybody's place is kept. */
  switchOff: oc.input(oneJourney).errors(notFound).output(acted),
  /** What would happen to this customer in the year from `on` (today unless told): of one journey as if it began then, or of all they are on. */
  preview: oc
    .input(z.strictObject({ customerId: Id, journeyId: Id.nullable(), on: Day.optional() }))
    .errors(notFound)
    .output(z.array(ForeseenStep)),
  /** People on a journey, those due first. With a step: those who are on it. */
  people: oc
    .input(
      z.strictObject({
        journeyId: Id,
        stepId: Id.nullable().default(null),
        state: EnrolmentState.nullable().default(null),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .errors(notFound)
    .output(z.strictObject({ rows: z.array(EnrolmentRow), total: z.int() })),
  /** The list behind a figure of a step. */
  stepPeople: oc
    .input(z.strictObject({ stepId: Id, figure: z.enum(['done', 'skipped', 'replied', 'bought']), limit: z.int().min(1).max(500).default(200) }))
    .errors(notFound)
    .output(z.array(z.strictObject({ customerId: Id, name: z.string(), on: Day }))),
  /** The journeys of one customer, running ones first. */
  ofCustomer: oc.input(z.strictObject({ customerId: Id })).output(z.array(EnrolmentRow)),
  /** By hand, from today; the journey needs to be switched on for its steps to be asked. Twice a day is once. */
  enrol: oc
    .input(z.strictObject({ journeyId: Id, customerId: Id }))
    .errors({
      ...notFound,
      NO_STEPS: { message: 'It has no step yet.' },
      ALREADY: { message: 'They are on it already.', data: z.strictObject({ enrolmentId: Id }) },
    })
    .output(z.strictObject({ enrolmentId: Id, actId: Id })),
  /** Until a day, or until somebody resumes it. The delay does not stop meanwhile: what fell due is due when it goes on. */
  pause: oc
    .input(z.strictObject({ enrolmentId: Id, untilOn: Day.nullable() }))
    .errors({ ...notFound, ...wrongState, ...invalid })
    .output(acted),
  resume: oc
    .input(oneRun)
    .errors({ ...notFound, ...wrongState })
    .output(acted),
  stop: oc
    .input(oneRun)
    .errors({ ...notFound, ...wrongState })
    .output(acted),
  /** Passes over the next step; the one after it counts from today. */
  skipStep: oc
    .input(oneRun)
    .errors({ ...notFound, ...wrongState })
    .output(acted),
  /** By grade (A, B, C, then unsorted) and place. */
  ideas: oc.input(oneJourney).errors(notFound).output(z.array(Idea)),
  addIdea: oc
    .input(z.strictObject({ journeyId: Id, text: ideaText, grade: Grade.nullable().default(null) }))
    .errors(notFound)
    .output(z.strictObject({ ideaId: Id, actId: Id })),
  saveIdea: oc
    .input(z.strictObject({ ideaId: Id, text: ideaText }))
    .errors(notFound)
    .output(acted),
  /** To a grade, at a place within it. */
  moveIdea: oc
    .input(z.strictObject({ ideaId: Id, grade: Grade.nullable(), at: z.int().min(0) }))
    .errors(notFound)
    .output(acted),
  removeIdea: oc.input(oneIdea).errors(notFound).output(acted),
  /** An A idea becomes a step at a place (its text the title, by e-mail a week after the one before unless told) and leaves the board. */
  ideaToStep: oc
    .input(z.strictObject({ ideaId: Id, at: z.int().min(0), channel: Channel.optional(), delay: Delay.optional() }))
    .errors({ ...notFound, NOT_A: { message: 'Only an A idea becomes a step.' } })
    .output(z.strictObject({ stepId: Id, actId: Id })),
};

// Journeys: ordered series of touches after a trigger. The next step of a person's journey is a reason on that customer's one card.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import { DryRun, EnrolmentRow, EnrolmentState, ForeseenStep } from './journey-runs.ts';
import { behindStepFigures, Delay, Lamps, onStepFigures, Step, StepWords, StopRule, Trigger } from './journey-steps.ts';
import { Channel, Day, Id } from './words.ts';

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
  /** A second one like it, under a name of its own: same beginning, end and steps, switched off and with nobody on it. Ideas stay with the first. */
  copy: oc
    .input(z.strictObject({ journeyId: Id, name: z.string().trim().min(1).max(120) }))
    .errors(notFound)
    .output(z.strictObject({ journeyId: Id, actId: Id })),
  /** Nobody is asked for its steps any more. Its steps, its ideas and everybody's place are kept; what was done stays in the history. */
  putAway: oc.input(oneJourney).errors(notFound).output(acted),
  /** Those that were put away, by name. */
  away: oc.output(z.array(JourneyRow.pick({ id: true, name: true, steps: true }))),
  /** Switched off, with everybody in their place. */
  bringBack: oc.input(oneJourney).errors(notFound).output(acted),
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
  /** People on a journey, those due first. With a step: those who are on it, or only who waits there, is due there or paused there. */
  people: oc
    .input(
      z.strictObject({
        journeyId: Id,
        stepId: Id.nullable().default(null),
        on: z.enum(onStepFigures).nullable().default(null),
        state: EnrolmentState.nullable().default(null),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .errors(notFound)
    .output(z.strictObject({ rows: z.array(EnrolmentRow), total: z.int() })),
  /** The list behind a figure of a step, the newest first. */
  stepPeople: oc
    .input(z.strictObject({ stepId: Id, figure: z.enum(behindStepFigures), offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) }))
    .errors(notFound)
    .output(z.strictObject({ rows: z.array(z.strictObject({ customerId: Id, name: z.string(), on: Day })), total: z.int() })),
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

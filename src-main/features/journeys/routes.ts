import { implement } from '@orpc/server';
import type { EnrolmentState } from '#contract/journey-runs';
import { journeys } from '#contract/journeys';
import type { Id } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import { add, addStep, bringBack, copy, moveStep, putAway, removeStep, save, saveStep, switchOff } from './service-edit.ts';
import { addIdea, ideasOf, ideaToStep, moveIdea, removeIdea, saveIdea } from './service-ideas.ts';
import { enrol, ofCustomer, pause, people, resume, skipStep, stop } from './service-people.ts';
import { preview } from './service-preview.ts';
import { dryRun, switchOn } from './service-switch.ts';
import { choices, find, list, listAway, listReady, stepPeople } from './service-view.ts';

const os = implement(journeys).$context<Context>();

type Missing = { NOT_FOUND: () => Error };
type Invalid = { INVALID: (options: { data: { field: string; problem: string } }) => Error };
type WrongState = { WRONG_STATE: (options: { data: { state: EnrolmentState } }) => Error };

function done<T extends { kind: 'done'; actId: Id }>(outcome: T | { kind: 'not-found' }, errors: Missing): T {
  if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
  return outcome;
}

const acted = (outcome: { kind: 'done'; actId: Id } | { kind: 'not-found' }, errors: Missing) => ({ actId: done(outcome, errors).actId });

function there<T>(found: T | undefined, errors: Missing): T {
  if (found === undefined) throw errors.NOT_FOUND();
  return found;
}

function stepDone<T extends { kind: 'done'; actId: Id }>(
  outcome: T | { kind: 'not-found' } | { kind: 'invalid'; field: string; problem: string },
  errors: Missing & Invalid,
): T {
  if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
  return done(outcome, errors);
}

function run(outcome: ReturnType<typeof stop>, errors: Missing & WrongState): { actId: Id } {
  if (outcome.kind === 'wrong-state') throw errors.WRONG_STATE({ data: { state: outcome.state } });
  if (outcome.kind === 'invalid') throw new Error(`Only a pause has a day: ${outcome.field}`);
  return acted(outcome, errors);
}

export const journeysRoutes = os.router({
  list: os.list.handler(({ context }) => list(context)),
  get: os.get.handler(({ context, input, errors }) => there(find(context, input.journeyId), errors)),
  ready: os.ready.handler(({ context }) => listReady(context)),
  choices: os.choices.handler(({ context }) => choices(context)),
  add: os.add.handler(({ context, input }) => add(context, input)),
  save: os.save.handler(({ context, input, errors }) => acted(save(context, input), errors)),
  copy: os.copy.handler(({ context, input, errors }) => {
    const { journeyId, actId } = done(copy(context, input), errors);
    return { journeyId, actId };
  }),
  putAway: os.putAway.handler(({ context, input, errors }) => acted(putAway(context, input.journeyId), errors)),
  away: os.away.handler(({ context }) => listAway(context)),
  bringBack: os.bringBack.handler(({ context, input, errors }) => acted(bringBack(context, input.journeyId), errors)),
  addStep: os.addStep.handler(({ context, input, errors }) => {
    const { stepId, actId } = stepDone(addStep(context, input), errors);
    return { stepId, actId };
  }),
  saveStep: os.saveStep.handler(({ context, input, errors }) => ({ actId: stepDone(saveStep(context, input.stepId, input.step), errors).actId })),
  moveStep: os.moveStep.handler(({ context, input, errors }) => acted(moveStep(context, input.stepId, input.to), errors)),
  removeStep: os.removeStep.handler(({ context, input, errors }) => {
    const { actId, moved } = done(removeStep(context, input.stepId), errors);
    return { actId, moved };
  }),
  dryRun: os.dryRun.handler(async function* ({ context, input, errors, signal }) {
    yield* there(dryRun(context, input, signal), errors);
  }),
  switchOn: os.switchOn.handler(async ({ context, input, errors }) => {
    const outcome = await switchOn(context, input);
    if (outcome.kind === 'no-steps') throw errors.NO_STEPS();
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return { actId: outcome.actId, enrolled: outcome.enrolled };
  }),
  switchOff: os.switchOff.handler(({ context, input, errors }) => acted(switchOff(context, input.journeyId), errors)),
  preview: os.preview.handler(async ({ context, input, errors }) => there(await preview(context, input), errors)),
  people: os.people.handler(({ context, input, errors }) => there(people(context, input), errors)),
  stepPeople: os.stepPeople.handler(({ context, input, errors }) => there(stepPeople(context, input), errors)),
  ofCustomer: os.ofCustomer.handler(({ context, input }) => ofCustomer(context, input.customerId)),
  enrol: os.enrol.handler(({ context, input, errors }) => {
    const outcome = enrol(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'no-steps') throw errors.NO_STEPS();
    if (outcome.kind === 'already') throw errors.ALREADY({ data: { enrolmentId: outcome.enrolmentId } });
    return { enrolmentId: outcome.enrolmentId, actId: outcome.actId };
  }),
  pause: os.pause.handler(({ context, input, errors }) => {
    const outcome = pause(context, input.enrolmentId, input.untilOn);
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return run(outcome, errors);
  }),
  resume: os.resume.handler(({ context, input, errors }) => run(resume(context, input.enrolmentId), errors)),
  stop: os.stop.handler(({ context, input, errors }) => run(stop(context, input.enrolmentId), errors)),
  skipStep: os.skipStep.handler(({ context, input, errors }) => run(skipStep(context, input.enrolmentId), errors)),
  ideas: os.ideas.handler(({ context, input, errors }) => there(ideasOf(context, input.journeyId), errors)),
  addIdea: os.addIdea.handler(({ context, input, errors }) => {
    const { ideaId, actId } = done(addIdea(context, input), errors);
    return { ideaId, actId };
  }),
  saveIdea: os.saveIdea.handler(({ context, input, errors }) => acted(saveIdea(context, input.ideaId, input.text), errors)),
  moveIdea: os.moveIdea.handler(({ context, input, errors }) => acted(moveIdea(context, input.ideaId, input), errors)),
  removeIdea: os.removeIdea.handler(({ context, input, errors }) => acted(removeIdea(context, input.ideaId), errors)),
  ideaToStep: os.ideaToStep.handler(({ context, input, errors }) => {
    const outcome = ideaToStep(context, input);
    if (outcome.kind === 'not-a') throw errors.NOT_A();
    const { stepId, actId } = done(outcome, errors);
    return { stepId, actId };
  }),
});

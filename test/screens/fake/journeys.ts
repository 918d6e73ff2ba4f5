// Journeys in the stand-in core: there are none. Their screens are tried on the real core.
import { implement } from '@orpc/server';
import { contract } from '../../../src-main/contract/index.ts';

const os = implement(contract).journeys;

export const journeysPart = () => ({
  list: os.list.handler(() => []),
  get: os.get.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  ready: os.ready.handler(() => []),
  choices: os.choices.handler(() => ({ products: [], categories: [], tags: [], segments: [] })),
  add: os.add.handler(() => Promise.reject(new Error('The stand-in core keeps no journeys'))),
  save: os.save.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  copy: os.copy.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  putAway: os.putAway.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  away: os.away.handler(() => []),
  bringBack: os.bringBack.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  addStep: os.addStep.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  saveStep: os.saveStep.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  moveStep: os.moveStep.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  removeStep: os.removeStep.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  dryRun: os.dryRun.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  switchOn: os.switchOn.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  switchOff: os.switchOff.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  preview: os.preview.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  people: os.people.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  stepPeople: os.stepPeople.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  ofCustomer: os.ofCustomer.handler(() => []),
  enrol: os.enrol.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  pause: os.pause.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  resume: os.resume.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  stop: os.stop.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  skipStep: os.skipStep.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  ideas: os.ideas.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  addIdea: os.addIdea.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  saveIdea: os.saveIdea.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  moveIdea: os.moveIdea.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  removeIdea: os.removeIdea.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
  ideaToStep: os.ideaToStep.handler(({ errors }) => Promise.reject(errors.NOT_FOUND())),
});

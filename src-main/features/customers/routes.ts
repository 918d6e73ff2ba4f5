import { implement } from '@orpc/server';
import { customers as contract } from '#contract/customers';
import type { Context } from '../../ports/context.ts';
import type { SavedOutcome } from './rules-checks.ts';
import { archiveCustomer, createCustomer, findCustomerCard, getCustomerCard, listCustomers, saveCustomer } from './service.ts';
import { saveConsent } from './service-consents.ts';
import { addNote, listOrdersOf, listTimeline } from './service-history.ts';
import { removeContactPoint, saveContactPoint } from './service-points.ts';
import { numbersToWash, recordWash, washes } from './service-registers.ts';
import { saveSegment, segmentsOf } from './service-segments.ts';

const os = implement(contract).$context<Context>();

interface Errors {
  NOT_FOUND: () => Error;
  INVALID?: (o: { data: { field: string; problem: string } }) => Error;
}

/** The card after a change, or the declared error of what stood against it. */
function cardOr(context: Context, outcome: SavedOutcome, errors: Errors) {
  if (outcome.kind === 'ok') return getCustomerCard(context, outcome.customerId);
  if (outcome.kind === 'not-found' || !errors.INVALID) throw errors.NOT_FOUND();
  throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
}

export const customersRoutes = os.router({
  list: os.list.handler(({ context, input }) => listCustomers(context, input)),
  get: os.get.handler(({ context, input, errors }) => {
    const card = findCustomerCard(context, input.customerId);
    if (!card) throw errors.NOT_FOUND();
    return card;
  }),
  create: os.create.handler(({ context, input, errors }) => {
    const outcome = createCustomer(context, input);
    if (outcome.kind === 'ok') return getCustomerCard(context, outcome.customerId);
    throw errors.INVALID({ data: outcome.kind === 'invalid' ? { field: outcome.field, problem: outcome.problem } : { field: 'id', problem: 'unknown' } });
  }),
  save: os.save.handler(({ context, input, errors }) => cardOr(context, saveCustomer(context, input.customerId, input.fields), errors)),
  saveContactPoint: os.saveContactPoint.handler(({ context, input, errors }) => cardOr(context, saveContactPoint(context, input), errors)),
  removeContactPoint: os.removeContactPoint.handler(({ context, input, errors }) => cardOr(context, removeContactPoint(context, input.contactPointId), errors)),
  saveConsent: os.saveConsent.handler(({ context, input, errors }) => cardOr(context, saveConsent(context, input), errors)),
  addNote: os.addNote.handler(({ context, input, errors }) => {
    const item = addNote(context, input.customerId, input.text);
    if (!item) throw errors.NOT_FOUND();
    return item;
  }),
  timeline: os.timeline.handler(({ context, input, errors }) => {
    const page = listTimeline(context, input.customerId, input);
    if (!page) throw errors.NOT_FOUND();
    return page;
  }),
  orders: os.orders.handler(({ context, input, errors }) => {
    const orders = listOrdersOf(context, input.customerId);
    if (!orders) throw errors.NOT_FOUND();
    return orders;
  }),
  archive: os.archive.handler(({ context, input, errors }) => cardOr(context, archiveCustomer(context, input.customerId, input.archived), errors)),
  washes: os.washes.handler(({ context }) => washes(context)),
  numbersToWash: os.numbersToWash.handler(({ context, input }) => ({ numbers: numbersToWash(context, input.country) })),
  recordWash: os.recordWash.handler(({ context, input }) => recordWash(context, input)),
  segments: os.segments.handler(({ context }) => segmentsOf(context.db)),
  saveSegment: os.saveSegment.handler(({ context, input, errors }) => {
    const outcome = saveSegment(context, input);
    if (outcome.kind === 'ok') return outcome.segments;
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
  }),
});

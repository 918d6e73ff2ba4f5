import { implement } from '@orpc/server';
import { lamps as contract } from '#contract/lamps';
import type { Context } from '../../ports/context.ts';
import { bringLamp, lightLamp, putOutLamp } from './service-acts.ts';
import { lampsOfCustomer } from './service-card.ts';
import { coverage, purchases } from './service-coverage.ts';
import { coverageFile } from './service-file.ts';

const os = implement(contract).$context<Context>();

export const lampsRoutes = os.router({
  ofCustomer: os.ofCustomer.handler(({ context, input }) => lampsOfCustomer(context, input.customerId)),
  light: os.light.handler(({ context, input, errors }) => {
    const outcome = lightLamp(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return { actId: outcome.actId };
  }),
  putOut: os.putOut.handler(({ context, input, errors }) => {
    const outcome = putOutLamp(context, input);
    if (outcome.kind !== 'acted') throw errors.NOT_FOUND();
    return { actId: outcome.actId };
  }),
  bring: os.bring.handler(({ context, input, errors }) => {
    const outcome = bringLamp(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return { actId: outcome.actId, touchId: outcome.touchId };
  }),
  coverage: os.coverage.handler(({ context, input }) => coverage(context, input.months)),
  purchases: os.purchases.handler(({ context, input }) => purchases(context, input)),
  file: os.file.handler(({ context, input }) => coverageFile(context, input)),
});

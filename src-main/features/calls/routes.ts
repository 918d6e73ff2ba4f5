import { implement } from '@orpc/server';
import { calls as contract } from '#contract/calls';
import type { Context } from '../../ports/context.ts';
import { findCallers, logCall, proposeNextStep, scriptFor } from './service.ts';

const os = implement(contract).$context<Context>();

export const callsRoutes = os.router({
  script: os.script.handler(({ context, input, errors }) => {
    const script = scriptFor(context, input);
    if (!script) throw errors.NOT_FOUND();
    return script;
  }),
  proposeNext: os.proposeNext.handler(({ context, input, errors }) => {
    const next = proposeNextStep(context, input);
    if (!next) throw errors.NOT_FOUND();
    return next;
  }),
  log: os.log.handler(({ context, input, errors }) => {
    const outcome = logCall(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return { touchId: outcome.touchId, actId: outcome.actId, nextTouchId: outcome.nextTouchId };
  }),
  byNumber: os.byNumber.handler(({ context, input }) => findCallers(context, input.number)),
});

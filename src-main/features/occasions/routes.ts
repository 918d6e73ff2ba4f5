import { implement } from '@orpc/server';
import { occasions as contract } from '#contract/occasions';
import type { Context } from '../../ports/context.ts';
import { readTypedRule, removeOccasion, saveOccasion } from './service.ts';

/** What the screen says at the field; the word that was not understood, where there is one. */
const refused = ({ field, problem, word }: { field: string; problem: string; word?: string }) => ({ field, problem, ...(word === undefined ? {} : { word }) });

const os = implement(contract).$context<Context>();

export const occasionsRoutes = os.router({
  readRule: os.readRule.handler(({ context, input, errors }) => {
    const outcome = readTypedRule(context, input.text);
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: refused(outcome) });
    return { rule: outcome.rule, next: outcome.next };
  }),
  save: os.save.handler(({ context, input, errors }) => {
    const outcome = saveOccasion(context, input.customerId, input.occasionId, input.occasion);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: refused(outcome) });
    return outcome.occasion;
  }),
  remove: os.remove.handler(({ context, input, errors }) => {
    if (removeOccasion(context, input.occasionId) === 'not-found') throw errors.NOT_FOUND();
    return { removed: true as const };
  }),
});

import { implement } from '@orpc/server';
import { thanks as contract } from '#contract/thanks';
import type { Context } from '../../ports/context.ts';
import { beginThanks, thanksRecord } from './service.ts';
import { findBest, saveThanksRule, thanksRule } from './service-find.ts';

const os = implement(contract).$context<Context>();

export const thanksRoutes = os.router({
  find: os.find.handler(({ context, input }) => findBest(context, input)),
  rule: os.rule.handler(({ context }) => thanksRule(context.db)),
  saveRule: os.saveRule.handler(({ context, input }) => saveThanksRule(context, input)),
  begin: os.begin.handler(async ({ context, input, errors }) => {
    const outcome = await beginThanks(context, input);
    if (outcome.kind === 'begun') return { campaignId: outcome.campaignId };
    if (outcome.kind === 'over-budget') {
      const { sum, budget, affordable } = outcome;
      throw errors.OVER_BUDGET({ data: { sum, budget, affordable } });
    }
    if (outcome.kind === 'not-a-manager') throw errors.NOT_A_MANAGER();
    if (outcome.kind === 'several-languages') throw errors.SEVERAL_LANGUAGES();
    if (outcome.kind === 'no-letter') throw errors.NO_LETTER();
    throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
  }),
  record: os.record.handler(({ context }) => thanksRecord(context)),
});

import { implement } from '@orpc/server';
import { comeback as contract } from '#contract/comeback';
import type { Context } from '../../ports/context.ts';
import { beginFive, five, swap } from './service-five.ts';
import { people, record } from './service-record.ts';
import { comebackSettings, saveComebackSettings } from './service-settings.ts';

const os = implement(contract).$context<Context>();

export const comebackRoutes = os.router({
  five: os.five.handler(({ context }) => five(context)),
  swap: os.swap.handler(({ context, input, errors }) => {
    const { kind } = swap(context, input);
    if (kind === 'not-found') throw errors.NOT_FOUND();
    if (kind === 'no-one') throw errors.NO_ONE_LEFT();
    if (kind === 'no-letter') throw errors.NO_LETTER();
    return five(context);
  }),
  begin: os.begin.handler(({ context, errors }) => {
    const outcome = beginFive(context);
    if (outcome.kind === 'no-one') throw errors.NO_ONE_LEFT();
    if (outcome.kind === 'no-letter') throw errors.NO_LETTER();
    return { campaignId: outcome.campaignId };
  }),
  settings: os.settings.handler(({ context }) => comebackSettings(context.db)),
  saveSettings: os.saveSettings.handler(({ context, input }) => saveComebackSettings(context, input)),
  record: os.record.handler(({ context }) => record(context)),
  people: os.people.handler(({ context, input }) => people(context, input)),
});

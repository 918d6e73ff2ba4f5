import { implement } from '@orpc/server';
import { scoring as contract } from '#contract/scoring';
import type { Context } from '../../ports/context.ts';
import { scoreOfCustomer } from './service-customer.ts';
import { learnAgain, learningState } from './service-learn.ts';
import { bestCustomers, lateAlerts, passiveCustomers } from './service-lists.ts';
import { cancelReplay, replayState, startReplay } from './service-replay.ts';
import { saveScoringSettings, scoringSettings } from './service-settings.ts';

const os = implement(contract).$context<Context>();

export const scoringRoutes = os.router({
  customer: os.customer.handler(({ context, input, errors }) => {
    const outcome = scoreOfCustomer(context, input.customerId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return outcome.kind === 'scored' ? outcome.score : null;
  }),
  settings: os.settings.handler(({ context }) => scoringSettings(context.db)),
  saveSettings: os.saveSettings.handler(({ context, input }) => saveScoringSettings(context, input)),
  lateAlerts: os.lateAlerts.handler(({ context, input }) => lateAlerts(context, input)),
  best: os.best.handler(({ context, input }) => bestCustomers(context, input)),
  passive: os.passive.handler(({ context, input }) => passiveCustomers(context, input)),
  replay: os.replay.handler(({ context }) => replayState(context)),
  startReplay: os.startReplay.handler(({ context }) => startReplay(context)),
  learning: os.learning.handler(({ context }) => learningState(context)),
  learnAgain: os.learnAgain.handler(({ context }) => learnAgain(context)),
  cancelReplay: os.cancelReplay.handler(({ context }) => cancelReplay(context)),
});

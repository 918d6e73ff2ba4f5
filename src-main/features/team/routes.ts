import { implement } from '@orpc/server';
import { team as contract } from '#contract/team';
import { readZone } from '#kit/time-zones';
import type { Context } from '../../ports/context.ts';
import {
  addColleague,
  colleagues,
  dropLimit,
  getMe,
  saveAbsence,
  saveColleague,
  saveLimit,
  saveMe,
  saveQuietHours,
  saveTeamSettings,
  sitDown,
  team,
} from './service.ts';
import { listLimits, listQuietHours, teamSettings } from './store.ts';

const os = implement(contract).$context<Context>();

export const teamRoutes = os.router({
  me: os.me.handler(({ context }) => getMe(context)),
  saveMe: os.saveMe.handler(({ context, input, errors }) => {
    if (readZone(input.timeZone) === null) throw errors.INVALID({ data: { field: 'timeZone', problem: 'unknown' } });
    if (input.dayEnd <= input.dayStart) throw errors.INVALID({ data: { field: 'dayEnd', problem: 'before-start' } });
    return saveMe(context, input);
  }),
  saveAbsence: os.saveAbsence.handler(({ context, input, errors }) => {
    const outcome = saveAbsence(context, input.absence);
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return outcome.me;
  }),
  salespeople: os.salespeople.handler(({ context }) => team(context)),
  colleagues: os.colleagues.handler(({ context }) => colleagues(context)),
  addColleague: os.addColleague.handler(({ context, input }) => addColleague(context, input)),
  saveColleague: os.saveColleague.handler(({ context, input, errors }) => {
    const saved = saveColleague(context, input);
    if (!saved) throw errors.NOT_FOUND();
    return saved;
  }),
  iAm: os.iAm.handler(({ context, input, errors }) => {
    const person = sitDown(context, input.salespersonId);
    if (!person) throw errors.NOT_FOUND();
    return person;
  }),
  settings: os.settings.handler(({ context }) => teamSettings(context.db)),
  saveSettings: os.saveSettings.handler(({ context, input }) => saveTeamSettings(context, input)),
  limits: os.limits.handler(({ context }) => listLimits(context.db)),
  saveLimit: os.saveLimit.handler(({ context, input }) => saveLimit(context, input)),
  dropLimit: os.dropLimit.handler(({ context, input }) => dropLimit(context, input)),
  quietHours: os.quietHours.handler(({ context }) => listQuietHours(context.db)),
  saveQuietHours: os.saveQuietHours.handler(({ context, input, errors }) => {
    const outcome = saveQuietHours(context, input);
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: 'before-start' } });
    return outcome.all;
  }),
});

import { implement } from '@orpc/server';
import { occasions as contract } from '#contract/occasions';
import type { Context } from '../../ports/context.ts';
import { readTypedRule, removeOccasion, saveOccasion } from './service.ts';
import { anniversaryCustom, saveAnniversaryCustom } from './service-anniversary.ts';
import { calendarOf, pastOf, saveRegion } from './service-calendar.ts';
import { calendarFile } from './service-calendar-file.ts';
import { addNameDays, knownNameDays, nameDayCustoms, nameDayOffer, saveNameDay, saveNameDayCustoms } from './service-name-days.ts';

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
  nameDay: os.nameDay.handler(({ context, input, errors }) => {
    const offer = nameDayOffer(context, input.customerId);
    if (!offer) throw errors.NOT_FOUND();
    return offer;
  }),
  saveNameDay: os.saveNameDay.handler(({ context, input, errors }) => {
    const outcome = saveNameDay(context, input.customerId, input.day);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: refused(outcome) });
    return outcome.offer;
  }),
  knownNameDays: os.knownNameDays.handler(({ context }) => knownNameDays(context)),
  addNameDays: os.addNameDays.handler(async ({ context }) => ({ added: await addNameDays(context) })),
  nameDayCustoms: os.nameDayCustoms.handler(({ context }) => nameDayCustoms(context.db)),
  saveNameDayCustoms: os.saveNameDayCustoms.handler(({ context, input }) => saveNameDayCustoms(context, input)),
  anniversaryCustom: os.anniversaryCustom.handler(({ context }) => anniversaryCustom(context.db)),
  saveAnniversaryCustom: os.saveAnniversaryCustom.handler(({ context, input }) => saveAnniversaryCustom(context, input)),
  past: os.past.handler(({ context, input, errors }) => {
    const past = pastOf(context, input.customerId);
    if (!past) throw errors.NOT_FOUND();
    return past;
  }),
  calendar: os.calendar.handler(async ({ context, input, errors }) => {
    const outcome = await calendarOf(context, input);
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: refused(outcome) });
    return outcome.calendar;
  }),
  saveRegion: os.saveRegion.handler(({ context, input }) => {
    saveRegion(context, input.country, input.region);
    return { saved: true as const };
  }),
  calendarFile: os.calendarFile.handler(({ context, input }) => calendarFile(context, input.ownerId, input.extras)),
});

import { implement } from '@orpc/server';
import { replies } from '#contract/replies';
import type { Context } from '../../ports/context.ts';
import { hearingOf, listMails, readInFull, waitingForUs } from './service.ts';
import { attachTo, detach, markAnswered, takeBackStop } from './service-acts.ts';
import { hearBack } from './service-hear.ts';

const os = implement(replies).$context<Context>();

export const repliesRoutes = os.router({
  list: os.list.handler(({ context, input }) => listMails(context, input)),
  get: os.get.handler(({ context, input, errors }) => {
    const mail = readInFull(context, input.mailId);
    if (!mail) throw errors.NOT_FOUND();
    return mail;
  }),
  waiting: os.waiting.handler(({ context }) => waitingForUs(context)),
  markAnswered: os.markAnswered.handler(({ context, input, errors }) => {
    const outcome = markAnswered(context, input.mailId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return { actId: outcome.actId };
  }),
  detach: os.detach.handler(({ context, input, errors }) => {
    const outcome = detach(context, input.mailId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return { actId: outcome.actId };
  }),
  attachTo: os.attachTo.handler(({ context, input, errors }) => {
    const outcome = attachTo(context, input.mailId, input.customerId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return { actId: outcome.actId };
  }),
  takeBackStop: os.takeBackStop.handler(({ context, input, errors }) => {
    const outcome = takeBackStop(context, input.mailId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return { actId: outcome.actId };
  }),
  hearing: os.hearing.handler(({ context }) => hearingOf(context)),
  hearNow: os.hearNow.handler(async ({ context, signal }) => {
    const { taken, problems } = await hearBack(context, { signal });
    return { taken, problems };
  }),
});

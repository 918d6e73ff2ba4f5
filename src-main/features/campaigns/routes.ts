import { implement } from '@orpc/server';
import { campaigns } from '#contract/campaigns';
import type { Context } from '../../ports/context.ts';
import { begin } from './service-begin.ts';
import { fillInCopy, leaveOut, markRead, rename, saveCopy, takeIn, useFallback } from './service-copies.ts';
import { resultsOf } from './service-results.ts';
import { cancelSend } from './service-runs.ts';
import { sendCampaign } from './service-send.ts';
import { pause, remove, resume, stop } from './service-stop.ts';
import { takeBack } from './service-take-back.ts';
import { checkBatch, findBatch, findCampaignRow, findCopy, listCampaignRows, listCopies } from './service-view.ts';

const os = implement(campaigns).$context<Context>();

export const campaignsRoutes = os.router({
  begin: os.begin.handler(async ({ context, input, errors }) => {
    const outcome = await begin(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return { campaignId: outcome.campaignId, actId: outcome.actId };
  }),
  list: os.list.handler(({ context, input }) => listCampaignRows(context, input)),
  get: os.get.handler(({ context, input, errors }) => {
    const batch = findBatch(context, input.campaignId);
    if (!batch) throw errors.NOT_FOUND();
    return batch;
  }),
  members: os.members.handler(({ context, input, errors }) => {
    if (!findCampaignRow(context, input.campaignId)) throw errors.NOT_FOUND();
    return listCopies(context.db, input.campaignId);
  }),
  check: os.check.handler(async ({ context, input, errors }) => {
    const check = await checkBatch(context, input.campaignId);
    if (!check) throw errors.NOT_FOUND();
    return check;
  }),
  copy: os.copy.handler(async ({ context, input, errors }) => {
    const copy = await findCopy(context, input.campaignId, input.customerId);
    if (!copy) throw errors.NOT_FOUND();
    return copy;
  }),
  rename: os.rename.handler(({ context, input, errors }) => {
    const actId = rename(context, input.campaignId, input.name);
    if (!actId) throw errors.NOT_FOUND();
    return { actId };
  }),
  saveCopy: os.saveCopy.handler(({ context, input, errors }) => {
    const outcome = saveCopy(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'not-waiting') throw errors.NOT_WAITING({ data: { state: outcome.state } });
    return { actId: outcome.actId };
  }),
  fillIn: os.fillIn.handler(({ context, input, errors }) => {
    const outcome = fillInCopy(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'not-waiting') throw errors.NOT_WAITING({ data: { state: outcome.state } });
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return { saved: outcome.saved };
  }),
  useFallback: os.useFallback.handler(({ context, input, errors }) => {
    const outcome = useFallback(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return { copies: outcome.copies, actId: outcome.actId };
  }),
  leaveOut: os.leaveOut.handler(({ context, input, errors }) => {
    const outcome = leaveOut(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return { copies: outcome.copies, actId: outcome.actId };
  }),
  takeIn: os.takeIn.handler(({ context, input, errors }) => {
    const outcome = takeIn(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'wrong-state') throw errors.WRONG_STATE({ data: { state: outcome.state } });
    if (outcome.kind === 'held') throw errors.HELD({ data: { hold: outcome.hold } });
    return { actId: outcome.actId };
  }),
  markRead: os.markRead.handler(({ context, input, errors }) => {
    if (!markRead(context, input)) throw errors.NOT_FOUND();
    return {};
  }),
  send: os.send.handler(async function* ({ context, input, errors }) {
    const outcome = await sendCampaign(context, input);
    switch (outcome.kind) {
      case 'sending':
        return yield* outcome.progress;
      case 'not-found':
        throw errors.NOT_FOUND();
      case 'wrong-state':
        throw errors.WRONG_STATE({ data: { state: outcome.state } });
      case 'busy':
        throw errors.BUSY();
      case 'no-mailbox':
        throw errors.NO_MAILBOX({ data: { mailbox: outcome.mailbox } });
      case 'nothing':
        throw errors.NOTHING();
    }
  }),
  cancelSend: os.cancelSend.handler(({ context, input }) => ({ cancelled: cancelSend(context, input.campaignId) })),
  takeBack: os.takeBack.handler(async ({ context, input, errors }) => {
    const outcome = await takeBack(context, input.campaignId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'wrong-state') throw errors.WRONG_STATE({ data: { state: outcome.state } });
    return { takenBack: outcome.takenBack, left: outcome.left };
  }),
  pause: os.pause.handler(({ context, input, errors }) => {
    const outcome = pause(context, input.campaignId);
    if (outcome.kind === 'wrong-state') throw errors.WRONG_STATE({ data: { state: outcome.state } });
    const row = findCampaignRow(context, input.campaignId);
    if (!row) throw errors.NOT_FOUND();
    return row;
  }),
  resume: os.resume.handler(({ context, input, errors }) => {
    const outcome = resume(context, input.campaignId);
    if (outcome.kind === 'wrong-state') throw errors.WRONG_STATE({ data: { state: outcome.state } });
    const row = findCampaignRow(context, input.campaignId);
    if (!row) throw errors.NOT_FOUND();
    return row;
  }),
  stop: os.stop.handler(async ({ context, input, errors }) => {
    const outcome = await stop(context, input.campaignId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'wrong-state') throw errors.WRONG_STATE({ data: { state: outcome.state } });
    return { cancelled: outcome.cancelled, left: outcome.left };
  }),
  remove: os.remove.handler(({ context, input, errors }) => {
    const outcome = remove(context, input.campaignId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'wrong-state') throw errors.WRONG_STATE({ data: { state: outcome.state } });
    return { actId: outcome.actId };
  }),
  results: os.results.handler(({ context, input, errors }) => {
    const results = resultsOf(context.db, [input.campaignId], context.clock.today()).get(input.campaignId);
    if (!results) throw errors.NOT_FOUND();
    return results;
  }),
});

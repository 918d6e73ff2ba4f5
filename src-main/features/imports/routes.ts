import { implement } from '@orpc/server';
import { imports as contract } from '#contract/imports';
import type { Context } from '../../ports/context.ts';
import { importsSoFar, inspect, rejectsFile, rejectsOf } from './service.ts';
import { cancelImport, dryRun, prepare, runImport } from './service-run.ts';
import { undoImport } from './service-undo.ts';
import { addPiece, beginUpload } from './uploads.ts';

const os = implement(contract).$context<Context>();

export const importsRoutes = os.router({
  beginUpload: os.beginUpload.handler(({ context, input }) => ({ uploadId: beginUpload(context, input).id })),
  addPiece: os.addPiece.handler(({ context, input, errors }) => {
    const outcome = addPiece(context, input);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return { received: outcome.received };
  }),
  inspect: os.inspect.handler(async ({ context, input, errors }) => {
    const outcome = await inspect(context, input);
    if (outcome.kind === 'inspected') return outcome.inspection;
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    throw errors.UNREADABLE({ data: { why: outcome.why } });
  }),
  dryRun: os.dryRun.handler(async ({ context, input, errors }) => {
    // Trying out writes too: the rows lie in a file of their own meanwhile.
    if (context.disk?.room() === 'full') throw errors.NO_ROOM();
    const outcome = await dryRun(context, input);
    if (outcome.kind === 'counted') return { counts: outcome.counts, rejects: outcome.rejects };
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
  }),
  run: os.run.handler(async function* ({ context, input, errors }) {
    if (context.disk?.room() === 'full') throw errors.NO_ROOM();
    const ready = await prepare(context, input);
    if (ready.kind === 'not-found') throw errors.NOT_FOUND();
    if (ready.kind === 'invalid') throw errors.INVALID({ data: { field: ready.field, problem: ready.problem } });
    yield* runImport(context, input, ready.job);
  }),
  cancel: os.cancel.handler(({ context, input }) => ({ cancelled: cancelImport(context, input.uploadId) })),
  list: os.list.handler(({ context }) => importsSoFar(context)),
  rejects: os.rejects.handler(({ context, input, errors }) => {
    const outcome = rejectsOf(context, input.importId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return outcome.rejects;
  }),
  rejectsFile: os.rejectsFile.handler(({ context, input, errors }) => {
    const outcome = rejectsFile(context, input.importId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    return { fileName: outcome.fileName, csv: outcome.csv };
  }),
  undo: os.undo.handler(async ({ context, input, errors }) => {
    const outcome = await undoImport(context, input.importId);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'already-undone') throw errors.ALREADY_UNDONE();
    const { customersRemoved, ordersRemoved, kept } = outcome;
    return { customersRemoved, ordersRemoved, kept };
  }),
});

// Trying an import out, and doing it: the same path, once taken back at its end and once kept.
import type { ImportCounts, ImportPlan, ImportProgress, Reject } from '#contract/imports';
import type { Id } from '#contract/words';
import type { Tx } from '#db/open';
import { ensureSegments, fillMatchIndex, segmentsOf } from '#features/customers';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { replanAfter } from './planning.ts';
import type { Reading } from './rules-reading.ts';
import { type Gathered, gather } from './service-gather.ts';
import { gatherFacts, nextTurn, openTable, readingOf, rowsPerTurn, type Table } from './service-inspect.ts';
import { makeReady, type Ready, type Written, writeReady } from './service-write.ts';
import { insertImport, isBareCustomer, updateImport } from './store.ts';
import { draftsIn } from './store-drafts.ts';
import { type Staging, stagingIn, withLogWrittenLater } from './store-stage.ts';
import { findUpload, hashOf, isComplete, newStagingFile, readUpload, removeUpload } from './uploads.ts';

export type Refused = { kind: 'not-found' } | { kind: 'invalid'; field: string; problem: string };

/** One file, read, its plan settled: what dry run, run and the command line have in common. */
export interface Job {
  fileName: string;
  fileHash: string;
  table: Table;
  rows: number;
  reading: Reading;
  plan: Pick<ImportPlan, 'basis' | 'country' | 'columns' | 'nameOrder' | 'currency'>;
}

/** Opens the uploaded file of a plan. Refuses what the plan leaves unanswered. */
export async function prepare(ctx: Context, plan: ImportPlan): Promise<{ kind: 'ready'; job: Job } | Refused> {
  const upload = findUpload(ctx, plan.uploadId);
  if (!upload) return { kind: 'not-found' };
  if (!isComplete(upload)) return { kind: 'invalid', field: 'uploadId', problem: 'incomplete' };
  const today = ctx.clock.today();
  const bytes = readUpload(upload);
  const opened = openTable(bytes, { encoding: plan.encoding, delimiter: plan.delimiter, country: plan.country, today });
  if (opened.kind === 'unreadable') return { kind: 'invalid', field: 'uploadId', problem: opened.why };
  const facts = await gatherFacts(opened.table, today, plan.columns);
  const read = readingOf(opened.table, facts, plan, today);
  if (read.kind === 'invalid') return read;
  return { kind: 'ready', job: { fileName: upload.fileName, fileHash: hashOf(bytes), table: opened.table, rows: facts.rows, reading: read.reading, plan } };
}

interface Step {
  phase: 'reading' | 'writing';
  done: number;
}

/**
 * Reads the file and makes everything ready in the staging file, a little at a time; other work goes on between. Throws the signal's reason
 * when cancelled.
 */
async function* makingReady(
  ctx: Context,
  job: Job,
  staging: Staging,
  { importId, signal }: { importId: Id; signal: AbortSignal },
): AsyncGenerator<Step, Ready> {
  const pause = async () => {
    await nextTurn();
    signal.throwIfAborted();
  };
  if (segmentsOf(ctx.db).length === 0) ctx.db.transaction((tx) => ensureSegments(tx));
  const { reading, fileName, plan } = job;
  const gathered = yield* readingRows(ctx, job, staging, { signal, pause });
  yield { phase: 'writing', done: 0 };
  const newsletterHeading = reading.columns.find(({ meaning }) => meaning === 'newsletter')?.header || null;
  const laying = makeReady(ctx, staging, gathered, { importId, fileName, basis: plan.basis, newsletterHeading, today: reading.today });
  let laid = await laying.next();
  for (; !laid.done; laid = await laying.next()) {
    await pause();
    if (laid.value % rowsPerTurn === 0) yield { phase: 'writing', done: laid.value };
  }
  await pause();
  return laid.value;
}

/** Reads all rows. In a function of its own, so that the index of everybody we have is garbage when it returns. */
async function* readingRows(
  ctx: Context,
  { table, reading }: Job,
  staging: Staging,
  { signal, pause }: { signal: AbortSignal; pause: () => Promise<void> },
): AsyncGenerator<Step, Gathered> {
  const filling = fillMatchIndex(ctx.db);
  let filled = filling.next();
  for (; !filled.done; filled = filling.next()) await pause();
  const rows = gather({ table, reading, index: filled.value, drafts: draftsIn(staging), isBare: (id) => isBareCustomer(ctx.db, id), signal });
  let read = await rows.next();
  for (; !read.done; read = await rows.next()) yield { phase: 'reading', done: read.value };
  return read.value;
}

class TakenBack extends Error {
  readonly written: Written;
  constructor(written: Written) {
    super('A dry run is taken back');
    this.written = written;
  }
}

/**
 * Everything in one transaction: the import's own row with its counts, and all it brings. This is the one part during which nothing else is
 * answered: nobody may see half an import, and nobody else's change may be taken back with it.
 *
 * What was found out about making it shorter (100,000 customers, 5 s): the statements only move rows, and most of it is keeping the indexes.
 * It cannot be left open from one turn to the next: there is one connection, everybody's reads would see half an import, and a change
 * made meanwhile (a letter noted as sent, say) would be taken back with a cancelled import; nor can such a change be made to wait, because
 * services read and write without awaiting. Rebuilding the indexes instead of keeping them, a larger cache, and leaving
 * out the checks of foreign keys gained less than a second each. Writing the log into the file did, and is now done in a turn of its own.
 */
async function writeJob(ctx: Context, job: Job, ready: Ready, keep: boolean): Promise<Written> {
  const { plan, fileName, fileHash, table } = job;
  const { importId } = ready.input;
  const write = (tx: Tx): Written => {
    const now = ctx.clock.now();
    const mapping = { ...plan, headers: table.headers, delimiter: table.delimiter };
    const by = { createdAt: now, updatedAt: now, updatedBy: ctx.me() };
    insertImport(tx, { id: importId, fileName, fileHash, state: 'done', basis: plan.basis, country: plan.country, mapping, ...by });
    const written = writeReady(tx, ctx, ready);
    const { rows: _rows, ...counts } = written.counts;
    updateImport(tx, importId, { ...counts, finishedAt: ctx.clock.now() });
    if (!keep) throw new TakenBack(written);
    return written;
  };
  try {
    return await withLogWrittenLater(ctx.db, () => ctx.db.transaction(write), nextTurn);
  } catch (error) {
    if (error instanceof TakenBack) return error.written;
    throw error;
  }
}

const shownRejects = 1000;

export type DryRunOutcome = { kind: 'counted'; counts: ImportCounts; rejects: Reject[] } | Refused;

/** What an import would do: it is done in full and taken back before anything is kept; the first thousand rejected rows are named. */
export async function dryRun(ctx: Context, plan: ImportPlan): Promise<DryRunOutcome> {
  const prepared = await prepare(ctx, plan);
  if (prepared.kind !== 'ready') return prepared;
  const staging = stagingIn(ctx.db, newStagingFile(ctx));
  try {
    const steps = makingReady(ctx, prepared.job, staging, { importId: newId(), signal: new AbortController().signal });
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    const { counts, rejects } = await writeJob(ctx, prepared.job, step.value, false);
    return { kind: 'counted', counts, rejects: rejects.slice(0, shownRejects) };
  } finally {
    staging.close();
  }
}

/** Imports an uploaded file. The file is removed once it is in; a cancelled one stays, so that the wizard can go back a step. */
export async function* runImport(ctx: Context, plan: ImportPlan, job: Job): AsyncGenerator<ImportProgress> {
  const upload = findUpload(ctx, plan.uploadId);
  const controller = new AbortController();
  if (upload) upload.running = controller;
  const run = runJob(ctx, job, controller.signal);
  try {
    let step = await run.next();
    for (; !step.done; step = await run.next()) {
      // From here on everything is in: what is left is planning, and there is nothing to cancel any more.
      if (upload && step.value.phase === 'planning') upload.running = null;
      yield step.value;
    }
    if (step.value) removeUpload(ctx, plan.uploadId);
  } finally {
    // Nobody listens any more (the window was closed): what was laid out goes too.
    await run.return(null);
    if (upload) upload.running = null;
  }
}

/** Stops a running import at its next step. False where none runs, or where it is already writing for good. */
export function cancelImport(ctx: Context, uploadId: Id): boolean {
  const running = findUpload(ctx, uploadId)?.running;
  running?.abort();
  return running !== null && running !== undefined;
}

/** Does one prepared import and plans its customers anew. Yields progress; ends with 'done' or 'cancelled'. Cancelled means: nothing was kept. */
export async function* runJob(ctx: Context, job: Job, signal: AbortSignal): AsyncGenerator<ImportProgress, Written | null> {
  const importId = newId();
  const say = (phase: ImportProgress['phase'], done: number, of: number): ImportProgress => ({
    phase,
    done,
    total: of,
    importId: phase === 'done' || phase === 'planning' ? importId : null,
  });
  yield say('matching', 0, job.rows);
  const staging = stagingIn(ctx.db, newStagingFile(ctx));
  let written: Written;
  try {
    const steps = makingReady(ctx, job, staging, { importId, signal });
    let step = await steps.next();
    for (; !step.done; step = await steps.next()) yield say(step.value.phase, Math.min(step.value.done, job.rows), job.rows);
    written = await writeJob(ctx, job, step.value, true);
  } catch (error) {
    if (!signal.aborted) throw error;
    yield say('cancelled', 0, 0);
    return null;
  } finally {
    staging.close();
  }
  ctx.changes.tell({ topic: 'customers' });
  ctx.changes.tell({ topic: 'imports', id: importId });
  yield say('planning', 0, written.touched.length);
  await replanAfter(ctx, written.touched);
  yield say('done', written.counts.rows, written.counts.rows);
  return written;
}

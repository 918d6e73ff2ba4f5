// Trying an import out, and doing it: the same path, once taken back at its end and once kept.
import type { ImportCounts, ImportPlan, ImportProgress, Reject } from '#contract/imports';
import type { Id } from '#contract/words';
import { ensureSegments, matchIndex } from '#features/customers';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { replanAfter } from './planning.ts';
import type { Reading } from './rules-reading.ts';
import { type Gathered, gather } from './service-gather.ts';
import { gatherFacts, openTable, readingOf, type Table } from './service-inspect.ts';
import { type WriteInput, type Written, writeGathered } from './service-write.ts';
import { insertImport, isBareCustomer, updateImport } from './store.ts';
import { findUpload, hashOf, isComplete, readUpload, removeUpload } from './uploads.ts';

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

function gathering(ctx: Context, job: Job, signal: AbortSignal): AsyncGenerator<number, Gathered> {
  const index = matchIndex(ctx.db);
  return gather({ table: job.table, reading: job.reading, index, isBare: (id) => isBareCustomer(ctx.db, id), signal });
}

async function gatherAll(ctx: Context, job: Job): Promise<Gathered> {
  const rows = gathering(ctx, job, new AbortController().signal);
  for (;;) {
    const step = await rows.next();
    if (step.done) return step.value;
  }
}

/** Everything in one transaction: the import's own row with its counts, and all it brings. */
function writeJob(ctx: Context, job: Job, gathered: Gathered, importId: Id): Written {
  return ctx.db.transaction((tx) => {
    ensureSegments(tx);
    const now = ctx.clock.now();
    const { plan, fileName, fileHash, reading } = job;
    const by = { createdAt: now, updatedAt: now, updatedBy: ctx.me() };
    insertImport(tx, {
      id: importId,
      fileName,
      fileHash,
      state: 'done',
      basis: plan.basis,
      country: plan.country,
      mapping: { ...plan, headers: job.table.headers, delimiter: job.table.delimiter },
      ...by,
    });
    const newsletterHeading = reading.columns.find(({ meaning }) => meaning === 'newsletter')?.header || null;
    const input: WriteInput = { importId, fileName, basis: plan.basis, newsletterHeading };
    const written = writeGathered(tx, ctx, gathered, input);
    const { rows: _rows, ...counts } = written.counts;
    updateImport(tx, importId, { ...counts, finishedAt: ctx.clock.now() });
    return written;
  });
}

class TakenBack extends Error {}

/** The counts a run would have: it is done in full and taken back before anything is kept. */
function countsOf(ctx: Context, job: Job, gathered: Gathered): ImportCounts {
  let counts: ImportCounts | null = null;
  try {
    ctx.db.transaction(() => {
      counts = writeJob(ctx, job, gathered, newId()).counts;
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  if (!counts) throw new Error('A dry run ended without counts');
  return counts;
}

const shownRejects = 1000;

export type DryRunOutcome = { kind: 'counted'; counts: ImportCounts; rejects: Reject[] } | Refused;

/** What an import would do. Nothing is kept; the first thousand rejected rows are named. */
export async function dryRun(ctx: Context, plan: ImportPlan): Promise<DryRunOutcome> {
  const ready = await prepare(ctx, plan);
  if (ready.kind !== 'ready') return ready;
  const gathered = await gatherAll(ctx, ready.job);
  return { kind: 'counted', counts: countsOf(ctx, ready.job, gathered), rejects: gathered.rejects.slice(0, shownRejects) };
}

/** Imports an uploaded file. The file is removed once it is in; a cancelled one stays, so that the wizard can go back a step. */
export async function* runImport(ctx: Context, plan: ImportPlan, job: Job): AsyncGenerator<ImportProgress> {
  const upload = findUpload(ctx, plan.uploadId);
  const controller = new AbortController();
  if (upload) upload.running = controller;
  try {
    const written = yield* runJob(ctx, job, controller.signal);
    if (written) removeUpload(ctx, plan.uploadId);
  } finally {
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
  const rows = gathering(ctx, job, signal);
  let gathered: Gathered;
  try {
    for (;;) {
      const step = await rows.next();
      if (step.done) {
        gathered = step.value;
        break;
      }
      yield say('reading', step.value, job.rows);
    }
    yield say('writing', 0, gathered.rows);
    signal.throwIfAborted();
  } catch (error) {
    if (!signal.aborted) throw error;
    yield say('cancelled', 0, 0);
    return null;
  }
  const written = writeJob(ctx, job, gathered, importId);
  ctx.changes.tell({ topic: 'customers' });
  ctx.changes.tell({ topic: 'imports', id: importId });
  yield say('planning', 0, written.touched.length);
  await replanAfter(ctx, written.touched);
  yield say('done', gathered.rows, gathered.rows);
  return written;
}

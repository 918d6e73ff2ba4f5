// Importing files by their path, without anybody to ask: the command line.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Day, ImportBasis, RejectReason } from '#contract/words';
import { teamSettings } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { gatherFacts, type Inspected, openTable, propose, readingOf, type Unreadable } from './service-inspect.ts';
import { type Job, runJob } from './service-run.ts';
import { hashOf } from './uploads.ts';

export interface FilesImported {
  kind: 'imported';
  /** Newly made. */
  customers: number;
  orders: number;
  doubles: number;
  rejected: { file: string; line: number; reason: RejectReason }[];
}

/** Why a file gave no bytes at all. */
type NotRead = 'missing' | 'folder' | 'forbidden';

export type FilesOutcome = FilesImported | { kind: 'unreadable'; file: string; why: Unreadable['why'] | NotRead | 'nobody' };

interface FileJob {
  path: string;
  kind: Inspected['kind'];
  job: Job;
}

const largest = 60_000_000;

function readBytes(file: string): Buffer | NotRead {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'EISDIR' ? 'folder' : code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'missing';
  }
}

type CannotRead = Extract<FilesOutcome, { kind: 'unreadable' }>;

/** The first file that is no table at all, before anything is begun for its sake; null where each may be one. */
export function firstUnreadable(files: readonly string[], today: Day): CannotRead | null {
  for (const file of files) {
    const bytes = bytesOf(file);
    if ('why' in bytes) return bytes;
    const opened = openTable(bytes.content, { today });
    if (opened.kind === 'unreadable') return { ...opened, file };
  }
  return null;
}

function bytesOf(file: string): { content: Buffer } | CannotRead {
  const content = readBytes(file);
  if (typeof content === 'string') return { kind: 'unreadable', file, why: content };
  return content.length > largest ? { kind: 'unreadable', file, why: 'too-large' } : { content };
}

async function openFile(ctx: Context, file: string, options: { country?: string | undefined; basis?: ImportBasis | undefined }): Promise<FileJob | CannotRead> {
  const read = bytesOf(file);
  if ('why' in read) return read;
  const bytes = read.content;
  const team = teamSettings(ctx.db);
  const today = ctx.clock.today();
  const opened = openTable(bytes, { country: options.country ?? null, today });
  if (opened.kind === 'unreadable') return { ...opened, file };
  const facts = await gatherFacts(opened.table, today);
  const proposal = propose(opened.table, facts, { country: options.country, teamCountry: team.country, teamCurrency: team.currency });
  const { country, nameOrder, currency, columns } = proposal;
  const plan = { country, nameOrder, currency, columns, basis: options.basis ?? 'unknown' };
  const reading = readingOf(opened.table, facts, plan, today, true);
  if (reading.kind === 'invalid') return { kind: 'unreadable', file, why: 'nobody' };
  const job: Job = { fileName: path.basename(file), fileHash: hashOf(bytes), table: opened.table, rows: facts.rows, reading: reading.reading, plan };
  return { path: file, kind: proposal.kind, job };
}

const rank = { customers: 0, both: 1, orders: 2 } as const;

/**
 * Imports files that map themselves, customer files before orders whatever the order given, so that orders find their customers. Where a
 * question would be asked the country's habit decides. Nothing is imported where one of the files cannot be read at all.
 */
export async function importFiles(
  ctx: Context,
  paths: readonly string[],
  options: { country?: string | undefined; basis?: ImportBasis | undefined } = {},
): Promise<FilesOutcome> {
  const files: FileJob[] = [];
  for (const file of paths) {
    const opened = await openFile(ctx, file, options);
    if ('why' in opened) return opened;
    files.push(opened);
  }
  files.sort((a, b) => rank[a.kind] - rank[b.kind]);
  const outcome: FilesImported = { kind: 'imported', customers: 0, orders: 0, doubles: 0, rejected: [] };
  for (const { path: file, job } of files) await importOne(ctx, file, job, outcome);
  return outcome;
}

async function importOne(ctx: Context, file: string, job: Job, outcome: FilesImported): Promise<void> {
  const run = runJob(ctx, job, new AbortController().signal);
  let step = await run.next();
  while (!step.done) step = await run.next();
  if (!step.value) return;
  const { counts, rejects } = step.value;
  outcome.customers += counts.customersMade;
  outcome.orders += counts.ordersMade;
  outcome.doubles += counts.doubles;
  for (const { line, reason } of rejects) outcome.rejected.push({ file, line, reason });
}

import { ORPCError } from '@orpc/client';
import type { ImportCounts, ImportPlan, ImportProgress, Inspection, Reject } from '#contract/imports';
import { client } from '../../host/client.ts';
import { makeStore } from '../../shell/store.ts';
import { type FileTrouble, troubleOf, upload } from './upload.ts';

export type Tried = { counts: ImportCounts; rejects: Reject[] };

/** Where the wizard stands. It outlives the screen: who looks something up elsewhere finds it as it was. */
export type Wizard =
  | { at: 'choose'; refused: { name: string; why: FileTrouble }[] }
  | { at: 'reading'; name: string; share: number }
  | { at: 'unreadable'; name: string; why: string }
  | { at: 'failed'; name: string; error: unknown; back: Wizard }
  | { at: 'map'; found: Inspection; plan: ImportPlan; tried: Tried | null; busy: boolean }
  | { at: 'running'; plan: ImportPlan; found: Inspection; tried: Tried; progress: ImportProgress; stopping: boolean }
  | { at: 'done'; name: string; tried: Tried; importId: string | null };

/** `found` where it was looked at already, and others went first. */
type Waiting = { file: File; found: Inspection | null };

type Desk = { now: Wizard; waiting: Waiting[] };

const desk = makeStore<Desk>({ now: { at: 'choose', refused: [] }, waiting: [] });

export const useWizard = () => desk.use();
const go = (now: Wizard) => desk.set({ ...desk.get(), now });

export const startAgain = () => desk.set({ now: { at: 'choose', refused: [] }, waiting: [] });
export const goBack = (to: Wizard) => go(to);

export function planOf(found: Inspection): ImportPlan {
  const { uploadId, encoding, delimiter, country, nameOrder, currency } = found;
  const columns = found.columns.map(({ position, meaning, dateOrder, decimalSign }) => ({ position, meaning, dateOrder, decimalSign }));
  return { uploadId, encoding, delimiter, country, nameOrder, currency, basis: 'unknown', columns };
}

/** Files that cannot be read are refused by name; the others are read one after another. */
export function takeFiles(files: File[]): void {
  const refused = files.flatMap((file) => {
    const why = troubleOf(file);
    return why ? [{ name: file.name, why }] : [];
  });
  const [first, ...waiting] = files.filter((file) => troubleOf(file) === null);
  desk.set({ now: { at: 'choose', refused }, waiting: waiting.map((file) => ({ file, found: null })) });
  if (first) void readFile(first);
}

export function takeNext(): void {
  const [next, ...waiting] = desk.get().waiting;
  if (!next) return startAgain();
  desk.set({ ...desk.get(), waiting });
  if (next.found) return go(toMap(next.found));
  void readFile(next.file);
}

const toMap = (found: Inspection): Mapping => ({ at: 'map', found, plan: planOf(found), tried: null, busy: false });

async function readFile(file: File): Promise<void> {
  const back: Wizard = { at: 'choose', refused: [] };
  try {
    go({ at: 'reading', name: file.name, share: 0 });
    const uploadId = await upload(file, (share) => go({ at: 'reading', name: file.name, share }));
    const found = await client.imports.inspect({ uploadId });
    // Orders find their customers only where those are in: files that may hold them go first, whatever order the names stood in.
    if (found.kind === 'orders' && desk.get().waiting.some((one) => one.found === null)) {
      desk.set({ ...desk.get(), waiting: [...desk.get().waiting, { file, found }] });
      return takeNext();
    }
    go(toMap(found));
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'UNREADABLE') return go({ at: 'unreadable', name: file.name, why: whyOf(error.data) });
    go({ at: 'failed', name: file.name, error, back });
  }
}

const whyOf = (data: unknown): string => {
  const why: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'why') : null;
  return typeof why === 'string' ? why : 'not-text';
};

type Mapping = Extract<Wizard, { at: 'map' }>;

/** A change of the mapping makes the last dry run old. */
export function change(now: Mapping, patch: Partial<ImportPlan>): void {
  go({ ...now, plan: { ...now.plan, ...patch }, tried: null });
}

/** Another encoding, delimiter or country reads the file anew; what a person chose about the columns stays where the columns do. */
export async function readAnew(now: Mapping, how: { encoding?: string; delimiter?: string; country?: string }): Promise<void> {
  const { uploadId, encoding, delimiter, country, basis } = now.plan;
  go({ ...now, busy: true });
  try {
    const found = await client.imports.inspect({ uploadId, country, ...(encoding && { encoding }), ...(delimiter && { delimiter }), ...how });
    go({ at: 'map', found, plan: { ...planOf(found), basis }, tried: null, busy: false });
  } catch (error) {
    go({ at: 'failed', name: now.found.fileName, error, back: now });
  }
}

export async function tryIt(now: Mapping): Promise<void> {
  go({ ...now, busy: true });
  try {
    const tried = await client.imports.dryRun(now.plan);
    go({ ...now, tried, busy: false });
  } catch (error) {
    go({ at: 'failed', name: now.found.fileName, error, back: { ...now, busy: false } });
  }
}

export async function runIt(now: Mapping): Promise<void> {
  const { plan, found, tried } = now;
  if (!tried) return;
  const beginning: ImportProgress = { phase: 'reading', done: 0, total: found.rows, importId: null };
  let running: Extract<Wizard, { at: 'running' }> = { at: 'running', plan, found, tried, progress: beginning, stopping: false };
  go(running);
  try {
    for await (const progress of await client.imports.run(plan)) {
      const present = desk.get().now;
      running = { ...running, progress, stopping: present.at === 'running' && present.stopping };
      go(running);
      if (progress.phase === 'done') return go({ at: 'done', name: found.fileName, tried, importId: progress.importId });
      if (progress.phase === 'cancelled') return go({ ...now, tried, busy: false });
      if (progress.phase === 'failed') return go({ at: 'failed', name: found.fileName, error: null, back: { ...now, busy: false } });
    }
  } catch (error) {
    go({ at: 'failed', name: found.fileName, error, back: { ...now, busy: false } });
  }
}

export async function stopIt(): Promise<void> {
  const present = desk.get().now;
  if (present.at !== 'running') return;
  go({ ...present, stopping: true });
  await client.imports.cancel({ uploadId: present.plan.uploadId }).catch(() => undefined);
}

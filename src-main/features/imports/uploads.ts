// Files on their way in: kept in a folder of the data directory until they are imported, and gone after that.
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Id } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';

export interface Upload {
  id: Id;
  fileName: string;
  file: string;
  bytes: number;
  received: number;
  /** Set while an import of this file runs. */
  running: AbortController | null;
}

const uploadsOf = new WeakMap<object, Map<Id, Upload>>();
const keptAtMost = 8;

const folderOf = ({ dataDir }: Pick<Context, 'dataDir'>) => path.join(dataDir, 'uploads');

/** The uploads of this app. What an earlier run of the app left lying (it crashed, it was closed) holds people's data and is removed. */
function uploads(ctx: Context): Map<Id, Upload> {
  const known = uploadsOf.get(ctx.db);
  if (known) return known;
  rmSync(folderOf(ctx), { recursive: true, force: true });
  const fresh = new Map<Id, Upload>();
  uploadsOf.set(ctx.db, fresh);
  return fresh;
}

/** Makes room for a file of `bytes`; the oldest files nobody went on with are dropped. */
export function beginUpload(ctx: Context, { fileName, bytes }: { fileName: string; bytes: number }): Upload {
  const all = uploads(ctx);
  for (const old of [...all.values()].filter(({ running }) => running === null).slice(0, Math.max(0, all.size - keptAtMost + 1))) removeUpload(ctx, old.id);
  mkdirSync(folderOf(ctx), { recursive: true, mode: 0o700 });
  const id = newId();
  const upload: Upload = {
    id,
    fileName: path.win32.basename(path.posix.basename(fileName)),
    file: path.join(folderOf(ctx), id),
    bytes,
    received: 0,
    running: null,
  };
  writeFileSync(upload.file, '', { mode: 0o600 });
  all.set(id, upload);
  return upload;
}

/** An empty file for what an import lays out, beside the uploads and as private as they are. */
export function newStagingFile(ctx: Context): string {
  uploads(ctx);
  mkdirSync(folderOf(ctx), { recursive: true, mode: 0o700 });
  const file = path.join(folderOf(ctx), `${newId()}.staging`);
  writeFileSync(file, '', { mode: 0o600 });
  return file;
}

export const findUpload = (ctx: Context, uploadId: Id): Upload | undefined => uploads(ctx).get(uploadId);

export type AddedPiece = { kind: 'added'; received: number } | { kind: 'not-found' } | { kind: 'invalid'; field: string; problem: string };

/** Adds the next piece. Pieces come in order; the same piece twice (a lost answer) is taken once. */
export function addPiece(ctx: Context, { uploadId, position, base64 }: { uploadId: Id; position: number; base64: string }): AddedPiece {
  const upload = findUpload(ctx, uploadId);
  if (!upload) return { kind: 'not-found' };
  const piece = Buffer.from(base64, 'base64');
  if (position + piece.length === upload.received && piece.length > 0) return { kind: 'added', received: upload.received };
  if (position !== upload.received) return { kind: 'invalid', field: 'position', problem: 'out-of-order' };
  if (position + piece.length > upload.bytes) return { kind: 'invalid', field: 'base64', problem: 'too-long' };
  appendFileSync(upload.file, piece);
  upload.received += piece.length;
  return { kind: 'added', received: upload.received };
}

export const isComplete = (upload: Upload): boolean => upload.received === upload.bytes;

export const readUpload = (upload: Upload): Buffer => readFileSync(upload.file);

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export function removeUpload(ctx: Context, uploadId: Id): void {
  const upload = findUpload(ctx, uploadId);
  if (!upload) return;
  rmSync(upload.file, { force: true });
  uploads(ctx).delete(uploadId);
}

// Looking at an uploaded file, and at what was imported before.

import { z } from 'zod';
import type { ImportRow, Inspection, Reject } from '#contract/imports';
import type { Id, Language } from '#contract/words';
import { getMe, teamSettings } from '#features/team';
import { writeCell } from '#kit/csv';
import { sayReject } from '#kit/say';
import type { Context } from '../../ports/context.ts';
import { gatherFacts, openTable, propose, type Unreadable } from './service-inspect.ts';
import { findImport, findImportOfHash, type ImportDbRow, listImports, listRejects } from './store.ts';
import { findUpload, hashOf, isComplete, readUpload } from './uploads.ts';

export interface InspectInput {
  uploadId: Id;
  encoding?: string | undefined;
  delimiter?: string | undefined;
  country?: string | undefined;
}

export type InspectOutcome =
  | { kind: 'inspected'; inspection: Inspection }
  | { kind: 'not-found' }
  | { kind: 'invalid'; field: string; problem: string }
  | Unreadable;

/** What is in an uploaded file, with a proposal for every column; anew each time the person chooses another encoding, delimiter or country. */
export async function inspect(ctx: Context, input: InspectInput): Promise<InspectOutcome> {
  const upload = findUpload(ctx, input.uploadId);
  if (!upload) return { kind: 'not-found' };
  if (!isComplete(upload)) return { kind: 'invalid', field: 'uploadId', problem: 'incomplete' };
  const team = teamSettings(ctx.db);
  const today = ctx.clock.today();
  const bytes = readUpload(upload);
  const opened = openTable(bytes, { ...input, country: input.country ?? team.country, today });
  if (opened.kind === 'unreadable') return opened;
  const facts = await gatherFacts(opened.table, today);
  const proposal = propose(opened.table, facts, { country: input.country, teamCountry: team.country, teamCurrency: team.currency });
  const before = findImportOfHash(ctx.db, hashOf(bytes));
  return { kind: 'inspected', inspection: { uploadId: upload.id, fileName: upload.fileName, ...proposal, seenBeforeAt: before?.createdAt ?? null } };
}

function shownImport({ id, fileName, state, createdAt, undoneAt, customersMade, customersChanged, ordersMade, doubles, rejected }: ImportDbRow): ImportRow {
  return { id, fileName, state, at: createdAt, undoneAt, customersMade, customersChanged, ordersMade, doubles, rejected };
}

/** All imports, the newest first. */
export const importsSoFar = ({ db }: Context): ImportRow[] => listImports(db).map(shownImport);

export function rejectsOf({ db }: Context, importId: Id): { kind: 'found'; rejects: Reject[] } | { kind: 'not-found' } {
  return findImport(db, importId) ? { kind: 'found', rejects: listRejects(db, importId) } : { kind: 'not-found' };
}

const Mapping = z.object({ headers: z.array(z.string()), delimiter: z.string() });

const reasonHeading: Record<Language, string> = { is: 'Ástæða', hu: 'Ok', sl: 'Razlog', nb: 'Årsak', en: 'Reason' };
const rejectedWord: Record<Language, string> = { is: 'hafnað', hu: 'kimaradt', sl: 'zavrnjeno', nb: 'avvist', en: 'rejected' };

/** The rejected rows in the shape of their file, with the reason in a last column; to be mended and imported again. UTF-8 with its mark, so that a spreadsheet reads it. */
export function rejectsFile(ctx: Context, importId: Id): { kind: 'file'; fileName: string; csv: string } | { kind: 'not-found' } {
  const row = findImport(ctx.db, importId);
  if (!row) return { kind: 'not-found' };
  const { headers, delimiter } = Mapping.parse(row.mapping);
  const language = getMe(ctx).interfaceLanguage;
  const lineOf = (cells: string[]) => cells.map((cell) => writeCell(cell, delimiter)).join(delimiter);
  const rows = listRejects(ctx.db, importId).map(({ cells, reason }) => {
    const padded = [...cells, ...Array<string>(Math.max(0, headers.length - cells.length)).fill('')];
    return lineOf([...padded, sayReject(reason, language)]);
  });
  const fileName = `${row.fileName.replace(/\.[^.]*$/, '')}-${rejectedWord[language]}.csv`;
  return { kind: 'file', fileName, csv: `\ufeff${[lineOf([...headers, reasonHeading[language]]), ...rows].join('\r\n')}\r\n` };
}

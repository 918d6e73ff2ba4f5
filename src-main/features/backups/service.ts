import { topics } from '#contract/app';
import type { Backup } from '#contract/backups';
import type { CopyOutcome } from '#db/backup';
import { type CopyWhy, listCopies } from '#db/copies';
import { deskFiles } from '#db/files';
import type { RestoreOutcome } from '#db/restore';
import type { Desk } from '#db/store';
import type { Context } from '../../ports/context.ts';

/** What copies need; it works without an open database, when the screen offers to bring one back. */
export type BackupContext = Pick<Context, 'dataDir' | 'changes' | 'desk'>;

/** Every copy, newest first, and the folder they are in. */
export function listBackups({ dataDir }: Pick<Context, 'dataDir'>): { folder: string; backups: Backup[] } {
  return { folder: deskFiles(dataDir).backups, backups: listCopies(dataDir) };
}

/** A copy that was opened, checked and counted; old ones go. */
export async function makeBackup(ctx: BackupContext, why: CopyWhy): Promise<CopyOutcome> {
  const outcome = await deskOf(ctx).makeBackup(why);
  if (outcome.kind === 'made') ctx.changes.tell({ topic: 'backups' });
  return outcome;
}

/** Puts a copy in the place of the database, which becomes a copy itself first. Everything on the screens is asked for again. */
export async function restoreBackup(ctx: BackupContext, fileName: string): Promise<RestoreOutcome> {
  const outcome = await deskOf(ctx).restore(fileName);
  if (outcome.kind === 'restored') for (const topic of topics) ctx.changes.tell({ topic });
  return outcome;
}

function deskOf({ desk }: BackupContext): Desk {
  if (!desk) throw new Error('This context has no file to copy.');
  return desk;
}

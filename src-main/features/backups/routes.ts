import { implement } from '@orpc/server';
import { backups } from '#contract/backups';
import { type BackupContext, listBackups, makeBackup, restoreBackup } from './service.ts';

const os = implement(backups).$context<BackupContext>();

export const backupsRoutes = os.router({
  list: os.list.handler(({ context }) => listBackups(context)),
  make: os.make.handler(async ({ context, errors }) => {
    const outcome = await makeBackup(context, 'by-hand');
    if (outcome.kind === 'failed') throw errors.FAILED({ data: { detail: outcome.detail } });
    return outcome.backup;
  }),
  restore: os.restore.handler(async ({ context, input, errors }) => {
    const outcome = await restoreBackup(context, input.fileName);
    if (outcome.kind === 'not-found') throw errors.NOT_FOUND();
    if (outcome.kind === 'held') throw errors.BAD_BACKUP({ data: { detail: `the database is open elsewhere: ${outcome.holder}` } });
    if (outcome.kind === 'bad') throw errors.BAD_BACKUP({ data: { detail: outcome.detail } });
    return { customers: outcome.customers };
  }),
});

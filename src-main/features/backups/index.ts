export { type BackupContext, listBackups, makeBackup, restoreBackup } from './service.ts';

// Run as a process of its own: opens the desk with the migrations of a folder and dies without warning before the given statement.
import { shippedMigrations } from '../../db/migrations.ts';
import { openDesk } from '../../db/store.ts';

const [dataDir = '', folder = '', dieBefore = '0'] = process.argv.slice(2);
let statement = 0;
const desk = openDesk({
  dataDir,
  appVersion: '2.0.0',
  host: 'test',
  now: () => Date.now(),
  migrations: shippedMigrations(folder),
  beforeStatement: () => {
    if (statement++ === Number(dieBefore)) process.kill(process.pid, 'SIGKILL');
  },
});
desk.close();

// The long form of the chaos test: many more letters and kills than every run can wait for. COMEBACK_CHAOS_SEED repeats one.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './built.mjs';
import { needDovecot } from './find-dovecot.mjs';

const env = { COMEBACK_CHAOS_LETTERS: '1000', COMEBACK_CHAOS_KILLS: '400', ...process.env, DOVECOT: needDovecot() };
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', 'test/stores/outbox-chaos.test.ts'], { cwd: root, env, stdio: 'inherit' });
process.exit(status ?? 1);

// The one test command: sets up what it needs, then runs every check and says at the end what passed, failed and was left out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, root } from './built.mjs';
import { needChromium } from './find-chromium.mjs';
import { needDovecot } from './find-dovecot.mjs';

const bin = (name, file) => [process.execPath, [path.join(root, 'node_modules', name, file)]];
const checks = [
  ['types', ...bin('typescript', 'bin/tsc'), '-b'],
  ['lint and format', ...bin('@biomejs/biome', 'bin/biome'), 'check'],
  ['schema and migrations agree', process.execPath, [path.join(root, 'build/check-migrations.mjs')]],
  ['licences and secrets of the tree', process.execPath, [path.join(root, 'build/check-tree.mjs')]],
];

process.env.CHROMIUM = needChromium();
process.env.DOVECOT = needDovecot();
if (!existsSync(path.resolve(root, '../shared'))) console.log('left out: checks against the sample files and reference data, because ../shared is not here');

const failed = [];
let passed = 0;
for (const [name, command, first, ...rest] of checks) {
  const ok = run(name, command, [...first, ...rest]);
  if (ok) passed += 1;
  else failed.push(name);
}
if (!build()) {
  console.error('The app does not build.');
  process.exit(1);
}
const vitest = (project) => run(project, ...merge(bin('vitest', 'vitest.mjs'), ['run', '--project', project]));
for (const project of ['unit', 'e2e']) {
  if (vitest(project)) passed += 1;
  else failed.push(project);
}
console.log(failed.length ? `\nfailed: ${failed.join(', ')}` : '\neverything passed');
console.log(`checks: ${passed} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);

function merge([command, args], more) {
  return [command, [...args, ...more]];
}

function run(name, command, args) {
  console.log(`\n== ${name}`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

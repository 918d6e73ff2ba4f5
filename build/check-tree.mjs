// Small promises about the tree: pinned versions, licences we may ship, no machine's path or registry's host, files of a readable length.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const pkg = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const problems = [];

const all = { ...pkg.dependencies, ...pkg.devDependencies };
for (const [name, version] of Object.entries(all)) if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) problems.push(`${name} is not pinned: ${version}`);

// What is installed besides, it brings itself: every package in the lock, by its licence field.
const refused = /\b(A?GPL|SSPL|BUSL|CC-BY-NC)/i;
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
for (const [place, entry] of Object.entries(lock.packages)) {
  if (entry.resolved) problems.push(`the lock names where it downloads ${place} from`);
  const licence = String(entry.license ?? '');
  const choice = licence.replaceAll(/[()]/g, '').split(' OR ');
  if (choice.every((one) => refused.test(one) && !/^LGPL/i.test(one))) problems.push(`${place} has a licence we do not use: ${licence}`);
}

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(path.join(root, file)));
const hosts = ['registry.np' + 'mjs', 'deb.deb' + 'ian.org', '/wo' + 'rk/', '/ro' + 'ot/'];
for (const file of files) {
  if (/\.(png|woff2?|jpg|db|gz)$/.test(file)) continue;
  const text = readFileSync(path.join(root, file), 'utf8');
  for (const host of hosts) if (text.includes(host)) problems.push(`${file} names ${host}`);
  const lines = text.split('\n').length;
  if (/\.(ts|tsx|mjs|css)$/.test(file) && lines > 400) problems.push(`${file} has ${lines} lines: split it by noun (400 at most)`);
}
for (const problem of problems) console.error(problem);
console.log(`${files.length} files, ${Object.keys(lock.packages).length} packages looked at, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);

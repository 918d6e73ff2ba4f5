// Builds the app where the sources are newer than what was built; the first start of a fresh clone takes a few seconds for it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'out', '.built');
const sources = ['src-main', 'src-renderer', 'db', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'postcss.config.mjs'];

function newest(file) {
  if (!existsSync(file)) return 0;
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), 0);
}

export function isBuilt() {
  return existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...sources.map((name) => newest(path.join(root, name))));
}

/** Builds main, preload and screens into `out/`. Answers false, with the build's own words printed, where that fails. */
export function build({ quiet = false } = {}) {
  if (isBuilt()) return true;
  const startedAt = new Date();
  if (!quiet) console.error('Building the app ...');
  const result = spawnSync(process.execPath, [path.join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    console.error(result.stdout, result.stderr);
    return false;
  }
  writeFileSync(stamp, startedAt.toISOString());
  return true;
}

if (process.argv[1] === import.meta.filename) process.exit(build() ? 0 : 1);

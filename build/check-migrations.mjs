// Fails where the schema in db/schema says something the migrations do not make yet.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'comeback-migrations-'));
try {
  // A dry generation into a copy: nothing new may come out.
  cpSync(path.join(root, 'db/migrations'), path.join(folder, 'migrations'), { recursive: true });
  const before = readdirSync(path.join(folder, 'migrations')).length;
  const config = path.join(folder, 'drizzle.config.mjs');
  writeFileSync(
    config,
    `export default ${JSON.stringify({ dialect: 'sqlite', schema: path.join(root, 'db/schema/index.ts'), out: path.relative(root, path.join(folder, 'migrations')) })};`,
  );
  const result = spawnSync(process.execPath, [path.join(root, 'node_modules/drizzle-kit/bin.cjs'), 'generate', '--config', config], {
    cwd: root,
    encoding: 'utf8',
  });
  const after = readdirSync(path.join(folder, 'migrations')).length;
  if (result.status !== 0 || after !== before) {
    console.error(result.stdout, result.stderr);
    console.error('The schema has changed: run "npm run db:generate -- --name what_changed" and commit the new migration.');
    process.exit(1);
  }
  console.log(`${before} migrations make the whole schema`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

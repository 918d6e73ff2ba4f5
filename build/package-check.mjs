// Packages the app over a made-up Electron, looks at what came out, and runs the window's tests on the files of the archive, outside this folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { build, root } from './built.mjs';
import { makeFakeDist } from './fake-electron-dist.mjs';
import { needChromium } from './find-chromium.mjs';

const require = createRequire(import.meta.url);
const builder = createRequire(createRequire(require.resolve('electron-builder/package.json')).resolve('app-builder-lib/package.json'));
const work = mkdtempSync(path.join(tmpdir(), 'comeback-package-'));
const need = (isSo, what) => {
  if (!isSo) throw new Error(`Packaging went wrong: ${what}`);
};
const run = (what, args, env = {}) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  need(status === 0, what);
};

try {
  need(build(), 'the app does not build');
  run('the configuration', [path.join(root, 'build/check-builder-config.mjs')]);
  const dist = makeFakeDist(path.join(work, 'electron'));
  const output = path.join(work, 'dist');
  run('the packager', [
    path.join(root, 'node_modules/electron-builder/cli.js'),
    ...['--config', path.join(root, 'build/electron-builder.yml'), '--linux', 'dir', '--x64'],
    ...[`-c.electronDist=${dist}`, `-c.directories.output=${output}`],
  ]);
  const archive = path.join(output, 'linux-unpacked/resources/app.asar');
  const names = listPackage(archive, { isPack: false }).map((name) => name.split(path.sep).join('/'));
  for (const name of ['/package.json', '/out/main/index.js', '/out/preload/index.cjs', '/out/renderer/index.html', '/build/icons/tray.png'])
    need(names.includes(name), `${name} is missing`);
  need(
    names.some((name) => /^\/db\/migrations\/.+\/migration\.sql$/.test(name)),
    'the migrations are missing',
  );
  const modules = new Set(names.flatMap((name) => /^\/node_modules\/([^/]+)/.exec(name)?.[1] ?? []));
  need(
    [...modules].every((name) => ['better-sqlite3', '@napi-rs', 'node-addon-api', 'bindings', 'file-uri-to-path'].includes(name)),
    `it carries ${[...modules].join(', ')}`,
  );
  // Native code cannot be loaded from inside the archive: it must lie beside it.
  const unpacked = path.join(output, 'linux-unpacked/resources/app.asar.unpacked/node_modules');
  for (const name of ['better-sqlite3/prebuilds', '@napi-rs/keyring-linux-x64-gnu'])
    need(existsSync(path.join(unpacked, name)) && readdirSync(path.join(unpacked, name)).some((file) => file.endsWith('.node')), `${name} is not unpacked`);
  const foreign = names.filter((name) => /\.(ts|tsx|map)$|^\/(test|src-main|src-renderer)\//.test(name));
  need(foreign.length === 0, `it carries ${foreign.slice(0, 3).join(', ')}`);
  await checkFuses(path.join(output, 'linux-unpacked', programName(output)));
  const app = path.join(work, 'app');
  extractAll(archive, app);
  run('the app of the archive', [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'e2e', 'test/e2e/electron.test.ts'], {
    APP_ROOT: app,
    CHROMIUM: needChromium(),
  });
  console.log(`The package is whole: ${names.length} files, ${[...modules].join(' and ')} beside the bundle.`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function programName(output) {
  return ['comeback', 'Comeback'].find((name) => existsSync(path.join(output, 'linux-unpacked', name))) ?? 'electron';
}

/** Reads the fuses back from the packaged program. */
async function checkFuses(program) {
  const { getCurrentFuseWire, FuseV1Options } = await import(builder.resolve('@electron/fuses'));
  const wire = await getCurrentFuseWire(program);
  const off = [
    'RunAsNode',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'LoadBrowserProcessSpecificV8Snapshot',
    'GrantFileProtocolExtraPrivileges',
  ];
  const on = ['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'];
  for (const name of off) need(wire[FuseV1Options[name]] === '0'.charCodeAt(0), `the fuse ${name} is on`);
  for (const name of on) need(wire[FuseV1Options[name]] === '1'.charCodeAt(0), `the fuse ${name} is off`);
}

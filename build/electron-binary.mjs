// Electron's own program: where it lies, and an attempt to fetch it that gives up when nothing moves.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const stillMs = 20_000;

/** The path of Electron's program, or null where it is not on this disk. */
export function electronBinary() {
  const dir = path.dirname(require.resolve('electron/package.json'));
  const named = path.join(dir, 'path.txt');
  const base = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(dir, 'dist');
  const file = path.join(base, existsSync(named) ? readFileSync(named, 'utf8') : 'electron');
  return existsSync(file) ? file : null;
}

/** Fetches it in a process of its own, which is ended after 20 s without a new byte. Answers the path, or why there is none. */
export async function fetchElectron() {
  const problem = await download();
  if (problem) return { binary: null, why: problem };
  // Now it is in the cache: Electron's own installer unpacks it.
  const unpacked = spawnSync(process.execPath, [require.resolve('electron/install.js')], { encoding: 'utf8' });
  const binary = electronBinary();
  return binary ? { binary, why: null } : { binary: null, why: unpacked.stderr.trim().split('\n')[0] || 'it could not be unpacked' };
}

function download() {
  const child = spawn(process.execPath, [import.meta.filename, 'download'], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve) => {
    let why = '';
    let timer;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        why = 'the download made no progress for 20 seconds';
        child.kill('SIGKILL');
      }, stillMs);
    };
    watch();
    child.stdout.on('data', watch);
    child.stderr.on('data', (text) => {
      why = String(text).trim().split('\n')[0] ?? '';
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? null : why || 'the download failed');
    });
  });
}

async function downloadHere() {
  const electron = createRequire(require.resolve('electron/package.json'));
  const { version } = electron('./package.json');
  const { downloadArtifact } = electron('@electron/get');
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: electron('./checksums.json'),
    downloadOptions: { getProgressCallback: async () => void process.stdout.write('.') },
  });
}

if (process.argv[1] === import.meta.filename && process.argv[2] === 'download') {
  try {
    await downloadHere();
  } catch (error) {
    console.error(error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error));
    process.exit(1);
  }
}

// A made-up Electron distribution, so that packaging can be tried where Electron itself cannot be had: the names the packager touches, and in
// place of the program a file that carries the fuses. There is no default_app.asar: the packager reads every .asar it finds, and fails on an empty one.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import electron from 'electron/package.json' with { type: 'json' };

/** What marks the fuses in Electron's program; behind it stand the version, their number, and one sign each ("1" on, "0" off). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const asShipped = '101101011';

/** Makes the folder anew and answers its path. */
export function makeFakeDist(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['locales', 'resources']) mkdirSync(path.join(folder, part), { recursive: true });
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\necho "a stand-in, not Electron" >&2\nexit 1\n'),
    Buffer.from(sentinel),
    Buffer.from([1, asShipped.length]),
    Buffer.from(asShipped),
  ]);
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    writeFileSync(path.join(folder, name), name === 'electron' ? program : '#!/bin/sh\nexit 1\n');
    chmodSync(path.join(folder, name), 0o755);
  }
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'icudtl.dat', 'locales/en-US.pak']) writeFileSync(path.join(folder, name), '');
  writeFileSync(path.join(folder, 'version'), electron.version);
  return folder;
}

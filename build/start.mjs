// Starts Comeback: in Electron where its program is on this disk or can be fetched, else in the browser host, saying why.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, root } from './built.mjs';
import { coreEnv, coreFlags } from './core-process.mjs';
import { electronBinary, fetchElectron } from './electron-binary.mjs';

const args = process.argv.slice(2);
const at = args.findIndex((arg) => arg === '--host' || arg.startsWith('--host='));
const wanted = at < 0 ? undefined : args[at].includes('=') ? args[at].split('=')[1] : args[at + 1];
const passed = at < 0 ? args : args.toSpliced(at, args[at].includes('=') ? 1 : 2);

if (args.includes('--help') || args.includes('-h')) {
  console.log(`npm start -- [--demo] [--data-dir DIR] [--port N] [--host electron|browser] [--today YYYY-MM-DD]

  --demo        look around with the demo team, in a folder of its own
  --data-dir    keep everything in DIR
  --port        port of the browser host on 127.0.0.1 (any free one if left out)
  --host        electron or browser; left out: Electron where it can be had
  --today       hold the app on one day, for trying and testing`);
  process.exit(0);
}
if (wanted !== undefined && wanted !== 'electron' && wanted !== 'browser') {
  console.error(`--host takes electron or browser, not "${wanted}"`);
  process.exit(2);
}
if (!build()) process.exit(1);

const choice = await chooseHost();
if (choice.kind === 'stop') {
  console.error(choice.why);
  process.exit(1);
}
if (choice.why) console.error(choice.why);
const [command, parts] =
  choice.kind === 'electron'
    ? [choice.binary, [`--js-flags=${coreFlags.join(' ')}`, root, ...passed]]
    : [process.execPath, [...coreFlags, path.join(root, 'out/main/browser.js'), ...passed]];
const child = spawn(command, parts, { stdio: 'inherit', env: coreEnv });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

async function chooseHost() {
  if (wanted === 'browser') return { kind: 'browser', why: null };
  const present = electronBinary();
  if (present && (wanted === 'electron' || hasDesktop())) return { kind: 'electron', binary: present };
  if (!hasDesktop() && wanted !== 'electron') return { kind: 'browser', why: 'No desktop here to open a window on, so Comeback opens in a browser.' };
  console.error('Fetching Electron, which the window needs ...');
  const { binary, why } = await fetchElectron();
  if (binary) return { kind: 'electron', binary };
  const reason = `Electron could not be fetched (${why})`;
  return wanted === 'electron' ? { kind: 'stop', why: `${reason}.` } : { kind: 'browser', why: `${reason}, so Comeback opens in a browser.` };
}

function hasDesktop() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

// A real browser for the screens' tests: found, or installed where apt is at hand, or asked for in one command. Never skipped.
import { existsSync } from 'node:fs';
import { installWithApt } from './install-with-apt.mjs';

const places = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
};

/** The browser's path, or null. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return (places[process.platform] ?? []).find((file) => existsSync(file)) ?? null;
}

const mend = {
  linux: 'sudo apt-get install -y chromium',
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};

/** Finds or installs one; ends the process with the one command that mends it where neither works. */
export function needChromium() {
  const found = findChromium() ?? installed();
  if (found) return found;
  console.error(
    `The screens are tested in a real browser, and none was found. Mend it with:\n\n    ${mend[process.platform] ?? 'install Chromium and set CHROMIUM to its path'}\n`,
  );
  process.exit(1);
}

function installed() {
  const says = "No Chrome, Chromium or Edge here: installing Debian's chromium with apt-get (a minute or two) ...";
  return installWithApt(['chromium'], says) ? findChromium() : null;
}

// A real IMAP server for the tests of hearing back: found, or installed where apt is at hand, or asked for in one command. Never skipped.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'];
/** The part that speaks IMAP is a package of its own on Debian. */
const imapParts = ['/usr/lib/dovecot/imap', '/usr/libexec/dovecot/imap', '/usr/local/libexec/dovecot/imap', '/opt/homebrew/libexec/dovecot/imap'];

/** The server's path, or null. */
export function findDovecot() {
  const named = process.env.DOVECOT;
  if (named) return existsSync(named) ? named : null;
  const server = places.find((file) => existsSync(file));
  return server && imapParts.some((file) => existsSync(file)) ? server : null;
}

const mend = { linux: 'sudo apt-get install -y dovecot-imapd', darwin: 'brew install dovecot' };

/** Finds or installs one; ends the process with the one command that mends it where neither works. */
export function needDovecot() {
  const found = findDovecot() ?? installed();
  if (found) return found;
  console.error(
    `Hearing back is tested against a real IMAP server, and none was found. Mend it with:\n\n    ${mend[process.platform] ?? 'install Dovecot (on Windows: run the tests under WSL) and set DOVECOT to its path'}\n`,
  );
  process.exit(1);
}

function installed() {
  const apt = spawnSync('apt-get', ['--version']).status === 0;
  const isRoot = process.getuid?.() === 0;
  const sudo = !isRoot && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!apt || (!isRoot && !sudo)) return null;
  console.error("No Dovecot here: installing Debian's dovecot-imapd with apt-get (half a minute) ...");
  const run = (args) => {
    const [command, rest] = isRoot ? ['apt-get', args] : ['sudo', ['-n', 'apt-get', ...args]];
    const result = spawnSync(command, rest, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (result.status !== 0) console.error(result.stderr.trim().split('\n').slice(-3).join('\n'));
    return result.status === 0;
  };
  run(['update', '-q']);
  run(['install', '-y', '-q', '--no-install-recommends', 'dovecot-imapd', 'openssl']);
  return findDovecot();
}

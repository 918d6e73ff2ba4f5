// A real IMAP server for the tests of hearing back: found, or installed where apt is at hand, or asked for in one command. Never skipped.
import { existsSync } from 'node:fs';
import { installWithApt } from './install-with-apt.mjs';

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
  const says = "No Dovecot here: installing Debian's dovecot-imapd with apt-get (half a minute) ...";
  return installWithApt(['dovecot-imapd', 'openssl'], says) ? findDovecot() : null;
}

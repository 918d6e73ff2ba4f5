// What was written behind the program's name: options of ours, switches of Electron's and Chromium's, and perhaps one link.
import { type AppLink, readAppLink } from '#kit/links';

const flags = new Set(['--demo']);
const withValue = new Set(['--data-dir', '--today']);

/**
 * Only the options this host knows, each as `--name=value`. Everything else is left out: launchers add switches of their own
 * (`--no-sandbox`, `--original-process-start-time=…`), and one of them must not make the app forget which folder it was given.
 */
export function ownArgs(args: readonly string[]): string[] {
  const own: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    // Behind `--` stands a link and nothing else: no page may slip an option in by its address.
    if (arg === '--') break;
    const name = arg.split('=')[0] ?? '';
    if (flags.has(arg) || (withValue.has(name) && arg !== name)) own.push(arg);
    else if (withValue.has(arg)) {
      own.push(`${arg}=${args[at + 1] ?? ''}`);
      at += 1;
    }
  }
  return own;
}

/** The link a program was started with: its last word, and only where it names its scheme. `--today 2026-11-22` is no telephone number. */
export function linkOf(args: readonly string[], scheme: string): AppLink | null {
  const last = args.at(-1);
  return last !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(last) ? readAppLink(last, scheme) : null;
}

// The core in a process of its own, as a host starts it, without a loop.
import { type App, startApp } from '../../src-main/app.ts';
import { silentNotifier } from '../../src-main/ports/notifier.ts';
import { noOpener } from '../../src-main/ports/opener.ts';
import { passphraseSecrets } from '../../src-main/ports/passphrase-secrets.ts';

export const benchDay = '2026-11-18';

export function benchApp(dataDir: string): Promise<App> {
  const ports = { notifier: silentNotifier, opener: noOpener, secrets: passphraseSecrets(dataDir) };
  return startApp({ dataDir, host: 'test', systemLanguage: 'en', today: benchDay, loop: false, ports });
}

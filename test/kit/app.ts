import { createRouterClient } from '@orpc/server';
import { afterEach } from 'vitest';
import type { Day, Language } from '#contract/words';
import { type App, type AppOptions, startApp } from '../../src-main/app.ts';
import { fakeClock } from './clock.ts';
import { memorySecrets, recordingMailer, recordingNotifier, recordingOpener, temporaryFolder } from './context.ts';
import { domainNames, noSignIn, openDoors } from './mail-ports.ts';

const open = new Set<App>();
afterEach(async () => {
  for (const app of open) await app.stop();
  open.clear();
});

export interface Core extends App {
  client: ReturnType<typeof clientOf>;
  dataDir: string;
  notifier: ReturnType<typeof recordingNotifier>;
  mailer: ReturnType<typeof recordingMailer>;
  clock: ReturnType<typeof fakeClock>;
}

const clientOf = ({ router, context }: App) => createRouterClient(router, { context });

export interface CoreOptions extends Partial<Pick<AppOptions, 'loop'>> {
  dataDir?: string;
  today?: Day;
  language?: Language;
  secrets?: AppOptions['ports']['secrets'];
}

/** The whole core on a folder of its own, with a clock that is set and ports that remember. Stopped after the test. */
export async function aCore({
  dataDir = temporaryFolder(),
  today = '2026-11-18',
  language = 'en',
  loop = false,
  secrets = memorySecrets(),
}: CoreOptions = {}): Promise<Core> {
  const clock = fakeClock({ today });
  const ports = {
    clock,
    notifier: recordingNotifier(),
    opener: recordingOpener(),
    mailer: recordingMailer(),
    secrets,
    mailProbe: openDoors(),
    domainNames: domainNames(),
    signIn: noSignIn,
  };
  const app = await startApp({ dataDir, host: 'test', systemLanguage: language, loop, ports });
  open.add(app);
  return { ...app, client: clientOf(app), dataDir, notifier: ports.notifier, mailer: ports.mailer, clock };
}

// The only place where the parts of the core are joined. Hosts bring their ports and get a router to put on their wire.
import { implement, type Router } from '@orpc/server';
import { Temporal } from 'temporal-polyfill';
import type { Status } from '#contract/app';
import { contract } from '#contract/index';
import type { Day, Id, Language } from '#contract/words';
import { type Desk, openDesk } from '#db/store';
import { lastActWithBatches, undoWithBatches } from '#features/campaigns';
import { getMe, whoIsAtTheDesk } from '#features/team';
import { queue } from '#features/touches';
import pkg from '../package.json' with { type: 'json' };
import { join } from './app-joints.ts';
import { type AppContext, appRoutes, type Beginning, begin } from './app-routes.ts';
import { backupsRoutes } from './features/backups/routes.ts';
import { callsRoutes } from './features/calls/routes.ts';
import { campaignsRoutes } from './features/campaigns/routes.ts';
import { comebackRoutes } from './features/comeback/routes.ts';
import { customersRoutes } from './features/customers/routes.ts';
import { importsRoutes } from './features/imports/routes.ts';
import { journeysRoutes } from './features/journeys/routes.ts';
import { lampsRoutes } from './features/lamps/routes.ts';
import { lettersRoutes } from './features/letters/routes.ts';
import { mailRoutes } from './features/mail/routes.ts';
import { occasionsRoutes } from './features/occasions/routes.ts';
import { ordersRoutes } from './features/orders/routes.ts';
import { repliesRoutes } from './features/replies/routes.ts';
import { scoringRoutes } from './features/scoring/routes.ts';
import { teamRoutes } from './features/team/routes.ts';
import { thanksRoutes } from './features/thanks/routes.ts';
import { touchesRoutes } from './features/touches/routes.ts';
import { firstScreen } from './jobs/first-screen.ts';
import { makeChanges } from './ports/changes.ts';
import { systemClock } from './ports/clock.ts';
import type { Ports } from './ports/context.ts';
import { diskOf } from './ports/disk.ts';
import { systemDomainNames } from './ports/domain-names.ts';
import { imapMailbox } from './ports/imap-mailbox.ts';
import { loopbackSignIn } from './ports/loopback-sign-in.ts';
import { smtpMailer } from './ports/smtp-mailer.ts';
import { socketProbe } from './ports/socket-probe.ts';

/** What the core can do itself wherever Node runs. */
type OwnPorts = 'clock' | 'mailer' | 'mailReader' | 'mailProbe' | 'domainNames' | 'signIn';

export interface AppOptions {
  dataDir: string;
  host: Status['host'];
  systemLanguage: Language;
  /** A fixed day, for trying and testing. */
  today?: Day;
  /** What the host brings; the clock and the ways to a mail server are the core's own unless a test says otherwise. */
  ports: Omit<Ports, OwnPorts> & Partial<Pick<Ports, OwnPorts>>;
  /** False for the command line and tests, which have no loop of their own. */
  loop?: boolean;
}

const os = implement(contract).$context<AppContext>();

/** As in touches, and says that a screen has what it begins with. */
const queueOfScreen = os.touches.queue.handler(({ context, input }) => {
  const found = queue(context, input);
  context.firstScreen.seen();
  return found;
});

/** As in touches, with a whole batch as one act. */
const undoOfScreen = os.touches.undo.handler(async ({ context, input, errors }) => {
  const outcome = await undoWithBatches(context, input.actId);
  if (outcome.kind === 'ask-first') {
    const { campaignId, letters, sentAt } = outcome;
    throw errors.ASK_FIRST({ data: { campaignId, letters, sentAt } });
  }
  if (outcome.kind === 'nothing') throw errors.NOTHING_TO_UNDO();
  if (outcome.kind === 'cannot') throw errors.CANNOT_UNDO({ data: { why: outcome.why } });
  return { undone: outcome.undone, touchId: outcome.touchId };
});
const lastActOfScreen = os.touches.lastAct.handler(({ context }) => lastActWithBatches(context));

/** Named, because the compiler does not write down a type as long as the inferred one. */
type AppRouter = Router<typeof contract, AppContext>;

export const router: AppRouter = os.router({
  app: appRoutes,
  backups: backupsRoutes,
  calls: callsRoutes,
  campaigns: campaignsRoutes,
  comeback: comebackRoutes,
  customers: customersRoutes,
  imports: importsRoutes,
  journeys: journeysRoutes,
  lamps: lampsRoutes,
  letters: lettersRoutes,
  mail: mailRoutes,
  occasions: occasionsRoutes,
  orders: ordersRoutes,
  replies: repliesRoutes,
  scoring: scoringRoutes,
  team: teamRoutes,
  thanks: thanksRoutes,
  touches: { ...touchesRoutes, queue: queueOfScreen, undo: undoOfScreen, lastAct: lastActOfScreen },
});

export interface App {
  router: typeof router;
  context: AppContext;
  /** First start, as the welcome page does it. */
  begin(beginning: Beginning): Promise<void>;
  /** Loads the demo team where nobody sits at the desk yet. */
  beginDemo(): Promise<void>;
  /** The machine has woken: what fell due in its sleep is raised now, once. */
  wake(): void;
  stop(): Promise<void>;
}

/** Opens the database of this folder and starts the core. Never throws for a database it cannot open: `context.desk.problem` says why. */
export async function startApp(options: AppOptions): Promise<App> {
  const context = makeContext(options);
  const joints = join(context, { loop: options.loop ?? true });
  return {
    router,
    context,
    wake: joints.wake,
    begin: async (beginning) => {
      await begin(context, beginning);
    },
    beginDemo: async () => {
      if (context.desk.problem || whoIsAtTheDesk(context.db)) return;
      await begin(context, {
        choice: 'demo',
        language: context.systemLanguage,
        name: demoNames[context.systemLanguage],
        country: demoCountries[context.systemLanguage],
      });
    },
    stop: async () => {
      await joints.stop();
      context.desk.close();
    },
  };
}

/** Who sits at the desk of a demo started from the command line. */
const demoNames: Record<Language, string> = { is: 'Anna Jónsdóttir', hu: 'Kovács Anna', sl: 'Ana Novak', nb: 'Anna Berg', en: 'Anna Reed' };
const demoCountries: Record<Language, string> = { is: 'IS', hu: 'HU', sl: 'SI', nb: 'NO', en: 'GB' };

function makeContext({ dataDir, host, systemLanguage, today, ports }: AppOptions): AppContext {
  const systemZone = Temporal.Now.timeZoneId();
  let seat: { id: Id; zone: string } | null = null;
  const clock = ports.clock ?? systemClock(() => findSeat()?.zone ?? systemZone, today);
  const changes = makeChanges();
  // While the desk is being opened the clock is asked already (copies are named by it), and it asks whose zone it is in.
  let opened: Desk | null = null;
  const desk = openDesk({ dataDir, appVersion: pkg.version, host, now: () => clock.now() });
  opened = desk;

  const me = (): Id => {
    const found = findSeat();
    if (!found) throw new Error('Nobody sits at the desk yet');
    return found.id;
  };
  /** Remembered, because every act asks; forgotten when the team changes or another database is opened. */
  function findSeat(): { id: Id; zone: string } | null {
    if (seat || !opened || opened.problem) return seat;
    const { db } = opened;
    const id = whoIsAtTheDesk(db);
    if (id) seat = { id, zone: getMe({ db, me: () => id }).timeZone };
    return seat;
  }
  changes.listen(({ topic }) => {
    if (topic === 'team' || topic === 'backups') seat = null;
  });
  return {
    ...ports,
    ...{
      clock,
      mailer: ports.mailer ?? smtpMailer(),
      mailReader: ports.mailReader ?? imapMailbox(),
      mailProbe: ports.mailProbe ?? socketProbe(),
      domainNames: ports.domainNames ?? systemDomainNames(),
      signIn: ports.signIn ?? loopbackSignIn(),
      disk: ports.disk ?? diskOf(dataDir),
      changes,
      me,
      desk,
      dataDir,
      host,
      version: pkg.version,
      systemLanguage,
      firstScreen: firstScreen(),
    },
    // After a restore this is another database, so it is asked for each time.
    get db() {
      return desk.db;
    },
  };
}

// What runs by itself: the planner follows changes, the loop follows the clock, the outbox follows its undo window.

import { troubleOf } from '#db/trouble';
import { makeBackup } from '#features/backups';
import { ensureStock, recoverOutbox } from '#features/letters';
import { keepPublicYears } from '#features/occasions';
import { listenForMail } from '#features/replies';
import { getMe, whoIsAtTheDesk } from '#features/team';
import { followChanges, hasUnlisted, listPromised, planEverybody, queue } from '#features/touches';
import { notices } from '#kit/say';
import { whySentence } from '#kit/why';
import { moveOutbox, type OutboxMotion } from './app-outbox.ts';
import type { AppContext } from './app-routes.ts';
import { type DeskWork, startLoop } from './jobs/loop.ts';
import { fileLog } from './ports/log.ts';

export interface Joints {
  wake(): void;
  stop(): Promise<void>;
}

/** Puts the parts into motion. Without a loop (the command line, tests) only the planner follows. */
export function join(context: AppContext, { loop: wantsLoop }: { loop: boolean }): Joints {
  const stopFollowing = followChanges(context);
  const replanning = replanOnNewRules(context);
  // A desk of an older app, or an import that broke off: what is nobody's is given to somebody at once.
  if (isSitting(context) && hasUnlisted(context.db)) replanning.begin();
  const stopPlanning = async () => {
    stopFollowing();
    await replanning.stop();
  };
  if (!context.desk.problem) {
    recoverAtStart(context);
    bringStockUpToDate(context);
  }
  if (!wantsLoop) return { wake: () => {}, stop: stopPlanning };
  const log = fileLog(context.dataDir, context.clock);
  const places = followPlaces(context, (error) => log.trouble('loop', error, 'public-days'));
  const outbox = moveOutbox(
    context,
    () => isSitting(context),
    (error) => log.trouble('loop', error, 'outbox'),
  );
  const loop = startLoop(context, deskWork(context, outbox), (job, error) => log.trouble('loop', error, job), context.firstScreen.settled);
  // Where nothing can be read (no mailbox, no place to read from) it waits for one.
  const stopListening = context.desk.problem ? async () => {} : listenForMail(context, { onTrouble: (error) => log.trouble('loop', error, 'mailboxes') });
  return {
    wake: () => void loop.wake(),
    stop: async () => {
      await stopListening();
      await outbox.stop();
      await loop.stop();
      await places.stop();
      await stopPlanning();
    },
  };
}

/** A disk that has no room must not keep the desk shut: the outbox looks again before it sends anything. */
function recoverAtStart(context: AppContext): void {
  try {
    recoverOutbox(context);
  } catch (error) {
    if (troubleOf(error) !== 'full') throw error;
    context.disk?.reportFull();
  }
}

/** A newer app may bring better words; letters that somebody has edited stay as they are. */
function bringStockUpToDate({ db, clock }: AppContext): void {
  if (whoIsAtTheDesk(db)) db.transaction((tx) => ensureStock(tx, clock.now()));
}

interface Replanning {
  begin(): void;
  /** Resolves when no run is under way any more; none begins after it. */
  stop(): Promise<void>;
}

/** Limits, segments and settings change what is due for everybody; one run at a time, and one more if they changed meanwhile. */
function replanOnNewRules(context: AppContext): Replanning {
  const ending = new AbortController();
  let wanted = false;
  let running: Promise<void> | null = null;
  const replan = async () => {
    while (wanted && !ending.signal.aborted) {
      wanted = false;
      await planEverybody(context, { signal: ending.signal });
    }
    running = null;
    context.changes.tell({ topic: 'touches' });
  };
  const begin = () => {
    wanted = true;
    running ??= replan();
  };
  const stopListening = context.changes.listen(({ topic, id }) => {
    const isNewRule = (topic === 'team' || topic === 'backups' || topic === 'customers') && id === undefined;
    if (!isNewRule || context.desk.problem || !whoIsAtTheDesk(context.db)) return;
    begin();
  });
  return {
    begin,
    stop: async () => {
      stopListening();
      ending.abort();
      await running;
    },
  };
}

/** Somebody now lives in a country whose public days nobody has needed yet: they are fetched, and everybody is planned anew with them. */
function followPlaces(context: AppContext, onTrouble: (error: unknown) => void): Pick<Replanning, 'stop'> {
  let running: Promise<void> = Promise.resolve();
  const look = async (customerId: string | undefined) => {
    if (isSitting(context) && (await keepPublicYears(context, customerId))) context.changes.tell({ topic: 'team' });
  };
  const stopListening = context.changes.listen(({ topic, id }) => {
    if (topic === 'customers') running = running.then(() => look(id)).catch(onTrouble);
  });
  return {
    stop: async () => {
      stopListening();
      await running;
    },
  };
}

const isSitting = (context: AppContext) => !context.desk.problem && whoIsAtTheDesk(context.db) !== undefined;

function deskWork(context: AppContext, outbox: OutboxMotion): DeskWork {
  const language = () => getMe(context).interfaceLanguage;
  const sitting = () => isSitting(context);
  const dueRows = () => queue(context, { laterLimit: 0 }).rows.filter(({ group }) => group === 'overdue' || group === 'today');
  return {
    sitter: () => (sitting() ? getMe(context) : null),
    planEverybody: async () => {
      if (!sitting()) return undefined;
      // A new year, or corrections that came with a newer app.
      await keepPublicYears(context);
      return planEverybody(context);
    },
    makeDailyBackup: () => makeBackup(context, 'daily'),
    runOutbox: outbox.run,
    countDue: () => dueRows().length,
    listPromised: (untilAt) =>
      listPromised(context, untilAt).map(({ name, reasons, ...touch }) => ({
        ...touch,
        note: notices.reminder(name, whySentence(reasons, { today: context.clock.today(), language: language() }), language()),
      })),
    digest: () => {
      const today = queue(context, { laterLimit: 0 });
      const fits = today.rows.filter(({ fitsToday }) => fitsToday);
      return notices.digest(
        fits.length,
        today.minutesPlanned,
        fits.map(({ name }) => name),
        language(),
      );
    },
    several: (count) => notices.raised(count, [], language()),
  };
}

// What runs by itself: the planner follows changes, the loop follows the clock, the outbox follows its undo window.

import { troubleOf } from '#db/trouble';
import { makeBackup } from '#features/backups';
import { hasCustomers } from '#features/customers';
import { followJourneys, refreshJourneys } from '#features/journeys';
import { ensureStock, recoverOutbox } from '#features/letters';
import { keepPublicYears } from '#features/occasions';
import { listenForMail } from '#features/replies';
import { followOrders, hasLearned, learn, stopLearning, stopReplay } from '#features/scoring';
import { getMe, whoIsAtTheDesk } from '#features/team';
import { followChanges, hasUnlisted, listPromised, planEverybody, queue } from '#features/touches';
import { readyTexts } from '#kit/journeys';
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
  // The scores first: whether somebody may wait decides what the planner makes of their order.
  const stopFollowing = [followOrders(context), followChanges(context)];
  const log = wantsLoop ? fileLog(context.dataDir, context.clock) : null;
  const learning = keepLearning(context, log);
  const replanning = replanOnNewRules(context, learning);
  // A desk of an older app, or an import that broke off: what is nobody's is given to somebody at once.
  if (isSitting(context) && hasUnlisted(context.db)) replanning.begin();
  // After the planner: what it learns from a change decides who comes to a journey.
  const journeys = followJourneys(context, (error) => log?.trouble('loop', error, 'journeys'));
  const stopPlanning = async () => {
    for (const stop of stopFollowing) stop();
    await journeys.stop();
    await learning.end();
    await replanning.stop();
    await stopReplay(context);
    await stopLearning(context);
  };
  if (!context.desk.problem) {
    recoverAtStart(context);
    bringStockUpToDate(context);
  }
  if (!log) return { wake: () => {}, stop: stopPlanning };
  const places = followPlaces(context, (error) => log.trouble('loop', error, 'public-days'));
  const outbox = moveOutbox(
    context,
    () => isSitting(context),
    (error) => log.trouble('loop', error, 'outbox'),
  );
  const loop = startLoop(
    context,
    deskWork(context, outbox, { learning, replan: replanning.begin }),
    (job, error) => log.trouble('loop', error, job),
    context.firstScreen.settled,
  );
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

interface Learning {
  /** Learns from all orders behind the day that was just planned. What is learned moves little from one day to the next; only the first time is `replan` called. */
  begin(replan: () => void): void;
  /** Many orders came or went at once. */
  ordersChanged(): void;
  ifOrdersChanged(): Promise<void>;
  /** Resolves when nothing is being learned any more. */
  end(): Promise<void>;
}

/** Whom it is worth to contact is learned anew each night and after an import. Without a loop (the command line, tests) nothing is learned by itself. */
function keepLearning(context: AppContext, log: ReturnType<typeof fileLog> | null): Learning {
  const ending = new AbortController();
  let changed = false;
  let running: Promise<void> = Promise.resolve();
  const now = (whenFirst: () => void = () => {}) => {
    changed = false;
    if (!log || !isSitting(context)) return running;
    const isFirst = !hasLearned(context.db);
    const work = async () => {
      if ((await learn(context, { signal: ending.signal })) && isFirst) whenFirst();
    };
    running = running.then(work).catch((error: unknown) => log.trouble('loop', error, 'scoring'));
    return running;
  };
  return {
    begin: (replan) => void now(replan),
    ordersChanged: () => {
      changed = true;
    },
    ifOrdersChanged: async () => (changed ? now() : undefined),
    end: () => {
      ending.abort();
      return running;
    },
  };
}

interface Replanning {
  begin(): void;
  /** Resolves when no run is under way any more; none begins after it. */
  stop(): Promise<void>;
}

/** Limits, segments and settings change what is due for everybody; one run at a time, and one more if they changed meanwhile. */
function replanOnNewRules(context: AppContext, learning: Learning): Replanning {
  const ending = new AbortController();
  let wanted = false;
  let running: Promise<void> | null = null;
  const replan = async () => {
    while (wanted && !ending.signal.aborted) {
      wanted = false;
      await learning.ifOrdersChanged();
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
    if (topic !== 'team') learning.ordersChanged();
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

function deskWork(context: AppContext, outbox: OutboxMotion, { learning, replan }: { learning: Learning; replan: () => void }): DeskWork {
  const language = () => getMe(context).interfaceLanguage;
  const sitting = () => isSitting(context);
  const dueRows = () => queue(context, { laterLimit: 0 }).rows.filter(({ group }) => group === 'overdue' || group === 'today');
  return {
    sitter: () => (sitting() ? getMe(context) : null),
    planEverybody: async () => {
      if (!sitting()) return undefined;
      // A new year, or corrections that came with a newer app.
      await keepPublicYears(context);
      await refreshJourneys(context);
      const outcome = await planEverybody(context);
      learning.begin(replan);
      return outcome;
    },
    // The first day's copy waits for the first import: one of an empty desk would help nobody until the next morning.
    makeDailyBackup: async () => (hasCustomers(context.db) ? makeBackup(context, 'daily') : { kind: 'nothing-yet' }),
    runOutbox: outbox.run,
    countDue: () => dueRows().length,
    listPromised: (untilAt) =>
      listPromised(context, untilAt).map(({ name, reasons, ...touch }) => ({
        ...touch,
        note: notices.reminder(name, whySentence(reasons, { today: context.clock.today(), language: language(), ready: readyTexts[language()] }), language()),
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

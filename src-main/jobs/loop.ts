// The loop of the desk: plans the day, raises what has become due, sends what waits and makes the daily copy. node-cron only wakes it; what
// is due is decided by the clock and by what the table `raised` remembers, so that sleep, summer time and a changed clock do no harm.
//
//   const loop = startLoop(ctx, work, (job, error) => log.error(job, error));
//   powerMonitor.on('resume', () => void loop.wake());
//   await loop.stop();
import cron from 'node-cron';
import type { Id, Instant } from '#contract/words';
import type { Context } from '../ports/context.ts';
import { clockJumped, type DueJob, dueJobs, dueReminders, isAway, type Sitter } from './rules.ts';
import { isRaised, recordRaised } from './store.ts';

export interface Note {
  title: string;
  body: string;
}

export interface PromisedTouch {
  touchId: Id;
  customerId: Id;
  plannedAt: Instant;
  /** What the notification says about it, in the sitter's language. */
  note: Note;
}

/** What the loop calls; app.ts joins it to the features. */
export interface DeskWork {
  /** Null before the desk was begun: then nothing is raised. */
  sitter(): Sitter | null;
  planEverybody(): Promise<unknown>;
  /** 'nothing-yet': there is nobody in it that could be lost; asked again until there is. */
  makeDailyBackup(): Promise<{ kind: 'made' } | { kind: 'nothing-yet' } | { kind: 'failed'; detail: string }>;
  /** Sends what waits and may leave now. Called every minute; never while the last call still works. */
  runOutbox(): Promise<unknown>;
  /** Open touches of the sitter that have an hour, up to this instant. */
  listPromised(untilAt: Instant): PromisedTouch[];
  /** Customers in today's queue: the number on the badge. */
  countDue(): number;
  /** The morning digest; null on a day with nothing in it. */
  digest(): Note | null;
  /** One note in place of several that fell due while nobody could be told. */
  several(count: number): Note;
}

export type OnTrouble = (job: DueJob['kind'] | 'outbox' | 'reminders', error: unknown) => void;

export interface Loop {
  /** Does what is due now. While one run goes on, the next waits for it and there is never a third. */
  tick(): Promise<void>;
  /** The machine woke up: like a start. */
  wake(): Promise<void>;
  /** No more runs; resolves when the present one is over. */
  stop(): Promise<void>;
}

/** What failed is tried again after this long, so that a full disk is not asked every minute. */
const retryAfterMs = 3_600_000;

/** The loop without anything that wakes it. */
export function makeLoop(ctx: Context, work: DeskWork, onTrouble: OnTrouble): Loop {
  const state = { wokenOn: '', hasStarted: false, stopped: false, outboxBusy: false, day: '', seen: readClocks(ctx), notBefore: new Map<string, number>() };
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const run = async () => {
    // Without a database there is nothing to do: the screen offers the copies.
    if (state.stopped || ctx.desk?.problem) return;
    if (!state.hasStarted) state.wokenOn = ctx.clock.today();
    state.hasStarted = true;
    tellOfClock();
    kickOutbox();
    for (const job of jobsDue()) await attempt(job);
    remind();
    const sitter = work.sitter();
    ctx.notifier.badge(sitter && !isAway(sitter, ctx.clock.today()) ? work.countDue() : 0);
    ctx.desk?.remember();
  };

  const jobsDue = () =>
    dueJobs({
      now: ctx.clock.now(),
      today: ctx.clock.today(),
      zone: ctx.clock.zone(),
      sitter: work.sitter(),
      startedToday: state.wokenOn === ctx.clock.today(),
      isRaised: (key) => isRaised(ctx.db, key) || (state.notBefore.get(key) ?? 0) > ctx.clock.monotonicMs(),
    });

  /** Screens count in days: they must hear of a new day and of a changed clock. */
  const tellOfClock = () => {
    const now = readClocks(ctx);
    const isNewDay = state.day !== '' && state.day !== ctx.clock.today();
    if (isNewDay || clockJumped(state.seen, now)) for (const topic of ['clock', 'touches'] as const) ctx.changes.tell({ topic });
    state.seen = now;
    state.day = ctx.clock.today();
  };

  /** Beside the rest: a slow mail server must not keep a reminder waiting. */
  const kickOutbox = () => {
    if (state.outboxBusy) return;
    state.outboxBusy = true;
    work
      .runOutbox()
      .catch((error) => onTrouble('outbox', error))
      .finally(() => {
        state.outboxBusy = false;
      });
  };

  const attempt = async (job: DueJob) => {
    try {
      await carryOut(ctx, work, job);
    } catch (error) {
      state.notBefore.set(job.key, ctx.clock.monotonicMs() + retryAfterMs);
      onTrouble(job.kind, error);
    }
  };

  const remind = () => {
    try {
      const sitter = work.sitter();
      if (sitter && !isAway(sitter, ctx.clock.today())) raiseReminders(ctx, work);
    } catch (error) {
      onTrouble('reminders', error);
    }
  };

  const tick = (): Promise<void> => {
    if (running) {
      next ??= running.then(() => {
        next = null;
        return tick();
      });
      return next;
    }
    running = run().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    tick,
    wake: () => {
      state.hasStarted = false;
      return tick();
    },
    stop: async () => {
      state.stopped = true;
      await running;
    },
  };
}

/** Starts as soon as `ready` is, or is woken, and then every minute. */
export function startLoop(ctx: Context, work: DeskWork, onTrouble: OnTrouble, ready: Promise<void> = Promise.resolve()): Loop {
  const loop = makeLoop(ctx, work, onTrouble);
  let isReady = false;
  const tick = () => loop.tick().catch((error) => onTrouble('plan', error));
  const begin = () => {
    if (isReady) return;
    isReady = true;
    void tick();
  };
  const task = cron.schedule('* * * * *', () => (isReady ? tick() : undefined));
  void ready.then(begin);
  return {
    ...loop,
    wake: () => {
      begin();
      return loop.wake();
    },
    stop: async () => {
      await task.destroy();
      await loop.stop();
    },
  };
}

const readClocks = ({ clock }: Context) => ({ wall: clock.now(), monotonic: clock.monotonicMs() });

/** Plan and copy may be done twice without harm and are recorded when done; a note may not, and is recorded before it is shown. */
async function carryOut(ctx: Context, work: DeskWork, { kind, key }: DueJob): Promise<void> {
  const record = () => recordRaised(ctx.db, key, ctx.clock.now());
  if (kind === 'plan') {
    await work.planEverybody();
    record();
    ctx.changes.tell({ topic: 'touches' });
  } else if (kind === 'backup') {
    const outcome = await work.makeDailyBackup();
    if (outcome.kind === 'failed') throw new Error(`No daily copy could be made: ${outcome.detail}`);
    if (outcome.kind === 'made') record();
  } else if (record()) {
    const note = work.digest();
    if (note) ctx.notifier.notify(note);
  }
}

/** One note a touch; where several fell due together (the machine slept), one for all of them. */
function raiseReminders(ctx: Context, work: DeskWork): void {
  const now = ctx.clock.now();
  const due = dueReminders(work.listPromised(now), { now, isRaised: (key) => isRaised(ctx.db, key) });
  const fresh = ctx.db.transaction((tx) => due.filter(({ key }) => recordRaised(tx, key, now)));
  const [only] = fresh;
  if (!only) return;
  ctx.notifier.notify(fresh.length === 1 ? { ...only.note, customerId: only.customerId } : work.several(fresh.length));
  ctx.changes.tell({ topic: 'touches' });
}

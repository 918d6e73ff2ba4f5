// The outbox in motion: it runs when a letter's undo window closes, when a mailbox's pace lets the next one go, and with each turn of the loop.
import type { DiskRoom } from '#contract/app';
import { lookIntoSent, runOutbox } from '#features/letters';
import { teamSettings } from '#features/team';
import type { Context } from './ports/context.ts';

export interface OutboxMotion {
  /** Sends what may leave now, and looks into Sent beside it. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

/** A moment more than the window, so that the letter is due when it is looked for. */
const afterWindowMs = 300;
/** A mail server that does not answer must not keep the app from closing. */
const longestGoodbyeMs = 2000;

export function moveOutbox(context: Context, sitting: () => boolean, onTrouble: (error: unknown) => void): OutboxMotion {
  const ending = new AbortController();
  let timer: { handle: NodeJS.Timeout; atMs: number } | null = null;
  let sending: Promise<unknown> | null = null;
  let looking: Promise<void> | null = null;
  let room: DiskRoom = 'ok';

  const runIn = (waitMs: number) => {
    const atMs = performance.now() + Math.max(0, waitMs);
    if (ending.signal.aborted || (timer && timer.atMs <= atMs)) return;
    if (timer) clearTimeout(timer.handle);
    const handle = setTimeout(() => {
      timer = null;
      void run().catch(onTrouble);
    }, waitMs);
    timer = { handle, atMs };
  };

  const run = async () => {
    if (ending.signal.aborted || !sitting()) return;
    watchDisk();
    const working = runOutbox(context, { signal: ending.signal });
    sending = working.catch(() => {});
    const { nextAt } = await working;
    if (nextAt !== null) runIn(Math.min(nextAt - context.clock.now(), 60_000) + afterWindowMs);
    // Beside the rest: a slow mailbox must not keep a letter waiting.
    looking ??= lookIntoSent(context, { signal: ending.signal })
      .catch((error) => (ending.signal.aborted ? undefined : onTrouble(error)))
      .finally(() => {
        looking = null;
      });
  };

  /** The shell shows a line as soon as the disk runs full, and takes it away when there is room again. */
  const watchDisk = () => {
    const now = context.disk?.room() ?? 'ok';
    if (now !== room) context.changes.tell({ topic: 'clock' });
    room = now;
  };

  const stopListening = context.changes.listen(({ topic }) => {
    if (topic === 'messages' && !context.desk?.problem) runIn(teamSettings(context.db).undoSeconds * 1000 + afterWindowMs);
  });
  return {
    run,
    stop: async () => {
      stopListening();
      ending.abort();
      if (timer) clearTimeout(timer.handle);
      // The letter under way is waited for: were its answer not written down, a person would have to say what became of it.
      await Promise.race([Promise.all([sending, looking]), new Promise((resolve) => setTimeout(resolve, longestGoodbyeMs).unref())]);
    },
  };
}

// Listening all day: one connection for each mailbox, woken by the server (IDLE) or by the clock, whichever is first.
import type { Id } from '#contract/words';
import { detailOf } from '#db/trouble';
import { type MailboxToHear, mailboxesToHear, mailboxToHear, openToRead } from '#features/mail';
import type { Context } from '../../ports/context.ts';
import { alone, hearSession, noteProblem } from './service-hear.ts';

export interface ListenTimes {
  /** A mailbox is looked through this often, whatever the server says. */
  pollMs: number;
  /** After trouble, and where no mailbox can be read, it is tried again after this long. */
  retryMs: number;
}

const usualTimes: ListenTimes = { pollMs: 5 * 60_000, retryMs: 5 * 60_000 };

/** Listens until the returned function is called. Off for mailboxes without a place to read from; starts anew when the mail settings change. */
export function listenForMail(ctx: Context, o: { onTrouble: (error: unknown) => void; times?: ListenTimes }): () => Promise<void> {
  const times = o.times ?? usualTimes;
  const ending = new AbortController();
  let round = new AbortController();
  const run = async () => {
    while (!ending.signal.aborted) {
      round = new AbortController();
      const signal = AbortSignal.any([ending.signal, round.signal]);
      try {
        const mailboxes = await mailboxesToHear(ctx);
        await Promise.all(mailboxes.map(({ mailboxId }) => keepListening(ctx, mailboxId, { signal, times })));
      } catch (error) {
        o.onTrouble(error);
      }
      // Nothing to listen to, or nothing any more: until the settings change, or for a while (a passphrase may have been given).
      await pause(times.retryMs, signal);
    }
  };
  const stopFollowing = ctx.changes.listen(({ topic }) => {
    if (topic !== 'mail' && topic !== 'backups') return;
    round.abort();
  });
  const running = run();
  return async () => {
    stopFollowing();
    ending.abort();
    await running;
  };
}

interface Round {
  signal: AbortSignal;
  times: ListenTimes;
}

/** Connects again after trouble, with what to sign in with asked anew each time. */
async function keepListening(ctx: Context, mailboxId: Id, { signal, times }: Round): Promise<void> {
  while (!signal.aborted) {
    const mailbox = await mailboxToHear(ctx, mailboxId);
    if (mailbox) await listenTo(ctx, mailbox, { signal, times });
    await pause(times.retryMs, signal);
  }
}

/** Until the connection breaks or the signal says so. */
async function listenTo(ctx: Context, mailbox: MailboxToHear, { signal, times }: Round): Promise<void> {
  const { mailboxId } = mailbox;
  const opened = await openToRead(ctx, mailbox);
  if (opened.kind !== 'open') {
    noteProblem(ctx, mailboxId, opened.serverSaid);
    return;
  }
  const { session } = opened;
  try {
    while (!signal.aborted) {
      await alone(mailboxId, () => hearSession(ctx, mailbox, session, { heads: 0, bodies: 0, taken: 0 }, { signal }));
      if (signal.aborted) break;
      await session.select('INBOX');
      await session.idle(AbortSignal.any([signal, AbortSignal.timeout(times.pollMs)]));
    }
  } catch (error) {
    if (!signal.aborted) noteProblem(ctx, mailboxId, detailOf(error));
  } finally {
    await session.close();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

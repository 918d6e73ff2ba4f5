// Batches whose letters are being put into the outbox at this moment: one run a batch, told as it goes, ended on a word.
import type { Id } from '#contract/words';
import type { Db } from '#db/open';
import type { Context } from '../../ports/context.ts';

export interface Run {
  stop: AbortController;
  /** Settles when nothing more of it happens, well or badly. */
  ended: Promise<void>;
  end(): void;
}

const runs = new WeakMap<Db, Map<Id, Run>>();

function runsOf(db: Db): Map<Id, Run> {
  const all = runs.get(db) ?? new Map<Id, Run>();
  runs.set(db, all);
  return all;
}

/** Letters of this batch are being put into the outbox at this moment. */
export const isBusy = (db: Db, campaignId: Id): boolean => runsOf(db).has(campaignId);

/** From here until its `end` the batch is busy: a second press finds it so. */
export function startRun(db: Db, campaignId: Id): Run {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => {
    runsOf(db).delete(campaignId);
    resolve();
  };
  const run = { stop: new AbortController(), ended: promise, end };
  runsOf(db).set(campaignId, run);
  return run;
}

/** Stops putting letters into the outbox after those under way. False where nobody was at it. */
export function cancelSend({ db }: Pick<Context, 'db'>, campaignId: Id): boolean {
  const run = runsOf(db).get(campaignId);
  run?.stop.abort();
  return run !== undefined;
}

/** The same, and waits until it has ended. */
export async function endSend(ctx: Pick<Context, 'db'>, campaignId: Id): Promise<void> {
  cancelSend(ctx, campaignId);
  await runsOf(ctx.db).get(campaignId)?.ended;
}

/** Hands the newest of what was put to one reader, and forgets what they were too slow for. */
export class Latest<T> implements AsyncIterable<T> {
  #value: { of: T } | null = null;
  #ended = false;
  #wake = () => {};

  put(value: T): void {
    this.#value = { of: value };
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const value = this.#value;
      this.#value = null;
      if (value) yield value.of;
      else if (this.#ended) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

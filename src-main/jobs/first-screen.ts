// When the loop may begin: whoever opens the app sees the queue first, and the day is planned behind it.

/** What the first screen asks for beside its queue (the card, the letter, the history) comes within this time. */
const settleMs = 1000;
/** Where no screen comes (a start at login, a browser that is slow), the day begins all the same. */
const longestMs = 5000;

export interface FirstScreen {
  /** A screen has been given its queue. */
  seen(): void;
  /** Resolves a moment after the first screen has its queue, or when none came for a while. */
  settled: Promise<void>;
}

export function firstScreen(): FirstScreen {
  const { promise: settled, resolve } = Promise.withResolvers<void>();
  // Neither keeps a process alive that has nothing else to do.
  setTimeout(resolve, longestMs).unref();
  let isSeen = false;
  return {
    settled,
    seen: () => {
      if (!isSeen) setTimeout(resolve, settleMs).unref();
      isSeen = true;
    },
  };
}

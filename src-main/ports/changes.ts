import { EventPublisher } from '@orpc/server';
import type { Change } from '#contract/app';
import type { Changes } from './context.ts';

/** A screen that was not listening for this many changes asks for everything again anyway, when it reconnects. */
const keptForSlowScreens = 1000;

/**
 * Carries news from the services to whoever listens: the screens' streams and the joints in app.ts. A wish to see somebody that comes
 * before any screen is there (the app was started by a link) waits for the first one; other news would be of no use to it.
 */
export function makeChanges(): Changes {
  const publisher = new EventPublisher<{ change: Change }>({ maxBufferedEvents: keptForSlowScreens });
  let screens = 0;
  let wish: Change | null = null;
  return {
    tell: (change) => {
      if (change.topic === 'show' && screens === 0) wish = change;
      else publisher.publish('change', change);
    },
    listen: (listener) => publisher.subscribe('change', listener),
    stream: async function* (signal) {
      screens += 1;
      const news = publisher.subscribe('change', { signal });
      try {
        const waiting = wish;
        wish = null;
        if (waiting) yield waiting;
        yield* news;
      } finally {
        screens -= 1;
        await news.return(undefined);
      }
    },
  };
}

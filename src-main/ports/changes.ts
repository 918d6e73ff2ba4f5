import { EventPublisher } from '@orpc/server';
import type { Change } from '#contract/app';
import type { Changes } from './context.ts';

/** A screen that was not listening for this many changes asks for everything again anyway, when it reconnects. */
const keptForSlowScreens = 1000;

/** Carries news from the services to whoever listens: the screens' streams and the joints in app.ts. */
export function makeChanges(): Changes {
  const publisher = new EventPublisher<{ change: Change }>({ maxBufferedEvents: keptForSlowScreens });
  return {
    tell: (change) => publisher.publish('change', change),
    listen: (listener) => publisher.subscribe('change', listener),
    stream: (signal) => publisher.subscribe('change', { signal }),
  };
}

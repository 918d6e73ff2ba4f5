import type { ClientLink } from '@orpc/client';
import type { WireState } from './connect.ts';

type Link = ClientLink<Record<never, never>>;

/** Holds the present link and its state, and lets callers wait while there is none. */
export function makeLine() {
  let state: WireState = 'connecting';
  let present: Link | null = null;
  let waiting: ((link: Link) => void)[] = [];
  const listeners = new Set<() => void>();
  const say = (next: WireState) => {
    if (state === next) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    open(link: Link) {
      present = link;
      for (const go of waiting) go(link);
      waiting = [];
      say('open');
    },
    close(next: 'lost' | 'refused') {
      present = null;
      say(next);
    },
    link: () => (present ? Promise.resolve(present) : new Promise<Link>((resolve) => waiting.push(resolve))),
    state: () => state,
    watch(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

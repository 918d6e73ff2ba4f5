import { useSyncExternalStore } from 'react';

/** One value the whole page may read and change: for the few things that belong to no screen. */
export function makeStore<Value>(first: Value) {
  let value = first;
  const listeners = new Set<() => void>();
  const watch = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    get: () => value,
    set(next: Value) {
      value = next;
      for (const listener of [...listeners]) listener();
    },
    use: () => useSyncExternalStore(watch, () => value),
  };
}

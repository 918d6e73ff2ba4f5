import { makeStore } from './store.ts';

type Patches<Value> = Readonly<Record<string, Partial<Value>>>;

/** Forms hold plain values in a fixed order, so their text tells whether two are the same. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What was typed and is not saved yet, by the key of its form. It lives as long as the page: whoever looks something up on another screen
 * and comes back finds the words where they were left.
 */
export function makeKept<Value extends object>() {
  const store = makeStore<Patches<Value>>({});
  const drop = (key: string) => {
    const { [key]: _, ...rest } = store.get();
    store.set(rest);
  };
  const set = (key: string, saved: Value, more: Partial<Value>) => {
    const next = { ...store.get()[key], ...more };
    if (isSame({ ...saved, ...next }, saved)) return drop(key);
    store.set({ ...store.get(), [key]: next });
  };
  /** After a save: forgets what is saved now, and keeps what was typed since. */
  const settle = (key: string, saved: Value) => {
    const patch = store.get()[key];
    if (patch) set(key, saved, {});
  };
  return {
    drop,
    /** The keys of the forms that hold unsaved words. */
    useOpen: () => Object.keys(store.use()),
    /** A form as it stands: what is saved, with what was typed over it. */
    use(key: string, saved: Value) {
      const patch = store.use()[key];
      return {
        value: { ...saved, ...patch },
        isChanged: patch !== undefined,
        set: (more: Partial<Value>) => set(key, saved, more),
        drop: () => drop(key),
        settle: (now: Value) => settle(key, now),
      };
    },
  };
}

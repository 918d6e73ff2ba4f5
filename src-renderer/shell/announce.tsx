import { makeStore } from './store.ts';

const said = makeStore({ text: '', turn: 0 });

/** Says something once to people who listen rather than look. */
export function announce(text: string): void {
  said.set({ text, turn: said.get().turn + 1 });
}

export function Announcer() {
  const { text, turn } = said.use();
  // A no-break space at every other turn makes the same words be read again.
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      {turn % 2 === 0 ? text : `${text}\u00a0`}
    </div>
  );
}

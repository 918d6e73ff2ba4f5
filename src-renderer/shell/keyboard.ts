import { useLayoutEffect, useRef } from 'react';
import { makeStore } from './store.ts';

/** `key` is what the keyboard says ('j', 'Enter', '?'); `says` is the line in the help. */
export type Binding = { key: string; says: string; run: () => void; hidden?: boolean };

type Layer = { id: number; title: string; bindings: () => Binding[] };

let nextId = 1;
const layers = makeStore<Layer[]>([]);

/** The keys of a part of the screen, while it is shown. Later parts win over earlier ones. */
export function useKeys(title: string, bindings: Binding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  // Before the screen is painted: whoever sees the card can already press its keys.
  useLayoutEffect(() => {
    const layer: Layer = { id: nextId++, title, bindings: () => latest.current };
    layers.set([...layers.get(), layer]);
    return () => layers.set(layers.get().filter((one) => one.id !== layer.id));
  }, [title]);
}

export const useLayers = () => layers.use();

const typing = 'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable=true]';
const ownKeys = '[role=dialog], [role=menu], [role=listbox], [role=alertdialog]';
const pressable = 'button, a, summary, [role=button], [role=tab], [role=radio]';

/** What takes the keys to itself from the moment it stands on the screen, though the focus may come an instant later. */
const taking = '[role=dialog][aria-modal=true], [role=alertdialog], [role=menu]';
const hadFocus = new WeakSet<Element>();

document.addEventListener('focusin', ({ target }) => {
  const own = target instanceof Element ? target.closest(taking) : null;
  if (own) hadFocus.add(own);
});

/** What had the focus and fades is on its way out, and holds nobody up; what fades and never had it is on its way in. */
const isLeaving = (one: HTMLElement) => hadFocus.has(one) && one.style.opacity === '0';

/** Something stands over the screen: what is typed now is meant for it, also before it has the focus, and where its button went and took the focus with it. */
const isCovered = () => [...document.querySelectorAll<HTMLElement>(taking)].some((one) => !isLeaving(one));

/** Letters on a Latin keyboard by what is printed on them; on any other by where they lie. */
function keyOf(event: KeyboardEvent): string {
  if (event.key.length > 1 || /^[\x20-\x7e]$/.test(event.key)) return event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
}

/** Dead while typing, with a modifier held, and inside whatever brings its own keys. */
function isDead(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  const at = event.target;
  if (!(at instanceof Element)) return false;
  if (at.closest(typing) || at.closest(ownKeys) || isCovered()) return true;
  return (event.key === 'Enter' || event.key === ' ') && at.closest(pressable) !== null;
}

function press(event: KeyboardEvent): void {
  if (isDead(event)) return;
  const key = keyOf(event);
  for (const layer of [...layers.get()].reverse()) {
    const found = layer.bindings().find((binding) => binding.key === key);
    if (!found) continue;
    event.preventDefault();
    found.run();
    return;
  }
}

document.addEventListener('keydown', press);

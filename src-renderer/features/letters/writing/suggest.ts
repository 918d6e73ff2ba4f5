// When the list of fields stands open: after `/` or `{{`, and wherever Ctrl and the space bar ask for it.
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** What will be replaced by the field that is chosen, and what was typed to find it. */
export type Asking = { from: number; to: number; query: string; by: 'typed' | 'keys'; instead: number | null };

type State = { asking: Asking | null /** Where Escape was pressed: the same sign does not ask again. */; refused: number | null };
type Wish = { open: { instead: number | null } } | { close: true };

export const suggestKey = new PluginKey<State>('fields');

const typed = /(?:(?:^|[\s(„“"«»'‘,])(\/)|(\{\{))((?! )[^{}/\ufffc\n]{0,30})$/u;
const longestQuery = 30;

function fromTyping(state: EditorState): Asking | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const found = typed.exec(before);
  if (!found) return null;
  const query = found[3] ?? '';
  const length = query.length + (found[1] ?? found[2] ?? '').length;
  return { from: $from.pos - length, to: $from.pos, query, by: 'typed', instead: null };
}

/** A list asked for by keys stays as long as the pen goes on right behind the place where it was opened. */
function goOn(tr: Transaction, state: EditorState, { from, instead }: Asking): Asking | null {
  const start = tr.mapping.map(from, -1);
  const { $from, empty } = state.selection;
  if (!empty || $from.pos < start || $from.pos - start > longestQuery || state.doc.resolve(start).parent !== $from.parent) return null;
  const query = state.doc.textBetween(start, $from.pos, '\n', '\ufffc');
  if (/[\n\ufffc]/.test(query)) return null;
  return { from: start, to: $from.pos, query, by: 'keys', instead: instead === null ? null : tr.mapping.map(instead) };
}

function next(tr: Transaction, before: State, state: EditorState): State {
  const wish: Wish | undefined = tr.getMeta(suggestKey);
  if (wish && 'close' in wish) return { asking: null, refused: before.asking?.from ?? null };
  if (wish) {
    const { to } = state.selection;
    return { asking: { from: to, to, query: '', by: 'keys', instead: wish.open.instead }, refused: null };
  }
  if (before.asking?.by === 'keys') return { asking: goOn(tr, state, before.asking), refused: null };
  if (!tr.docChanged && !before.asking) return before;
  const asking = fromTyping(state);
  const refused = before.refused === null ? null : tr.mapping.map(before.refused, -1);
  return asking && asking.from === refused ? { asking: null, refused } : { asking, refused: asking ? refused : null };
}

export const openFields = (view: EditorView, instead: number | null = null): void => {
  const wish: Wish = { open: { instead } };
  view.dispatch(view.state.tr.setMeta(suggestKey, wish));
};

export const closeFields = (view: EditorView): void => {
  const wish: Wish = { close: true };
  view.dispatch(view.state.tr.setMeta(suggestKey, wish));
};

/** `press` is the open list's own keys; it answers whether the key was for the list. */
export const Suggest = Extension.create<{ press: (event: KeyboardEvent) => boolean }>({
  name: 'suggest',
  priority: 1_000,
  addOptions: () => ({ press: () => false }),
  addProseMirrorPlugins() {
    const { press } = this.options;
    return [
      new Plugin<State>({
        key: suggestKey,
        state: { init: () => ({ asking: null, refused: null }), apply: (tr, before, _old, state) => next(tr, before, state) },
        props: {
          handleKeyDown: (view, event) => {
            if (event.ctrlKey && event.code === 'Space') {
              openFields(view);
              return true;
            }
            return suggestKey.getState(view.state)?.asking ? press(event) : false;
          },
        },
      }),
    ];
  },
});

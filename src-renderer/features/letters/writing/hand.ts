// What the keyboard and the clipboard do in a letter: chips are taken away whole, typed signs become chips, pasted text is only text.
import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { toDoc, toLine, toLiquid } from './doc.ts';
import { partnersOf, type Standing } from './pairs.ts';
import { textOfPaste } from './paste.ts';
import { cut } from './tokens.ts';

export type Placed = Standing & { at: number };

const kindOf = (node: Node | null | undefined): 'field' | 'condition' | null =>
  node?.type.name === 'field' ? 'field' : node?.type.name === 'condition' ? 'condition' : null;

/** Every chip of a document with its place, in reading order. */
export function chipsOf(doc: Node): Placed[] {
  const chips: Placed[] = [];
  doc.descendants((node, at) => {
    const kind = kindOf(node);
    if (kind) chips.push({ kind, raw: String(node.attrs.raw), at });
  });
  return chips;
}

/** The chip at a place, or null. */
export function chipAt(doc: Node, at: number): Placed | null {
  const node = at >= 0 && at < doc.content.size ? doc.nodeAt(at) : null;
  const kind = kindOf(node);
  return node && kind ? { kind, raw: String(node.attrs.raw), at } : null;
}

export const selectedChip = ({ selection, doc }: EditorState): Placed | null => (selection instanceof NodeSelection ? chipAt(doc, selection.from) : null);

/** An act of its own for Undo, however quickly it followed on typing. */
export const oneAct = (state: EditorState): Transaction => closeHistory(state.tr);

/** Takes a chip away; of a condition all its parts, so that what stood in it stays and nothing is left half. */
export function withoutChip(tr: Transaction, at: number): Transaction {
  const chips = chipsOf(tr.doc);
  const found = chips.findIndex((chip) => chip.at === at);
  const group = partnersOf(chips)[found] ?? [];
  for (const member of [...group].reverse()) {
    const chip = chips[member];
    if (chip) tr.delete(chip.at, chip.at + 1);
  }
  return tr;
}

/** The document of a text as content for this editor. */
export function contentOf(state: EditorState, liquid: string): Fragment {
  const isLine = state.schema.nodes.hardBreak === undefined;
  return state.schema.nodeFromJSON(isLine ? toLine(liquid) : toDoc(liquid)).content;
}

function putText(view: EditorView, liquid: string): void {
  if (liquid === '') return;
  const content = contentOf(view.state, liquid);
  view.dispatch(
    view.state.tr
      .replaceSelection(new Slice(content, 1, 1))
      .scrollIntoView()
      .setMeta('paste', true),
  );
}

function remove(view: EditorView, event: KeyboardEvent): boolean {
  const { selection, doc } = view.state;
  const back = event.key === 'Backspace';
  if (selection instanceof NodeSelection && chipAt(doc, selection.from)) {
    view.dispatch(withoutChip(oneAct(view.state), selection.from));
    return true;
  }
  const at = selection.from - (back ? 1 : 0);
  if (!selection.empty || event.ctrlKey || event.altKey || event.metaKey || !chipAt(doc, at)) return false;
  view.dispatch(withoutChip(oneAct(view.state), at));
  return true;
}

/** A sign whose closing braces have just been typed becomes a chip. */
function becomeChips(state: EditorState): Transaction | null {
  const tr = state.tr;
  state.doc.descendants((node, at) => {
    if (!node.isText || !node.text || !/\{[{%]/.test(node.text)) return;
    const tokens = cut(node.text);
    if (tokens.every(({ kind }) => kind === 'text')) return;
    const pieces = tokens.map(({ kind, raw }) => (kind === 'text' ? state.schema.text(raw) : state.schema.node(kind, { raw })));
    tr.replaceWith(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize), Fragment.from(pieces));
  });
  return tr.docChanged ? tr : null;
}

/** Where something is dropped from outside, its words are put in. */
function dropText(view: EditorView, event: DragEvent): boolean {
  if (view.dragging) return false;
  event.preventDefault();
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (place) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
  putText(view, textOfPaste(event.dataTransfer));
  return true;
}

/** Home and End may leave the browser's caret inside a chip, where nothing can be typed: it is put before the chip. */
function keepOutOfChips(view: EditorView): { destroy: () => void } {
  const page = view.dom.ownerDocument;
  const mend = () => {
    const caret = page.getSelection();
    const inside = caret?.anchorNode?.parentElement?.closest<HTMLElement>('[data-chip]');
    if (!caret?.isCollapsed || !inside?.parentNode || !view.dom.contains(inside)) return;
    const isAtEnd = caret.anchorOffset > 0;
    caret.collapse(inside.parentNode, [...inside.parentNode.childNodes].indexOf(inside) + (isAtEnd ? 1 : 0));
  };
  page.addEventListener('selectionchange', mend);
  return { destroy: () => page.removeEventListener('selectionchange', mend) };
}

type Options = { openChip: (at: number) => void; leave: () => void };

export const Hand = Extension.create<Options>({
  name: 'hand',
  addOptions: () => ({ openChip: () => undefined, leave: () => undefined }),
  addProseMirrorPlugins() {
    const { openChip, leave } = this.options;
    const press = (view: EditorView, event: KeyboardEvent): boolean => {
      if (event.key === 'Backspace' || event.key === 'Delete') return remove(view, event);
      const chip = selectedChip(view.state);
      if (chip && (event.key === 'Enter' || event.key === ' ') && !event.ctrlKey) {
        openChip(chip.at);
        return true;
      }
      if (event.key !== 'Enter' || view.state.schema.nodes.hardBreak) return false;
      leave();
      return true;
    };
    return [
      new Plugin({
        view: keepOutOfChips,
        appendTransaction: (transactions, _before, state) => (transactions.some((tr) => tr.docChanged) ? becomeChips(state) : null),
        props: {
          handleKeyDown: press,
          handleClickOn: (_view, _pos, node, at) => {
            if (!kindOf(node)) return false;
            openChip(at);
            return false;
          },
          clipboardTextSerializer: (slice) => toLiquid(slice.content),
          handleDOMEvents: {
            paste: (view, event) => {
              event.preventDefault();
              putText(view, textOfPaste(event.clipboardData));
              return true;
            },
            drop: dropText,
          },
        },
      }),
    ];
  },
});

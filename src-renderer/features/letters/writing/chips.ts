// How chips look and what is outlined: a chip says its field or its condition in the reader's language, and one that stands wrong is marked.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { chipAt, chipsOf } from './hand.ts';
import { type Known, type Standing, troublesOf } from './pairs.ts';

/** `shown` stands on the chip, `spoken` is what a screen reader says, `aside` is small beside it. */
export type Said = { shown: string; aside: string; spoken: string };
export type SayChip = (chip: Standing) => Said;

type Marks = { known: Known /** A place in the text that the core could not read. */; bad: number | null };
export const marksKey = new PluginKey<Marks>('marks');

/** The position in the document of a place in its text. */
export function placeOf(doc: Node, offset: number): number {
  let left = offset;
  let place = 1;
  let isDone = false;
  let isFirst = true;
  doc.descendants((node, at) => {
    if (isDone) return false;
    if (node.isTextblock) {
      left -= isFirst ? 0 : 2;
      isFirst = false;
      place = at + 1;
      isDone = left <= 0;
      return !isDone;
    }
    const length = node.isText ? node.nodeSize : node.type.name === 'hardBreak' ? 1 : String(node.attrs.raw).length;
    place = node.isText ? at + Math.min(left, length) : at;
    isDone = left < length;
    left -= isDone ? 0 : length;
    return false;
  });
  return place;
}

const openSigns = /\{\{|\}\}|\{%|%\}/g;

function decorate(doc: Node, { known, bad }: Marks): DecorationSet {
  const chips = chipsOf(doc);
  const troubles = troublesOf(chips, known);
  const marks = chips.flatMap(({ at }, i) => (troubles[i] ? [Decoration.node(at, at + 1, { 'data-bad': troubles[i] })] : []));
  doc.descendants((node, at) => {
    if (!node.isText) return;
    for (const found of (node.text ?? '').matchAll(openSigns)) {
      marks.push(Decoration.inline(at + found.index, at + found.index + found[0].length, { 'data-bad': 'cannot-be-read' }));
    }
  });
  if (bad !== null) {
    const at = placeOf(doc, bad);
    if (chipAt(doc, at)) marks.push(Decoration.node(at, at + 1, { 'data-bad': 'cannot-be-read' }));
  }
  return DecorationSet.create(doc, marks);
}

function drawChip(says: Said): HTMLElement {
  const chip = document.createElement('span');
  chip.contentEditable = 'false';
  chip.setAttribute('role', 'img');
  chip.setAttribute('aria-label', says.spoken);
  chip.append(says.shown);
  if (says.aside !== '') {
    const aside = document.createElement('small');
    aside.append(says.aside);
    chip.append(aside);
  }
  return chip;
}

export const Chips = Extension.create<{ say: SayChip }>({
  name: 'chips',
  addOptions: () => ({ say: ({ raw }) => ({ shown: raw, aside: '', spoken: raw }) }),
  addProseMirrorPlugins() {
    const { say } = this.options;
    const view = (kind: Standing['kind']) => (node: Node) => {
      const raw = String(node.attrs.raw);
      const dom = drawChip(say({ kind, raw }));
      dom.dataset.chip = kind;
      dom.title = raw;
      return { dom, ignoreMutation: () => true };
    };
    return [
      new Plugin<Marks & { set: DecorationSet }>({
        key: marksKey,
        state: {
          init: (_config, state) => ({ known: new Map(), bad: null, set: decorate(state.doc, { known: new Map(), bad: null }) }),
          apply: (tr, before) => {
            const more: Partial<Marks> | undefined = tr.getMeta(marksKey);
            if (!more && !tr.docChanged) return before;
            const marks = { known: before.known, bad: tr.docChanged ? null : before.bad, ...more };
            return { ...marks, set: decorate(tr.doc, marks) };
          },
        },
        props: {
          nodeViews: { field: view('field'), condition: view('condition') },
          decorations(state) {
            return this.getState(state)?.set;
          },
        },
      }),
    ];
  },
});

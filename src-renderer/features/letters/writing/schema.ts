// All a letter may hold: paragraphs, line breaks, words, fields and conditions. Whatever is pasted or typed, nothing else can come in.
import { type Extensions, mergeAttributes, Node } from '@tiptap/core';

const chip = (name: 'field' | 'condition') =>
  Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    draggable: false,
    addAttributes: () => ({ raw: { default: '', rendered: false } }),
    renderHTML: ({ node, HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { 'data-chip': name }), String(node.attrs.raw)],
    renderText: ({ node }) => String(node.attrs.raw),
  });

const paragraph = Node.create({ name: 'paragraph', group: 'block', content: 'inline*', parseHTML: () => [{ tag: 'p' }], renderHTML: () => ['p', 0] });

const text = Node.create({ name: 'text', group: 'inline' });

const hardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    const enter = () => this.editor.commands.insertContent({ type: this.name });
    return { 'Shift-Enter': enter, 'Mod-Enter': enter };
  },
});

/** The nodes of a letter, or of a single line such as its subject. */
export function letterNodes({ oneLine }: { oneLine: boolean }): Extensions {
  const doc = Node.create({ name: 'doc', topNode: true, content: oneLine ? 'paragraph' : 'paragraph+' });
  return [doc, paragraph, text, chip('field'), chip('condition'), ...(oneLine ? [] : [hardBreak])];
}

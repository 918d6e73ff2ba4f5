import type { Editor } from '@tiptap/react';

const widthPx = 330;

/** Where a small panel stands below a place in the letter, within its own frame; it never reaches over the right edge. */
export function below(editor: Editor, at: number): { left: number; top: number } {
  const frame = editor.view.dom.parentElement?.parentElement?.getBoundingClientRect();
  const spot = editor.view.coordsAtPos(Math.min(at, editor.state.doc.content.size));
  if (!frame) return { left: 0, top: 0 };
  return { left: Math.max(0, Math.min(spot.left - frame.left, frame.width - widthPx)), top: spot.bottom - frame.top + 4 };
}

import type { Editor } from '@tiptap/react';

const widthPx = 330;
const heightPx = 330;

/** Where a small panel stands at a place in the letter, within its own frame: below it, or above where there is more room; never over the right edge. */
export function beside(editor: Editor, at: number): { left: number; top?: number; bottom?: number } {
  const frame = editor.view.dom.parentElement?.parentElement?.getBoundingClientRect();
  const spot = editor.view.coordsAtPos(Math.min(at, editor.state.doc.content.size));
  if (!frame) return { left: 0, top: 0 };
  const left = Math.max(0, Math.min(spot.left - frame.left, frame.width - widthPx));
  const roomBelow = window.innerHeight - spot.bottom;
  if (roomBelow < heightPx && spot.top > roomBelow) return { left, bottom: frame.bottom - spot.top + 4 };
  return { left, top: spot.bottom - frame.top + 4 };
}

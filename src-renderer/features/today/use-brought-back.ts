import { useEffect } from 'react';
import type { Queue, QueueRow } from '#contract/touches';
import { broughtBack } from '../../shell/undo.ts';

/** Longer than the queue takes to come back with it; after that somebody is busy with another card. */
const wantedForMs = 5_000;

/** Whoever was taken back is open again, as they were before the act. */
export function useBroughtBack({ rows, held }: Queue, choose: (row: QueueRow) => void): void {
  const wanted = broughtBack.use();
  const row = wanted && [...rows, ...held].find(({ touchId }) => touchId === wanted.touchId);
  useEffect(() => {
    if (!wanted || !row) return;
    if (performance.now() - wanted.since < wantedForMs) choose(row);
    broughtBack.set(null);
  }, [wanted, row, choose]);
}

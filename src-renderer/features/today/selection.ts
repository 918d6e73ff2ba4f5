import { useRef, useState } from 'react';
import { type Queue, type QueueGroup, type QueueRow, queueGroups } from '#contract/touches';

/** The rows as they stand on the screen: by group, and inside a group what fits today first. */
export function inGroups(queue: Queue): { group: QueueGroup; rows: QueueRow[] }[] {
  return queueGroups
    .map((group) => {
      const rows = queue.rows.filter((row) => row.group === group);
      return { group, rows: [...rows.filter((row) => row.fitsToday), ...rows.filter((row) => !row.fitsToday)] };
    })
    .filter(({ rows }) => rows.length > 0);
}

/** Which card is open. When its row leaves the queue, the one that moved into its place opens. */
export function useSelection(queue: Queue | undefined) {
  const [touchId, setTouchId] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const place = useRef(0);
  const rows = queue ? inGroups(queue).flatMap((part) => part.rows) : [];
  const all = queue ? [...rows, ...queue.held] : [];
  const found = all.findIndex((row) => row.touchId === touchId);
  const present = found >= 0 ? found : Math.min(place.current, Math.max(0, rows.length - 1));
  place.current = present;
  const open = (index: number) => {
    const row = all[index];
    if (row) setTouchId(row.touchId);
  };
  const customerId = all[present]?.customerId;
  return {
    /** Customers chosen to be written to together. */
    picked,
    /** Takes the open row in, or out again. */
    pick: () => {
      if (customerId === undefined) return;
      setPicked((now) => {
        const next = new Set(now);
        if (!next.delete(customerId)) next.add(customerId);
        return next;
      });
    },
    unpick: () => setPicked(new Set()),
    row: all[present],
    next: all[present + 1],
    step: (by: 1 | -1) => open(Math.min(all.length - 1, Math.max(0, present + by))),
    choose: (row: QueueRow) => setTouchId(row.touchId),
    /** After an act: the next row, or the one before where this was the last. */
    advance: () => open(present + 1 < rows.length ? present + 1 : Math.max(0, present - 1)),
  };
}

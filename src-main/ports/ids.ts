import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import type { Id } from '#contract/words';

// One call for random bytes costs as much as twenty ids: an import of 100,000 customers makes a million of them.
const pool = new Uint8Array(16 * 512);

/** Where ids take their time and their chance from. */
export interface IdSource {
  now(): number;
  fill(bytes: Uint8Array): void;
}
const ofMachine: IdSource = { now: () => Date.now(), fill: (bytes) => void randomFillSync(bytes) };
let source = ofMachine;

/** Until the returned function is called, ids come from `other`: a simulation that is run again must meet the same ids, because lots are drawn by them. */
export function takeIdsFrom(other: IdSource): () => void {
  const before = { lastMs, sequence };
  const take = (next: IdSource, from: typeof before) => {
    source = next;
    used = pool.length;
    ({ lastMs, sequence } = from);
  };
  take(other, { lastMs: 0, sequence: 0 });
  return () => take(ofMachine, before);
}

let used = pool.length;
let lastMs = 0;
let sequence = 0;

function nextRandom(): Uint8Array {
  if (used === pool.length) {
    source.fill(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

/** A new UUIDv7: sorts by the time it was made, also within one millisecond and when the clock is set back. */
export function newId(): Id {
  const now = source.now();
  if (now > lastMs) {
    lastMs = now;
    sequence = 0;
  } else sequence += 1;
  return v7({ random: nextRandom(), msecs: lastMs, seq: sequence });
}

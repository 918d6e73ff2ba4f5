import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import type { Id } from '#contract/words';

// One call for random bytes costs as much as twenty ids: an import of 100,000 customers makes a million of them.
const pool = new Uint8Array(16 * 512);
let used = pool.length;
let lastMs = 0;
let sequence = 0;

function nextRandom(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

/** A new UUIDv7: sorts by the time it was made, also within one millisecond and when the clock is set back. */
export function newId(): Id {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    sequence = 0;
  } else sequence += 1;
  return v7({ random: nextRandom(), msecs: lastMs, seq: sequence });
}

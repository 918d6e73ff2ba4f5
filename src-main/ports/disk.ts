// How much room the disk has on which the data lies. What cannot be written down must not be done.
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { DiskRoom } from '#contract/app';

export interface Disk {
  /** 'low': a warning is due; 'full': nothing that must be written down may begin. */
  room(): DiskRoom;
  /** A write failed for want of room: the answer is 'full' until a try to write succeeds. */
  reportFull(): void;
}

export interface DiskBounds {
  /** Bytes; below it the person is warned. */
  lowBytes: number;
  /** Bytes; below it sending and imports stop. */
  fullBytes: number;
  /** Bytes that must go through after a write has failed. */
  tryBytes: number;
}

const megabyte = 1024 * 1024;
const usualBounds: DiskBounds = { lowBytes: 500 * megabyte, fullBytes: 200 * megabyte, tryBytes: megabyte };

/** Looks at the disk of this folder each time it is asked: the system answers from memory. */
export function diskOf(dataDir: string, bounds: DiskBounds = usualBounds): Disk {
  let hasFailed = false;
  return {
    room: () => {
      if (hasFailed && !takes(dataDir, bounds.tryBytes)) return 'full';
      hasFailed = false;
      const free = freeBytes(dataDir);
      // A system that does not say how much is free must not stop the work.
      if (free === null || free >= bounds.lowBytes) return 'ok';
      return free >= bounds.fullBytes ? 'low' : 'full';
    },
    reportFull: () => {
      hasFailed = true;
    },
  };
}

function freeBytes(dataDir: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(dataDir);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Writes so many bytes beside the data and takes them away again. */
function takes(dataDir: string, bytes: number): boolean {
  const file = path.join(dataDir, 'room.try');
  try {
    const handle = openSync(file, 'w', 0o600);
    try {
      for (let written = 0; written < bytes; ) written += writeSync(handle, Buffer.alloc(Math.min(bytes - written, 65_536)));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch {
    // Whatever kept it from being written: the answer is that nothing can be written.
    return false;
  } finally {
    rmSync(file, { force: true });
  }
}

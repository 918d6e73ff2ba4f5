import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from './clock.ts';

const keptDays = 7;

/** What went wrong, for whoever mends it. Names, addresses and letters never go in: an error's message may quote them, so only its kind and place do. */
export interface Log {
  trouble(logId: string, error: unknown, where: string): void;
}

/** A file a day in `<dataDir>/logs`, readable by the owner only, kept for a week. */
export function fileLog(dataDir: string, clock: Clock): Log {
  const folder = path.join(dataDir, 'logs');
  return {
    trouble: (logId, error, where) => {
      const line = `${new Date(clock.now()).toISOString()} ${logId} ${where} ${traceOf(error)}\n`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        appendFileSync(path.join(folder, `${clock.today()}.log`), line, { mode: 0o600 });
      } catch {
        // A full disk is told about elsewhere; a log that cannot be written must not bring down what it reports on.
        return;
      }
      const old = readdirSync(folder)
        .filter((name) => name.endsWith('.log'))
        .sort()
        .slice(0, -keptDays);
      for (const name of old) rmSync(path.join(folder, name), { force: true });
    },
  };
}

/** Kind, code and stack of an error without its message. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [`${error.name}${code}`, ...frames.slice(0, 12).map((line) => line.trim())].join(' | ');
}

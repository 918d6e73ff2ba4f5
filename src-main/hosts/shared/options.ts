import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Day } from '#contract/words';

export interface StartOptions {
  dataDir: string;
  demo: boolean;
  port: number;
  /** A fixed day for trying and testing; undefined is the real one. */
  today: Day | undefined;
}

export type Read<T> = { kind: 'ok'; value: T } | { kind: 'wrong'; message: string };

/** Where the app keeps its files: what the system calls the place for a program's own data. The demo team has a folder of its own. */
export function defaultDataDir(demo: boolean, env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const name = demo ? 'comeback-demo' : 'comeback';
  const home = os.homedir();
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', name);
  return path.join(env.XDG_DATA_HOME ?? path.join(home, '.local', 'share'), name);
}

/** Reads `--data-dir`, `--demo`, `--port` and `--today`; what it does not know is left to the caller as an error in words. */
export function readStartOptions(args: readonly string[]): Read<StartOptions> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { 'data-dir': { type: 'string' }, demo: { type: 'boolean' }, port: { type: 'string' }, today: { type: 'string' }, host: { type: 'string' } },
      allowPositionals: false,
    });
    const today = readDay(values.today);
    const port = Number(values.port ?? 0);
    if (today.kind === 'wrong') return today;
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return { kind: 'wrong', message: `--port takes a number from 0 to 65535, not "${values.port}"` };
    const demo = values.demo ?? false;
    return { kind: 'ok', value: { dataDir: path.resolve(values['data-dir'] ?? defaultDataDir(demo)), demo, port, today: today.value } };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'wrong', message: error.message };
    throw error;
  }
}

export function readDay(text: string | undefined): Read<Day | undefined> {
  if (text === undefined) return { kind: 'ok', value: undefined };
  const day = Day.safeParse(text);
  return day.success ? { kind: 'ok', value: day.data } : { kind: 'wrong', message: `--today takes a day as YYYY-MM-DD, not "${text}"` };
}

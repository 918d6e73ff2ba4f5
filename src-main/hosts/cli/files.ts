// Files of the scoring commands: read and written with words for what is wrong.
import { readFileSync, writeFileSync } from 'node:fs';
import { type FileOrder, readOrders } from '../../features/scoring/commands.ts';
import { dayNumber, dayOfParts } from '../../kit/days.ts';

export interface Answer {
  exitCode: 0 | 2;
  text: string;
}

export const wrong = (text: string): Answer => ({ exitCode: 2, text });

const pattern = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The day number of an ISO day that is in the calendar; null for anything else. */
export function dayOf(text: string): number | null {
  const found = pattern.exec(text);
  const day = found && dayOfParts(Number(found[1]), Number(found[2]), Number(found[3]));
  return day ? dayNumber(day) : null;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The text of a UTF-8 file, its byte order mark taken off; an answer where it cannot be read. */
export function readText(file: string): { content: string } | Answer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return wrong(`${file} cannot be read: ${messageOf(error)}`);
  }
  try {
    return { content: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return wrong(`${file}:${firstBadLine(bytes)}: this line is not UTF-8`);
  }
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let at = 0; at < bytes.length; line += 1) {
    const next = bytes.indexOf(10, at);
    const end = next < 0 ? bytes.length : next;
    const text = bytes.subarray(at, end);
    if (!Buffer.from(text.toString('utf8'), 'utf8').equals(text)) return line;
    at = end + 1;
  }
  return line;
}

export function readOrdersFile(file: string): { orders: FileOrder[] } | Answer {
  const read = readText(file);
  if ('exitCode' in read) return read;
  const days = new Map<string, number | null>();
  const found = readOrders(read.content, {
    dayOf: (text) => {
      const known = days.get(text) ?? dayOf(text);
      days.set(text, known);
      return known;
    },
  });
  return found.kind === 'orders' ? found : wrong(`${file}:${found.line}: ${found.problem}`);
}

export function writeText(file: string, text: string): Answer | null {
  try {
    writeFileSync(file, text);
    return null;
  } catch (error) {
    return wrong(`${file} cannot be written: ${messageOf(error)}`);
  }
}

/** Runs a command and ends with its answer. */
export function answerWith({ exitCode, text }: Answer): void {
  if (text) (exitCode === 0 ? console.log : console.error)(text);
  process.exitCode = exitCode;
}

/** The first of the options that is not there; null where all are. */
export const missingOf = (values: Readonly<Record<string, string | undefined>>, needed: readonly string[]): string | null =>
  needed.find((name) => values[name] === undefined) ?? null;

/** The text as one of the choices; undefined where it is none. */
export const oneOf = <T extends string>(choices: readonly T[], text: string): T | undefined => choices.find((choice) => choice === text);

import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Day, ImportBasis, Language } from '#contract/words';
import { isCountry } from '#kit/phones';
import { defaultDataDir, type Read, readDay } from '../shared/options.ts';

export const commands = ['import', 'queue', 'customers', 'backup', 'restore', 'simulate'] as const;

export interface Order {
  command: (typeof commands)[number];
  /** What stands after the command: files, or the copy to restore. */
  names: string[];
  dataDir: string;
  today: Day | undefined;
  country: string | undefined;
  basis: ImportBasis | undefined;
  minutes: number | undefined;
  search: string;
  /** Of a simulation: how long, whose chance, and in which language; undefined where nobody said. */
  days: number | undefined;
  seed: number | undefined;
  language: Language | undefined;
  json: boolean;
}

export const help = `comeback import FILE... --data-dir DIR [--country XX] [--basis customer|asked|consent|none] [--json]
comeback queue --data-dir DIR [--today YYYY-MM-DD] [--minutes N] [--json]
comeback customers --data-dir DIR [--search TEXT] [--json]
comeback backup --data-dir DIR [--json]
comeback restore COPY --data-dir DIR [--json]      (without COPY: lists the copies)
comeback simulate [--days 365] [--language en] [--seed N] [--today YYYY-MM-DD] [--minutes N] [--json]      (the demo team, in a folder that is gone afterwards)`;

const Command = z.enum(commands);

const wrong = (message: string): Extract<Read<Order>, { kind: 'wrong' }> => ({ kind: 'wrong', message });

/** Reads a command line. What it does not understand comes back as one line for the person who typed it. */
export function readOrder(args: readonly string[]): Read<Order> {
  const read = readWords(args);
  if (read.kind === 'wrong') return read;
  const { values, positionals } = read.value;
  const [word = '', ...names] = positionals;
  const command = Command.safeParse(word);
  if (!command.success) return wrong(word ? `There is no command "${word}".\n\n${help}` : help);
  const today = readDay(values.today);
  if (today.kind === 'wrong') return today;
  const basis = readBasis(values.basis);
  if (basis.kind === 'wrong') return basis;
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
  if (minutes !== undefined && (!Number.isInteger(minutes) || minutes < 5 || minutes > 720))
    return wrong(`--minutes takes a number from 5 to 720, not "${values.minutes}"`);
  const simulation = readSimulation(command.data, values);
  if (simulation.kind === 'wrong') return simulation;
  const country = readCountry(values.country);
  if (country.kind === 'wrong') return country;
  const miscounted = readNames(command.data, names);
  if (miscounted) return wrong(miscounted);
  return {
    kind: 'ok',
    value: {
      command: command.data,
      names,
      dataDir: values['data-dir'] ?? defaultDataDir(false),
      today: today.value,
      country: country.value,
      basis: basis.value,
      minutes,
      search: values.search ?? '',
      ...simulation.value,
      json: values.json ?? false,
    },
  };
}

const options = {
  'data-dir': { type: 'string' },
  today: { type: 'string' },
  country: { type: 'string' },
  basis: { type: 'string' },
  minutes: { type: 'string' },
  search: { type: 'string' },
  days: { type: 'string' },
  seed: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
} as const;

function readWords(args: readonly string[]): Read<ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>> {
  try {
    return { kind: 'ok', value: parseArgs({ args: [...args], options, allowPositionals: true }) };
  } catch (error) {
    // Node's own words go on about arguments that begin with a dash; the first sentence says it.
    if (error instanceof TypeError) return wrong(`${error.message.replace(/\. .*$/s, '.')}\n\n${help}`);
    throw error;
  }
}

/** Null where the words after the command fit it. A word that is not understood would else be passed over as if it had been obeyed. */
function readNames(command: Order['command'], names: readonly string[]): string | null {
  if (command === 'import') return names.length === 0 ? 'import needs at least one file.' : null;
  const [first, second] = names;
  if (command === 'restore') return second === undefined ? null : `restore takes one copy, not also "${second}".`;
  if (first === undefined) return null;
  return command === 'customers' ? `customers takes no "${first}". To look for it: comeback customers --search "${first}"` : `${command} takes no "${first}".`;
}

/** Everybody says UK; the code is GB. */
function readCountry(text: string | undefined): Read<string | undefined> {
  if (text === undefined) return { kind: 'ok', value: undefined };
  const code = text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase();
  return isCountry(code) ? { kind: 'ok', value: code } : wrong(`--country takes two letters like HU, not "${text}"`);
}

const longestDays = 1500;

/** What only `simulate` understands; it never works on somebody's own files. */
function readSimulation(
  command: Order['command'],
  { days, seed, language, 'data-dir': dataDir }: Partial<Record<'days' | 'seed' | 'language' | 'data-dir', string | boolean>>,
): Read<Pick<Order, 'days' | 'seed' | 'language'>> {
  const isSimulation = command === 'simulate';
  const foreign = isSimulation
    ? dataDir !== undefined && '--data-dir'
    : days !== undefined
      ? '--days'
      : seed !== undefined
        ? '--seed'
        : language !== undefined && '--language';
  if (foreign) return wrong(`${command} takes no ${foreign}.\n\n${help}`);
  const whole = (text: string | boolean | undefined) => (text === undefined ? undefined : Number(text));
  const [dayCount, seedNumber] = [whole(days), whole(seed)];
  if (dayCount !== undefined && (!Number.isInteger(dayCount) || dayCount < 1 || dayCount > longestDays))
    return wrong(`--days takes a number from 1 to ${longestDays}, not "${days}"`);
  if (seedNumber !== undefined && !Number.isInteger(seedNumber)) return wrong(`--seed takes a whole number, not "${seed}"`);
  const chosen = Language.optional().safeParse(language);
  if (!chosen.success) return wrong(`--language takes hu, is, sl, nb or en, not "${language}"`);
  return { kind: 'ok', value: { days: dayCount, seed: seedNumber, language: chosen.data } };
}

/** `none` says what `unknown` says: nobody has stated a ground yet. */
function readBasis(text: string | undefined): Read<ImportBasis | undefined> {
  if (text === undefined) return { kind: 'ok', value: undefined };
  const basis = ImportBasis.safeParse(text === 'none' ? 'unknown' : text);
  return basis.success ? { kind: 'ok', value: basis.data } : { kind: 'wrong', message: `--basis takes customer, asked, consent or none, not "${text}"` };
}

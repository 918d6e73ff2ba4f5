import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Day, ImportBasis, Language } from '#contract/words';
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
const Country = z.string().regex(/^[A-Za-z]{2}$/);

const wrong = (message: string): Read<Order> => ({ kind: 'wrong', message });

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
  if (values.country !== undefined && !Country.safeParse(values.country).success) return wrong(`--country takes two letters like HU, not "${values.country}"`);
  if (command.data === 'import' && names.length === 0) return wrong('import needs at least one file.');
  return {
    kind: 'ok',
    value: {
      command: command.data,
      names,
      dataDir: values['data-dir'] ?? defaultDataDir(false),
      today: today.value,
      country: values.country?.toUpperCase(),
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
    if (error instanceof TypeError) return { kind: 'wrong', message: error.message };
    throw error;
  }
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

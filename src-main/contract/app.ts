import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid } from './errors.ts';
import { Day, Instant, Language } from './words.ts';

export const topics = [
  'touches',
  'customers',
  'orders',
  'letters',
  'messages',
  'replies',
  'campaigns',
  'scoring',
  'journeys',
  'imports',
  'team',
  'mail',
  'backups',
  'clock',
  'show',
] as const;
export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;

/** News for the screens: what to ask again. `show` comes from a link or a note of the system: its id is `customer:<id>` or `number:<digits>`. */
export const Change = z.strictObject({ topic: Topic, id: z.string().optional() });
export type Change = z.infer<typeof Change>;

/** Why the database was not opened; the screen offers the backups, nothing is made new in its place. */
export const DatabaseProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('missing'), path: z.string(), customers: z.int(), lastBackupAt: Instant.nullable() }),
  z.strictObject({ kind: z.literal('emptied'), path: z.string(), customers: z.int(), lastBackupAt: Instant.nullable() }),
  z.strictObject({ kind: z.literal('other-database'), path: z.string() }),
  z.strictObject({ kind: z.literal('damaged'), path: z.string(), detail: z.string() }),
  z.strictObject({ kind: z.literal('newer'), path: z.string(), fileVersion: z.string(), appVersion: z.string() }),
  z.strictObject({ kind: z.literal('held'), path: z.string(), holder: z.string() }),
  z.strictObject({ kind: z.literal('read-only'), path: z.string() }),
  z.strictObject({ kind: z.literal('migration-failed'), path: z.string(), detail: z.string(), copy: z.string() }),
]);
export type DatabaseProblem = z.infer<typeof DatabaseProblem>;

/** How much room the disk has: 'low' is a warning, 'full' stops sending and imports until there is room again. */
export const DiskRoom = z.enum(['ok', 'low', 'full']);
export type DiskRoom = z.infer<typeof DiskRoom>;

export const Status = z.strictObject({
  version: z.string(),
  host: z.enum(['electron', 'browser', 'cli', 'test']),
  today: Day,
  now: Instant,
  dataDir: z.string(),
  /** No customer and no choice made yet: the welcome page. */
  isNew: z.boolean(),
  isDemo: z.boolean(),
  language: Language,
  problem: DatabaseProblem.nullable(),
  disk: DiskRoom,
});
export type Status = z.infer<typeof Status>;

export const app = {
  status: oc.output(Status),
  changes: oc.output(eventIterator(Change)),
  /** First start: the demo team, or an empty desk for one's own customers. */
  begin: oc
    .input(z.strictObject({ choice: z.enum(['demo', 'own']), language: Language, name: z.string().trim().min(1).max(120), country: z.string().length(2) }))
    .errors(invalid)
    .output(z.strictObject({ customers: z.int() })),
};

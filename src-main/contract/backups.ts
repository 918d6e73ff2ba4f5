import { oc } from '@orpc/contract';
import { z } from 'zod';
import { notFound } from './errors.ts';
import { Instant } from './words.ts';

export const Backup = z.strictObject({
  fileName: z.string(),
  at: Instant,
  bytes: z.int(),
  /** Opened, checked and counted after it was written. */
  verified: z.boolean(),
  customers: z.int().nullable(),
  why: z.enum(['daily', 'by-hand', 'before-migration', 'before-restore', 'other']),
});
export type Backup = z.infer<typeof Backup>;

const bad = { BAD_BACKUP: { message: 'This copy is damaged.', data: z.strictObject({ detail: z.string() }) } };

export const backups = {
  list: oc.output(z.strictObject({ folder: z.string(), backups: z.array(Backup) })),
  make: oc.errors({ FAILED: { message: 'No copy could be made.', data: z.strictObject({ detail: z.string() }) } }).output(Backup),
  /** Puts a copy in the place of the database; the present one is kept as a copy first. */
  restore: oc
    .input(z.strictObject({ fileName: z.string().max(255) }))
    .errors({ ...notFound, ...bad })
    .output(z.strictObject({ customers: z.int() })),
};

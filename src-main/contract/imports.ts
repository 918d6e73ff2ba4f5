import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, noRoom, notFound } from './errors.ts';
import { Id, ImportBasis, ImportState, Instant, RejectReason } from './words.ts';

/** What a column may mean. `skip` leaves it out. */
export const columnMeanings = [
  'skip',
  'full-name',
  'given-name',
  'family-name',
  'title',
  'company',
  'job-title',
  'email',
  'phone',
  'mobile',
  'street',
  'postal-code',
  'city',
  'country',
  'address',
  'birthday',
  'favourite-holiday',
  'newsletter',
  'note',
  'likes',
  'tags',
  'language',
  'sex',
  'segment',
  'customer-ref',
  'order-date',
  'order-number',
  'product',
  'category',
  'quantity',
  'amount',
  'currency',
] as const;
export const ColumnMeaning = z.enum(columnMeanings);
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

export const DateOrder = z.enum(['ymd', 'dmy', 'mdy']);
export type DateOrder = z.infer<typeof DateOrder>;
export const DecimalSign = z.enum(['comma', 'point']);
export type DecimalSign = z.infer<typeof DecimalSign>;

export const Column = z.strictObject({
  position: z.int(),
  header: z.string(),
  /** The first few cells that are not empty. */
  samples: z.array(z.string()),
  meaning: ColumnMeaning,
  /** How sure the guess is: by its header, by what is in it, or not at all. */
  guessedBy: z.enum(['header', 'content', 'nothing', 'person']),
  dateOrder: DateOrder.nullable(),
  decimalSign: DecimalSign.nullable(),
  /** The column can be read in two ways and nobody has said which. */
  ask: z.enum(['date-order', 'decimal-sign']).nullable(),
});
export type Column = z.infer<typeof Column>;

export const fileKinds = ['customers', 'orders', 'both'] as const;

/** What was found in a file, to be shown and corrected before anything is written. */
export const Inspection = z.strictObject({
  uploadId: Id,
  fileName: z.string(),
  kind: z.enum(fileKinds),
  encoding: z.string(),
  delimiter: z.string(),
  rows: z.int(),
  country: z.string().length(2),
  nameOrder: z.enum(['given-first', 'family-first']),
  currency: z.string(),
  columns: z.array(Column),
  firstRows: z.array(z.array(z.string())),
  /** The same bytes were imported before, then. */
  seenBeforeAt: Instant.nullable(),
});
export type Inspection = z.infer<typeof Inspection>;

export const ImportPlan = z.strictObject({
  uploadId: Id,
  encoding: z.string().max(30).optional(),
  delimiter: z.string().max(1).optional(),
  country: z.string().length(2),
  nameOrder: z.enum(['given-first', 'family-first']),
  currency: z.string().regex(/^[A-Z]{3}$/),
  basis: ImportBasis,
  columns: z.array(z.strictObject({ position: z.int(), meaning: ColumnMeaning, dateOrder: DateOrder.nullable(), decimalSign: DecimalSign.nullable() })),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

export const Reject = z.strictObject({ line: z.int(), reason: RejectReason, cells: z.array(z.string()) });
export type Reject = z.infer<typeof Reject>;

export const ImportCounts = z.strictObject({
  rows: z.int(),
  customersMade: z.int(),
  customersChanged: z.int(),
  ordersMade: z.int(),
  doubles: z.int(),
  rejected: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportProgress = z.strictObject({
  phase: z.enum(['reading', 'matching', 'writing', 'planning', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  importId: Id.nullable(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

export const ImportRow = ImportCounts.omit({ rows: true }).extend({
  id: Id,
  fileName: z.string(),
  state: ImportState,
  at: Instant,
  undoneAt: Instant.nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const imports = {
  /** A file comes in pieces of at most 700 kB (base64), so that no message is too large. */
  beginUpload: oc
    .input(z.strictObject({ fileName: z.string().min(1).max(255), bytes: z.int().min(1).max(60_000_000) }))
    .errors(invalid)
    .output(z.strictObject({ uploadId: Id })),
  addPiece: oc
    .input(z.strictObject({ uploadId: Id, position: z.int().min(0), base64: z.string().max(960_000) }))
    .errors({ ...notFound, ...invalid })
    .output(z.strictObject({ received: z.int() })),
  inspect: oc
    .input(
      z.strictObject({
        uploadId: Id,
        encoding: z.string().max(30).optional(),
        delimiter: z.string().max(1).optional(),
        country: z.string().length(2).optional(),
      }),
    )
    .errors({
      ...notFound,
      ...invalid,
      UNREADABLE: {
        message: 'This file cannot be read as a table.',
        data: z.strictObject({ why: z.enum(['empty', 'not-text', 'no-columns', 'spreadsheet', 'too-large']) }),
      },
    })
    .output(Inspection),
  dryRun: oc
    .input(ImportPlan)
    .errors({ ...notFound, ...invalid, ...noRoom })
    .output(z.strictObject({ counts: ImportCounts, rejects: z.array(Reject) })),
  run: oc
    .input(ImportPlan)
    .errors({ ...notFound, ...invalid, ...noRoom })
    .output(eventIterator(ImportProgress)),
  cancel: oc.input(z.strictObject({ uploadId: Id })).output(z.strictObject({ cancelled: z.boolean() })),
  list: oc.output(z.array(ImportRow)),
  rejects: oc
    .input(z.strictObject({ importId: Id }))
    .errors(notFound)
    .output(z.array(Reject)),
  /** The rejected rows as a file of the same shape, with the reason in a last column. */
  rejectsFile: oc
    .input(z.strictObject({ importId: Id }))
    .errors(notFound)
    .output(z.strictObject({ fileName: z.string(), csv: z.string() })),
  undo: oc
    .input(z.strictObject({ importId: Id }))
    .errors({ ...notFound, ALREADY_UNDONE: { message: 'It was already taken back.' } })
    .output(z.strictObject({ customersRemoved: z.int(), ordersRemoved: z.int(), kept: z.int() })),
};

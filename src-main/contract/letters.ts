import { oc } from '@orpc/contract';
import { z } from 'zod';
import { held, invalid, notFound } from './errors.ts';
import { AddressForm, Channel, Id, Instant, Language, MessageState, Sex, TemplateKind, TemplatePurpose } from './words.ts';

const ReaderSex = z.union([Sex, z.literal('any')]);

export const Variant = z.strictObject({
  language: Language,
  addressForm: AddressForm,
  readerSex: ReaderSex,
  subject: z.string().max(300),
  previewText: z.string().max(300),
  body: z.string().max(20_000),
  editedByPerson: z.boolean(),
});
export type Variant = z.infer<typeof Variant>;

export const TemplateRow = z.strictObject({
  id: Id,
  key: z.string(),
  name: z.string(),
  kind: TemplateKind,
  purpose: TemplatePurpose,
  channel: Channel,
  shipped: z.boolean(),
  have: z.array(Variant.pick({ language: true, addressForm: true, readerSex: true, editedByPerson: true })),
  /** Variants a customer of ours would need and that are not written. */
  missing: z.array(Variant.pick({ language: true, addressForm: true })),
});
export type TemplateRow = z.infer<typeof TemplateRow>;

/** A field a letter may use; names are `customer.firstName`-like, labels are translated by the screen from the name. */
export const FieldInfo = z.strictObject({ name: z.string(), example: z.string() });

/** Something the letter needs and the card does not have. */
export const MissingField = z.strictObject({ field: z.string(), canSaveToCard: z.boolean(), fallback: z.string().nullable() });
export type MissingField = z.infer<typeof MissingField>;

export const Fills = z.record(z.string().max(60), z.string().max(500));

export const Draft = z.strictObject({
  customerId: Id,
  touchId: Id.nullable(),
  templateId: Id.nullable(),
  language: Language,
  addressForm: AddressForm,
  to: z.strictObject({ address: z.string(), name: z.string() }).nullable(),
  from: z.strictObject({ address: z.string(), name: z.string() }).nullable(),
  subject: z.string(),
  previewText: z.string(),
  /** The letter's own paragraphs, filled in; unfilled fields stand as [[customer.firstName]]. */
  body: z.string(),
  missing: z.array(MissingField),
  templates: z.array(z.strictObject({ id: Id, name: z.string(), purpose: TemplatePurpose, shipped: z.boolean() })),
  mailbox: z.enum(['ready', 'locked', 'paused', 'none']),
});
export type Draft = z.infer<typeof Draft>;

/** Exactly what will arrive. `html` is shown in a sandboxed frame only. */
export const Preview = z.strictObject({ subject: z.string(), text: z.string(), html: z.string(), missing: z.array(MissingField) });
export type Preview = z.infer<typeof Preview>;

export const LetterInput = z.strictObject({
  customerId: Id,
  touchId: Id.nullable(),
  templateId: Id.nullable(),
  subject: z.string().max(300),
  previewText: z.string().max(300).default(''),
  body: z.string().max(20_000),
  fills: Fills.default({}),
});
export type LetterInput = z.infer<typeof LetterInput>;

export const MessageRow = z.strictObject({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  state: MessageState,
  notBeforeAt: Instant,
  attempts: z.int(),
  lastError: z.string().nullable(),
  sentAt: Instant.nullable(),
  updatedAt: Instant,
});
export type MessageRow = z.infer<typeof MessageRow>;

const sendErrors = {
  ...notFound,
  ...held,
  UNFILLED: { message: 'A field is not filled in.', data: z.strictObject({ missing: z.array(MissingField) }) },
  NO_ADDRESS: { message: 'There is no usable e-mail address.' },
  NO_MAILBOX: { message: 'No mailbox is connected.', data: z.strictObject({ mailbox: z.enum(['locked', 'paused', 'none']) }) },
  ALREADY_SENT: { message: 'This letter is already on its way.', data: z.strictObject({ messageId: Id, state: MessageState }) },
};

export const letters = {
  templates: oc.output(z.array(TemplateRow)),
  template: oc
    .input(z.strictObject({ templateId: Id }))
    .errors(notFound)
    .output(TemplateRow.extend({ variants: z.array(Variant) })),
  createTemplate: oc.input(z.strictObject({ name: z.string().trim().min(1).max(120), kind: TemplateKind, purpose: TemplatePurpose })).output(TemplateRow),
  saveVariant: oc
    .input(z.strictObject({ templateId: Id, variant: Variant.omit({ editedByPerson: true }) }))
    .errors({
      ...notFound,
      BAD_TEMPLATE: {
        message: 'The letter cannot be read.',
        data: z.strictObject({ line: z.int().nullable(), column: z.int().nullable(), field: z.string().nullable(), problem: z.string() }),
      },
    })
    .output(Variant),
  /** Back to the words that came with the app. */
  resetVariant: oc
    .input(z.strictObject({ templateId: Id, language: Language, addressForm: AddressForm, readerSex: ReaderSex }))
    .errors(notFound)
    .output(Variant),
  fields: oc.output(z.array(FieldInfo)),
  draft: oc
    .input(z.strictObject({ customerId: Id, touchId: Id.nullable(), templateId: Id.nullable() }))
    .errors(notFound)
    .output(Draft),
  preview: oc.input(LetterInput).errors(notFound).output(Preview),
  /** Preview of a template for one customer, while it is being edited. */
  previewVariant: oc
    .input(z.strictObject({ customerId: Id.nullable(), variant: Variant.omit({ editedByPerson: true }) }))
    .errors(notFound)
    .output(Preview),
  /** Saves typed-in values to the customer's card where they belong. */
  fillIn: oc
    .input(z.strictObject({ customerId: Id, fills: Fills }))
    .errors({ ...notFound, ...invalid })
    .output(z.strictObject({ saved: z.array(z.string()) })),
  /** Into the outbox; leaves after the undo window. `sendKey` makes a second press harmless. */
  send: oc
    .input(LetterInput.extend({ sendKey: z.string().min(8).max(100) }))
    .errors(sendErrors)
    .output(z.strictObject({ messageId: Id, leavesAt: Instant, actId: Id, nextTouchId: Id.nullable() })),
  /** Without a mailbox: hands the letter to the mail program, or returns it as a file to save. */
  handOver: oc
    .input(LetterInput.extend({ sendKey: z.string().min(8).max(100), how: z.enum(['mail-program', 'eml']) }))
    .errors({ ...notFound, ...held, UNFILLED: sendErrors.UNFILLED, NO_ADDRESS: sendErrors.NO_ADDRESS, ALREADY_SENT: sendErrors.ALREADY_SENT })
    .output(
      z.strictObject({
        messageId: Id,
        mailto: z.string().nullable(),
        eml: z.strictObject({ fileName: z.string(), text: z.string() }).nullable(),
        actId: Id,
        nextTouchId: Id.nullable(),
      }),
    ),
  /** Stops a letter that has not left. */
  cancel: oc
    .input(z.strictObject({ messageId: Id }))
    .errors({ ...notFound, TOO_LATE: { message: 'It has already left.', data: z.strictObject({ state: MessageState }) } })
    .output(MessageRow),
  outbox: oc
    .input(z.strictObject({ show: z.enum(['waiting', 'trouble', 'sent']).default('waiting'), limit: z.int().min(1).max(500).default(100) }))
    .output(z.strictObject({ rows: z.array(MessageRow), waiting: z.int(), trouble: z.int() })),
  /** A person decides about a letter of which nobody knows whether it left, or that failed. */
  decide: oc
    .input(z.strictObject({ messageId: Id, decision: z.enum(['it-was-sent', 'send-again', 'give-up']) }))
    .errors({ ...notFound, TOO_LATE: { message: 'It has already left.', data: z.strictObject({ state: MessageState }) } })
    .output(MessageRow),
};

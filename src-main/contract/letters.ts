import { oc } from '@orpc/contract';
import { z } from 'zod';
import { held, invalid, notFound } from './errors.ts';
import { Finding, LintRule, MissingField } from './findings.ts';
import { MessageRow, OutboxBatch, OutboxPace } from './outbox.ts';
import { saidOfIt } from './touches.ts';
import { AddressForm, Channel, Day, holdRules, Id, Instant, Language, MessageState, Sex, TemplateKind, TemplateLayout, TemplatePurpose } from './words.ts';

export { Finding, LintRule, lintRules, MissingField } from './findings.ts';
export { MessageRow, OutboxBatch, OutboxPace } from './outbox.ts';

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
  layout: TemplateLayout,
  shipped: z.boolean(),
  have: z.array(Variant.pick({ language: true, addressForm: true, readerSex: true, editedByPerson: true })),
  /** Variants customers of ours would need and that are not written, with how many would; the most wanted first. */
  missing: z.array(Variant.pick({ language: true, addressForm: true }).extend({ customers: z.int() })),
});
export type TemplateRow = z.infer<typeof TemplateRow>;

/**
 * A field a letter may use; names are `customer.firstName`-like, labels are translated by the screen from the name. A 'condition' is for
 * {% if %} and {% case %} only; a 'number' may be counted: {{ order.count | counted: 'order' }}.
 */
export const FieldInfo = z.strictObject({ name: z.string(), example: z.string(), use: z.enum(['text', 'number', 'condition']) });
export type FieldInfo = z.infer<typeof FieldInfo>;

/** What is new: something to say that was not said last time. */
export const NewsItem = z.strictObject({
  id: Id,
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(2000),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  /** Null: for readers of every language. */
  language: Language.nullable(),
  /** The last day on which it is still news; null: for good. */
  untilOn: Day.nullable(),
  /** News about one customer is told to that customer alone. */
  customerId: Id.nullable().default(null),
  /** Whose trade it is about, in a few words ("bakery, confectioner"): an article for those who work in it. */
  trade: z.string().trim().max(200).nullable().default(null),
});
export type NewsItem = z.infer<typeof NewsItem>;

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
  layout: TemplateLayout,
  /** The news the letter tells: the one asked for, else the first this customer has not been told; null where it tells none. */
  newsItemId: Id.nullable(),
  /** News this customer has not been told yet. */
  news: z.array(z.strictObject({ id: Id, title: z.string() })),
  templates: z.array(z.strictObject({ id: Id, key: z.string(), name: z.string(), purpose: TemplatePurpose, layout: TemplateLayout, shipped: z.boolean() })),
  mailbox: z.enum(['ready', 'locked', 'paused', 'signed-out', 'none']),
});
export type Draft = z.infer<typeof Draft>;

/** Exactly what will arrive. `html` is shown in a sandboxed frame only. */
export const Preview = z.strictObject({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  missing: z.array(MissingField),
  findings: z.array(Finding),
});
export type Preview = z.infer<typeof Preview>;

export const LetterInput = z.strictObject({
  customerId: Id,
  touchId: Id.nullable(),
  templateId: Id.nullable(),
  subject: z.string().max(300),
  previewText: z.string().max(300).default(''),
  body: z.string().max(20_000),
  fills: Fills.default({}),
  newsItemId: Id.nullable().optional(),
  /** The mail that it answers: it goes into the same conversation. */
  answersMailId: Id.nullable().optional(),
});
export type LetterInput = z.infer<typeof LetterInput>;

const SmsText = z.strictObject({ text: z.string(), segments: z.int() });

/** The same words in the shape each channel takes. */
export const Rendered = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('email'), subject: z.string(), html: z.string(), text: z.string() }),
  z.strictObject({
    channel: z.literal('sms'),
    ...SmsText.shape,
    encoding: z.enum(['GSM-7', 'UCS-2']),
    /** The letters that a plain SMS does not have, and what it would be without accents; null where it is plain already. */
    because: z.array(z.string()),
    plain: SmsText.nullable(),
  }),
  /** A page to print, A4, one letter. */
  z.strictObject({ channel: z.literal('post'), html: z.string() }),
  /** What to say, a paragraph at a time. */
  z.strictObject({ channel: z.literal('call'), paragraphs: z.array(z.string()) }),
  z.strictObject({ channel: z.literal('pages'), html: z.string() }),
]);
export type Rendered = z.infer<typeof Rendered>;

/** How many of these people a letter could go to as it is, and what keeps the others: "31 of 90 have no first name". The most frequent first. */
export const Readiness = z.strictObject({
  total: z.int(),
  ready: z.int(),
  fields: z.array(z.strictObject({ field: z.string(), count: z.int(), canSaveToCard: z.boolean(), customerIds: z.array(Id) })),
  /** No usable e-mail address; no wording in a language they read. */
  noAddress: z.int(),
  noWords: z.int(),
  /** Held by a rule today, of those with words and an address: a batch would leave them out. */
  held: z.array(z.strictObject({ rule: z.enum(holdRules), count: z.int() })),
  /** What was found in the letters of those whom nothing holds, and stops them. */
  found: z.array(z.strictObject({ rule: LintRule, count: z.int() })),
});
export type Readiness = z.infer<typeof Readiness>;

/** A customer to try a letter on; `empty` counts what the card does not know of what letters use. */
export const ReaderRow = z.strictObject({ customerId: Id, name: z.string(), empty: z.int() });

const sendErrors = {
  ...notFound,
  ...held,
  UNFILLED: { message: 'A field is not filled in.', data: z.strictObject({ missing: z.array(MissingField) }) },
  FINDINGS: { message: 'Something about the letter should be looked at first.', data: z.strictObject({ findings: z.array(Finding) }) },
  NO_ADDRESS: { message: 'There is no usable e-mail address.' },
  NO_MAILBOX: { message: 'No mailbox is connected.', data: z.strictObject({ mailbox: z.enum(['locked', 'paused', 'signed-out', 'none']) }) },
  ALREADY_SENT: { message: 'This letter is already on its way.', data: z.strictObject({ messageId: Id, state: MessageState }) },
};

const shippedLetter = { SHIPPED: { message: 'This letter came with the app.' } };

export const letters = {
  templates: oc.output(z.array(TemplateRow)),
  template: oc
    .input(z.strictObject({ templateId: Id }))
    .errors(notFound)
    .output(TemplateRow.extend({ variants: z.array(Variant) })),
  createTemplate: oc
    .input(z.strictObject({ name: z.string().trim().min(1).max(120), kind: TemplateKind, purpose: TemplatePurpose, layout: TemplateLayout.default('letter') }))
    .output(TemplateRow),
  /** Its name and how it looks; those that came with the app are named by the app. */
  saveTemplate: oc
    .input(z.strictObject({ templateId: Id, name: z.string().trim().min(1).max(120), layout: TemplateLayout }))
    .errors(notFound)
    .output(TemplateRow),
  /** A letter of one's own with every wording of another. */
  copyTemplate: oc
    .input(z.strictObject({ templateId: Id, name: z.string().trim().min(1).max(120) }))
    .errors(notFound)
    .output(TemplateRow),
  /** Takes a letter of one's own off the list, with Undo; those that came with the app stay. */
  archiveTemplate: oc
    .input(z.strictObject({ templateId: Id }))
    .errors({ ...notFound, ...shippedLetter })
    .output(z.null()),
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
  news: {
    /** With `all`, also what is no longer news. */
    list: oc.input(z.strictObject({ all: z.boolean().default(false) })).output(z.array(NewsItem)),
    /** What this customer has not been told by letter yet, the newest first: the very stock from which their next letter tells. */
    untold: oc
      .input(z.strictObject({ customerId: Id }))
      .errors(notFound)
      .output(z.strictObject({ language: Language, items: z.array(NewsItem) })),
    save: oc
      .input(NewsItem.extend({ id: Id.nullable() }))
      .errors(notFound)
      .output(NewsItem),
    remove: oc
      .input(z.strictObject({ newsItemId: Id }))
      .errors(notFound)
      .output(z.strictObject({})),
  },
  /** Customers to try a letter on, the emptiest record first, to walk through one by one. */
  readers: oc
    .input(
      z.strictObject({
        language: Language,
        addressForm: AddressForm.nullable().default(null),
        after: z.string().max(300).nullable().default(null),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.strictObject({ rows: z.array(ReaderRow), next: z.string().nullable(), total: z.int() })),
  readiness: oc
    .input(z.strictObject({ templateId: Id, customerIds: z.array(Id).max(5000), newsItemId: Id.nullable().optional() }))
    .errors(notFound)
    .output(Readiness),
  /** One letter in the shape a channel takes. */
  render: oc
    .input(LetterInput.extend({ channel: Channel.exclude(['visit']) }))
    .errors(notFound)
    .output(z.strictObject({ rendered: Rendered, missing: z.array(MissingField), findings: z.array(Finding) })),
  draft: oc
    .input(
      z.strictObject({
        customerId: Id,
        touchId: Id.nullable(),
        templateId: Id.nullable(),
        newsItemId: Id.nullable().optional(),
        answersMailId: Id.nullable().optional(),
      }),
    )
    .errors(notFound)
    .output(Draft),
  preview: oc.input(LetterInput).errors(notFound).output(Preview),
  /** A wording in the shape a channel takes, while it is being typed; without a customer for a made-up one. */
  renderVariant: oc
    .input(
      z.strictObject({
        customerId: Id.nullable(),
        templateId: Id.nullable().optional(),
        variant: Variant.omit({ editedByPerson: true }),
        layout: TemplateLayout.optional(),
        newsItemId: Id.nullable().optional(),
        channel: Channel.exclude(['visit']),
      }),
    )
    .errors(notFound)
    .output(
      z.strictObject({
        rendered: Rendered,
        previewText: z.string(),
        /** False while a sign in it cannot be read; then the words stand as they were typed. */
        readable: z.boolean(),
        missing: z.array(MissingField),
        findings: z.array(Finding),
      }),
    ),
  /** Saves typed-in values to the customer's card where they belong. */
  fillIn: oc
    .input(z.strictObject({ customerId: Id, fills: Fills }))
    .errors({ ...notFound, ...invalid })
    .output(z.strictObject({ saved: z.array(z.string()) })),
  /** Into the outbox; leaves after the undo window. `sendKey` makes a second press harmless. `accepted`: warnings a person lets pass. */
  send: oc
    .input(LetterInput.extend({ sendKey: z.string().min(8).max(100), accepted: z.array(LintRule).optional(), essentials: saidOfIt.essentials }))
    .errors(sendErrors)
    .output(z.strictObject({ messageId: Id, leavesAt: Instant, actId: Id, nextTouchId: Id.nullable() })),
  /** Without a mailbox: hands the letter to the mail program, or returns it as a file to save. */
  handOver: oc
    .input(
      LetterInput.extend({
        sendKey: z.string().min(8).max(100),
        accepted: z.array(LintRule).optional(),
        essentials: saidOfIt.essentials,
        how: z.enum(['mail-program', 'eml']),
      }),
    )
    .errors({
      ...notFound,
      ...held,
      UNFILLED: sendErrors.UNFILLED,
      FINDINGS: sendErrors.FINDINGS,
      NO_ADDRESS: sendErrors.NO_ADDRESS,
      ALREADY_SENT: sendErrors.ALREADY_SENT,
    })
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
  outbox: oc.input(z.strictObject({ show: z.enum(['waiting', 'trouble', 'sent']).default('waiting'), limit: z.int().min(1).max(500).default(100) })).output(
    z.strictObject({
      rows: z.array(MessageRow),
      waiting: z.int(),
      trouble: z.int(),
      pace: OutboxPace.nullable(),
      batches: z.array(OutboxBatch),
      homeless: z.int(),
    }),
  ),
  /**
   * Letters of the person at this desk whose mailbox was removed leave from the present one, with its address as their sender; never by
   * itself. `homeless` in `outbox` counts them.
   */
  adopt: oc.errors({ NO_MAILBOX: { message: 'No mailbox is connected.' } }).output(z.strictObject({ letters: z.int(), actId: Id.nullable() })),
  /** A person decides about a letter of which nobody knows whether it left, or that failed. */
  decide: oc
    .input(z.strictObject({ messageId: Id, decision: z.enum(['it-was-sent', 'send-again', 'give-up']) }))
    .errors({ ...notFound, TOO_LATE: { message: 'It has already left.', data: z.strictObject({ state: MessageState }) } })
    .output(MessageRow),
};

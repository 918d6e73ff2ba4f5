import { blob, index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AddressForm, Channel, Language, MessageState, Sex, TemplateKind, TemplatePurpose } from '#contract/words';
import { edited, flag, id, instant } from './columns.ts';
import { customers } from './customers.ts';

/** A letter or a call script, before it is filled in; its words are in its variants. */
export const templates = snakeCase.table('templates', {
  id: id(),
  key: text().notNull().unique(),
  name: text().notNull(),
  kind: text().$type<TemplateKind>().notNull(),
  purpose: text().$type<TemplatePurpose>().notNull(),
  channel: text().$type<Channel>().notNull(),
  /** Came with the app, so a newer app may bring better words where nobody has edited them. */
  shipped: flag().notNull().default(false),
  archivedAt: instant(),
  ...edited(),
});

export const templateVariants = snakeCase.table(
  'template_variants',
  {
    id: id(),
    templateId: text()
      .notNull()
      .references(() => templates.id, { onDelete: 'cascade' }),
    language: text().$type<Language>().notNull(),
    addressForm: text().$type<AddressForm>().notNull(),
    /** 'any' unless the language needs a variant of its own. */
    readerSex: text().$type<Sex | 'any'>().notNull().default('any'),
    subject: text().notNull(),
    previewText: text().notNull().default(''),
    /** Plain paragraphs with Liquid fields, an empty line between paragraphs. */
    body: text().notNull(),
    editedByPerson: flag().notNull().default(false),
    ...edited(),
  },
  (t) => [uniqueIndex('template_variants_once').on(t.templateId, t.language, t.addressForm, t.readerSex)],
);

/** A letter with its text frozen, on its way or gone. */
export const messages = snakeCase.table(
  'messages',
  {
    id: id(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    touchId: text(),
    salespersonId: text().notNull(),
    mailboxId: text(),
    channel: text().$type<Channel>().notNull(),
    templateId: text(),
    variantId: text(),
    language: text().$type<Language>().notNull(),
    toAddress: text().notNull(),
    toName: text().notNull(),
    subject: text().notNull(),
    textBody: text().notNull(),
    htmlBody: text().notNull(),
    /** The bytes that go over the wire, frozen when queued: a retry sends exactly these. */
    mime: blob({ mode: 'buffer' }),
    /** The Message-ID header, with angle brackets; fixed when queued. */
    headerId: text(),
    state: text().$type<MessageState>().notNull(),
    /** One letter per key, whatever is pressed twice or crashes. */
    sendKey: text().notNull().unique(),
    /** Not before this instant: the undo window, a pause after a temporary refusal, the mailbox's own pace. */
    notBeforeAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    serverReply: text(),
    queuedAt: instant(),
    sentAt: instant(),
    ...edited(),
  },
  (t) => [
    index('messages_outbox').on(t.state, t.notBeforeAt),
    index('messages_by_customer').on(t.customerId, t.createdAt),
    index('messages_by_header').on(t.headerId),
  ],
);

/** Every change of a message's state, for the card's history and for finding out what happened. */
export const messageEvents = snakeCase.table(
  'message_events',
  {
    id: id(),
    messageId: text()
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
    state: text().$type<MessageState>().notNull(),
    detail: text(),
  },
  (t) => [index('message_events_by_message').on(t.messageId, t.at)],
);

/** A salesperson's own mailbox. The password is not here: `secret_key` names it in the secrets port. */
export const mailboxes = snakeCase.table('mailboxes', {
  id: id(),
  salespersonId: text().notNull(),
  fromName: text().notNull(),
  fromAddress: text().notNull(),
  smtpHost: text().notNull(),
  smtpPort: integer().notNull(),
  smtpSecurity: text().$type<'tls' | 'starttls' | 'none'>().notNull(),
  userName: text().notNull(),
  secretKey: text().notNull(),
  /** Why nothing leaves at the moment, in the server's words; null while all is well. */
  pausedReason: text(),
  ...edited(),
});

/** What is new: something to say that was not said last time. */
export const newsItems = snakeCase.table('news_items', {
  id: id(),
  title: text().notNull(),
  text: text().notNull(),
  link: text(),
  language: text().$type<Language>(),
  customerId: text(),
  untilOn: text(),
  ...edited(),
});

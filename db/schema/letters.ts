import { sql } from 'drizzle-orm';
import { blob, index, integer, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  AddressForm,
  Channel,
  IncomingKind,
  IncomingMatch,
  Language,
  MailAttachment,
  MessageState,
  Sex,
  TemplateKind,
  TemplateLayout,
  TemplatePurpose,
} from '#contract/words';
import { day, edited, flag, id, instant } from './columns.ts';
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
  /** 'card' for thanks: looks like a card, with room around few words. */
  layout: text().$type<TemplateLayout>().notNull().default('letter'),
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
    /** The batch it belongs to. */
    campaignId: text(),
    /** Which of two subjects it carries, where a campaign tries two. */
    subjectArm: text().$type<'a' | 'b'>(),
    newsItemId: text(),
    occasionId: text(),
    /** A fingerprint of the letter's own words, folded: by it the same words are not sent to somebody twice. */
    wordsHash: text(),
    /** Other Message-IDs under which servers have passed it on. */
    headerAliases: text({ mode: 'json' }).$type<string[]>(),
    /** When a copy was put into the mailbox's Sent folder, or found there. */
    sentCopyAt: instant(),
    ...edited(),
  },
  (t) => [
    // How many left from a mailbox in the last hour and day.
    index('messages_by_mailbox').on(t.mailboxId, t.sentAt).where(sql`${t.sentAt} is not null`),
    index('messages_by_campaign').on(t.campaignId).where(sql`${t.campaignId} is not null`),
    index('messages_outbox').on(t.state, t.notBeforeAt),
    // The next to leave, in the order they leave in, without touching the letters themselves: their bytes lie before what decides.
    index('messages_next')
      .on(sql`(${t.campaignId} is not null)`, t.notBeforeAt, t.id, t.mailboxId, t.campaignId, t.state)
      .where(sql`+${t.state} in ('queued', 'deferred')`),
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
  /** How it is signed in to: with the password, or with a token that the provider gave (XOAUTH2). */
  auth: text().$type<'password' | 'oauth'>().notNull().default('password'),
  oauthProvider: text(),
  oauthClientId: text(),
  /** Where its mail is read; null: it only sends. */
  imapHost: text(),
  imapPort: integer(),
  imapSecurity: text().$type<'tls' | 'starttls' | 'none'>(),
  /** Who puts a copy of a sent letter into the Sent folder: the provider itself, we, or not yet found out. */
  sentCopies: text().$type<'server' | 'ours' | 'unknown'>().notNull().default('unknown'),
  /** At most so many letters leave in an hour and in a day, with a pause between two. */
  perHour: integer().notNull().default(40),
  perDay: integer().notNull().default(100),
  /** The pace: nothing leaves from here before this instant. */
  nextSendAt: instant(),
  /** Refused log-ins in a row; a few more and the provider would lock the account. */
  refusedLogins: integer().notNull().default(0),
  /** Why its mail is not read at the moment, in the server's words. */
  hearingProblem: text(),
  lastHeardAt: instant(),
  ...edited(),
});

/** How far a folder of a mailbox has been read. Ids count anew when its UIDVALIDITY changes. */
export const mailFolders = snakeCase.table(
  'mail_folders',
  {
    id: id(),
    mailboxId: text()
      .notNull()
      .references(() => mailboxes.id, { onDelete: 'cascade' }),
    path: text().notNull(),
    role: text().$type<'inbox' | 'sent' | 'junk'>().notNull(),
    uidValidity: text().notNull(),
    lastUid: integer().notNull(),
    readAt: instant().notNull(),
  },
  (t) => [uniqueIndex('mail_folders_once').on(t.mailboxId, t.path)],
);

/** What came back: only mail that answers a letter of ours or comes from a customer; everything else is left where it is. */
export const incomingMails = snakeCase.table(
  'incoming_mails',
  {
    id: id(),
    /** Where it was read; null once that mailbox was removed: what people wrote stays on their cards. */
    mailboxId: text().references(() => mailboxes.id, { onDelete: 'set null' }),
    /** One mail is one event, however often its folder is read: the Message-ID, or a digest of the head where it has none. */
    fingerprint: text().notNull(),
    headerId: text(),
    kind: text().$type<IncomingKind>().notNull(),
    /** By what it was told whose it is. */
    matchedBy: text().$type<IncomingMatch>().notNull(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** The letter of ours that it answers. */
    messageId: text(),
    touchId: text(),
    fromAddress: text().notNull(),
    fromName: text().notNull(),
    subject: text().notNull(),
    receivedAt: instant().notNull(),
    /** What the person wrote, without what they quoted. */
    text: text().notNull(),
    /** The whole plain text, quotes and all. */
    fullText: text().notNull(),
    /** As it came; shown only in a closed frame. */
    html: text(),
    /** Of a bounce: its RFC 3463 status and the server's words. */
    bounceStatus: text(),
    bounceSaid: text(),
    /** Of an automatic reply: until when they are away, where it says so. */
    awayUntilOn: day(),
    readAt: instant(),
    /** What hung on it, by name only: the files themselves stay in the mailbox. */
    attachments: text({ mode: 'json' }).$type<MailAttachment[]>(),
    ...edited(),
  },
  (t) => [
    uniqueIndex('incoming_mails_once').on(t.mailboxId, t.fingerprint),
    index('incoming_mails_by_customer').on(t.customerId, t.receivedAt),
    index('incoming_mails_by_message').on(t.messageId).where(sql`${t.messageId} is not null`),
  ],
);

/** A mail that could not be read, and why: its folder is read on without it, and it is not tried again. */
export const unreadableMails = snakeCase.table(
  'unreadable_mails',
  {
    id: id(),
    mailboxId: text()
      .notNull()
      .references(() => mailboxes.id, { onDelete: 'cascade' }),
    path: text().notNull(),
    uidValidity: text().notNull(),
    uid: integer().notNull(),
    cause: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('unreadable_mails_once').on(t.mailboxId, t.path, t.uidValidity, t.uid)],
);

/** What is new: something to say that was not said last time. */
export const newsItems = snakeCase.table('news_items', {
  id: id(),
  title: text().notNull(),
  text: text().notNull(),
  link: text(),
  language: text().$type<Language>(),
  customerId: text(),
  /** Whose trade it is about ("baker, bakery"): an article for them. Null: for everybody. */
  trade: text(),
  untilOn: text(),
  ...edited(),
});

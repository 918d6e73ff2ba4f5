// Front door of mail: the salesperson's own mailbox.

export { mailRoutes } from './routes.ts';
export { onOneLine } from './rules.ts';
export { type MailboxState, mailboxOfMe, pauseMailbox } from './service.ts';
export { openToRead, tryReadingAgain } from './service-reading.ts';
export { type MailboxSending, mailboxesWithSent, mailboxSending, noteSending } from './service-sending.ts';
export { anotherSecret } from './service-tokens.ts';
export { type MailboxToHear, type MailboxToUse, mailboxesToHear, mailboxToHear, mailboxToSendFrom } from './service-use.ts';

// Front door of mail: the salesperson's own mailbox.
export { mailRoutes } from './routes.ts';
export { onOneLine } from './rules.ts';
export { type MailboxState, type MailboxToUse, mailboxOfMe, mailboxToSendFrom, pauseMailbox } from './service.ts';

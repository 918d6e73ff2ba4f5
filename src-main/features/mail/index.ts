// Front door of mail: the salesperson's own mailbox.
export { mailRoutes } from './routes.ts';
export { onOneLine } from './rules.ts';
export { type MailboxState, mailboxOfMe, mailboxToSendFrom, pauseMailbox } from './service.ts';

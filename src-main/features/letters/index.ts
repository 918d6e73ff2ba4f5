// Front door of letters: templates, drafts, and the outbox.
export { recoverOutbox, runOutbox } from './outbox.ts';
export { lettersRoutes } from './routes.ts';
export { type SendInput, type SendOutcome, sendLetter } from './service-send.ts';
export { ensureStock } from './service-templates.ts';

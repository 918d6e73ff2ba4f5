// Front door of letters: templates, drafts, one letter and many, and the outbox.
export { type OutboxRun, recoverOutbox, runOutbox } from './outbox.ts';
export { foreseeBatch } from './outbox-pace.ts';
export { lookIntoSent, noteArrived } from './outbox-sent.ts';
export { ownMessageIds } from './own-ids.ts';
export { lettersRoutes } from './routes.ts';
export { saidByServer } from './rules-outbox.ts';
export {
  type PreparedLetter,
  prepareInTurns,
  prepareLetter,
  prepareLetters,
  type QueueInput,
  type QueueOptions,
  type QueueOutcome,
  queueLetters,
} from './service-bulk.ts';
export { type FillOutcome, fillIn } from './service-draft.ts';
export { type CancelledLetter, cancelLettersOf, cancelLettersTo } from './service-outbox.ts';
export { readiness } from './service-readers.ts';
export { type SendInput, type SendOutcome, sendLetter } from './service-send.ts';
export { type ShownLetter, showLetter } from './service-show.ts';
export { ensureStock } from './service-templates.ts';
export type { Campaign, LetterWish } from './service-words.ts';
export { findLetterFor, findTemplate, findTemplateByKey, type TemplateDbRow } from './store-templates.ts';

// Front door of replies: hearing back.
export { listenForMail } from './listen.ts';
export { repliesRoutes } from './routes.ts';
export { type HearOutcome, hearBack } from './service-hear.ts';

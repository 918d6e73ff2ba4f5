import { implement } from '@orpc/server';
import { mail } from '#contract/mail';
import type { Context } from '../../ports/context.ts';
import { getMailbox, removeMailbox, resumeMailbox, saveMailbox, testMailbox, unlockSecrets } from './service.ts';

const os = implement(mail).$context<Context>();

export const mailRoutes = os.router({
  mailbox: os.mailbox.handler(({ context }) => getMailbox(context)),
  save: os.save.handler(({ context, input, errors }) => {
    const outcome = saveMailbox(context, input);
    if (outcome.kind === 'locked') throw errors.LOCKED();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return outcome.mailbox;
  }),
  remove: os.remove.handler(({ context, errors }) => {
    if (!removeMailbox(context)) throw errors.NOT_FOUND();
    return { removed: true };
  }),
  test: os.test.handler(async ({ context, input, errors }) => {
    const outcome = await testMailbox(context, input);
    if (outcome.kind === 'locked') throw errors.LOCKED();
    return outcome.result;
  }),
  unlock: os.unlock.handler(async ({ context, input, errors }) => {
    if ((await unlockSecrets(context, input.passphrase)) === 'wrong') throw errors.WRONG();
    return { secrets: context.secrets.state() };
  }),
  resume: os.resume.handler(({ context, errors }) => {
    const mailbox = resumeMailbox(context);
    if (!mailbox) throw errors.NOT_FOUND();
    return mailbox;
  }),
});

import { implement } from '@orpc/server';
import { mail } from '#contract/mail';
import type { Context } from '../../ports/context.ts';
import { getMailbox, removeMailbox, resumeMailbox, saveMailbox, unlockSecrets } from './service.ts';
import { checkDomain } from './service-domain.ts';
import { signIn } from './service-sign-in.ts';
import { suggestServers } from './service-suggest.ts';
import { prepareTest, testMailbox } from './service-test.ts';

const os = implement(mail).$context<Context>();

export const mailRoutes = os.router({
  mailbox: os.mailbox.handler(({ context }) => getMailbox(context)),
  suggest: os.suggest.handler(({ context, input, signal }) => suggestServers(context, input.address, signal)),
  save: os.save.handler(async ({ context, input, errors }) => {
    const outcome = await saveMailbox(context, input);
    if (outcome.kind === 'locked') throw errors.LOCKED();
    if (outcome.kind === 'not-kept') throw errors.NOT_KEPT();
    if (outcome.kind === 'invalid') throw errors.INVALID({ data: { field: outcome.field, problem: outcome.problem } });
    return outcome.mailbox;
  }),
  remove: os.remove.handler(async ({ context, errors }) => {
    if (!(await removeMailbox(context))) throw errors.NOT_FOUND();
    return { removed: true };
  }),
  test: os.test.handler(async function* ({ context, input, errors, signal }) {
    const ready = await prepareTest(context, input);
    if (ready.kind === 'locked') throw errors.LOCKED();
    yield* testMailbox(context, ready.test, signal);
  }),
  signIn: os.signIn.handler(async function* ({ context, input, signal }) {
    yield* signIn(context, input, signal);
  }),
  domain: os.domain.handler(({ context, input }) => checkDomain(context, input.address)),
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

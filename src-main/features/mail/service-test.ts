// Tries a mailbox as it was typed: first sending, then reading, each from the server's name to the Sent folder.
import type { MailboxFields, MailProblem, ServerAddress, TestEvent, TestResult, TestStep } from '#contract/mail';
import type { Context } from '../../ports/context.ts';
import type { Protocol } from '../../ports/mail-probe.ts';
import type { MailSecret } from '../../ports/mailer.ts';
import { isLoopback, problemOf, tidied } from './rules.ts';
import { domainOf, usualPorts } from './rules-presets.ts';
import type { MailboxInput } from './service.ts';
import { anotherSecret, findTicket, freshToken } from './service-tokens.ts';
import { findMailboxOf } from './store.ts';

export interface MailboxTest {
  fields: MailboxFields;
  /** `renew` where what is kept may be tried once more in another form: a token that the server refuses. */
  entry: { kind: 'ready'; secret: MailSecret; renew?: (refused: MailSecret) => Promise<MailSecret | null> } | { kind: 'signed-out' };
}

/** With what the typed settings would be entered: what was typed, else what is kept. `locked` where that cannot be read now. */
export async function prepareTest(
  ctx: Context,
  { password, ticket = null, ...typed }: MailboxInput,
): Promise<{ kind: 'locked' } | { kind: 'ready'; test: MailboxTest }> {
  const fields = tidied(typed);
  const row = findMailboxOf(ctx.db, ctx.me());
  const isKept = row !== undefined && row.auth === fields.auth && ctx.secrets.has(row.secretKey);
  const ready = (entry: MailboxTest['entry']) => ({ kind: 'ready' as const, test: { fields, entry } });
  if (fields.auth === 'oauth') {
    const signedIn = ticket === null ? undefined : findTicket(ctx, ticket);
    if (signedIn) return ready({ kind: 'ready', secret: { kind: 'token', value: signedIn.accessToken } });
    if (!row || !isKept) return ready({ kind: 'signed-out' });
    if (ctx.secrets.get(row.secretKey) === null) return { kind: 'locked' };
    const token = await freshToken(ctx, row);
    if (token.kind !== 'token') return ready({ kind: 'signed-out' });
    return ready({ kind: 'ready', secret: { kind: 'token', value: token.value }, renew: (refused) => anotherSecret(ctx, row.id, refused) });
  }
  const kept = password === null && isKept && fields.userName !== '' ? ctx.secrets.get(row.secretKey) : '';
  if (kept === null) return { kind: 'locked' };
  return ready({ kind: 'ready', secret: { kind: 'password', value: password ?? kept } });
}

/** Tells each step as it happens and ends with the result. Stops where the signal says so, without a result. */
export async function* testMailbox(ctx: Context, { fields, entry }: MailboxTest, signal?: AbortSignal): AsyncGenerator<TestEvent> {
  const told: TestEvent[] = [];
  let wake = () => {};
  const tell = (event: TestEvent) => {
    told.push(event);
    wake();
  };
  let done = false;
  const run = async () => {
    const smtp = await testServer(ctx, { protocol: 'smtp', fields, entry, signal, tell });
    const imap = fields.imapHost === null || signal?.aborted ? null : await testServer(ctx, { protocol: 'imap', fields, entry, signal, tell });
    if (!signal?.aborted) tell({ kind: 'result', smtp, imap });
  };
  const running = run().finally(() => {
    done = true;
    wake();
  });
  while (!done || told.length > 0) {
    const event = told.shift();
    if (event) yield event;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (done || told.length > 0) resolve();
      });
  }
  await running;
}

interface ServerTest extends MailboxTest {
  protocol: Protocol;
  signal: AbortSignal | undefined;
  tell: (event: TestEvent) => void;
}

async function testServer(ctx: Context, order: ServerTest): Promise<TestResult> {
  const { protocol, fields, entry, signal } = order;
  const onStep = (step: TestStep, state: 'doing' | 'done' | 'failed') => order.tell({ kind: 'step', server: protocol, step, state });
  const server = serverOf(fields, protocol);
  const reached = await ctx.mailProbe.reach({ protocol, server, greetAs: domainOf(fields.fromAddress), signal, onStep });
  if (reached.kind === 'fails') {
    const problem = problemOf(reached.code, reached.serverSaid);
    const instead = signal?.aborted ? null : await otherWay(ctx, order, server, problem);
    // Of a server that was not reached only this machine has something to say, and the problem says it better.
    const serverSaid = ownWords.has(problem) ? '' : reached.serverSaid;
    return failed(problem, serverSaid, { instead, certificateNames: reached.certificateNames });
  }
  onStep('sign-in', 'doing');
  if (entry.kind === 'signed-out') {
    onStep('sign-in', 'failed');
    return failed('sign-in-again', '');
  }
  return protocol === 'smtp' ? signInToSend(ctx, fields, entry, onStep) : signInToRead(ctx, fields, { server, entry }, onStep);
}

type Entry = Extract<MailboxTest['entry'], { kind: 'ready' }>;
type OnStep = (step: TestStep, state: 'doing' | 'done' | 'failed') => void;

/** Tries with what is kept, and where that is a token and refused, once more with a fresh one. */
async function withRenewal<T>({ secret, renew }: Entry, attempt: (by: MailSecret) => Promise<T>, isRefused: (outcome: T) => boolean): Promise<T> {
  const outcome = await attempt(secret);
  const fresh = isRefused(outcome) ? await renew?.(secret) : null;
  return fresh ? attempt(fresh) : outcome;
}

async function signInToSend(ctx: Context, fields: MailboxFields, entry: Entry, onStep: OnStep): Promise<TestResult> {
  const answer = await withRenewal(
    entry,
    (by) => ctx.mailer.test(fields, by),
    (outcome) => outcome.kind === 'fails' && outcome.code === 'EAUTH',
  );
  onStep('sign-in', answer.kind === 'works' ? 'done' : 'failed');
  if (answer.kind === 'works') return { kind: 'works', greeting: answer.greeting, sentFolder: null };
  return failed(signInProblem(problemOf(answer.code, answer.serverSaid), entry.secret), answer.serverSaid);
}

type ReadingEntry = { server: ServerAddress; entry: Entry };

async function signInToRead(ctx: Context, { userName }: MailboxFields, { server, entry }: ReadingEntry, onStep: OnStep): Promise<TestResult> {
  const opened = await withRenewal(
    entry,
    (secret) => ctx.mailReader.open({ ...server, userName, secret }),
    (outcome) => outcome.kind === 'refused-login',
  );
  onStep('sign-in', opened.kind === 'open' ? 'done' : 'failed');
  if (opened.kind !== 'open') {
    const code = opened.kind === 'refused-login' ? 'EAUTH' : opened.code;
    return failed(signInProblem(problemOf(code, opened.serverSaid), entry.secret), opened.serverSaid);
  }
  onStep('sent-folder', 'doing');
  try {
    const sent = (await opened.session.folders()).find(({ role }) => role === 'sent');
    onStep('sent-folder', sent ? 'done' : 'failed');
    return sent ? { kind: 'works', greeting: '', sentFolder: sent.path } : failed('no-sent-folder', '');
  } catch (error) {
    // The line was cut while the folders were listed; any other error would be one of ours.
    if (!(error instanceof Error)) throw error;
    onStep('sent-folder', 'failed');
    return failed('other', error.message);
  } finally {
    await opened.session.close();
  }
}

/** A refused token is no wrong password: what helps is to sign in anew. */
const signInProblem = (problem: MailProblem, { kind }: MailSecret): MailProblem =>
  kind === 'token' && (problem === 'wrong-password' || problem === 'other') ? 'sign-in-again' : problem;

function failed(problem: MailProblem, serverSaid: string, more: { instead?: ServerAddress | null; certificateNames?: string[] } = {}): TestResult {
  return { kind: 'fails', problem, serverSaid: serverSaid.slice(0, 1000), instead: more.instead ?? null, certificateNames: more.certificateNames ?? [] };
}

function serverOf(fields: MailboxFields, protocol: Protocol): ServerAddress {
  if (protocol === 'smtp') return { host: fields.smtpHost, port: fields.smtpPort, security: fields.smtpSecurity };
  return { host: fields.imapHost ?? '', port: fields.imapPort ?? 993, security: fields.imapSecurity ?? 'tls' };
}

const ownWords = new Set<MailProblem>(['no-such-host', 'refused', 'timeout', 'certificate']);
const mayBeThePort = new Set<MailProblem>(['refused', 'timeout', 'wrong-security', 'other']);

/** The first of the usual ports where the same server answers; for a program on this machine also without encryption, which nobody can overhear. */
async function otherWay(ctx: Context, { protocol, fields, signal }: ServerTest, server: ServerAddress, problem: MailProblem): Promise<ServerAddress | null> {
  const ways: ServerAddress[] = mayBeThePort.has(problem) ? usualPorts[protocol].map((way) => ({ host: server.host, ...way })) : [];
  if (isLoopback(server.host) && problem === 'certificate') ways.push({ ...server, security: 'none' });
  for (const way of ways) {
    if (way.port === server.port && way.security === server.security) continue;
    const probed = await ctx.mailProbe.reach({ protocol, server: way, greetAs: domainOf(fields.fromAddress), signal, onStep: () => {} });
    if (probed.kind === 'reached') return way;
  }
  return null;
}

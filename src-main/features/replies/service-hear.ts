// Reading the mailboxes: heads first, bodies only of what may matter, each folder from the uid where it was left.
import type { Id, Instant } from '#contract/words';
import type { Tx } from '#db/open';
import { detailOf } from '#db/trouble';
import { ownMessageIds } from '#features/letters';
import { type MailboxToHear, mailboxesToHear, openToRead, tryReadingAgain } from '#features/mail';
import { writeAsTheApp } from '#features/team';
import { finishTouch } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import type { FolderRole, MailboxSession, MailHead } from '../../ports/mailbox-reader.ts';
import { readHead } from './parse.ts';
import { looksLikeBounce } from './rules-bounces.ts';
import { type HeadFacts, header } from './rules-mail.ts';
import { contextOf, dayAt } from './service-effects.ts';
import { aliasDays, dayMs } from './service-match.ts';
import { fingerprintOf, takeIn } from './service-take.ts';
import { orUnreadable, sourceOf } from './service-unreadable.ts';
import { findByFingerprint, listAskingCustomersByHeader } from './store.ts';
import { findFolder, saveFolder, saveHearing } from './store-folders.ts';
import { addAlias, firstLetterAt, listAliases, listOwnersOf } from './store-letters.ts';

export interface HearProgress {
  heads: number;
  bodies: number;
  taken: number;
}

export interface HearOptions {
  signal?: AbortSignal;
  onProgress?: (progress: HearProgress) => void;
}

export interface HearOutcome extends HearProgress {
  /** One line a mailbox that could not be read, in the server's words. */
  problems: string[];
  /** False where it was stopped on the way; what was taken until then stands, and the next time goes on from there. */
  finished: boolean;
}

/** Heads asked for at a time: a pause for everything else comes after each lot. */
const lot = 100;
/** Heads read at a stretch. */
const stretch = 20;
/** The first time a mailbox is read, no further back than this, and not before our first letter left it. */
const firstDays = 60;

const busy = new Map<Id, Promise<unknown>>();

/** One at a time for each mailbox: two readers would race for the same uid. */
export async function alone<T>(mailboxId: Id, work: () => Promise<T>): Promise<T> {
  const before = busy.get(mailboxId) ?? Promise.resolve();
  const run = before.then(work, work);
  const settled = run.catch(() => {});
  busy.set(mailboxId, settled);
  try {
    return await run;
  } finally {
    if (busy.get(mailboxId) === settled) busy.delete(mailboxId);
  }
}

/** A person asks to read every mailbox of this desk that has a place to read from. Never throws for a server's trouble: `problems` says it. */
export async function hearBack(ctx: Context, options: HearOptions = {}): Promise<HearOutcome> {
  const outcome: HearOutcome = { heads: 0, bodies: 0, taken: 0, problems: [], finished: true };
  tryReadingAgain(ctx);
  for (const mailbox of await mailboxesToHear(ctx)) {
    if (options.signal?.aborted) return { ...outcome, finished: false };
    const problem = await alone(mailbox.mailboxId, () => hearMailbox(ctx, mailbox, outcome, options));
    if (problem !== null) outcome.problems.push(problem);
  }
  return { ...outcome, finished: !options.signal?.aborted };
}

/** Connects, reads, leaves; answers what went wrong, null where nothing did. */
async function hearMailbox(ctx: Context, mailbox: MailboxToHear, outcome: HearProgress, options: HearOptions): Promise<string | null> {
  const opened = await openToRead(ctx, mailbox);
  if (opened.kind !== 'open') return noteProblem(ctx, mailbox.mailboxId, opened.serverSaid);
  try {
    await hearSession(ctx, mailbox, opened.session, outcome, options);
    return null;
  } catch (error) {
    return noteProblem(ctx, mailbox.mailboxId, detailOf(error));
  } finally {
    await opened.session.close();
  }
}

export function noteProblem(ctx: Context, mailboxId: Id, said: string): string {
  const problem = said.replace(/\s+/g, ' ').trim().slice(0, 500) || 'unknown';
  ctx.db.transaction((tx) => saveHearing(tx, mailboxId, { hearingProblem: problem }));
  ctx.changes.tell({ topic: 'replies' });
  return problem;
}

/** Reads the folders that matter over an open connection. Throws where it breaks; what was read until then stands. */
export async function hearSession(ctx: Context, mailbox: MailboxToHear, session: MailboxSession, outcome: HearProgress, options: HearOptions): Promise<void> {
  const folders = await session.folders();
  for (const role of ['inbox', 'junk', 'sent'] as const) {
    const folder = folders.find((one) => one.role === role);
    if (folder) await hearFolder(ctx, { mailbox, session, path: folder.path, role, outcome, options });
    if (options.signal?.aborted) return;
  }
  ctx.db.transaction((tx) => saveHearing(tx, mailbox.mailboxId, { lastHeardAt: ctx.clock.now(), hearingProblem: null }));
  ctx.changes.tell({ topic: 'replies' });
}

interface Folder {
  mailbox: MailboxToHear;
  session: MailboxSession;
  path: string;
  role: FolderRole;
  outcome: HearProgress;
  options: HearOptions;
}

async function hearFolder(ctx: Context, folder: Folder): Promise<void> {
  const { mailbox, session, path, role, outcome, options } = folder;
  const selected = await session.select(path);
  const known = findFolder(ctx.db, mailbox.mailboxId, path);
  const isSame = known?.uidValidity === selected.uidValidity;
  // Read for the first time, or ids count anew: from the beginning, no further back than needed. What was taken before is known by its fingerprint.
  const since = isSame ? undefined : firstReadFrom(ctx, mailbox.mailboxId);
  let lastUid = isSame && known ? known.lastUid : since === null ? selected.uidNext - 1 : 0;
  const save = () =>
    ctx.db.transaction((tx) =>
      saveFolder(tx, { mailboxId: mailbox.mailboxId, path, role, uidValidity: selected.uidValidity, lastUid, readAt: ctx.clock.now() }),
    );
  if (!isSame) save();
  for (;;) {
    if (options.signal?.aborted) return;
    // Asked while it says there is more than was read: an empty answer would cost a search of its own.
    const heads = selected.uidNext - 1 > lastUid ? await session.heads(lastUid, lot, typeof since === 'number' ? { since } : {}) : [];
    outcome.heads += heads.length;
    const place = { ...folder, uidValidity: selected.uidValidity };
    if (role === 'sent') await readSent(ctx, place, heads);
    else if (!(await readLot(ctx, place, heads))) return;
    // Only an empty answer is the end. A short one is not: mails may go while they are fetched.
    lastUid = heads.at(-1)?.uid ?? Math.max(lastUid, selected.uidNext - 1);
    save();
    options.onProgress?.({ ...outcome });
    if (lastUid >= selected.uidNext - 1) return;
    await breathe();
  }
}

/** From when a mailbox is read that was not read before; null where no letter has left it: then what is there now is none of ours. */
function firstReadFrom(ctx: Context, mailboxId: Id): Instant | null {
  const first = firstLetterAt(ctx.db, mailboxId);
  return first === null ? null : Math.max(first, ctx.clock.now() - firstDays * dayMs);
}

type Place = Folder & { uidValidity: string };

/** Fetches and takes in what may matter of a lot; false where it was told to stop in between. */
async function readLot(ctx: Context, folder: Place, heads: readonly MailHead[]): Promise<boolean> {
  const { mailbox, session, role, outcome, options } = folder;
  const read: { head: MailHead; facts: HeadFacts }[] = [];
  for (const head of heads) {
    const facts = await orUnreadable(ctx, { ...folder, uid: head.uid }, () => readHead(head.headers));
    if (facts) read.push({ head, facts });
    if (read.length % stretch === 0) await breathe();
  }
  const customers = new Set(listOwnersOf(ctx.db, [...new Set(read.map(({ facts }) => facts.from.address))]).map(({ address }) => address));
  const aliases = new Set(listAliases(ctx.db, ctx.clock.now() - aliasDays * dayMs).flatMap((known) => known.aliases));
  for (const { head, facts } of read) {
    if (options.signal?.aborted) return false;
    const place = { ...folder, uid: head.uid };
    if (!(await orUnreadable(ctx, place, () => mayMatter(ctx, { facts, head, mailbox, customers, aliases })))) continue;
    const raw = await sourceOf(ctx, place, session);
    outcome.bodies += 1;
    if (!raw) continue;
    const { receivedAt, attachments } = head;
    const found = { mailbox, role: role === 'junk' ? 'junk' : 'inbox', raw, receivedAt, attachments } as const;
    const taken = await orUnreadable(ctx, place, () => takeIn(ctx, found));
    if (taken?.kind === 'taken') outcome.taken += 1;
  }
  return true;
}

const breathe = () => new Promise((resolve) => setImmediate(resolve));

interface Judged {
  facts: HeadFacts;
  head: MailHead;
  mailbox: MailboxToHear;
  customers: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
}

/** By the head alone: it names a letter of ours, comes from a customer, or looks like a bounce. Mail of strangers stays where it is. */
function mayMatter(ctx: Context, { facts, head, mailbox, customers, aliases }: Judged): boolean {
  if (findByFingerprint(ctx.db, mailbox.mailboxId, fingerprintOf(facts))) return false;
  // A copy to oneself is no answer.
  if (facts.from.address === mailbox.fromAddress.toLowerCase() && !customers.has(facts.from.address)) return looksLikeBounce(facts, head.types);
  if (customers.has(facts.from.address) || looksLikeBounce(facts, head.types)) return true;
  return facts.refersTo.some((id) => aliases.has(id)) || ownMessageIds(ctx.db, facts.refersTo.join(' ')).length > 0;
}

/** The Sent folder tells under which ids our letters went on, and what was answered from another program. */
async function readSent(ctx: Context, folder: Place, heads: readonly MailHead[]): Promise<void> {
  for (const head of heads) await orUnreadable(ctx, { ...folder, uid: head.uid }, () => readSentMail(ctx, folder.mailbox, head));
}

async function readSentMail(ctx: Context, mailbox: MailboxToHear, head: MailHead): Promise<void> {
  const facts = await readHead(head.headers);
  const original = `${header(facts, 'x-microsoft-original-message-id')} ${header(facts, 'x-google-original-message-id')}`;
  const isOwn = ownMessageIds(ctx.db, facts.headerId ?? '').length > 0;
  const [renamed] = isOwn ? [] : ownMessageIds(ctx.db, original);
  ctx.db.transaction((tx) => {
    if (renamed && facts.headerId) addAlias(tx, renamed, facts.headerId);
    if (isOwn || renamed) return;
    for (const customerId of listAskingCustomersByHeader(tx, mailbox.mailboxId, facts.refersTo)) {
      answered(tx, contextOf(ctx, mailbox), customerId, { subject: facts.subject, at: head.receivedAt });
    }
  });
}

/** They were answered from the person's own mail program: a contact like any other. */
function answered(tx: Tx, ctx: Context, customerId: Id, { subject, at }: { subject: string; at: Instant }): void {
  const when = Math.min(at, ctx.clock.now());
  finishTouch(tx, ctx, writeAsTheApp(tx, ctx), {
    customerId,
    touchId: null,
    channel: 'email',
    direction: 'out',
    summary: subject,
    next: { kind: 'by-rules' },
    on: dayAt(ctx, when),
    at: when,
  });
  ctx.changes.tell({ topic: 'replies', id: customerId });
  ctx.changes.tell({ topic: 'touches', id: customerId });
}

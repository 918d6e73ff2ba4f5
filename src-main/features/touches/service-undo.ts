// Taking back the last act, whichever feature made it, also after a restart.
import type { Topic } from '#contract/app';
import type { ActView } from '#contract/touches';
import type { Id } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { actById, changesOf, lastActOf, revertAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { handKind, isOpenState, spreadKind } from './rules-acts.ts';
import { replanCustomer } from './service-plan.ts';
import { deleteTouch, findCustomerHead, findMessageState, findOpenTouch, findTouch, isWorkedOn, mayHaveLeft } from './store.ts';
import { restorePlanned, restoreWaiting } from './store-undo.ts';

export type UndoOutcome =
  | { kind: 'undone'; undone: ActView; touchId: Id | null }
  | { kind: 'nothing' }
  | { kind: 'cannot'; why: 'letter-has-left' | 'changed-since' };

type ActRow = NonNullable<ReturnType<typeof lastActOf>>;
type Change = ReturnType<typeof changesOf>[number];

function viewOf(reader: Reader, act: ActRow): ActView {
  const customerName = act.customerId === null ? null : (findCustomerHead(reader, act.customerId)?.displayName ?? null);
  return { actId: act.id, kind: act.kind, customerId: act.customerId, customerName, at: act.at };
}

/** The newest act of this person that still stands: what Z would take back. */
export function lastAct(ctx: Pick<Context, 'db' | 'me'>): ActView | null {
  const act = lastActOf(ctx.db, ctx.me());
  return act ? viewOf(ctx.db, act) : null;
}

/** Breaks off the transaction, so that a refused undo leaves everything as it was. */
class Refused extends Error {
  override name = 'Refused';
}

/** Takes back the named act, or the last one of this person. A letter that is on its way cannot be called back. */
export function undo(ctx: Context, actId?: Id): UndoOutcome {
  const act = actId === undefined ? lastActOf(ctx.db, ctx.me()) : actById(ctx.db, actId);
  if (!act || act.undoneAt !== null) return { kind: 'nothing' };
  const undone = viewOf(ctx.db, act);
  try {
    const outcome = ctx.db.transaction((tx) => takeBack(tx, ctx, act));
    if (outcome.kind === 'undone') tellAll(ctx, act, outcome.topics);
    return outcome.kind === 'undone' ? { kind: 'undone', undone, touchId: outcome.touchId } : outcome;
  } catch (error) {
    if (error instanceof Refused) return { kind: 'cannot', why: 'changed-since' };
    throw error;
  }
}

/** The colleague may have made the contact meanwhile: then it was theirs, and stays so. */
const isStillOpen = (tx: Tx, touchId: Id) => isOpenState(findTouch(tx, touchId)?.state ?? 'done');

type TakenBack = { kind: 'undone'; touchId: Id | null; topics: Set<Topic> } | { kind: 'cannot'; why: 'letter-has-left' };

function takeBack(tx: Tx, ctx: Context, act: ActRow): TakenBack {
  const changes = changesOf(tx, act.id);
  if (act.kind === spreadKind) return takeBackSpread(tx, ctx, act, changes);
  if (changes.some((change) => change.tableName === 'messages' && hasLeft(tx, change))) return { kind: 'cannot', why: 'letter-has-left' };
  if (act.kind === handKind && changes.some(({ rowId }) => !isStillOpen(tx, rowId))) throw new Refused();
  for (const { tableName, rowId, after } of changes) if (tableName === 'messages' && after?.state === 'queued') restoreWaiting(tx, rowId);
  makeRoom(tx, act, changes);
  if (revertAct(tx, ctx, act.id) !== 'reverted') throw new Refused();
  if (act.customerId !== null && findCustomerHead(tx, act.customerId)) replanCustomer(ctx, tx, act.customerId);
  const touchId = changes.find((change) => change.tableName === 'touches' && findTouch(tx, change.rowId))?.rowId ?? null;
  return { kind: 'undone', touchId, topics: topicsOf(changes) };
}

/** Of what was spread over the days, everything that nobody has worked on since comes back to today; the rest stays where it was put. */
function takeBackSpread(tx: Tx, ctx: Context, act: ActRow, changes: readonly Change[]): TakenBack {
  if (revertAct(tx, ctx, act.id, { leaveWhatChanged: true }) !== 'reverted') throw new Refused();
  for (const { rowId } of changes) {
    const touch = findTouch(tx, rowId);
    if (touch && isOpenState(touch.state)) replanCustomer(ctx, tx, touch.customerId);
  }
  return { kind: 'undone', touchId: null, topics: new Set() };
}

/**
 * Only a letter that still waits (or waits again after a temporary refusal) can be kept back. One that was handed to the mail program never
 * was in our hands: what is taken back is that we wrote it down as sent.
 */
function hasLeft(tx: Tx, change: Change): boolean {
  const state = findMessageState(tx, change.rowId);
  // Only the act that sent it off makes a draft of it again; taking back a later one (sent again, stopped) leaves it a letter.
  if (state !== undefined && change.before?.state === 'draft' && mayHaveLeft(tx, change.rowId)) return true;
  return state !== undefined && !['draft', 'queued', 'deferred', 'cancelled', 'opened-elsewhere'].includes(state);
}

/**
 * The planner's own touch makes room for the one that comes back, and where the planner refined a touch of this act, that is put back to
 * how the act left it. What another act has worked on since stays: then the undo is refused.
 */
function makeRoom(tx: Tx, act: ActRow, changes: readonly Change[]): void {
  const ofAct = changes.filter((change) => change.tableName === 'touches');
  if (ofAct.length === 0 || act.customerId === null) return;
  const open = findOpenTouch(tx, act.customerId);
  if (!open) return;
  if (ofAct.some((change) => change.rowId === open.id)) {
    if (!isWorkedOn(tx, open.id, act.id))
      for (const { after } of ofAct.filter((change) => change.rowId === open.id)) if (after) restorePlanned(tx, open.id, after);
    return;
  }
  const reopens = ofAct.some(({ before, rowId }) => before !== null && isOpenState(stateOf(before)) && rowId !== open.id);
  if (!reopens) return;
  if (isWorkedOn(tx, open.id, act.id)) throw new Refused();
  deleteTouch(tx, open.id);
}

const stateOf = (before: Record<string, unknown>): 'planned' | 'held' | 'done' =>
  before.state === 'planned' || before.state === 'held' ? before.state : 'done';

const topicOf = {
  messages: 'messages',
  orders: 'orders',
  orderLines: 'orders',
  channelLimits: 'team',
  quietHours: 'team',
  registerWashes: 'team',
  templates: 'letters',
  templateVariants: 'letters',
  journeys: 'journeys',
  journeySteps: 'journeys',
  enrolments: 'journeys',
  enrolmentSteps: 'journeys',
  ideas: 'journeys',
} as const;
type Topical = keyof typeof topicOf;
const isTopical = (name: string): name is Topical => Object.hasOwn(topicOf, name);

/** A setting that can be taken back is about whom to choose: who is proposed, and what came of it. */
const ofSetting: readonly Topic[] = ['scoring', 'campaigns'];

const topicsOf = (changes: readonly Change[]) =>
  new Set(
    changes.flatMap(({ tableName }): readonly Topic[] => (tableName === 'settings' ? ofSetting : [isTopical(tableName) ? topicOf[tableName] : 'customers'])),
  );

function tellAll(ctx: Context, act: ActRow, topics: ReadonlySet<Topic>): void {
  const id = act.customerId ?? undefined;
  ctx.changes.tell({ topic: 'touches', ...(id ? { id } : {}) });
  for (const topic of topics) ctx.changes.tell({ topic, ...(id ? { id } : {}) });
}

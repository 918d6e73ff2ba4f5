// Where a customer can be reached: added, mended, marked wrong, made the first choice.
import type { Customer } from '#contract/customers';
import type { ContactPointKind, ContactPointState, Id } from '#contract/words';
import type { Tx } from '#db/open';
import { type Act, startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { invalid, type SavedOutcome } from './rules-checks.ts';
import { type PointInput, readPoint } from './rules-points.ts';
import { refreshWords } from './service-words.ts';
import { type ContactPointRow, findContactPoint, findCustomer, listContactPointRows } from './store.ts';

export interface NewPoint extends PointInput {
  customerId: Id;
  state?: ContactPointState;
  isPrimary?: boolean;
}

/** Adds a contact point within an act; the first usable one of its kind becomes the first choice. */
export function addPoint(tx: Tx, act: Act, input: NewPoint): SavedOutcome {
  const read = readPoint(input);
  if (read.kind === 'invalid') return read;
  const others = sameKind(tx, input.customerId, input.kind);
  if (others.some(({ normalized }) => normalized === read.values.normalized)) return invalid('value', 'already-there');
  const id = newId();
  const state = input.state ?? 'usable';
  act.insert('contactPoints', { ...read.values, id, customerId: input.customerId, kind: input.kind, state, isPrimary: false });
  settlePrimary(tx, act, input.customerId, input.kind, input.isPrimary ? id : null);
  return { kind: 'ok', customerId: input.customerId };
}

const sameKind = (tx: Tx, customerId: Id, kind: ContactPointKind): ContactPointRow[] =>
  listContactPointRows(tx, customerId).filter((point) => point.kind === kind);

/** Exactly one first choice a kind, and a usable one where there is any: the wanted one, else the present one, else the oldest. */
function settlePrimary(tx: Tx, act: Act, customerId: Id, kind: ContactPointKind, wantedId: Id | null): void {
  const points = sameKind(tx, customerId, kind);
  const usable = points.filter(({ state }) => state === 'usable');
  const chosen = usable.find(({ id }) => id === wantedId) ?? usable.find(({ isPrimary }) => isPrimary) ?? usable[0];
  for (const { id, isPrimary } of points) {
    if (isPrimary !== (id === chosen?.id)) act.update('contactPoints', id, { isPrimary: !isPrimary });
  }
}

/** Marks a contact point (a number that is somebody else's, an address that bounces); another of its kind becomes the first choice. */
export function markContactPoint(tx: Tx, act: Act, contactPointId: Id, state: ContactPointState): void {
  const point = findContactPoint(tx, contactPointId);
  if (!point) return;
  act.update('contactPoints', contactPointId, { state });
  settlePrimary(tx, act, point.customerId, point.kind, null);
}

export interface PointChange {
  customerId: Id;
  contactPointId: Id | null;
  kind: ContactPointKind;
  value: string;
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
  state?: ContactPointState;
  isPrimary?: boolean;
}

export function saveContactPoint(ctx: Context, change: PointChange): SavedOutcome {
  const outcome = ctx.db.transaction((tx): SavedOutcome => {
    const customer = findCustomer(tx, change.customerId);
    if (!customer) return { kind: 'not-found' };
    // Checked before the act begins: a refused change must leave no act behind.
    const trouble = pointTrouble(tx, customer.country, change);
    if (trouble) return trouble;
    const act = startAct(tx, ctx, change.contactPointId ? 'contact-point.saved' : 'contact-point.added', change.customerId);
    if (change.contactPointId) mendPoint(tx, act, change.contactPointId, customer.country, change);
    else addPoint(tx, act, { ...change, country: customer.country });
    refreshWords(tx, act, change.customerId);
    return { kind: 'ok', customerId: change.customerId };
  });
  if (outcome.kind === 'ok') ctx.changes.tell({ topic: 'customers', id: change.customerId });
  return outcome;
}

function pointTrouble(tx: Tx, country: string, change: PointChange): SavedOutcome | null {
  const read = readPoint({ ...change, country });
  if (read.kind === 'invalid') return read;
  const points = sameKind(tx, change.customerId, change.kind);
  if (change.contactPointId && !points.some(({ id }) => id === change.contactPointId)) return { kind: 'not-found' };
  const isDouble = points.some(({ id, normalized }) => id !== change.contactPointId && normalized === read.values.normalized);
  return isDouble ? invalid('value', 'already-there') : null;
}

function mendPoint(tx: Tx, act: Act, contactPointId: Id, country: string, change: PointChange): void {
  const read = readPoint({ ...change, country });
  const before = findContactPoint(tx, contactPointId);
  if (read.kind !== 'ok' || !before) return;
  // A mended address is a new address: what bounced before may work now.
  const mended = before.normalized === read.values.normalized ? before.state : 'usable';
  act.update('contactPoints', contactPointId, { ...read.values, state: change.state ?? mended });
  settlePrimary(tx, act, change.customerId, change.kind, change.isPrimary ? contactPointId : null);
}

export function removeContactPoint(ctx: Context, contactPointId: Id): SavedOutcome {
  const outcome = ctx.db.transaction((tx): SavedOutcome => {
    const point = findContactPoint(tx, contactPointId);
    if (!point) return { kind: 'not-found' };
    const act = startAct(tx, ctx, 'contact-point.removed', point.customerId);
    act.remove('contactPoints', contactPointId);
    settlePrimary(tx, act, point.customerId, point.kind, null);
    refreshWords(tx, act, point.customerId);
    return { kind: 'ok', customerId: point.customerId };
  });
  if (outcome.kind === 'ok') ctx.changes.tell({ topic: 'customers', id: outcome.customerId });
  return outcome;
}

/** The first choice among usable contact points of a kind. */
function firstChoice(points: Customer['contactPoints'], kind: ContactPointKind) {
  const usable = points.filter((point) => point.kind === kind && point.state === 'usable');
  return usable.find(({ isPrimary }) => isPrimary) ?? usable[0];
}

export const primaryEmail = (points: Customer['contactPoints']) => firstChoice(points, 'email');
export const primaryPhone = (points: Customer['contactPoints']) => firstChoice(points, 'phone');

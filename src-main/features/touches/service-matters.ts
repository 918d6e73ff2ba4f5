// What is open between a customer and us: entered in one breath, counted, closed.
import type { NewMatter as EnteredMatter, OpenMatter } from '#contract/touches-matters';
import type { Day, Id, MatterEnd, MatterKind } from '#contract/words';
import type { Tx } from '#db/open';
import { findCustomer, segmentsOf, type TypedCustomer, typeCustomer } from '#features/customers';
import { type Act, startAct, teamSettings } from '#features/team';
import { addDays } from '#kit/days';
import { countryDefaults } from '#kit/languages';
import { splitFullName } from '#kit/names';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { loggedProblem } from './rules-acts.ts';
import { replanCustomer } from './service-plan.ts';
import { findMatter, findOpenTouch } from './store.ts';
import { listOpenMattersCounted } from './store-matters.ts';

export interface NewMatter {
  customerId: Id;
  kind: MatterKind;
  title: string;
  note?: string | null;
  /** Today unless told. */
  openedOn?: Day;
  decisionUntilOn?: Day | null;
}

/** Opens an enquiry or a complaint through the act. It comes before whatever day was chosen for the customer's touch. */
export function openMatter(tx: Tx, ctx: Context, act: Act, matter: NewMatter): Id {
  const id = newId();
  const { customerId, kind, title, note = null, decisionUntilOn = null, openedOn = ctx.clock.today() } = matter;
  act.insert('matters', { id, customerId, kind, title, note, decisionUntilOn, openedOn, ownerId: ctx.me() });
  const open = findOpenTouch(tx, customerId);
  if (kind !== 'other' && open) act.update('touches', open.id, { dayIsChosen: false, snoozedUntilOn: null, channelIsChosen: false });
  replanCustomer(ctx, tx, customerId);
  if (kind === 'enquiry') bringForward(tx, ctx, act, { customerId, matterId: id });
  return id;
}

/** What was agreed for a later day replaces the rules' own clock; but who asks today is answered today, and the agreement stays on the card. */
function bringForward(tx: Tx, ctx: Context, act: Act, { customerId, matterId }: { customerId: Id; matterId: Id }): void {
  const today = ctx.clock.today();
  const open = findOpenTouch(tx, customerId);
  if (!open?.dueOn || open.dueOn <= today) return;
  const hasWaited = open.reasons?.every((reason) => reason.rule !== 'enquiry' || reason.matterId !== matterId || reason.contactNumber === 1);
  if (!hasWaited) return;
  act.update('touches', open.id, { dueOn: today, dayIsChosen: true });
  replanCustomer(ctx, tx, customerId);
}

export type EnterOutcome =
  | { kind: 'entered'; matterId: Id; customerId: Id; customerName: string; actId: Id; touchId: Id | null; dueOn: Day | null }
  | { kind: 'not-found' }
  | { kind: 'invalid'; field: string; problem: string };

/** Enters an enquiry or a complaint, with the customer where they are new: one act, taken back as one. */
export function enterMatter(ctx: Context, input: EnteredMatter): EnterOutcome {
  const { kind, title, openedOn = ctx.clock.today(), decisionDays } = input;
  const problem = loggedProblem(openedOn, ctx.clock.today());
  if (problem) return { kind: 'invalid', field: 'openedOn', problem };
  const outcome = ctx.db.transaction((tx): EnterOutcome => {
    const begun = 'customerId' in input.customer ? beginWithKnown(tx, ctx, input.customer.customerId) : beginWithNew(tx, ctx, input.customer);
    if (begun.kind !== 'begun') return begun;
    const { act, customerId } = begun;
    const decisionUntilOn = kind === 'enquiry' && decisionDays !== undefined ? addDays(openedOn, decisionDays) : null;
    const matterId = openMatter(tx, ctx, act, { customerId, kind, title, openedOn, decisionUntilOn });
    const touch = findOpenTouch(tx, customerId);
    const customerName = findCustomer(tx, customerId)?.displayName ?? '';
    return { kind: 'entered', matterId, customerId, customerName, actId: act.id, touchId: touch?.id ?? null, dueOn: touch?.dueOn ?? null };
  });
  if (outcome.kind === 'entered') for (const topic of ['customers', 'touches'] as const) ctx.changes.tell({ topic, id: outcome.customerId });
  return outcome;
}

type Begun = { kind: 'begun'; act: Act; customerId: Id } | Exclude<EnterOutcome, { kind: 'entered' }>;

function beginWithKnown(tx: Tx, ctx: Context, customerId: Id): Begun {
  const customer = findCustomer(tx, customerId);
  if (!customer) return { kind: 'not-found' };
  const act = startAct(tx, ctx, 'matter.opened', customerId);
  // Who asks us something is a customer again.
  if (customer.archivedAt !== null) act.update('customers', customerId, { archivedAt: null });
  return { kind: 'begun', act, customerId };
}

function beginWithNew(tx: Tx, ctx: Context, { name, email, phone }: { name: string; email: string | null; phone: string | null }): Begun {
  if (!email?.trim() && !phone?.trim()) return { kind: 'invalid', field: 'reach', problem: 'missing' };
  const { nameOrder, language } = countryDefaults(teamSettings(tx).country);
  const { givenName, familyName, companyName } = splitFullName(name, nameOrder, language);
  const typed: TypedCustomer = { givenName, familyName, companyName, ...(email && { email }), ...(phone && { phone }) };
  let act: Act | null = null;
  const saved = typeCustomer(tx, ctx, typed, (customerId) => {
    act = startAct(tx, ctx, 'matter.opened', customerId);
    return act;
  });
  if (saved.kind !== 'ok') return saved;
  if (act === null) throw new Error('A customer was typed in without an act');
  return { kind: 'begun', act, customerId: saved.customerId };
}

/** What is open with this customer, with the contacts each has had. */
export function openMatters({ db }: Pick<Context, 'db'>, customerId: Id): OpenMatter[] {
  const matters = listOpenMattersCounted(db, customerId);
  if (matters.length === 0) return [];
  const segmentId = findCustomer(db, customerId)?.segmentId;
  const decisionDays = segmentsOf(db).find(({ id }) => id === segmentId)?.decisionDays ?? 0;
  return matters.map(({ decisionUntilOn, ...matter }) => ({
    ...matter,
    decisionUntilOn: matter.kind === 'enquiry' ? (decisionUntilOn ?? addDays(matter.openedOn, decisionDays)) : null,
  }));
}

const endedAs = { settled: 'matter.closed', bought: 'matter.bought', lost: 'matter.lost' } as const satisfies Record<MatterEnd, string>;

/** A person closes an enquiry or a complaint: an act, so that a slip can be taken back. One that is closed already is not found. */
export function closeMatter(ctx: Context, matterId: Id, end: MatterEnd = 'settled'): { kind: 'closed'; actId: Id; customerId: Id } | { kind: 'not-found' } {
  const outcome = ctx.db.transaction((tx) => {
    const matter = findMatter(tx, matterId);
    if (!matter || matter.closedOn !== null) return { kind: 'not-found' as const };
    const { customerId } = matter;
    const act = startAct(tx, ctx, endedAs[end], customerId);
    act.update('matters', matterId, { closedOn: ctx.clock.today(), endedAs: end });
    replanCustomer(ctx, tx, customerId);
    return { kind: 'closed' as const, actId: act.id, customerId };
  });
  if (outcome.kind === 'closed') ctx.changes.tell({ topic: 'touches', id: outcome.customerId });
  return outcome;
}

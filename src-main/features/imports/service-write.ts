// Makes ready what a file holds, and writes it in the caller's one transaction.

import type { CustomerFields, Segment } from '#contract/customers';
import type { ImportCounts, Reject } from '#contract/imports';
import type { Day, Id, ImportBasis } from '#contract/words';
import type { Tx } from '#db/open';
import type { Staging } from '#db/staging';
import {
  alphabetOf,
  defaultSegment,
  displayNameOf,
  type NewConsent,
  type NewCustomer,
  type StagedCustomers,
  searchTextOf,
  segmentsOf,
  sortKeyOf,
  stageCustomers,
} from '#features/customers';
import { type StagedOrders, stageOrders } from '#features/orders';
import { startAct } from '#features/team';
import { fold } from '#kit/fold';
import { reversedDigits } from '#kit/phones';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import type { DraftConsent } from './rules-basis.ts';
import { type Addition, additionTo, consentsOfDraft, type DraftOccasion, type Held, occasionsOfDraft, phoneKey } from './rules-filling.ts';
import { addressLine, fieldsOfDraft, segmentNamed } from './rules-gathering.ts';
import type { DraftCustomer } from './rules-reading.ts';
import type { Gathered } from './service-gather.ts';
import { getCustomerRow, heldReader } from './store.ts';
import type { Drafts, HeldDraft } from './store-drafts.ts';
import { occasionShelf, rejectShelf } from './store-stage.ts';

export interface WriteInput {
  importId: Id;
  fileName: string;
  basis: ImportBasis;
  /** The heading of the newsletter column: where a yes or a no came from. */
  newsletterHeading: string | null;
  today: Day;
}

export interface Written {
  counts: ImportCounts;
  rejects: Reject[];
  /** Customers made, changed, or given an order: the ones to plan anew. */
  touched: Id[];
}

/** All of one import that could be made ready before anything is written. */
export interface Ready {
  gathered: Gathered;
  customers: StagedCustomers;
  orders: StagedOrders;
  occasions: { move(tx: Tx): void };
  rejects: { move(tx: Tx): void };
  /** Known customers the file has something new of. */
  changing: Id[];
  touched: Set<Id>;
  input: WriteInput;
}

const ordersAtOnce = 1000;

/**
 * Makes everything ready: new customers, orders and rejected rows are laid out in the staging file as they will be written, and it is found
 * out which known customers change. Yields how many customers and orders are ready, so that the caller can tell, wait and stop.
 */
export async function* makeReady(ctx: Context, staging: Staging, gathered: Gathered, input: WriteInput): AsyncGenerator<number, Ready> {
  const origin = { importId: input.importId, at: ctx.clock.now(), by: ctx.me() };
  const occasions = occasionShelf(staging, origin);
  const rejects = rejectShelf(staging, input.importId);
  const customers = stageCustomers(ctx.db, staging, origin);
  const orders = stageOrders(staging, origin);
  const ready: Ready = { gathered, customers, orders, occasions, rejects, changing: [], touched: new Set(), input };
  const lay = customerLayer(ctx, ready, occasions.put);
  const heldOf = heldReader(ctx.db);
  let done = 0;
  for (const page of gathered.drafts.pages()) {
    staging.together(() => page.forEach(lay));
    ready.changing.push(...listChanging(heldOf, page, input));
    done += page.length;
    yield done;
  }
  for (let from = 0; from < gathered.orders.length; from += ordersAtOnce) {
    const some = gathered.orders.slice(from, from + ordersAtOnce);
    staging.together(() => {
      for (const order of some) orders.put({ ...order, source: input.fileName });
    });
    for (const { customerId } of some) ready.touched.add(customerId);
    done += some.length;
    yield done;
  }
  staging.together(() => gathered.rejects.forEach(rejects.put));
  staging.settle();
  for (const id of ready.changing) ready.touched.add(id);
  return ready;
}

/** Lays one new customer out, with the dates it brings. */
function customerLayer(ctx: Context, { customers, touched, input }: Ready, putOccasion: (customerId: Id, occasion: DraftOccasion) => void) {
  const segments = segmentsOf(ctx.db);
  const fallback = defaultSegment(ctx.db);
  return ({ id, draft, isKnown }: HeldDraft) => {
    if (isKnown) return;
    customers.put(newCustomer(id, draft, segmentNamed(segments, draft.segment) ?? fallback, ctx, input));
    for (const occasion of occasionsOfDraft(draft)) putOccasion(id, occasion);
    touched.add(id);
  };
}

/** Those of some known customers for whom the file has something new. */
function listChanging(heldOf: ReturnType<typeof heldReader>, page: HeldDraft[], input: WriteInput): Id[] {
  const drafts = new Map(page.filter(({ isKnown }) => isKnown).map(({ id, draft }) => [id, draft]));
  if (drafts.size === 0) return [];
  return [...heldOf([...drafts.keys()])].flatMap(([id, held]) => {
    const draft = drafts.get(id);
    return draft && additionTo(held, draft, input.basis) ? [id] : [];
  });
}

/** Everything of one import: new customers, what is new of known ones, orders, rejected rows. Returns what became of it. */
export function writeReady(tx: Tx, ctx: Context, { gathered, customers, orders, occasions, rejects, changing, touched, input }: Ready): Written {
  const customersMade = customers.move(tx);
  occasions.move(tx);
  const changed = changeKnownCustomers(tx, ctx, gathered.drafts, changing, input);
  const { made, doubles } = orders.move(tx);
  rejects.move(tx);
  return {
    counts: {
      rows: gathered.rows,
      customersMade,
      customersChanged: changed,
      ordersMade: made,
      doubles: gathered.doubles + doubles,
      rejected: gathered.rejects.length,
    },
    rejects: gathered.rejects,
    touched: [...touched],
  };
}

function newCustomer(id: Id, draft: DraftCustomer, segment: Segment, ctx: Context, input: WriteInput): NewCustomer {
  const emails = draft.emails.map((value) => ({ kind: 'email' as const, value }));
  const phones = draft.phones.map((phone) => ({ kind: 'phone' as const, value: phone.shown, phone }));
  const address = draft.address ? [{ kind: 'post' as const, value: addressLine(draft.address), ...draft.address }] : [];
  return {
    id,
    fields: fieldsOfDraft(draft, segment.id, ctx.me()),
    externalRef: draft.ref,
    source: input.fileName,
    points: [...emails, ...phones, ...address],
    consents: consentsOfDraft(draft, input.basis).map((consent) => ({ ...groundOf(consent, input), channel: consent.channel })),
    tags: draft.tags,
    notes: draft.note ? [draft.note] : [],
  };
}

/** A ground with where it came from (the file, and the column where one said so) and the day. */
function groundOf({ basis, refused, fromNewsletter }: DraftConsent, { fileName, newsletterHeading, today }: WriteInput): Omit<NewConsent, 'channel'> {
  return {
    basis,
    source: fromNewsletter && newsletterHeading ? `${fileName}: ${newsletterHeading}` : fileName,
    givenOn: today,
    withdrawnOn: refused ? today : null,
  };
}

const heldAtOnce = 500;

/** Each known customer changes by an act of its own in the name of the import, so that undo can put each back, or leave one that was worked on since. */
function changeKnownCustomers(tx: Tx, ctx: Context, drafts: Drafts, ids: Id[], input: WriteInput): number {
  const heldOf = heldReader(tx);
  let changed = 0;
  for (let from = 0; from < ids.length; from += heldAtOnce) {
    for (const [id, held] of heldOf(ids.slice(from, from + heldAtOnce))) {
      const draft = drafts.find(id)?.draft;
      const addition = draft && additionTo(held, draft, input.basis);
      if (!addition) continue;
      writeAddition(tx, ctx, { id, held, addition }, input);
      changed += 1;
    }
  }
  return changed;
}

function writeAddition(tx: Tx, ctx: Context, { id, held, addition }: { id: Id; held: Held; addition: Addition }, input: WriteInput): void {
  const act = startAct(tx, { clock: ctx.clock, me: () => input.importId }, 'import', id);
  const row = getCustomerRow(tx, id);
  const { country } = row;
  const empty = { reversedDigits: null, extension: null, label: null, street: null, postalCode: null, city: null };
  const isFirst = (kind: string, position: number) => position === 0 && !held.points.some((point) => point.kind === kind);
  const base = { customerId: id, country, importId: input.importId };
  addition.emails.forEach((value, position) => {
    act.insert('contactPoints', { id: newId(), ...base, ...empty, kind: 'email', value, normalized: value, isPrimary: isFirst('email', position) });
  });
  addition.phones.forEach((phone, position) => {
    const normalized = phoneKey(phone);
    const digits = { reversedDigits: reversedDigits(normalized), extension: phone.extension };
    act.insert('contactPoints', {
      id: newId(),
      ...base,
      ...empty,
      ...digits,
      kind: 'phone',
      value: phone.shown,
      normalized,
      isPrimary: isFirst('phone', position),
    });
  });
  if (addition.address) {
    const line = addressLine(addition.address);
    act.insert('contactPoints', { id: newId(), ...base, ...empty, ...addition.address, kind: 'post', value: line, normalized: fold(line), isPrimary: true });
  }
  for (const consent of addition.consents)
    act.insert('consents', { id: newId(), customerId: id, importId: input.importId, channel: consent.channel, ...groundOf(consent, input) });
  for (const { id: consentId, consent } of addition.changedConsents) act.update('consents', consentId, groundOf(consent, input));
  for (const tag of addition.tags) act.insert('customerTags', { id: newId(), customerId: id, tag, importId: input.importId });
  if (addition.note) act.insert('notes', { id: newId(), customerId: id, text: addition.note, at: ctx.clock.now(), importId: input.importId });
  for (const occasion of addition.occasions) act.insert('occasions', { id: newId(), customerId: id, importId: input.importId, ...occasion });
  act.update('customers', id, { ...addition.fields, ...wordsAfter(tx, { row, held, addition }) });
}

/** The words the customer is found and listed by, with what is new. */
function wordsAfter(tx: Tx, { row, held, addition }: { row: ReturnType<typeof getCustomerRow>; held: Held; addition: Addition }) {
  const fields: CustomerFields = { ...row, ...addition.fields };
  const valuesOf = (kind: string) => held.points.filter((point) => point.kind === kind).map(({ normalized }) => normalized);
  const searchText = searchTextOf({
    name: fields,
    emails: [...valuesOf('email'), ...addition.emails],
    phones: [...valuesOf('phone'), ...addition.phones.flatMap((phone) => [phone.shown, phoneKey(phone)])],
    cities: [...valuesOf('post'), ...(addition.address?.city ? [addition.address.city] : [])],
    tags: [...held.tags, ...addition.tags],
    externalRef: addition.fields.externalRef ?? row.externalRef,
  });
  return { displayName: displayNameOf(fields), sortKey: sortKeyOf(fields, alphabetOf(tx)), searchText };
}

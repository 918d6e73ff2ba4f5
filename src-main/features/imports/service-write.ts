// Writes what a file holds, in the caller's one transaction.

import type { CustomerFields, Segment } from '#contract/customers';
import type { ImportCounts, Reject } from '#contract/imports';
import type { Id, ImportBasis } from '#contract/words';
import type { Tx } from '#db/open';
import {
  alphabetOf,
  defaultSegment,
  displayNameOf,
  insertCustomers,
  type NewConsent,
  type NewCustomer,
  searchTextOf,
  segmentsOf,
  sortKeyOf,
} from '#features/customers';
import { insertOrders } from '#features/orders';
import { startAct } from '#features/team';
import { fold } from '#kit/fold';
import { reversedDigits } from '#kit/phones';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import type { DraftConsent } from './rules-basis.ts';
import { type Addition, additionTo, consentsOfDraft, occasionsOfDraft, phoneKey } from './rules-filling.ts';
import { addressLine, fieldsOfDraft, segmentNamed } from './rules-gathering.ts';
import type { DraftCustomer } from './rules-reading.ts';
import type { Gathered } from './service-gather.ts';
import { listHeld, rejectWriter } from './store.ts';
import { occasionWriter } from './store-writers.ts';

export interface WriteInput {
  importId: Id;
  fileName: string;
  basis: ImportBasis;
  /** The heading of the newsletter column: where a yes or a no came from. */
  newsletterHeading: string | null;
}

export interface Written {
  counts: ImportCounts;
  rejects: Reject[];
  /** Customers made, changed, or given an order: the ones to plan anew. */
  touched: Id[];
}

/** Everything of one import: new customers, what is new of known ones, orders, rejected rows. Returns what became of it. */
export function writeGathered(tx: Tx, ctx: Context, gathered: Gathered, input: WriteInput): Written {
  const origin = { importId: input.importId, at: ctx.clock.now(), by: ctx.me() };
  writeNewCustomers(tx, ctx, gathered.made, input);
  const changed = changeKnownCustomers(tx, ctx, gathered.known, input);
  const orders = gathered.orders.map((order) => ({ ...order, source: input.fileName }));
  const { made, doubles } = insertOrders(tx, orders, origin);
  const writeReject = rejectWriter(tx);
  for (const reject of gathered.rejects) writeReject({ id: newId(), importId: input.importId, ...reject });
  const touched = new Set([...gathered.made.keys(), ...changed, ...gathered.orders.map(({ customerId }) => customerId)]);
  return {
    counts: {
      rows: gathered.rows,
      customersMade: gathered.made.size,
      customersChanged: changed.length,
      ordersMade: made,
      doubles: gathered.doubles + doubles,
      rejected: gathered.rejects.length,
    },
    rejects: gathered.rejects,
    touched: [...touched],
  };
}

const customersAtOnce = 1000;

function writeNewCustomers(tx: Tx, ctx: Context, made: Map<Id, DraftCustomer>, input: WriteInput): void {
  const origin = { importId: input.importId, at: ctx.clock.now(), by: ctx.me() };
  const segments = segmentsOf(tx);
  const fallback = defaultSegment(tx);
  const writeOccasion = occasionWriter(tx);
  let rows: NewCustomer[] = [];
  for (const [id, draft] of made) {
    rows.push(newCustomer(id, draft, segmentNamed(segments, draft.segment) ?? fallback, ctx, input));
    if (rows.length === customersAtOnce) {
      insertCustomers(tx, rows, origin);
      rows = [];
    }
  }
  insertCustomers(tx, rows, origin);
  for (const [customerId, draft] of made) for (const occasion of occasionsOfDraft(draft)) writeOccasion({ id: newId(), customerId, ...occasion, ...origin });
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
    consents: consentsOfDraft(draft, input.basis).map((consent) => ({ ...groundOf(consent, ctx, input), channel: consent.channel })),
    tags: draft.tags,
    notes: draft.note ? [draft.note] : [],
  };
}

/** A ground with where it came from (the file, and the column where one said so) and the day. */
function groundOf({ basis, refused, fromNewsletter }: DraftConsent, ctx: Context, { fileName, newsletterHeading }: WriteInput): Omit<NewConsent, 'channel'> {
  const today = ctx.clock.today();
  return {
    basis,
    source: fromNewsletter && newsletterHeading ? `${fileName}: ${newsletterHeading}` : fileName,
    givenOn: today,
    withdrawnOn: refused ? today : null,
  };
}

const heldAtOnce = 500;

/** Each known customer changes by an act of its own in the name of the import, so that undo can put each back, or leave one that was worked on since. */
function changeKnownCustomers(tx: Tx, ctx: Context, known: Map<Id, DraftCustomer>, input: WriteInput): Id[] {
  const changed: Id[] = [];
  const ids = [...known.keys()];
  for (let from = 0; from < ids.length; from += heldAtOnce) {
    for (const [id, held] of listHeld(tx, ids.slice(from, from + heldAtOnce))) {
      const draft = known.get(id);
      const addition = draft && additionTo(held, draft, input.basis);
      if (!addition) continue;
      writeAddition(tx, ctx, { id, held, addition }, input);
      changed.push(id);
    }
  }
  return changed;
}

type HeldCustomer = NonNullable<ReturnType<ReturnType<typeof listHeld>['get']>>;

function writeAddition(tx: Tx, ctx: Context, { id, held, addition }: { id: Id; held: HeldCustomer; addition: Addition }, input: WriteInput): void {
  const act = startAct(tx, { clock: ctx.clock, me: () => input.importId }, 'import', id);
  const country = held.row.country;
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
    act.insert('consents', { id: newId(), customerId: id, importId: input.importId, channel: consent.channel, ...groundOf(consent, ctx, input) });
  for (const { id: consentId, consent } of addition.changedConsents) act.update('consents', consentId, groundOf(consent, ctx, input));
  for (const tag of addition.tags) act.insert('customerTags', { id: newId(), customerId: id, tag, importId: input.importId });
  if (addition.note) act.insert('notes', { id: newId(), customerId: id, text: addition.note, at: ctx.clock.now(), importId: input.importId });
  for (const occasion of addition.occasions) act.insert('occasions', { id: newId(), customerId: id, importId: input.importId, ...occasion });
  act.update('customers', id, { ...addition.fields, ...wordsAfter(tx, held, addition) });
}

/** The words the customer is found and listed by, with what is new. */
function wordsAfter(tx: Tx, held: HeldCustomer, addition: Addition) {
  const fields: CustomerFields = { ...held.row, ...addition.fields };
  const valuesOf = (kind: string) => held.points.filter((point) => point.kind === kind).map(({ normalized }) => normalized);
  const searchText = searchTextOf({
    name: fields,
    emails: [...valuesOf('email'), ...addition.emails],
    phones: [...valuesOf('phone'), ...addition.phones.flatMap((phone) => [phone.shown, phoneKey(phone)])],
    cities: [...valuesOf('post'), ...(addition.address?.city ? [addition.address.city] : [])],
    tags: [...held.tags, ...addition.tags],
    externalRef: addition.fields.externalRef ?? held.row.externalRef,
  });
  return { displayName: displayNameOf(fields), sortKey: sortKeyOf(fields, alphabetOf(tx)), searchText };
}

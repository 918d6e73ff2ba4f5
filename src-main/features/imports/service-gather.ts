// Reads a whole file into what it would make, change or reject, without touching the database.
import type { Reject } from '#contract/imports';
import type { Id } from '#contract/words';
import { birthdayText, type MatchFacts, type MatchIndex, matchFactsOf } from '#features/customers';
import type { NewOrder } from '#features/orders';
import { newId } from '../../ports/ids.ts';
import { type DraftCustomer, type DraftOrder, type Reading, rejected } from './rules-reading.ts';
import { rowReader } from './rules-rows.ts';
import { dataRows, nextTurn, type Table } from './service-inspect.ts';
import type { Drafts } from './store-drafts.ts';

export interface GatheredOrder extends Omit<NewOrder, 'lines'> {
  lines: { description: string; quantity: number; totalMinor: number; category: string | null }[];
}

export interface Gathered {
  rows: number;
  /** What the file says of customers to be made, by the id they will have, and of customers we have already. */
  drafts: Drafts;
  orders: GatheredOrder[];
  /** Rows of a customer file whose customer is there already, in the database or further up. */
  doubles: number;
  rejects: Reject[];
}

export interface GatherInput {
  table: Table;
  reading: Reading;
  index: MatchIndex;
  drafts: Drafts;
  /** Whether a customer of our database has nothing but a name to be known by. */
  isBare: (id: Id) => boolean;
  signal: AbortSignal;
}

const rowsAtOnce = 250;

/** Yields how many rows are read; returns what they hold. Throws the signal's reason when cancelled. */
export async function* gather(input: GatherInput): AsyncGenerator<number, Gathered> {
  const { table, reading, signal } = input;
  const gathered: Gathered = { rows: 0, drafts: input.drafts, orders: [], doubles: 0, rejects: [] };
  const read = rowReader(reading);
  const take = taker(input, gathered);
  for (const { line, cells } of dataRows(table)) {
    gathered.rows += 1;
    const row = read(cells);
    const reason = row.kind === 'rejected' ? row.reason : take(row.customer, row.order);
    if (reason) gathered.rejects.push({ line, reason, cells });
    if (gathered.rows % rowsAtOnce === 0) {
      await nextTurn();
      signal.throwIfAborted();
      yield gathered.rows;
    }
  }
  return gathered;
}

function factsOf(draft: DraftCustomer): MatchFacts {
  const phones = draft.phones.map(({ e164, shown }) => e164 ?? shown.replace(/\D/g, ''));
  const birthday = draft.birthday && birthdayText(draft.birthday.year, draft.birthday.month, draft.birthday.day);
  return matchFactsOf(draft, { emails: draft.emails, phones, externalRef: draft.ref, birthday, towns: draft.address?.city ? [draft.address.city] : [] });
}

/** Puts one read row where it belongs; returns why it cannot be taken, or null. */
function taker({ reading, index, drafts, isBare }: GatherInput, gathered: Gathered) {
  const byNumber = new Map<string, GatheredOrder>();
  const findCustomer = (facts: MatchFacts): Id | null => {
    const match = index.find(facts);
    // A name with a birthday or a town is proof only where no address and no number could tell two people apart.
    if (match && (match.by !== 'name' || !isReachable(facts))) return match.id;
    return findBare(facts, index, (id) => {
      const held = drafts.find(id);
      return held && !held.isKnown ? isBareDraft(held.draft) : isBare(id);
    });
  };
  const findForOrder = (facts: MatchFacts): Id | null =>
    (facts.externalRef ? index.byRef(facts.externalRef) : null) ?? facts.emails.flatMap(index.byEmail)[0] ?? facts.phones.flatMap(index.byPhone)[0] ?? null;

  return (customer: DraftCustomer, order: DraftOrder | null) => {
    const facts = factsOf(customer);
    if (reading.kind === 'orders') {
      const id = findForOrder(facts);
      if (!id || !order) return unknownCustomer(reading, customer);
      addOrder(gathered, byNumber, id, order);
      return null;
    }
    const found = findCustomer(facts);
    const id = found ?? newId();
    // Known from now on by what all its rows say. A customer of the database keeps its own facts.
    const news = found ? drafts.join(found, customer) : null;
    if (news) index.add(id, factsOf(news));
    if (!found) {
      drafts.add({ id, draft: customer, isKnown: false });
      index.add(id, facts);
    }
    if (order) addOrder(gathered, byNumber, id, order);
    else if (found) gathered.doubles += 1;
    return null;
  };
}

const isBareDraft = (draft: DraftCustomer) =>
  draft.emails.length === 0 && draft.phones.length === 0 && draft.ref === null && draft.address === null && draft.birthday === null;

const isReachable = ({ emails, phones, externalRef }: MatchFacts) => emails.length > 0 || phones.length > 0 || externalRef !== null;

/**
 * A name never makes two rows one person while anything could tell them apart. Where neither has anything but the name, nothing ever will:
 * then the same list read twice must not make everybody twice.
 */
function findBare(facts: MatchFacts, index: MatchIndex, isBare: (id: Id) => boolean): Id | null {
  const bare = facts.name !== null && !isReachable(facts) && facts.birthday === null && facts.towns.length === 0;
  return bare && facts.name !== null ? (index.byName(facts.name).find((id) => isBare(id)) ?? null) : null;
}

function unknownCustomer(reading: Reading, customer: DraftCustomer) {
  const column =
    reading.columns.find(({ meaning }) => meaning === (customer.emails.length > 0 ? 'email' : customer.ref === null ? 'phone' : 'customer-ref')) ?? null;
  return rejected('unknown-customer', column, customer.emails[0] ?? customer.ref ?? customer.phones[0]?.shown ?? null).reason;
}

/** Rows with one order number, customer and day are the lines of one order; without a number every row is an order. */
function addOrder(gathered: Gathered, byNumber: Map<string, GatheredOrder>, customerId: Id, order: DraftOrder): void {
  const { orderedOn, currency, number, product, category, quantity, totalMinor } = order;
  const line = { description: product ?? '', quantity, totalMinor, category };
  const key = number === null ? null : `${customerId} ${number} ${orderedOn} ${currency}`;
  const whole = key === null ? undefined : byNumber.get(key);
  if (whole) {
    whole.lines.push(line);
    return;
  }
  const made: GatheredOrder = { customerId, orderedOn, currency, number, lines: [line] };
  gathered.orders.push(made);
  if (key !== null) byNumber.set(key, made);
}

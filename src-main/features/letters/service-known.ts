// What is known of customers that letters ask for, read for a thousand as for one.
import type { Day, Id } from '#contract/words';
import type { Reader } from '#db/open';
import { listToldByContact } from '#features/touches';
import {
  type CustomerRow,
  type EmailRow,
  listCustomersById,
  listEmails,
  listLettersGone,
  listLineTexts,
  listOpenMatterHeads,
  listOpenTouches,
  listOrderHeads,
  type MatterHead,
  type OpenTouchRow,
  type OrderHead,
} from './store-readers.ts';

/** What we know of one customer that a letter may need. */
export interface Known {
  customer: CustomerRow;
  emails: readonly EmailRow[];
  orders: readonly OrderHead[];
  /** Of the last order. */
  lines: readonly string[];
  matters: readonly MatterHead[];
  open: OpenTouchRow | undefined;
  /** News this customer has been told, by letter or in a talk. */
  told: ReadonlySet<Id>;
  /** Letters that went or will go, the newest first. */
  gone: readonly { queuedAt: number | null; wordsHash: string | null; newsItemId: Id | null }[];
}

/** Ids in one statement; SQLite takes some thirty thousand, and a page of them is read at once. */
const atOnce = 500;

/** Everything letters need of these customers, by id; who is not there is left out. Eight queries for each five hundred. */
export function readKnown(reader: Reader, ids: readonly Id[], today: Day): Map<Id, Known> {
  const known = new Map<Id, Known>();
  for (let from = 0; from < ids.length; from += atOnce) readSome(reader, ids.slice(from, from + atOnce), today, known);
  return known;
}

function readSome(reader: Reader, ids: readonly Id[], today: Day, into: Map<Id, Known>): void {
  const by = <T extends { customerId: Id }>(rows: T[]) => Map.groupBy(rows, (row) => row.customerId);
  const emails = by(listEmails(reader, ids));
  const orders = by(listOrderHeads(reader, ids, today));
  const lastIds = [...orders.values()].flatMap(([last]) => (last ? [last.id] : []));
  const lines = Map.groupBy(listLineTexts(reader, lastIds), ({ orderId }) => orderId);
  const matters = by(listOpenMatterHeads(reader, ids));
  const open = new Map(listOpenTouches(reader, ids).map((touch) => [touch.customerId, touch]));
  const gone = by(listLettersGone(reader, ids));
  const toldInTalks = by(listToldByContact(reader, ids));
  for (const customer of listCustomersById(reader, ids)) {
    const ordered = orders.get(customer.id) ?? [];
    into.set(customer.id, {
      customer,
      emails: emails.get(customer.id) ?? [],
      orders: ordered,
      lines: (ordered[0] ? (lines.get(ordered[0].id) ?? []) : []).map(({ description }) => description),
      matters: matters.get(customer.id) ?? [],
      open: open.get(customer.id),
      told: toldOf(gone.get(customer.id) ?? [], toldInTalks.get(customer.id) ?? []),
      gone: gone.get(customer.id) ?? [],
    });
  }
}

const toldOf = (...told: readonly { newsItemId: Id | null }[][]): ReadonlySet<Id> => new Set(told.flat().flatMap(({ newsItemId }) => newsItemId ?? []));

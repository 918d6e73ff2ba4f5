// Orders as imports bring them: many at once, each at most once.
import type { Day, Id, Instant } from '#contract/words';
import type { Tx } from '#db/open';
import type { Staging } from '#db/staging';
import { fold } from '#kit/fold';
import { newId } from '../../ports/ids.ts';
import { fingerprintOf, makeOccurrences } from './rules.ts';
import { findProductId, insertProduct, orderWriters } from './store.ts';
import { orderShelves } from './store-stage.ts';

export interface NewOrderLine {
  /** Empty where the file does not say what was bought: then the line names no product. */
  description: string;
  quantity: number;
  /** In minor units of the order's currency. */
  totalMinor: number;
  category?: string | null;
}

export interface NewOrder {
  customerId: Id;
  orderedOn: Day;
  currency: string;
  number?: string | null;
  source?: string | null;
  lines: readonly NewOrderLine[];
  /** Which of several identical orders of that day this is; counted within the call (or by `occurrences`) unless said. */
  occurrence?: number;
}

export interface OrderOrigin {
  importId: Id | null;
  at: Instant;
  by: Id | null;
}

/** The product of this name, in whatever spelling of case and accents; made where there is none. */
export function ensureProduct(tx: Tx, name: string, origin: OrderOrigin, category: string | null = null): Id {
  const foldedName = fold(name);
  const known = findProductId(tx, foldedName);
  if (known) return known;
  const id = newId();
  insertProduct(tx, {
    id,
    name: name.trim(),
    foldedName,
    category,
    importId: origin.importId,
    createdAt: origin.at,
    updatedAt: origin.at,
    updatedBy: origin.by,
  });
  return id;
}

/**
 * Writes orders with their lines and products. An order the customer has already is counted as a double and left alone. Hand the same
 * `occurrences` to every call of one file where a file is written in pieces.
 */
export function insertOrders(tx: Tx, rows: readonly NewOrder[], origin: OrderOrigin, occurrences = makeOccurrences()): { made: number; doubles: number } {
  const writers = orderWriters(tx);
  const productIds = new Map<string, Id>();
  const productOf = ({ description, category }: NewOrderLine): Id => {
    const known = productIds.get(description);
    if (known) return known;
    const id = ensureProduct(tx, description, origin, category ?? null);
    productIds.set(description, id);
    return id;
  };
  let made = 0;
  for (const { customerId, orderedOn, currency, number, source, lines, occurrence } of rows) {
    const id = newId();
    const fingerprint = fingerprintOf({ orderedOn, currency, lines }, occurrence ?? occurrences(customerId, { orderedOn, currency, lines }));
    const totalMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0);
    const head = { id, customerId, orderedOn, currency, totalMinor, fingerprint, number: number ?? null, source: source ?? null };
    if (!writers.order({ ...head, ...origin })) continue;
    made += 1;
    for (const [position, line] of lines.entries()) {
      const { description, quantity, totalMinor: lineMinor } = line;
      writers.line({
        id: newId(),
        orderId: id,
        productId: line.description.trim() === '' ? null : productOf(line),
        position,
        description,
        quantity,
        totalMinor: lineMinor,
      });
    }
  }
  return { made, doubles: rows.length - made };
}

export interface StagedOrders {
  put(order: NewOrder): void;
  /** Brings in those the customers do not have yet, with their lines and products. */
  move(tx: Tx): { made: number; doubles: number };
}

/** Very many orders of one file: each is made ready and laid out in `staging` outside of any transaction, then all are moved in by a few statements. */
export function stageOrders(staging: Staging, origin: OrderOrigin & { importId: Id }): StagedOrders {
  const shelves = orderShelves(staging);
  const occurrences = makeOccurrences();
  const products = new Map<string, string>();
  const productOf = ({ description, category }: NewOrderLine): string | null => {
    if (description.trim() === '') return null;
    const known = products.get(description);
    if (known !== undefined) return known;
    const foldedName = fold(description);
    products.set(description, foldedName);
    shelves.product({ id: newId(), name: description.trim(), foldedName, category: category ?? null });
    return foldedName;
  };
  return {
    put: ({ customerId, orderedOn, currency, number, source, lines, occurrence }) => {
      const id = newId();
      const fingerprint = fingerprintOf({ orderedOn, currency, lines }, occurrence ?? occurrences(customerId, { orderedOn, currency, lines }));
      const totalMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0);
      shelves.order({ id, customerId, orderedOn, currency, totalMinor, fingerprint, number: number ?? null, source: source ?? null });
      for (const [position, line] of lines.entries()) {
        const { description, quantity, totalMinor: lineMinor } = line;
        shelves.line({ id: newId(), orderId: id, product: productOf(line), position, description, quantity, totalMinor: lineMinor });
      }
    },
    move: (tx) => shelves.move(tx, origin),
  };
}

/** One order, the same way; false where it was there already. */
export function insertOrder(tx: Tx, order: NewOrder, origin: OrderOrigin): boolean {
  return insertOrders(tx, [order], origin).made === 1;
}

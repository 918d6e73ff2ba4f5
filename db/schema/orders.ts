import { index, integer, real, snakeCase, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Essential, Feedback } from '#contract/words';
import { day, edited, id } from './columns.ts';
import { customers } from './customers.ts';

export const products = snakeCase.table(
  'products',
  {
    id: id(),
    name: text().notNull(),
    /** The name folded: what two spellings of one product share. */
    foldedName: text().notNull(),
    category: text(),
    sku: text(),
    /** Days after which it wears out or runs out, where known. */
    repurchaseDays: integer(),
    decisionDays: integer(),
    importId: text(),
    ...edited(),
  },
  (t) => [uniqueIndex('products_once').on(t.foldedName)],
);

export const orders = snakeCase.table(
  'orders',
  {
    id: id(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    number: text(),
    orderedOn: day().notNull(),
    deliveredOn: day(),
    /** In minor units of the currency; a refund is negative. */
    totalMinor: integer().notNull(),
    marginMinor: integer(),
    currency: text().notNull(),
    source: text(),
    /** Same customer, day, products and amounts give the same text: an order imported twice is one order. */
    fingerprint: text().notNull(),
    importId: text(),
    ...edited(),
  },
  (t) => [
    uniqueIndex('orders_once').on(t.customerId, t.fingerprint),
    index('orders_by_customer').on(t.customerId, t.orderedOn, t.totalMinor),
    index('orders_by_import').on(t.importId),
  ],
);

export const orderLines = snakeCase.table(
  'order_lines',
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    productId: text().references(() => products.id),
    position: integer().notNull(),
    description: text().notNull(),
    quantity: real().notNull(),
    totalMinor: integer().notNull(),
  },
  (t) => [index('order_lines_by_order').on(t.orderId, t.position), index('order_lines_by_product').on(t.productId, t.orderId)],
);

/** What a person says was done for a purchase, where no contact of ours shows it. */
export const purchaseEssentials = snakeCase.table(
  'purchase_essentials',
  {
    id: id(),
    customerId: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** The day of the purchase; several orders on one day are one purchase. */
    purchaseOn: day().notNull(),
    essential: text().$type<Essential>().notNull(),
    note: text(),
    feedback: text().$type<Feedback>(),
    ...edited(),
  },
  (t) => [index('purchase_essentials_by_customer').on(t.customerId, t.purchaseOn)],
);

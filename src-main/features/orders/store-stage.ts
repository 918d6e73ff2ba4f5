// Orders of an import laid out in a staging file, and the few statements that bring them all in.
import { sql } from 'drizzle-orm';
import type { Id, Instant } from '#contract/words';
import type { Tx } from '#db/open';
import type { Staging } from '#db/staging';
import type { LineInsert, OrderInsert } from './store.ts';

interface StagedProduct {
  id: Id;
  name: string;
  foldedName: string;
  category: string | null;
}

/** A line names its product by the folded name until it is moved: only then is it known which products are there. */
type StagedLine = Omit<LineInsert, 'productId'> & { product: string | null };

export function orderShelves(staging: Staging) {
  const order = staging.shelf('orders', ['id', 'customer_id', 'number', 'ordered_on', 'total_minor', 'currency', 'source', 'fingerprint']);
  const line = staging.shelf('order_lines', ['id', 'order_id', 'product', 'position', 'description', 'quantity', 'total_minor']);
  const product = staging.shelf('products', ['id', 'name', 'folded_name', 'category']);
  let put = 0;
  return {
    order: (row: Omit<OrderInsert, 'importId' | 'at' | 'by'>) => {
      put += 1;
      order.put([row.id, row.customerId, row.number, row.orderedOn, row.totalMinor, row.currency, row.source, row.fingerprint]);
    },
    line: (row: StagedLine) => line.put([row.id, row.orderId, row.product, row.position, row.description, row.quantity, row.totalMinor]),
    product: (row: StagedProduct) => product.put([row.id, row.name, row.foldedName, row.category]),
    /** Orders a customer has already stay out, with their lines and with products nothing else names. */
    move: (tx: Tx, { importId, at, by }: { importId: Id; at: Instant; by: Id | null }) => {
      const made = order.move(tx, { import_id: importId, created_at: at, updated_at: at, updated_by: by }, { once: true });
      const [lines, products] = [sql.raw(line.name), sql.raw(product.name)];
      tx.run(sql`INSERT INTO main.products (id, name, folded_name, category, import_id, created_at, updated_at, updated_by)
        SELECT id, name, folded_name, category, ${importId}, ${at}, ${at}, ${by} FROM ${products}
        WHERE folded_name IN (SELECT l.product FROM ${lines} AS l JOIN main.orders AS o ON o.id = l.order_id) ON CONFLICT DO NOTHING`);
      tx.run(sql`INSERT INTO main.order_lines (id, order_id, product_id, position, description, quantity, total_minor)
        SELECT l.id, l.order_id, p.id, l.position, l.description, l.quantity, l.total_minor
        FROM ${lines} AS l CROSS JOIN main.orders AS o ON o.id = l.order_id LEFT JOIN main.products AS p ON p.folded_name = l.product`);
      return { made, doubles: put - made };
    },
  };
}

// The share of what a customer pays that is left after costs.

/** So many orders of everybody's margin are mixed in with a customer's own. */
const drawnOrders = 3;

interface Sale {
  totalMinor: number;
  marginMinor: number | null;
}

/** Margin over revenue, 0..1, of the orders that know both, drawn towards `usual` where they are few; null where nothing is known at all. */
export function marginShareOf(sales: readonly Sale[], usual: number | null): number | null {
  const known = sales.flatMap(({ totalMinor, marginMinor }) => (marginMinor === null || totalMinor <= 0 ? [] : [marginMinor / totalMinor]));
  if (known.length === 0) return usual;
  const sum = known.reduce((total, share) => total + share, 0);
  const share = usual === null ? sum / known.length : (sum + drawnOrders * usual) / (known.length + drawnOrders);
  return Math.min(1, Math.max(0, share));
}

// Made-up bases of other shapes than the published ones, from a stated seed: people buy in a rhythm of their own, some stop for good.
import type { FileOrder } from '../../src-main/features/scoring/commands.ts';
import { dayNumber } from '../../src-main/kit/days.ts';

/** Numbers from 0 to 1, the same ones each time (xorshift, Marsaglia 2003); seeds next to each other must not give numbers next to each other. */
export function drawing(seed: number): () => number {
  let state = Math.imul(seed + 1, 2_654_435_761) | 1;
  const draw = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  for (let n = 0; n < 20; n += 1) draw();
  return draw;
}

/** A standard normal number (Box & Muller 1958). */
const normal = (draw: () => number): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());

export interface Shape {
  customers: number;
  /** Usual gap in days over all people; how much people differ, and how much the gaps of one do (spreads of logarithms). */
  gapDays: number;
  between: number;
  within: number;
  /** Chance to stop for good after each purchase. */
  stops: number;
  amount: number;
  from: string;
  to: string;
}

/** Shops as far from each other as they come. */
export const shapes = {
  cafe: { customers: 400, gapDays: 3, between: 0.7, within: 0.6, stops: 0.02, amount: 6, from: '2024-01-01', to: '2025-12-31' },
  furniture: { customers: 1500, gapDays: 420, between: 0.4, within: 0.5, stops: 0.3, amount: 900, from: '2017-01-01', to: '2025-12-31' },
  wholesale: { customers: 254, gapDays: 18, between: 0.8, within: 0.9, stops: 0.02, amount: 700, from: '2024-01-01', to: '2025-12-31' },
  service: { customers: 700, gapDays: 90, between: 0.5, within: 0.25, stops: 0.08, amount: 120, from: '2022-01-01', to: '2025-12-31' },
} satisfies Record<string, Shape>;

export function syntheticOrders(shape: Shape, seed: number): FileOrder[] {
  const draw = drawing(seed);
  const [from, to] = [dayNumber(shape.from), dayNumber(shape.to)];
  const orders: FileOrder[] = [];
  for (let n = 0; n < shape.customers; n += 1) {
    const gap = shape.gapDays * Math.exp(shape.between * normal(draw));
    const amount = shape.amount * Math.exp(0.5 * normal(draw));
    const customerId = `c${String(n).padStart(5, '0')}`;
    for (let on = from + Math.floor(draw() * (to - from) * 0.8); on <= to; on += Math.max(1, Math.round(gap * Math.exp(shape.within * normal(draw))))) {
      orders.push({ customerId, on, amount: Math.round(amount * Math.exp(0.3 * normal(draw)) * 100) / 100, segment: '' });
      if (draw() < shape.stops) break;
    }
  }
  return orders;
}

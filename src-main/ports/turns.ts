// Long work in turns, so that nobody at the screens waits for all of it.
import type { Clock } from './clock.ts';

/** So long work goes on before it gives way. The piece under way is finished, so a piece should be short beside it. */
const turnMs = 40;

export interface Turns {
  /** The turn is used up: whoever is inside a transaction should end it here. */
  isOver(): boolean;
  /** Gives way where the turn is used up. */
  rest(): Promise<void>;
  /** Gives way to everything that waits; then a new turn begins. */
  giveWay(): Promise<void>;
}

export function takeTurns({ monotonicMs }: Pick<Clock, 'monotonicMs'>): Turns {
  let sinceMs = monotonicMs();
  const isOver = () => monotonicMs() - sinceMs >= turnMs;
  const giveWay = async () => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    sinceMs = monotonicMs();
  };
  return { isOver, giveWay, rest: async () => (isOver() ? giveWay() : undefined) };
}

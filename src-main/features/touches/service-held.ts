// What rules keep back, looked at as a whole.
import type { HeldList } from '#contract/touches';
import type { HoldRule } from '#contract/words';
import type { Context } from '../../ports/context.ts';
import { lastDayOfWeek } from './rules-queue.ts';
import { countHeld, type HeldQuestion, listHeldLines } from './store-held.ts';

export interface HeldAsked {
  whose: 'mine' | 'everybody';
  rule: HoldRule | null;
  limit: number;
}

/** Everything held that is due within the week: of this person (and of nobody's customers), or of the whole team. */
export function held(ctx: Pick<Context, 'db' | 'clock' | 'me'>, { whose, rule, limit }: HeldAsked): HeldList {
  const today = ctx.clock.today();
  const question: HeldQuestion = { me: ctx.me(), weekEnd: lastDayOfWeek(today), everybody: whose === 'everybody' ? 1 : 0, rule };
  const counted = countHeld(ctx.db, question);
  const rows = listHeldLines(ctx.db, question, limit).map((line) => ({
    ...line,
    reasons: line.reasons === null ? [] : JSON.parse(line.reasons),
    hold: JSON.parse(line.hold),
  }));
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  const wanted = rule === null ? all : (counted.find((group) => group.rule === rule)?.count ?? 0);
  return {
    today,
    total: all,
    passing: counted.reduce((sum, { passing }) => sum + passing, 0),
    groups: counted.map(({ rule: one, count }) => ({ rule: one, count })),
    rows,
    more: Math.max(0, wanted - rows.length),
  };
}

// A customer whose orders changed is scored anew at once, from what was learned last.
import type { Id } from '#contract/words';
import { findCustomer } from '#features/customers';
import { dayNumber } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { type Fitted, fitOfInterval } from './rules-fit.ts';
import { chancesOf } from './rules-learned.ts';
import { hasBought } from './rules-learning.ts';
import { scoresOf } from './rules-scores.ts';
import { type Gathered, gatherOf } from './service-base.ts';
import { type CurrentFit, currentFit } from './service-fits.ts';
import { rowOf } from './service-learn.ts';
import { removeFigures, saveFigures } from './store-figures.ts';

/** The stored fit in the order of a base's segments. */
export function fittedOf(fit: CurrentFit | null, { base, segmentIds }: Gathered, day: number): Fitted {
  const segments = segmentIds.map((id, i) => fit?.segments[id] ?? fitOfInterval(base.segments[i]?.intervalDays ?? null));
  return { asOf: day, segments, all: fit?.all ?? fitOfInterval(null) };
}

/** Figures of one customer as of today, within the caller's transaction. Nothing before the first learning: the night brings them all. */
export function rescore({ db, clock }: Pick<Context, 'db' | 'clock'>, customerId: Id): void {
  const fit = currentFit(db);
  const customer = fit && findCustomer(db, customerId);
  if (!fit || !customer) return;
  const day = dayNumber(clock.today());
  const gathered = gatherOf(db, [customer], day);
  if (!hasBought(gathered.base, 0)) return removeFigures(db, customerId);
  const fitted = fittedOf(fit, gathered, day);
  const chances = chancesOf(fit.stages, { base: gathered.base, fitted, day });
  const scores = scoresOf({ base: gathered.base, fitted, day, chances });
  saveFigures(db, [rowOf(gathered, { scores, bounds: fit.bounds }, 0)], clock.now());
}

/** Scores a customer anew whenever a change names them, until the returned function is called. */
export function followOrders(ctx: Context): () => void {
  return ctx.changes.listen(({ topic, id }) => {
    if (topic !== 'orders' || id === undefined || ctx.desk?.problem) return;
    ctx.db.transaction(() => rescore(ctx, id));
    ctx.changes.tell({ topic: 'scoring', id });
  });
}

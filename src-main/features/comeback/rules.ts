// One in five: who is taken and who is left alone, and what the batches came to.
import { batchSize, type ComebackBatch, type ComebackRecord, comebackDays, promisedShare, type Share } from '#contract/comeback';
import type { Day, Id, Money } from '#contract/words';
import { addDays } from '#kit/days';
import { lot } from '#kit/lots';
import { besideEachOther, besideLine, type Counted, newcombe, peopleInArm, wilson } from '#kit/proportions';

export interface DrawQuestion {
  /** Whom the lot is drawn from, best first; each may be written to. */
  next: () => Id | undefined;
  seed: string;
  /** One in so many is left alone; null: nobody. */
  holdOutEvery: number | null;
  size?: number;
}

/**
 * Takes the best until there are five; each on the way is left alone by lot, one in so many. So those left alone were as likely to come back
 * as those written to, which is what makes them worth comparing with.
 */
export function drawFive({ next, seed, holdOutEvery, size = batchSize }: DrawQuestion): { chosen: Id[]; heldOut: Id[] } {
  const drawn: { chosen: Id[]; heldOut: Id[] } = { chosen: [], heldOut: [] };
  while (drawn.chosen.length < size) {
    const id = next();
    if (id === undefined) break;
    const isHeldOut = holdOutEvery !== null && lot(seed, id) < 1 / holdOutEvery;
    drawn[isHeldOut ? 'heldOut' : 'chosen'].push(id);
  }
  return drawn;
}

/** On this day everybody of a batch has had their time: before it, the batch is still running. */
export const settledOn = (startedOn: Day): Day => addDays(startedOn, comebackDays + 1);

export interface BatchFacts extends Omit<ComebackBatch, 'settledOn' | 'running'> {
  heldOut: Counted;
}

export const shareOf = (counted: Counted): Share => ({ ...counted, ...wilson(counted) });

const sumOf = (rows: readonly Counted[]): Counted =>
  rows.reduce<Counted>((sum, { hits, of }) => ({ hits: sum.hits + hits, of: sum.of + of }), { hits: 0, of: 0 });

/** Sums of money, one a currency, the largest first; what was paid in different currencies is never added up. */
export function sumsOf(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor })).sort((a, b) => b.minor - a.minor || (a.currency < b.currency ? -1 : 1));
}

/** The letter is worth its while where it brings five more in a hundred back; without it about 17 in a hundred come by themselves. */
const comeAnyway = 0.17;
const worthwhile = 0.05;
/** About 980: said in round numbers, because the shares it is worked out from are a guess. */
export const neededInArm = Math.floor(peopleInArm(comeAnyway, comeAnyway + worthwhile) / 10) * 10;

/**
 * What the letter adds, told with its interval from the first person on. A verdict waits until both arms are large enough, however clear the
 * figures look before: who looks again after each batch of five would sooner or later see a difference that is not there.
 */
function differenceOf(came: Counted, alone: Counted): ComebackRecord['difference'] {
  if (alone.of === 0) return null;
  const have = Math.min(came.of, alone.of);
  const verdict = have < neededInArm ? 'too-early' : verdictOfDifference[besideEachOther(came, alone)];
  return { ...newcombe(came, alone), needed: neededInArm, have, verdict };
}

const verdictOfDifference = { 'too-early': 'too-early', first: 'more', second: 'fewer', 'no-difference': 'no-difference' } as const;

/**
 * All batches beside the promise and beside those left alone. Who came back is counted where the 90 days are over; a batch younger than that
 * is still running, and would make the share look smaller than it will be.
 */
export function recordOf(facts: readonly BatchFacts[], today: Day): ComebackRecord {
  const batches = [...facts]
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : a.campaignId < b.campaignId ? -1 : 1))
    .map(({ heldOut, ...batch }) => ({ ...batch, heldOut, settledOn: settledOn(batch.startedOn), running: settledOn(batch.startedOn) > today }));
  const settled = batches.filter(({ running }) => !running);
  const open = sumOf(batches.filter(({ running }) => running).map(({ cameBack, sent }) => ({ hits: cameBack, of: sent })));
  const came = sumOf(settled.map(({ cameBack, sent }) => ({ hits: cameBack, of: sent })));
  const alone = sumOf(settled.map(({ heldOut }) => heldOut));
  const replied = sumOf(batches.map((batch) => ({ hits: batch.replied, of: batch.sent })));
  return {
    batches: batches.map(({ heldOut: _, ...batch }) => batch),
    sent: replied.of,
    replied: shareOf(replied),
    cameBack: { ...shareOf(came), verdict: besideLine(came, promisedShare) },
    running: open,
    revenue: sumsOf(batches.flatMap(({ revenue }) => revenue)),
    cost: sumsOf(batches.flatMap(({ cost }) => cost)),
    heldOut: alone.of === 0 ? null : shareOf(alone),
    difference: differenceOf(came, alone),
    heldOutRunning: sumOf(batches.filter(({ running }) => running).map(({ heldOut }) => heldOut)).of,
  };
}

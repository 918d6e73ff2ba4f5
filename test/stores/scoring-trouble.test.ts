// A thread that breaks is told, tried again and leaves what stood; choices about scoring are taken back.
import { Worker } from 'node:worker_threads';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { scoreFits, scoreReplays, settings } from '#db/schema/index';
import { cancelReplay, learn, replayOver, stopLearning } from '#features/scoring';
import { undo } from '#features/touches';
import { addDays } from '#kit/days';
import { comebackSettings, saveComebackSettings } from '../../src-main/features/comeback/service-settings.ts';
import { learnAgain, learningState } from '../../src-main/features/scoring/service-learn.ts';
import { replayState, startReplay } from '../../src-main/features/scoring/service-replay.ts';
import { saveScoringSettings, scoringSettings } from '../../src-main/features/scoring/service-settings.ts';
import { nodeThreads, type Threads } from '../../src-main/ports/threads.ts';
import { aCustomer, anOrder } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const today = '2026-11-18';
/** A thread that falls over at its first step, and one that ends without a word. */
const falling: Threads = { start: () => new Worker('throw new Error("out of breath")', { eval: true }) };
const silent: Threads = { start: () => new Worker('', { eval: true }) };

let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today });
  for (let n = 0; n < 3; n += 1) {
    const { id } = aCustomer(ctx.db);
    for (const ago of [20, 60, 110]) anOrder(ctx.db, id, { orderedOn: addDays(today, -ago - n), totalMinor: 1000, currency: 'EUR' });
  }
});

describe('a look back that breaks off', () => {
  test.each([
    ['falls over', falling],
    ['ends without a word', silent],
  ])('where its thread %s is told, leaves the last result, and can be tried again', async (_, threads) => {
    startReplay(ctx);
    await replayOver(ctx);
    const before = replayState(ctx);
    if (before.kind !== 'ready') throw new Error(before.kind);
    const broken = { ...ctx, threads };
    expect(startReplay(broken).kind).toBe('running');
    await replayOver(broken);
    expect(replayState(ctx)).toEqual({ kind: 'broke', last: before.replay });
    expect(ctx.told.at(-1)).toEqual({ topic: 'scoring', id: 'replay' });
    expect(startReplay({ ...ctx, threads: nodeThreads }).kind).toBe('running');
    await replayOver(ctx);
    expect(replayState(ctx).kind).toBe('ready');
  });

  test('stopped by a person it is no trouble', async () => {
    startReplay(ctx);
    cancelReplay(ctx);
    await replayOver(ctx);
    expect(replayState(ctx)).toEqual({ kind: 'never' });
  });

  test('what an older app found and lacks figures of today has to be looked for anew', () => {
    ctx.db
      .insert(scoreReplays)
      .values({ id: 'old', replayedAt: 1, found: JSON.stringify({ replayedAt: 1, today, customers: 3, windows: [{ horizonDays: 30 }] }), orders: 9 })
      .run();
    expect(replayState(ctx)).toEqual({ kind: 'never' });
  });
});

describe('learning that breaks off', () => {
  test('says so, keeps what was learned before, and can be tried again', async () => {
    await learn(ctx);
    const before = learningState(ctx);
    expect(before).toMatchObject({ state: 'idle', last: { on: today, customers: 3, purchases: 9, earlierMonthsFor: [] } });
    ctx.clock.advance({ days: 1 });
    await expect(learn({ ...ctx, threads: falling })).rejects.toThrow('out of breath');
    expect(learningState(ctx)).toEqual({ ...before, state: 'broke' });
    expect(ctx.told.at(-1)).toEqual({ topic: 'scoring' });
    expect(ctx.db.select().from(scoreFits).all()).toHaveLength(1);
    expect(learnAgain(ctx).state).toBe('running');
    expect(learnAgain(ctx).state).toBe('running');
    await stopLearning(ctx, { waits: true });
    expect(learningState(ctx)).toMatchObject({ state: 'idle', last: { on: addDays(today, 1) } });
    expect(ctx.db.select().from(scoreFits).all()).toHaveLength(2);
  });

  test('begun by hand it breaks as quietly, and says so', async () => {
    learnAgain({ ...ctx, threads: falling });
    await stopLearning(ctx, { waits: true });
    expect(learningState(ctx)).toMatchObject({ state: 'broke', last: null });
  });
});

describe('choices about scoring', () => {
  const kept = (key: string) => ctx.db.select().from(settings).where(eq(settings.key, key)).all().length;

  test('the goal and the days of an alert are taken back, back to never chosen', () => {
    saveScoringSettings(ctx, { goal: 'mixed', alertDays: 14 });
    saveScoringSettings(ctx, { goal: 'mixed', alertDays: 30 });
    expect(undo(ctx)).toMatchObject({ kind: 'undone', undone: { kind: 'scoring.saved' } });
    expect(scoringSettings(ctx.db)).toEqual({ goal: 'mixed', alertDays: 14 });
    expect(ctx.told.filter(({ topic }) => topic === 'scoring').length).toBeGreaterThan(2);
    expect(undo(ctx).kind).toBe('undone');
    expect(scoringSettings(ctx.db)).toEqual({ goal: 'comeback', alertDays: 14 });
    expect(kept('scoring')).toBe(0);
  });

  test('the hold-out is off until somebody switches it on, and is taken back', () => {
    expect(comebackSettings(ctx.db)).toEqual({ holdOutEvery: null });
    saveComebackSettings(ctx, { holdOutEvery: 5 });
    expect(undo(ctx)).toMatchObject({ kind: 'undone', undone: { kind: 'hold-out.saved' } });
    expect(comebackSettings(ctx.db)).toEqual({ holdOutEvery: null });
    expect(ctx.told).toContainEqual({ topic: 'campaigns' });
  });

  test('choosing what is chosen already is no act', () => {
    saveScoringSettings(ctx, { goal: 'comeback', alertDays: 14 });
    saveComebackSettings(ctx, { holdOutEvery: null });
    expect(undo(ctx)).toEqual({ kind: 'nothing' });
  });

  test('what a colleague chose since is not undone', () => {
    saveScoringSettings(ctx, { goal: 'mixed', alertDays: 14 });
    ctx.db
      .update(settings)
      .set({ value: { goal: 'revenue', alertDays: 14 } })
      .run();
    expect(undo(ctx)).toEqual({ kind: 'cannot', why: 'changed-since' });
  });
});

// Years of a desk whose clock is set forward and back, whose machine sleeps for hours or days, moves to another zone, goes through both nights of
// summer time, and whose core is killed without goodbye: each reminder is raised once, and never too early.
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Db, drizzleOver, openDatabase } from '#db/open';
import { type DeskWork, type Loop, makeLoop, type PromisedTouch } from '../../src-main/jobs/loop.ts';
import { temporaryFolder, testContext } from '../kit/context.ts';
import { readyDatabase } from '../kit/database.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** The real loop looks every minute; for a year this is often enough. */
const lookEveryHours = 6;
const zones = ['Europe/Budapest', 'Atlantic/Reykjavik', 'Europe/London', 'America/New_York', 'Asia/Tokyo'] as const;

type Event =
  | { kind: 'awake'; hours: number }
  | { kind: 'sleep'; hours: number }
  | { kind: 'set'; hours: number }
  | { kind: 'travel'; zone: (typeof zones)[number] }
  | { kind: 'crash'; offForHours: number; inTheMiddle: boolean };

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('awake' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sleep' as const), hours: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('set' as const), hours: fc.integer({ min: -72, max: 72 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('travel' as const), zone: fc.constantFrom(...zones) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const), offForHours: fc.integer({ min: 0, max: 60 }), inTheMiddle: fc.boolean() }) },
);

const year = fc.record({
  zone: fc.constantFrom(...zones),
  /** Hours after the start for which something was agreed; several may share one. */
  promised: fc.array(fc.integer({ min: 1, max: 365 * 24 }), { minLength: 15, maxLength: 40 }),
  events: fc.array(event, { minLength: 30, maxLength: 80 }),
});

class Killed extends Error {}

/**
 * The team's real file. A core that is killed says no goodbye: what it leaves is what lies in the file and its write-ahead log at that moment,
 * so that is copied, and the next core opens the copy. What the killed one still did after its death is in no copy.
 */
function realFile() {
  const folder = temporaryFolder();
  const fileOf = (turn: number) => path.join(folder, `${turn}.db`);
  let turn = 0;
  let left = false;
  const open = () => {
    const client = openDatabase(fileOf(turn));
    // The process dies here, not the power: what it handed to the system is there, and need not be waited for.
    client.pragma('synchronous = OFF');
    return drizzleOver(client);
  };
  const die = () => {
    if (left) return;
    for (const end of ['', '-wal']) copyFileSync(`${fileOf(turn)}${end}`, `${fileOf(turn + 1)}${end}`);
    left = true;
  };
  const reopen = (old: Db): Db => {
    die();
    old.$client.close();
    rmSync(fileOf(turn), { force: true });
    turn += 1;
    left = false;
    return open();
  };
  const fresh = readyDatabase().$client;
  writeFileSync(fileOf(0), fresh.serialize());
  fresh.close();
  return { open, die, reopen };
}

/** Lives through the year, then brings the clock past its end and looks once more, so that everything has come. */
async function live({ zone, promised, events }: typeof year extends fc.Arbitrary<infer T> ? T : never) {
  const file = events.some(({ kind }) => kind === 'crash') ? realFile() : null;
  const ctx = testContext({ today: '2026-01-01', time: '08:00', zone, ...(file && { db: file.open() }) });
  const start = ctx.clock.now();
  const calls: PromisedTouch[] = promised.map((hours, n) => ({
    touchId: `t${n}`,
    customerId: `c${n}`,
    plannedAt: start + hours * hourMs,
    note: { title: `t${n}`, body: '' },
  }));
  const raised: { touchId: string; at: number }[] = [];
  const days: string[] = [];
  let dieBefore: 'plan' | 'reminders' | null = null;
  let isDead = false;
  let listed: PromisedTouch[] = [];
  ctx.notifier.notify = ({ title }) => {
    // The loop of the test goes on after a death; a real one does not.
    if (isDead) return true;
    const seen =
      title === 'several' ? listed.filter(({ touchId }) => !raised.some((one) => one.touchId === touchId)) : calls.filter(({ touchId }) => touchId === title);
    if (title === 'digest') days.push(`digest ${ctx.clock.today()}`);
    raised.push(...seen.map(({ touchId }) => ({ touchId, at: ctx.clock.now() })));
    return true;
  };
  const mayDie = (where: typeof dieBefore) => {
    if (dieBefore !== where) return;
    dieBefore = null;
    isDead = true;
    file?.die();
    throw new Killed();
  };
  const work: DeskWork = {
    sitter: () => ({ id: ctx.me(), digestAt: '08:30', workDays: [1, 2, 3, 4, 5] }),
    planEverybody: async () => {
      mayDie('plan');
      if (!isDead) days.push(`plan ${ctx.clock.today()}`);
    },
    makeDailyBackup: async () => ({ kind: 'made' }),
    runOutbox: async () => undefined,
    listPromised: (untilAt) => {
      mayDie('reminders');
      listed = calls.filter(({ plannedAt }) => plannedAt <= untilAt);
      return listed;
    },
    countDue: () => 0,
    digest: () => ({ title: 'digest', body: '' }),
    several: () => ({ title: 'several', body: '' }),
  };
  const started = (): Loop => makeLoop(ctx, work, () => {});
  let loop = started();
  const awake = async (hours: number) => {
    for (let passed = 0; passed < hours; passed += lookEveryHours) {
      ctx.clock.advance({ hours: Math.min(lookEveryHours, hours - passed) });
      await loop.tick();
    }
  };
  await loop.tick();
  for (const one of events) {
    if (one.kind === 'awake') await awake(one.hours);
    if (one.kind === 'travel') ctx.clock.moveTo(one.zone);
    if (one.kind === 'set') ctx.clock.setNow(Math.max(start, ctx.clock.now() + one.hours * hourMs));
    if (one.kind === 'sleep') {
      ctx.clock.setNow(ctx.clock.now() + one.hours * hourMs);
      await loop.wake();
    }
    if (one.kind === 'crash') {
      if (one.inTheMiddle) {
        dieBefore = one.offForHours % 2 === 0 ? 'plan' : 'reminders';
        ctx.clock.advance({ hours: 1 });
        await loop.tick();
        dieBefore = null;
      }
      // Nobody says goodbye: the old loop is left as it stands, and only what is in the file goes on.
      ctx.clock.advance({ hours: one.offForHours });
      if (file) Object.assign(ctx, { db: file.reopen(ctx.db) });
      isDead = false;
      loop = started();
    }
    await loop.tick();
  }
  ctx.clock.setNow(start + 366 * dayMs);
  await loop.wake();
  ctx.db.$client.close();
  return { raised, days, calls };
}

test('a year of clock jumps, sleeps, journeys and crashes raises every reminder exactly once, and no day is planned or told of twice', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(year, async (one) => {
      const { raised, days, calls } = await live(one);
      expect(raised.map(({ touchId }) => touchId).sort()).toEqual(calls.map(({ touchId }) => touchId).sort());
      const plannedAt = new Map(calls.map(({ touchId, plannedAt: at }) => [touchId, at]));
      for (const { touchId, at } of raised) expect(at).toBeGreaterThanOrEqual(plannedAt.get(touchId) ?? Number.POSITIVE_INFINITY);
      expect(new Set(days).size).toBe(days.length);
    }),
    { numRuns: 40, seed: 20261122 },
  );
});

test.each(['Europe/Budapest', 'America/New_York'] as const)(
  'a whole year in %s, both summer-time nights in it, has each day planned once and each reminder raised when it comes',
  async (zone) => {
    const promised = Array.from({ length: 36 }, (_, n) => n * 10 * 24 + 17);
    const { raised, days, calls } = await live({ zone, promised, events: Array.from({ length: 365 }, () => ({ kind: 'awake' as const, hours: 24 })) });
    expect(raised.map(({ touchId }) => touchId)).toEqual(calls.map(({ touchId }) => touchId));
    for (const [place, { at }] of raised.entries()) expect(at - (calls[place]?.plannedAt ?? 0)).toBeLessThan(lookEveryHours * hourMs);
    const first = Temporal.PlainDate.from('2026-01-01');
    const planned = days.filter((day) => day.startsWith('plan'));
    expect(planned.slice(0, 365)).toEqual(Array.from({ length: 365 }, (_, day) => `plan ${first.add({ days: day }).toString()}`));
  },
);

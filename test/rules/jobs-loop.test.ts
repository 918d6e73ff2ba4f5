// The loop over whole days and nights, with a clock that is slept through, set and moved.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { firstScreen } from '../../src-main/jobs/first-screen.ts';
import { type DeskWork, makeLoop, type PromisedTouch, startLoop } from '../../src-main/jobs/loop.ts';
import { type TestContext, testContext } from '../kit/context.ts';

type Log = { what: string; at: string }[];

interface Scene {
  ctx: TestContext;
  log: Log;
  promised: PromisedTouch[];
  trouble: string[];
  work: DeskWork;
  tick(): Promise<void>;
  wake(): Promise<void>;
  /** Lets the clock run, the loop ticking every minute; over whole days every ten, for speed. */
  live(minutes: number): Promise<void>;
  whats(): string[];
  timesOf(what: string): string[];
}

/** A desk where everything that the loop does is written down with the time on the wall. */
function aScene(options: { today?: string; time?: string; zone?: string } = {}, changed: Partial<DeskWork> = {}): Scene {
  const ctx = testContext(options);
  const log: Log = [];
  const promised: PromisedTouch[] = [];
  const trouble: string[] = [];
  const note = (what: string) => log.push({ what, at: new Date(ctx.clock.now()).toISOString().slice(0, 16) });
  ctx.notifier.notify = ({ title }) => {
    note(title);
    return true;
  };
  const work: DeskWork = {
    sitter: () => ({ id: ctx.me(), digestAt: '08:30', workDays: [1, 2, 3, 4, 5, 6, 7] }),
    planEverybody: async () => note('plan'),
    makeDailyBackup: async () => {
      note('backup');
      return { kind: 'made' };
    },
    runOutbox: async () => undefined,
    listPromised: (untilAt) => promised.filter(({ plannedAt }) => plannedAt <= untilAt),
    countDue: () => 7,
    digest: () => ({ title: 'digest', body: '7 to reach' }),
    several: (count) => ({ title: `${count} calls`, body: '' }),
    ...changed,
  };
  const loop = makeLoop(ctx, work, (job, error) => trouble.push(`${job}: ${String(error)}`));
  const live = async (minutes: number) => {
    const step = minutes > 300 ? 10 : 1;
    for (let passed = 0; passed < minutes; passed += step) {
      ctx.clock.advance({ minutes: step });
      await loop.tick();
    }
  };
  const timesOf = (what: string) => log.filter((entry) => entry.what === what).map(({ at }) => at);
  return { ctx, log, promised, trouble, work, tick: loop.tick, wake: loop.wake, live, whats: () => log.map(({ what }) => what), timesOf };
}

const day = 24 * 60;
const callAt = (touchId: string, plannedAt: number): PromisedTouch => ({
  touchId,
  customerId: `customer of ${touchId}`,
  plannedAt,
  note: { title: `call ${touchId}`, body: '' },
});

describe('an app that stays open', () => {
  test('plans and copies at four, and tells of the day at the chosen hour, each day once', async () => {
    const scene = aScene({ today: '2026-11-18', time: '23:40' });
    await scene.live(2 * day);
    // At the start for the day it started on, then each night.
    expect(scene.timesOf('plan')).toEqual(['2026-11-18T22:50', '2026-11-19T03:00', '2026-11-20T03:00']);
    expect(scene.timesOf('backup')).toEqual(['2026-11-18T22:50', '2026-11-19T03:00', '2026-11-20T03:00']);
    expect(scene.timesOf('digest')).toEqual(['2026-11-18T22:50', '2026-11-19T07:30', '2026-11-20T07:30']);
    expect(scene.ctx.notifier.badges.at(-1)).toBe(7);
  });

  test('tells the screens when a new day begins', async () => {
    const scene = aScene({ today: '2026-11-18', time: '23:55' });
    await scene.live(3);
    const before = scene.ctx.told.length;
    await scene.live(4);
    expect(scene.ctx.told.slice(before).map(({ topic }) => topic)).toEqual(['clock', 'touches']);
  });

  test('raises a promised call in its minute, with its customer, and not again after a restart', async () => {
    const scene = aScene({ today: '2026-11-18', time: '13:58' });
    const { clock } = scene.ctx;
    scene.promised.push(callAt('a', clock.now() + 120_000));
    await scene.live(5);
    expect(scene.timesOf('call a')).toEqual(['2026-11-18T13:00']);
    const restarted = makeLoop(scene.ctx, scene.work, () => {});
    await restarted.tick();
    expect(scene.timesOf('call a')).toHaveLength(1);
    expect(scene.timesOf('plan')).toHaveLength(1);
  });
});

describe('sleep', () => {
  test('of two days is made up for once: one plan, one digest, one copy, one note for all the calls', async () => {
    const scene = aScene({ today: '2026-11-18', time: '12:00' });
    await scene.tick();
    const before = scene.log.length;
    const { clock } = scene.ctx;
    for (const n of [1, 2, 3]) scene.promised.push(callAt(`t${n}`, clock.now() + n * 3_600_000));
    // The monotonic clock stands still while the machine sleeps.
    clock.setNow(clock.now() + 2 * day * 60_000);
    await scene.wake();
    await scene.live(30);
    expect(scene.whats().slice(before)).toEqual(['plan', 'digest', 'backup', '3 calls']);
    expect(scene.ctx.told.map(({ topic }) => topic)).toContain('clock');
  });

  test('that ends in the night plans at once and tells of the day in the morning', async () => {
    const scene = aScene({ today: '2026-11-18', time: '12:00' });
    await scene.tick();
    const before = scene.log.length;
    scene.ctx.clock.set('2026-11-20', '02:00');
    await scene.wake();
    expect(scene.whats().slice(before)).toEqual(['plan', 'backup']);
    await scene.live(day / 2);
    expect(scene.log.slice(before).at(-1)).toEqual({ what: 'digest', at: '2026-11-20T07:30' });
    expect(scene.log.slice(before)).toHaveLength(3);
  });

  test('over the chosen hour brings the digest on waking', async () => {
    const scene = aScene({ today: '2026-11-18', time: '07:00' });
    await scene.tick();
    scene.ctx.clock.set('2026-11-18', '10:15');
    await scene.wake();
    expect(scene.timesOf('digest')).toEqual(['2026-11-18T09:15']);
  });
});

describe.each(['Europe/Budapest', 'Atlantic/Reykjavik'])('the nights the clocks change elsewhere or here, in %s', (zone) => {
  test.each(['2026-03-28', '2026-10-24'])('from %s on, each of three days has one plan, one digest, one copy', async (start) => {
    const scene = aScene({ today: start, time: '03:30', zone });
    await scene.live(3 * day);
    // 03:30 to 03:30 three days later: the start, and the nights and mornings in between.
    const local = (what: string) => scene.timesOf(what).map((at) => new Date(`${at}Z`).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16));
    const days = [0, 1, 2].map((n) => new Date(Date.parse(start) + n * 86_400_000).toISOString().slice(0, 10));
    expect(local('digest')).toEqual(days.map((on) => `${on} 08:30`));
    expect(local('plan').slice(0, 3)).toEqual(days.map((on, n) => (n === 0 ? `${on} 03:40` : `${on} 04:00`)));
    expect(local('backup')).toEqual(local('plan'));
  });

  test('a call promised for the hour that comes twice is raised once', async () => {
    const scene = aScene({ today: '2026-10-24', time: '23:00', zone });
    scene.promised.push(callAt('night', Date.parse('2026-10-25T00:30:00Z')));
    await scene.live(8 * 60);
    expect(scene.timesOf('call night')).toEqual(['2026-10-25T00:30']);
  });
});

describe('a clock that somebody changes', () => {
  test.each([
    ['an hour back', 60],
    ['a day back', day],
    ['three days back', 3 * day],
  ])('set %s never brings back what was raised', async (_what, minutesBack) => {
    const scene = aScene({ today: '2026-11-18', time: '03:00' });
    const start = scene.ctx.clock.now();
    scene.promised.push(callAt('a', start + 3_600_000));
    await scene.live(day);
    const before = [...scene.log];
    scene.ctx.clock.setNow(scene.ctx.clock.now() - minutesBack * 60_000);
    await scene.live(minutesBack);
    // Days before the first one were never planned, so they may be; the day that was planned, and the call, are not.
    const again = scene.log.slice(before.length).filter(({ what, at }) => what === 'call a' || at.startsWith('2026-11-18'));
    expect(again).toEqual([]);
    expect(scene.ctx.told.filter(({ topic }) => topic === 'clock').length).toBeGreaterThan(0);
  });

  test('set forward a year and back again has today raised once', async () => {
    const scene = aScene({ today: '2026-11-18', time: '09:00' });
    await scene.tick();
    const real = scene.ctx.clock.now();
    scene.ctx.clock.set('2027-11-18', '09:00');
    await scene.live(2);
    scene.ctx.clock.setNow(real);
    await scene.live(2);
    const on = (what: string, year: string) => scene.timesOf(what).filter((at) => at.startsWith(year)).length;
    for (const what of ['plan', 'digest', 'backup']) expect([on(what, '2026'), on(what, '2027')]).toEqual([1, 1]);
    // And tomorrow is not taken for done.
    await scene.live(day);
    expect(scene.timesOf('digest').at(-1)).toBe('2026-11-19T07:32');
  });
});

test('an empty desk is copied on the very day somebody comes into it, and once', async () => {
  let isEmpty = true;
  const scene = aScene({ today: '2026-11-18', time: '09:00' }, {});
  const copy = scene.work.makeDailyBackup;
  scene.work.makeDailyBackup = async () => (isEmpty ? { kind: 'nothing-yet' } : copy());
  await scene.live(90);
  expect(scene.timesOf('backup')).toEqual([]);
  isEmpty = false;
  await scene.live(60);
  expect(scene.timesOf('backup')).toEqual(['2026-11-18T09:31']);
  expect(scene.trouble).toEqual([]);
});

describe('trouble', () => {
  test('with the copy does not stop the digest, is reported, and is tried again after an hour', async () => {
    let fails = true;
    const scene = aScene(
      { today: '2026-11-18', time: '09:00' },
      { makeDailyBackup: async () => (fails ? { kind: 'failed', detail: 'disk full' } : { kind: 'made' }) },
    );
    await scene.live(59);
    expect(scene.trouble).toEqual(['backup: Error: No daily copy could be made: disk full']);
    expect(scene.timesOf('digest')).toHaveLength(1);
    await scene.live(10);
    expect(scene.trouble).toHaveLength(2);
    fails = false;
    await scene.live(2 * 60);
    expect(scene.trouble).toHaveLength(2);
  });

  test('with the plan in the small hours is made good an hour later, not when the night is over', async () => {
    let failures = 1;
    const times: number[] = [];
    const scene = aScene(
      { today: '2026-11-18', time: '01:00' },
      {
        planEverybody: async () => {
          if (failures-- > 0) throw new Error('busy');
          times.push(scene.ctx.clock.now());
        },
      },
    );
    const start = scene.ctx.clock.now();
    await scene.live(90);
    expect(times).toEqual([start + 61 * 60_000]);
  });

  test('with mail does not keep anything else waiting', async () => {
    const scene = aScene({ today: '2026-11-18', time: '09:00' }, { runOutbox: () => new Promise(() => {}) });
    await scene.live(3);
    expect(scene.whats()).toEqual(['plan', 'digest', 'backup']);
  });
});

test('runs never overlap, and however many ask while one goes on, one more follows', async () => {
  let atOnce = 0;
  let most = 0;
  let counted = 0;
  const scene = aScene(
    {},
    {
      planEverybody: async () => {
        most = Math.max(most, ++atOnce);
        await new Promise((resolve) => setImmediate(resolve));
        atOnce--;
      },
      countDue: () => ++counted,
    },
  );
  await Promise.all([scene.tick(), scene.tick(), scene.tick(), scene.wake()]);
  expect(most).toBe(1);
  expect(counted).toBe(2);
});

test('a started loop works at once, and a stopped one no more', async () => {
  const scene = aScene();
  const loop = startLoop(scene.ctx, scene.work, (_job, error) => scene.trouble.push(String(error)));
  await loop.tick();
  await loop.stop();
  expect(scene.whats()).toEqual(['plan', 'digest', 'backup']);
  scene.ctx.clock.advance({ days: 1 });
  await loop.tick();
  expect(scene.whats()).toHaveLength(3);
  expect(scene.trouble).toEqual([]);
});

describe('a started loop and the first screen', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const startedBehind = (ready: Promise<void>) => {
    const scene = aScene();
    return { scene, loop: startLoop(scene.ctx, scene.work, (_job, error) => scene.trouble.push(String(error)), ready) };
  };

  test('nothing is planned before the screen is ready; then everything at once', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { scene, loop } = startedBehind(promise);
    await new Promise((next) => setImmediate(next));
    expect(scene.whats()).toEqual([]);
    resolve();
    await promise;
    await loop.tick();
    expect(scene.whats()).toEqual(['plan', 'digest', 'backup']);
    await loop.stop();
  });
  test('a machine that wakes does not wait for it', async () => {
    const { scene, loop } = startedBehind(new Promise(() => {}));
    await loop.wake();
    expect(scene.whats()).toEqual(['plan', 'digest', 'backup']);
    await loop.stop();
  });
  test.each([
    ['a moment after the first queue was given out', true, 1000],
    ['after some seconds where no screen asks', false, 5000],
  ])('the screen counts as ready %s', async (_when, isSeen, waitMs) => {
    vi.useFakeTimers();
    const screen = firstScreen();
    let isReady = false;
    void screen.settled.then(() => {
      isReady = true;
    });
    if (isSeen) screen.seen();
    await vi.advanceTimersByTimeAsync(waitMs - 1);
    expect(isReady).toBe(false);
    if (isSeen) screen.seen();
    await vi.advanceTimersByTimeAsync(1);
    expect(isReady).toBe(true);
  });
});

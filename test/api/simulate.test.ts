// The demo team through simulated weeks, with what must always hold looked at every morning and evening in the real database.
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Queue } from '#contract/touches';
import { customers, touches } from '#db/schema/index';
import type { App } from '../../src-main/app.ts';
import { run } from '../../src-main/hosts/cli/run.ts';
import { type SimulatedYear, simulate } from '../../src-main/hosts/cli/simulate.ts';
import { yearLines } from '../../src-main/hosts/cli/simulated-lines.ts';

const simulation = { startOn: '2026-03-02', days: 30, seed: 7, language: 'hu', minutes: null } as const;

interface Found {
  mornings: number;
  due: number;
  troubles: string[];
}

/** What is wrong with this moment of the team, in words. */
function troublesOf(app: App, when: string, queue: Queue): { due: number; troubles: string[] } {
  const { db } = app.context;
  const troubles: string[] = [];
  const all = [...queue.rows, ...queue.held];
  const people = all.map(({ customerId }) => customerId);
  for (const id of people.filter((id, place) => people.indexOf(id) !== place)) troubles.push(`${queue.today} ${when}: two cards for ${id}`);
  for (const row of queue.rows.filter(({ hold }) => hold !== null)) troubles.push(`${queue.today} ${when}: ${row.name} is asked for and held`);
  for (const row of queue.held.filter(({ hold }) => hold === null)) troubles.push(`${queue.today} ${when}: ${row.name} is held by nothing`);
  for (const row of all.filter(({ reasons }) => reasons.length === 0)) troubles.push(`${queue.today} ${when}: ${row.name} without a reason`);
  const me = app.context.me();
  const due = db
    .select({ id: touches.id, name: customers.displayName, dueOn: touches.dueOn, mine: touches.salespersonId })
    .from(touches)
    .innerJoin(customers, eq(customers.id, touches.customerId))
    .where(and(inArray(touches.state, ['planned', 'held']), isNotNull(touches.dueOn)))
    .all()
    .filter(({ dueOn, mine }) => dueOn !== null && dueOn <= queue.today && (mine === null || mine === me));
  const listed = new Set(all.map(({ touchId }) => touchId));
  for (const { id, name } of due) if (!listed.has(id)) troubles.push(`${queue.today} ${when}: ${name} is due and nowhere to be seen`);
  return { due: due.length, troubles };
}

async function watched(): Promise<{ year: SimulatedYear; found: Found }> {
  const found: Found = { mornings: 0, due: 0, troubles: [] };
  const year = await simulate(simulation, {
    look: (app, when, queue) => {
      const { due, troubles } = troublesOf(app, when, queue);
      found.troubles.push(...troubles);
      found.due += due;
      if (when === 'morning') found.mornings += 1;
    },
  });
  return { year, found };
}

describe('thirty days of the demo team', () => {
  it('show everybody who is due once, in rows or in held, each with a reason', { timeout: 120_000 }, async () => {
    const { year, found } = await watched();
    expect(found.troubles).toEqual([]);
    expect(found.mornings).toBe(30);
    expect(found.due).toBeGreaterThan(100);
    const kinds = Object.groupBy(year.walked, ({ kind }) => kind);
    // 15 March is a Sunday in 2026, so no public holiday falls on a working day of these weeks.
    expect({ worked: kinds.worked?.length, away: kinds.away?.length }).toEqual({ worked: 12, away: 14 });
    for (const { lines } of year.walked) expect(new Set(lines.map(({ customer }) => customer)).size).toBe(lines.length);
    for (const { kind, lines } of year.walked) if (kind !== 'worked') expect(lines).toEqual([]);
    expect(year.walked.flatMap(({ lines }) => lines).every(({ why, done }) => why.endsWith('.') && done.length > 0)).toBe(true);
  });
  it('are the same days again with the same seed, and others with another', { timeout: 120_000 }, async () => {
    const week = async (seed: number) => yearLines(await simulate({ ...simulation, days: 3, seed }));
    const first = await week(7);
    expect(await week(7)).toBe(first);
    expect(await week(8)).not.toBe(first.replace('seed 7', 'seed 8'));
  });
});

describe('the command', () => {
  const Answer = z.object({
    startOn: z.iso.date(),
    walked: z.array(z.object({ on: z.iso.date(), kind: z.string(), lines: z.array(z.object({ why: z.string(), done: z.string() })) })),
    totals: z.object({ asked: z.int(), byChannel: z.record(z.string(), z.int()), byReason: z.record(z.string(), z.int()) }),
  });

  it('prints each day with its reasons, and what it came to', async () => {
    const told: string[] = [];
    const { exitCode, text } = await run(['simulate', '--days', '3', '--language', 'is', '--today', '2026-03-02'], { LANG: 'en_GB.UTF-8' }, (line) =>
      told.push(line),
    );
    expect(exitCode).toBe(0);
    expect(text).toMatch(/^2026-03-02 {2}asked \d+, \d+ minutes/);
    expect(text).toMatch(/\n {4}.+ \((call|email|post|sms)\): .+\. > .+\n/);
    expect(text).toMatch(/\nchannels: .*(call|email) \d+/);
    expect(told).toEqual(['3 of 3 days']);
  });
  it('answers in a form a program can read', async () => {
    const { text } = await run(['simulate', '--days', '2', '--json', '--minutes', '30', '--today', '2026-03-02'], { LANG: 'en_GB.UTF-8' });
    const answer = Answer.parse(JSON.parse(text));
    expect(answer.walked.map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-03']);
    expect(answer.totals.asked).toBe(answer.walked.flatMap(({ lines }) => lines).length);
  });
  it.each([
    [['simulate', '--data-dir', 'mine'], '--data-dir'],
    [['simulate', '--days', '0'], '--days takes'],
    [['simulate', '--seed', 'x'], '--seed takes'],
    [['simulate', '--language', 'de'], '--language takes'],
    [['queue', '--days', '3', '--data-dir', 'mine'], 'queue takes no --days'],
  ])('refuses %j in words', async (args, words) => {
    const { exitCode, text } = await run(args, {});
    expect(exitCode).toBe(2);
    expect(text).toContain(words);
  });
});

import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '#contract/words';
import { addDays } from '#kit/days';
import { readyTexts } from '#kit/journeys';
import { whySentence } from '#kit/why';
import { aCore } from '../kit/app.ts';

describe('the first start', () => {
  it('is a welcome page until somebody sits at the desk', async () => {
    const { client } = await aCore();
    expect(await client.app.status()).toMatchObject({ isNew: true, isDemo: false, problem: null, today: '2026-11-18' });
    await client.app.begin({ choice: 'own', language: 'hu', name: 'Kovács Anna', country: 'HU' });
    expect(await client.app.status()).toMatchObject({ isNew: false, isDemo: false, language: 'hu' });
    expect(await client.team.settings()).toMatchObject({ country: 'HU', currency: 'HUF' });
    expect((await client.touches.queue({})).rows).toEqual([]);
  });

  it('begins once', async () => {
    const { client } = await aCore();
    await client.app.begin({ choice: 'own', language: 'en', name: 'Anna', country: 'GB' });
    await expect(client.app.begin({ choice: 'demo', language: 'en', name: 'Anna', country: 'GB' })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it.each(languages)('shows a demo team with a full morning in %s', async (language) => {
    const { client, beginDemo } = await aCore({ language });
    await beginDemo();
    const queue = await client.touches.queue({});
    expect((await client.customers.list({})).total).toBe(120);
    expect(queue.totalToday).toBeGreaterThan(5);
    expect(queue.minutesPlanned).toBeLessThanOrEqual(90);
    const rules = new Set([...queue.rows, ...queue.held].flatMap(({ reasons }) => reasons.map(({ rule }) => rule)));
    expect([...rules]).toEqual(expect.arrayContaining(['cadence', 'late', 'occasion', 'enquiry', 'complaint', 'follow-up']));
    const sentences = queue.rows.map((row) => whySentence(row.reasons, { today: queue.today, language, ready: readyTexts[language] }));
    for (const sentence of sentences) expect(sentence).toMatch(/^[^{}[\]]{10,}\.$/);
  });

  it('puts the birthdays of the day on the day', async () => {
    const { client, beginDemo } = await aCore();
    await beginDemo();
    const { rows, held, today } = await client.touches.queue({});
    const birthdays = [...rows, ...held].filter(({ reasons }) =>
      reasons.some((reason) => reason.rule === 'occasion' && reason.kind === 'birthday' && reason.on === today),
    );
    expect(birthdays.length).toBeGreaterThanOrEqual(3);
    for (const row of birthdays.filter(({ hold }) => hold === null)) expect(row).toMatchObject({ fitsToday: true });
  });
});

describe('a morning', () => {
  it('goes on after a restart, and what was done before it can be taken back', async () => {
    const before = await aCore();
    await before.beginDemo();
    const [first] = (await before.client.touches.queue({})).rows;
    if (!first) throw new Error('an empty queue');
    await before.client.touches.snooze({ touchId: first.touchId, untilOn: addDays('2026-11-18', 3) });
    await before.stop();

    const after = await aCore({ dataDir: before.dataDir });
    expect(await after.client.touches.lastAct()).toMatchObject({ customerName: first.name });
    const { undone } = await after.client.touches.undo({});
    expect(undone.customerId).toBe(first.customerId);
    expect((await after.client.touches.queue({})).rows.find(({ touchId }) => touchId === first.touchId)).toMatchObject({
      snoozedUntilOn: null,
      group: first.group,
    });
    await expect(after.client.touches.undo({})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });

  it('follows a changed limit at once', async () => {
    const { client, beginDemo, stop } = await aCore();
    await beginDemo();
    const heldBy = async () => (await client.touches.queue({})).held.filter(({ hold }) => hold?.rule === 'total-limit').length;
    const before = await heldBy();
    await client.team.saveLimit({ segmentId: null, channel: 'all', noLimit: false, maxTouches: 1, perDays: 60 });
    await expect.poll(heldBy).toBeGreaterThan(before);
    await stop();
  });

  it('plans a customer anew when an order is typed in', async () => {
    const { client, beginDemo } = await aCore();
    await beginDemo();
    const { rows } = await client.touches.queue({});
    const late = rows.find(({ reasons }) => reasons.some(({ rule }) => rule === 'late'));
    if (!late) throw new Error('nobody is late');
    await client.orders.add({
      customerId: late.customerId,
      orderedOn: '2026-11-18',
      description: 'Oak floor',
      quantity: 1,
      total: { minor: 268_000, currency: 'GBP' },
    });
    const after = await client.touches.queue({ laterLimit: 500 });
    const again = [...after.rows, ...after.held].find(({ customerId }) => customerId === late.customerId);
    expect(again?.reasons.map(({ rule }) => rule)).not.toContain('late');
  });
});

describe('the loop', () => {
  it('reminds of an agreed minute once', async () => {
    const { client, beginDemo, clock, notifier, wake } = await aCore({ loop: true });
    await beginDemo();
    const [first] = (await client.touches.queue({})).rows;
    if (!first) throw new Error('an empty queue');
    await client.touches.done({ touchId: first.touchId, next: { kind: 'on-day', channel: 'call', on: '2026-11-19', at: '10:30', note: 'after lunch' } });
    notifier.notes.length = 0;
    clock.set('2026-11-19', '10:31');
    wake();
    const reminders = () => notifier.notes.filter(({ customerId }) => customerId === first.customerId);
    // The day is planned before anybody is reminded, which takes its time on a busy machine.
    await expect.poll(() => reminders().length, { timeout: 15_000 }).toBe(1);
    expect(reminders()[0]?.title).toContain(first.name);
    wake();
    await expect.poll(() => notifier.badges.length, { timeout: 15_000 }).toBeGreaterThan(2);
    expect(reminders()).toHaveLength(1);
  });

  it('tells the day in the morning, in the language of whoever sits there', async () => {
    const { beginDemo, clock, notifier, wake } = await aCore({ loop: true, language: 'hu' });
    await beginDemo();
    clock.set('2026-11-19', '08:31');
    wake();
    await expect.poll(() => notifier.notes.length).toBe(1);
    expect(notifier.notes[0]?.title).toMatch(/ügyfél/);
  });
});

describe('a database that is gone', () => {
  it('is said, nothing new is made, and a copy brings it back', async () => {
    const before = await aCore();
    await before.beginDemo();
    const copy = await before.client.backups.make();
    await before.stop();
    rmSync(path.join(before.dataDir, 'comeback.db'));

    const after = await aCore({ dataDir: before.dataDir, loop: true });
    expect((await after.client.app.status()).problem).toMatchObject({ kind: 'missing', customers: 120 });
    await expect(after.client.touches.queue({})).rejects.toThrow();
    expect(await after.client.backups.restore({ fileName: copy.fileName })).toEqual({ customers: 120 });
    expect((await after.client.app.status()).problem).toBeNull();
    expect((await after.client.customers.list({})).total).toBe(120);
  });
});

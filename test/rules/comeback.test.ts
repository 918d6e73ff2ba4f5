import { describe, expect, it } from 'vitest';
import { lot } from '#kit/lots';
import { type BatchFacts, drawFive, recordOf, settledOn, sumsOf } from '../../src-main/features/comeback/rules.ts';

const from = (ids: string[]) => {
  const rest = [...ids];
  return () => rest.shift();
};
const ids = (count: number) => Array.from({ length: count }, (_, n) => `customer-${n}`);

describe('the lot', () => {
  it('is the same for the same seed and name, and evenly spread', () => {
    expect(lot('s', 'a')).toBe(lot('s', 'a'));
    expect(lot('s', 'a')).not.toBe(lot('t', 'a'));
    const lots = ids(4000).map((id) => lot('2026-11-18:me', id));
    for (const edge of [0.2, 0.5, 0.8]) expect(lots.filter((one) => one < edge).length / 4000).toBeCloseTo(edge, 1);
  });
});

describe('today’s five', () => {
  it('are the five best where nobody is left alone', () => {
    expect(drawFive({ next: from(ids(9)), seed: 's', holdOutEvery: null })).toEqual({ chosen: ids(5), heldOut: [] });
  });

  it('are fewer where there are fewer', () => {
    expect(drawFive({ next: from(ids(3)), seed: 's', holdOutEvery: null }).chosen).toHaveLength(3);
  });

  it('pass over one in so many by lot, which can be drawn again', () => {
    const draw = () => drawFive({ next: from(ids(4000)), seed: 's', holdOutEvery: 4, size: 2000 });
    expect(draw()).toEqual(draw());
    const { chosen, heldOut } = draw();
    expect(chosen).toHaveLength(2000);
    expect(heldOut.length / (chosen.length + heldOut.length)).toBeGreaterThan(0.21);
    expect(heldOut.length / (chosen.length + heldOut.length)).toBeLessThan(0.29);
    expect(new Set([...chosen, ...heldOut]).size).toBe(chosen.length + heldOut.length);
  });
});

const batch = (startedOn: string, more: Partial<BatchFacts> = {}): BatchFacts => ({
  campaignId: startedOn,
  name: '',
  state: 'done',
  startedOn,
  goal: null,
  sent: 5,
  replied: 0,
  cameBack: 0,
  revenue: [],
  cost: [],
  heldOut: { hits: 0, of: 0 },
  ...more,
});

describe('the record', () => {
  it('counts who came back only where the ninety days are over', () => {
    const record = recordOf([batch('2026-08-20', { cameBack: 2 }), batch('2026-11-10', { cameBack: 1, replied: 3 })], '2026-11-19');
    expect(record.batches.map(({ running }) => running)).toEqual([false, true]);
    expect(record.cameBack).toMatchObject({ hits: 2, of: 5, verdict: 'too-early' });
    expect(record.running).toEqual({ hits: 1, of: 5 });
    expect(record.replied).toMatchObject({ hits: 3, of: 10 });
  });

  it('a batch runs through its ninetieth day', () => {
    expect(settledOn('2026-08-20')).toBe('2026-11-19');
    expect(recordOf([batch('2026-08-20')], '2026-11-18').batches[0]?.running).toBe(true);
    expect(recordOf([batch('2026-08-20')], '2026-11-19').batches[0]?.running).toBe(false);
  });

  it('says what it may once there is enough to say', () => {
    const many = Array.from({ length: 8 }, (_, n) => batch(`2026-0${n < 4 ? 1 : 2}-1${n}`, { cameBack: 2 }));
    expect(recordOf(many, '2026-11-18').cameBack).toMatchObject({ hits: 16, of: 40, verdict: 'above' });
  });

  it('tells the difference to those left alone from the first one on, and judges nothing before there are enough of both', () => {
    expect(recordOf([batch('2026-01-10')], '2026-11-18').heldOut).toBeNull();
    const few = recordOf([batch('2026-01-10', { cameBack: 1, heldOut: { hits: 0, of: 2 } })], '2026-11-18');
    expect(few.heldOut).toMatchObject({ hits: 0, of: 2 });
    expect(few.difference).toMatchObject({ difference: 0.2, verdict: 'too-early', needed: 980, have: 2 });
    expect(few.difference?.low).toBeLessThan(0);
    // As clear as it may look: after every batch of five somebody looks again.
    const clear = Array.from({ length: 9 }, (_, n) => batch(`2026-01-1${n}`, { cameBack: 3, heldOut: { hits: 0, of: 2 } }));
    expect(recordOf(clear, '2026-11-18').difference).toMatchObject({ difference: 0.6, verdict: 'too-early', have: 18 });
    const inAll = (came: number, hits: number) =>
      recordOf([batch('2026-01-10', { sent: 1000, cameBack: came, heldOut: { hits, of: 1000 } })], '2026-11-18').difference?.verdict;
    expect([inAll(230, 170), inAll(170, 230), inAll(200, 198)]).toEqual(['more', 'fewer', 'no-difference']);
  });

  it('counts those left alone apart while their ninety days run', () => {
    const record = recordOf([batch('2026-11-01', { heldOut: { hits: 1, of: 3 } })], '2026-11-18');
    expect(record).toMatchObject({ heldOut: null, difference: null, heldOutRunning: 3 });
  });

  it('shows the oldest batch first and never adds up different currencies', () => {
    const record = recordOf(
      [
        batch('2026-05-01', { revenue: [{ minor: 700, currency: 'EUR' }] }),
        batch('2026-03-01', {
          revenue: [
            { minor: 900, currency: 'HUF' },
            { minor: 1, currency: 'EUR' },
          ],
        }),
      ],
      '2026-11-18',
    );
    expect(record.batches.map(({ startedOn }) => startedOn)).toEqual(['2026-03-01', '2026-05-01']);
    expect(record.revenue).toEqual([
      { minor: 900, currency: 'HUF' },
      { minor: 701, currency: 'EUR' },
    ]);
    expect(sumsOf([])).toEqual([]);
  });

  it('of nobody is empty and knows nothing', () => {
    expect(recordOf([], '2026-11-18')).toMatchObject({ sent: 0, cameBack: { hits: 0, of: 0, low: 0, high: 1, verdict: 'too-early' }, difference: null });
  });
});

import { describe, expect, test } from 'vitest';
import type { MessageState } from '#contract/words';
import { checkOf, countCopies, drawArms, shownState, skipCauseOf, stateOf, summaryOf } from '../../src-main/features/campaigns/rules.ts';
import { type OrderFact, type RecipientFact, resultsFrom } from '../../src-main/features/campaigns/rules-results.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ids = (count: number) => Array.from({ length: count }, (_, n) => id(n));

describe('two subjects drawn by lot', () => {
  test('make halves of equal size, and the same ones for the same seed in whatever order people come', () => {
    const drawn = drawArms('seed', ids(90));
    expect([...drawn.values()].filter((arm) => arm === 'a')).toHaveLength(45);
    expect(drawArms('seed', ids(90).reverse())).toEqual(drawn);
    expect([...drawArms('another', ids(90))].filter(([who, arm]) => drawn.get(who) !== arm).length).toBeGreaterThan(20);
  });

  test('differ by one where the number is odd, now this way and now that', () => {
    const firsts = ids(60).map((seed) => [...drawArms(seed, ids(5)).values()].filter((arm) => arm === 'a').length);
    expect(new Set(firsts)).toEqual(new Set([2, 3]));
  });

  test('do not follow the order of the list', () => {
    const arms = ids(200).map((who) => drawArms('seed', ids(200)).get(who));
    const changes = arms.filter((arm, place) => place > 0 && arm !== arms[place - 1]).length;
    expect(changes).toBeGreaterThan(70);
    expect(changes).toBeLessThan(130);
  });
});

describe('how a copy stands', () => {
  const facts = (state: 'waiting' | 'left-out' | 'queued', messageState: MessageState | null) => ({ state, messageState });
  test('is told by its letter, whatever was written down before a crash', () => {
    expect(stateOf(facts('waiting', 'queued'))).toBe('queued');
    expect(stateOf(facts('queued', 'draft'))).toBe('waiting');
    expect(stateOf(facts('queued', 'cancelled'))).toBe('left-out');
    expect(stateOf(facts('left-out', null))).toBe('left-out');
  });

  test('is counted once, and those left alone on purpose apart', () => {
    const copy = (state: 'waiting' | 'left-out' | 'queued', messageState: MessageState | null, readAt: number | null = null) => ({
      arm: 'contacted' as const,
      state,
      messageState,
      readAt,
    });
    const counts = countCopies([
      copy('waiting', null),
      copy('waiting', null, 5),
      copy('left-out', null),
      copy('queued', 'deferred'),
      copy('queued', 'sent'),
      copy('queued', 'uncertain'),
      { ...copy('left-out', null), arm: 'held-out' },
    ]);
    expect(counts).toEqual({ total: 6, waiting: 2, read: 1, leftOut: 1, onTheWay: 1, sent: 1, trouble: 1, heldOut: 1 });
  });

  test('a batch is done when nothing of it is on the way or waits', () => {
    expect(shownState('sending', { onTheWay: 0, waiting: 0 })).toBe('done');
    expect(shownState('sending', { onTheWay: 1, waiting: 0 })).toBe('sending');
    expect(shownState('sending', { onTheWay: 0, waiting: 1 })).toBe('sending');
    expect(shownState('paused', { onTheWay: 0, waiting: 0 })).toBe('paused');
  });
});

describe('a copy that was looked through', () => {
  const sameWords = { rule: 'same-words', level: 'warn', sentOn: '2025-11-18' } as const;
  const tooLong = { rule: 'too-long', level: 'stop', unit: 'word', amount: 2000, most: 1000 } as const;
  const firstName = { field: 'customer.firstName', canSaveToCard: true, fallback: 'there' };

  test('leaves with a warning only where somebody lets that warning pass, and never with a stop', () => {
    const warned = checkOf(id(1), { kind: 'ready', findings: [sameWords] });
    expect(warned.verdict).toBe('warned');
    expect(skipCauseOf(warned, [])).toEqual({ why: 'findings', rules: ['same-words'] });
    expect(skipCauseOf(warned, ['same-words'])).toBeNull();
    const stopped = checkOf(id(1), { kind: 'ready', findings: [sameWords, tooLong] });
    expect(skipCauseOf(stopped, ['same-words', 'too-long'])).toEqual({ why: 'findings', rules: ['too-long'] });
  });

  test('tells an open field as such, not as a finding too', () => {
    const open = checkOf(id(1), { kind: 'unfilled', missing: [firstName], findings: [{ rule: 'unfilled', level: 'stop', fields: [firstName.field] }] });
    expect(open).toMatchObject({ verdict: 'unfilled', findings: [] });
    expect(skipCauseOf(open, [])).toEqual({ why: 'unfilled', fields: ['customer.firstName'] });
  });

  test('is in the figure it belongs to: so many of so many have no first name', () => {
    const copies = ids(5).map((who, n) =>
      checkOf(who, n < 3 ? { kind: 'unfilled', missing: [n === 0 ? { ...firstName, fallback: null } : firstName] } : { kind: 'ready' }),
    );
    const summary = summaryOf(copies);
    expect(summary.ready).toBe(2);
    expect(summary.fields).toEqual([{ field: 'customer.firstName', canSaveToCard: true, customerIds: [id(0), id(1), id(2)], withFallback: [id(1), id(2)] }]);
  });
});

describe('what came of a batch', () => {
  const person = (n: number, more: Partial<RecipientFact> = {}): RecipientFact => ({
    ...{ campaignId: id(99), customerId: id(n), name: `Person ${n}`, arm: 'contacted', sentOn: '2026-03-01', heldOutOn: null, subjectArm: null },
    ...{ failed: false, replied: false, bounced: false, stopped: false },
    ...more,
  });
  const order = (n: number, orderedOn: string, minor = 1000, currency = 'EUR'): OrderFact => ({ customerId: id(n), orderedOn, minor, currency });
  const plain = { subjectA: null, subjectB: null, gift: null };

  test('counts an order up to the ninetieth day after the letter, and none before it', () => {
    const orders = [order(1, '2026-03-01'), order(2, '2026-05-30'), order(3, '2026-05-31'), order(4, '2026-02-28')];
    const people = [1, 2, 3, 4].map((n) => person(n));
    const { cameBack, settled } = resultsFrom(plain, people, orders, '2026-05-31');
    expect(cameBack.map(({ customerId }) => customerId)).toEqual([id(1), id(2)]);
    expect(settled).toBe(4);
    expect(resultsFrom(plain, people, orders, '2026-05-30').settled).toBe(0);
  });

  test('adds money by currency, takes refunds off, and takes no refund for a return', () => {
    const orders = [order(1, '2026-03-05', 5000), order(1, '2026-03-09', -2000), order(2, '2026-03-05', 7000, 'HUF'), order(3, '2026-03-05', -900)];
    const { revenue, cameBack } = resultsFrom(plain, [person(1), person(2), person(3)], orders, '2026-04-01');
    expect(cameBack).toHaveLength(2);
    expect(revenue).toEqual([
      { minor: 7000, currency: 'HUF' },
      { minor: 3000, currency: 'EUR' },
    ]);
  });

  test('costs a gift for each letter that left', () => {
    const gift = { minor: 250, currency: 'EUR' };
    expect(resultsFrom({ ...plain, gift }, [person(1), person(2), person(3, { sentOn: null })], [], '2026-04-01').cost).toEqual([
      { minor: 500, currency: 'EUR' },
    ]);
  });

  test('tells the two subjects apart, and who was left alone on purpose', () => {
    const people = [
      person(1, { subjectArm: 'a', replied: true }),
      person(2, { subjectArm: 'b' }),
      person(3, { arm: 'held-out', sentOn: null, heldOutOn: '2026-03-01' }),
      person(4, { arm: 'held-out', sentOn: null, heldOutOn: '2026-03-01' }),
    ];
    const found = resultsFrom({ ...plain, subjectA: 'A pencil', subjectB: 'A gift' }, people, [order(2, '2026-03-05'), order(3, '2026-03-05')], '2026-04-01');
    expect(found.byArm).toEqual([
      { arm: 'a', subject: 'A pencil', sent: 1, replied: 1, cameBack: 0 },
      { arm: 'b', subject: 'A gift', sent: 1, replied: 0, cameBack: 1 },
    ]);
    expect(found.heldOut).toEqual({ total: 2, cameBack: 1 });
    expect(found.cameBack.map(({ customerId }) => customerId)).toEqual([id(2)]);
  });
});

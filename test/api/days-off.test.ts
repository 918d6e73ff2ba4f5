// Days off: nothing rings meanwhile, a colleague may stand in, and nothing has turned red on the return.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Absence } from '#contract/team';
import { planEverybody, queue } from '#features/touches';
import { anOccasion, aSalesperson } from '../kit/builders.ts';
import type { TestContext } from '../kit/context.ts';
import { aDay, aKnown, anOpenTouch, on, type teamOf, today, touchesOf } from './day-kit.ts';

let ctx: TestContext;
let api: ReturnType<typeof touchesOf>;
let team: ReturnType<typeof teamOf>;

const known = (lastContactDaysAgo: number, name?: string, ownerId?: string) => aKnown(ctx, lastContactDaysAgo, name, ownerId);
const openOf = (customerId: string) => anOpenTouch(ctx, customerId);

beforeEach(() => {
  ({ ctx, api, team } = aDay());
});

describe('holidays', () => {
  const away = (fields: Partial<Absence> = {}): Absence => ({ fromOn: on(5), untilOn: on(16), due: 'keep', occasions: 'keep', standInId: null, ...fields });
  const goOn = async (days: number) => {
    ctx.clock.set(on(days));
    await planEverybody(ctx);
  };

  test('while away the queue says until when; coming back is calm: nothing is overdue or late because of it', async () => {
    const inHoliday = known(52, 'In the holiday', ctx.myId);
    const before = known(70, 'Before it', ctx.myId);
    await planEverybody(ctx);
    expect(openOf(inHoliday.id).dueOn).toBe(on(8));
    await team.saveAbsence({ absence: away() });
    await goOn(10);
    expect(await api.queue({})).toMatchObject({ away: { untilOn: on(16), standIn: null }, back: null });
    // 5 December is a Saturday: the first working day is Monday the 7th.
    await goOn(17);
    expect(await api.queue({})).toMatchObject({ away: null, back: { awayUntilOn: on(16), fellDue: 1 } });
    await goOn(19);
    const rowOf = async (customerId: string) => (await api.queue({})).rows.find((row) => row.customerId === customerId);
    expect(await rowOf(inHoliday.id)).toMatchObject({ group: 'today', lateness: 'due', dueOn: on(8) });
    expect(await rowOf(before.id)).toMatchObject({ group: 'overdue', lateness: 'late' });
    expect((await api.queue({})).lateDebt).toBe(1);
    await goOn(20);
    expect(await api.queue({})).toMatchObject({ back: null, lateDebt: 2 });
    expect(await rowOf(inHoliday.id)).toMatchObject({ group: 'overdue', lateness: 'late' });
  });

  test('somebody who would have become very late meanwhile is not', async () => {
    const customer = known(115, 'Nearly', ctx.myId);
    await planEverybody(ctx);
    expect(openOf(customer.id).veryLateOn).toBe(on(6));
    await team.saveAbsence({ absence: away() });
    await goOn(19);
    // A day of patience was left when the holiday began; of the days since, the three after it count.
    expect(openOf(customer.id).veryLateOn).toBe(on(18));
    await team.saveAbsence({ absence: null });
    expect((await api.queue({})).rows.find((row) => row.customerId === customer.id)?.lateness).toBe('very-late');
  });

  test('handed over, the cards are the colleague’s until the last day, and on nobody else’s list', async () => {
    const anna = aSalesperson(ctx.db, { name: 'Anna Novak' });
    const customer = known(100, 'Handed', ctx.myId);
    await team.saveAbsence({ absence: away({ due: 'hand', standInId: anna.id }) });
    const listed = (who: string) => queue({ ...ctx, me: () => who }).rows.map((row) => row.customerId);
    await goOn(4);
    expect([listed(ctx.myId), listed(anna.id)]).toEqual([[customer.id], []]);
    await goOn(5);
    expect([listed(ctx.myId), listed(anna.id)]).toEqual([[], [customer.id]]);
    expect((await api.queue({})).away).toEqual({ untilOn: on(16), standIn: 'Anna Novak' });
    await goOn(17);
    expect([listed(ctx.myId), listed(anna.id)]).toEqual([[customer.id], []]);
  });

  test('whoever stands in may be away too: then the cards stay with their owner', async () => {
    const anna = aSalesperson(ctx.db, { name: 'Anna Novak', awayFromOn: on(5), awayUntilOn: on(6) });
    const customer = known(100, 'Handed', ctx.myId);
    await team.saveAbsence({ absence: away({ due: 'hand', standInId: anna.id }) });
    await goOn(5);
    expect(openOf(customer.id).salespersonId).toBe(ctx.myId);
    await goOn(7);
    expect(openOf(customer.id).salespersonId).toBe(anna.id);
  });

  test('is seen before it is entered: what falls due, whose occasions, and when to prepare them', async () => {
    const customer = known(10, 'Éva', ctx.myId);
    anOccasion(ctx.db, customer.id, { month: 11, day: 25 });
    known(52, 'Due', ctx.myId);
    await planEverybody(ctx);
    expect(await api.absenceOutlook({ fromOn: on(5), untilOn: on(16) })).toEqual({
      due: 2,
      occasions: 1,
      names: [customer.displayName],
      prepareOn: on(2),
    });
    await expect(api.absenceOutlook({ fromOn: on(5), untilOn: on(4) })).rejects.toMatchObject({ code: 'INVALID' });
  });

  describe('a birthday in it', () => {
    const withBirthday = () => {
      const customer = known(10, 'Éva', ctx.myId);
      anOccasion(ctx.db, customer.id, { month: 11, day: 25 });
      return customer;
    };
    test('that is to be prepared is due on the last working day before, cannot wait there, and is not asked for twice', async () => {
      const customer = withBirthday();
      await team.saveAbsence({ absence: away({ occasions: 'prepare' }) });
      await goOn(2);
      expect(openOf(customer.id)).toMatchObject({ dueOn: on(2), worthParts: { perishable: 8 }, reasons: [{ rule: 'occasion', on: on(7) }] });
      await api.done({ touchId: openOf(customer.id).id, summary: 'The card is posted.' });
      await goOn(7);
      expect(openOf(customer.id).dueOn).toBe(on(62));
    });
    test('that was not prepared in time is due on its day again', async () => {
      const customer = withBirthday();
      await team.saveAbsence({ absence: away({ occasions: 'prepare' }) });
      await goOn(5);
      expect(openOf(customer.id)).toMatchObject({ dueOn: on(7) });
    });
    test('may pass: nothing is due because of it, neither then nor on the return', async () => {
      const customer = withBirthday();
      await planEverybody(ctx);
      expect(openOf(customer.id).dueOn).toBe(on(7));
      await team.saveAbsence({ absence: away({ occasions: 'pass' }) });
      await goOn(7);
      expect(openOf(customer.id)).toMatchObject({ dueOn: on(50), reasons: [{ rule: 'cadence' }] });
    });
    test('goes to the colleague alone where only occasions are handed over', async () => {
      const anna = aSalesperson(ctx.db, { name: 'Anna Novak' });
      const customer = withBirthday();
      const other = known(100, 'Due', ctx.myId);
      await team.saveAbsence({ absence: away({ occasions: 'hand', standInId: anna.id }) });
      await goOn(7);
      expect([openOf(customer.id).salespersonId, openOf(other.id).salespersonId]).toEqual([anna.id, ctx.myId]);
    });
  });

  test('a clock that jumps over the holiday and back changes nothing that a plan of the day does not put right', async () => {
    known(52, 'Somebody', ctx.myId);
    await team.saveAbsence({ absence: away() });
    await goOn(10);
    const meanwhile = await api.queue({});
    await goOn(400);
    await goOn(10);
    expect(await touchesOf({ ...ctx }).queue({})).toEqual(meanwhile);
  });

  test('an absence that cannot be is refused, and one that has begun ends yesterday', async () => {
    await expect(team.saveAbsence({ absence: away({ untilOn: on(1) }) })).rejects.toMatchObject({ code: 'INVALID', data: { field: 'untilOn' } });
    await team.saveAbsence({ absence: away({ fromOn: today }) });
    ctx.clock.set(on(3));
    expect((await team.saveAbsence({ absence: null })).absence).toMatchObject({ fromOn: today, untilOn: on(2) });
    expect((await api.queue({})).away).toBeNull();
  });
});

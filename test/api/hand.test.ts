// One card handed to a colleague: on their list with its reason, and on nobody else's, until the contact is made.
import { beforeEach, describe, expect, test } from 'vitest';
import { planEverybody, queue } from '#features/touches';
import { aSalesperson } from '../kit/builders.ts';
import type { TestContext } from '../kit/context.ts';
import { aDay, aKnown, anOpenTouch, on, teamOf, today, touchesOf } from './day-kit.ts';

let ctx: TestContext;
let api: ReturnType<typeof touchesOf>;
let team: ReturnType<typeof teamOf>;
let anna: ReturnType<typeof aSalesperson>;

beforeEach(() => {
  ({ ctx, api, team } = aDay());
  anna = aSalesperson(ctx.db, { name: 'Anna Novak' });
});

const rowsOf = (who: string) => queue({ ...ctx, me: () => who }).rows;
const listed = (who: string) => rowsOf(who).map((row) => row.customerId);

async function aDueCard() {
  const customer = aKnown(ctx, 100, 'Katalin', ctx.myId);
  await planEverybody(ctx);
  return { customer, touch: anOpenTouch(ctx, customer.id) };
}

describe('a card handed to a colleague', () => {
  test('stands on their list with its reasons and the word that came with it, also after a night; Undo brings it back', async () => {
    const { customer, touch } = await aDueCard();
    const { actId } = await api.hand({ touchId: touch.id, toId: anna.id, note: '  She speaks Slovenian. ' });
    expect([listed(ctx.myId), listed(anna.id)]).toEqual([[], [customer.id]]);
    expect(rowsOf(anna.id)[0]).toMatchObject({
      dueOn: touch.dueOn,
      reasons: touch.reasons,
      from: { how: 'handed', name: (await team.me()).name, note: 'She speaks Slovenian.' },
    });
    expect(await planEverybody(ctx)).toMatchObject({ made: 0, changed: 0 });
    expect(await touchesOf({ ...ctx }).lastAct()).toMatchObject({ actId, kind: 'touch.handed' });
    await api.undo({});
    expect([listed(ctx.myId), listed(anna.id)]).toEqual([[customer.id], []]);
    expect(rowsOf(ctx.myId)[0]?.from).toBeNull();
  });

  test('says on the customer’s card who has it, by whom and with which word: to the giver, to the taker and to everybody else', async () => {
    const { customer, touch } = await aDueCard();
    const third = aSalesperson(ctx.db, { name: 'Bíró Nóra' });
    const asked = (who: string) => touchesOf({ ...ctx, me: () => who }).handed({ customerId: customer.id });
    expect(await asked(ctx.myId)).toBeNull();
    await api.hand({ touchId: touch.id, toId: anna.id, note: 'She knows her.' });
    const told = { to: 'Anna Novak', by: (await team.me()).name, note: 'She knows her.' };
    expect(await asked(ctx.myId)).toEqual({ ...told, isMine: false, isByMe: true });
    expect(await asked(anna.id)).toEqual({ ...told, isMine: true, isByMe: false });
    expect(await asked(third.id)).toEqual({ ...told, isMine: false, isByMe: false });
    const away = { fromOn: today, untilOn: on(2), due: 'keep', occasions: 'keep', standInId: null } as const;
    await teamOf({ ...ctx, me: () => anna.id }).saveAbsence({ absence: away });
    await planEverybody(ctx);
    // It is back with its owner meanwhile.
    expect(await asked(third.id)).toBeNull();
  });

  test('is the owner’s again once the contact is made', async () => {
    const { customer, touch } = await aDueCard();
    await api.hand({ touchId: touch.id, toId: anna.id, note: null });
    await touchesOf({ ...ctx, me: () => anna.id }).done({ touchId: touch.id, summary: 'A good talk.' });
    expect(anOpenTouch(ctx, customer.id)).toMatchObject({ salespersonId: ctx.myId, handedToId: null });
    await expect(api.undo({})).rejects.toMatchObject({ code: 'CANNOT_UNDO' });
  });

  test('goes back to the owner while the colleague is away, and to the colleague after that', async () => {
    const { touch, customer } = await aDueCard();
    await api.hand({ touchId: touch.id, toId: anna.id, note: null });
    const theirs = touchesOf({ ...ctx, me: () => anna.id });
    expect((await theirs.queue({})).rows).toHaveLength(1);
    const annas = { absence: { fromOn: on(3), untilOn: on(6), due: 'keep', occasions: 'keep', standInId: null } } as const;
    await teamOf({ ...ctx, me: () => anna.id }).saveAbsence(annas);
    const who = [];
    for (const day of [2, 3, 7]) {
      ctx.clock.set(on(day));
      await planEverybody(ctx);
      who.push(anOpenTouch(ctx, customer.id).salespersonId);
    }
    expect(who).toEqual([anna.id, ctx.myId, anna.id]);
  });

  test('is refused for somebody who is not in the team, who is away, or on whose list it is', async () => {
    const { touch } = await aDueCard();
    const away = aSalesperson(ctx.db, { name: 'Bíró Nóra', awayFromOn: on(-1), awayUntilOn: on(1) });
    const hand = (toId: string) => api.hand({ touchId: touch.id, toId, note: null });
    await expect(hand(touch.id)).rejects.toMatchObject({ code: 'INVALID', data: { field: 'toId', problem: 'unknown' } });
    await expect(hand(away.id)).rejects.toMatchObject({ data: { problem: 'away' } });
    await expect(hand(ctx.myId)).rejects.toMatchObject({ data: { problem: 'theirs' } });
  });
});

test('whoever stands in sees for whom, also where nobody owns the customer', async () => {
  aKnown(ctx, 100, 'Owned', ctx.myId);
  aKnown(ctx, 100, 'Nobody’s');
  await team.saveAbsence({ absence: { fromOn: today, untilOn: on(4), due: 'hand', occasions: 'hand', standInId: anna.id } });
  await planEverybody(ctx);
  const { name } = await team.me();
  expect(rowsOf(anna.id).map(({ from }) => from)).toEqual([
    { how: 'stand-in', name, note: null },
    { how: 'stand-in', name, note: null },
  ]);
});

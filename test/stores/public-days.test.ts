// Public days as they are kept in the database, for whoever must know them at once.
import { beforeEach, describe, expect, test } from 'vitest';
import { publicYears } from '#db/schema/index';
import { keepPublicYears, publicDayKinds } from '#features/occasions';
import { dayNumber } from '#kit/days';
import { aCustomer } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

let ctx: TestContext;
beforeEach(() => {
  ctx = testContext({ today: '2026-11-18' });
});

const living = (fields: Parameters<typeof aCustomer>[1]) => aCustomer(ctx.db, fields);

describe('public days of where customers live', () => {
  test('are fetched once for this year and the next, and asked of the database from then on', async () => {
    living({ country: 'NO' });
    living({ country: 'HU' });
    expect(await keepPublicYears(ctx)).toBe(true);
    expect(await keepPublicYears(ctx)).toBe(false);
    expect(
      ctx.db
        .select({ key: publicYears.key })
        .from(publicYears)
        .orderBy(publicYears.key)
        .all()
        .map(({ key }) => key),
    ).toEqual(['HU||2026', 'HU||2027', 'NO||2026', 'NO||2027']);
    const kindOf = publicDayKinds(ctx.db);
    const day = (country: string, on: string) => kindOf(country, null, dayNumber(on));
    expect([day('NO', '2027-05-17'), day('NO', '2027-05-18'), day('HU', '2026-12-24'), day('HU', '2026-12-12')]).toEqual(['closed', null, 'closed', 'working']);
    // Nobody lives there, so nobody knows.
    expect(day('SI', '2027-02-08')).toBeNull();
  });
  test('of a region are its own, and where nobody named one those of where most people live', async () => {
    living({ country: 'GB', region: 'SCT' });
    living({ country: 'GB' });
    await keepPublicYears(ctx);
    const kindOf = publicDayKinds(ctx.db);
    // The second of January is a holiday in Scotland only; in 2027 it is a Saturday and kept on the Monday.
    expect([kindOf('GB', 'SCT', dayNumber('2027-01-04')), kindOf('GB', null, dayNumber('2027-01-04'))]).toEqual(['closed', null]);
    expect(kindOf('GB', null, dayNumber('2026-12-25'))).toBe('closed');
  });
  test('are made anew where our corrections have changed, and of one customer where only that one is new', async () => {
    const anna = living({ country: 'HU' });
    await keepPublicYears(ctx, anna.id);
    ctx.db
      .update(publicYears)
      .set({ edition: 0, days: { closed: [], working: [] } })
      .run();
    expect(await keepPublicYears(ctx, anna.id)).toBe(true);
    expect(publicDayKinds(ctx.db)('HU', null, dayNumber('2026-12-24'))).toBe('closed');
  });
  test('a country without a table has none and is not asked for again', async () => {
    living({ country: 'XX' });
    expect(await keepPublicYears(ctx)).toBe(false);
    expect(ctx.db.select().from(publicYears).all()).toHaveLength(2);
    expect(await keepPublicYears(ctx)).toBe(false);
  });
});

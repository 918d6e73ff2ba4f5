// The expected counts were taken with another tool (Python's csv module) over the same files.
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { consents, contactPoints, customers, customerTags, imports, notes, occasions, orderLines, orders, products, touches } from '#db/schema/index';
import { importFiles } from '#features/imports';
import { testContext } from '../kit/context.ts';
import { hasSamples, sample } from '../kit/samples.ts';

type TestContext = ReturnType<typeof testContext>;
const tables = { consents, contactPoints, customers, customerTags, notes, occasions, orderLines, orders, products };

const countOf = (ctx: TestContext, table: (typeof tables)[keyof typeof tables]) => ctx.db.select({ n: sql<number>`count(*)` }).from(table).get()?.n;
const allCounts = (ctx: TestContext) => Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, countOf(ctx, table)]));

async function imported(ctx: TestContext, ...names: string[]) {
  const outcome = await importFiles(ctx, names.map(sample), { basis: 'customer' });
  if (outcome.kind !== 'imported') throw new Error(`${outcome.file}: ${outcome.why}`);
  return outcome;
}

const customerByEmail = (ctx: TestContext, email: string) =>
  ctx.db
    .select({ customer: customers })
    .from(customers)
    .innerJoin(contactPoints, sql`${contactPoints.customerId} = ${customers.id}`)
    .where(sql`${contactPoints.normalized} = ${email}`)
    .get()?.customer;

describe.skipIf(!hasSamples)('the Hungarian flooring shop', () => {
  it('brings all good rows and names each bad one, whichever file is given first', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    const outcome = await imported(ctx, 'hu_padlo_rendelesek.csv', 'hu_padlo_ugyfelek.csv');
    expect(outcome).toMatchObject({ customers: 178, orders: 424, doubles: 1 });
    const inCustomers = outcome.rejected.filter(({ file }) => file.endsWith('ugyfelek.csv'));
    expect(inCustomers.map(({ line, reason }) => [line, reason.code, reason.column, reason.value])).toEqual([
      [9, 'bad-email', 'E-mail', 'nincs'],
      [31, 'bad-date', 'Születésnap', '1990-02-29'],
      [183, 'no-name', 'Ügyfél', null],
    ]);
    const inOrders = outcome.rejected.filter(({ file }) => file.endsWith('rendelesek.csv'));
    expect(inOrders.map(({ line, reason }) => [line, reason.code, reason.value])).toEqual([
      [126, 'unknown-customer', 'akosne.szabo@example.hu'],
      [146, 'unknown-customer', 'peter.szoke@example.hu'],
      [241, 'unknown-customer', 'peter.szoke@example.hu'],
      [260, 'unknown-customer', 'akosne.szabo@example.hu'],
      [294, 'unknown-customer', 'odon.olah2@example.hu'],
      [316, 'unknown-customer', 'odon.olah2@example.hu'],
      [347, 'unknown-customer', 'odon.olah2@example.hu'],
      [371, 'unknown-customer', 'akosne.szabo@example.hu'],
      [377, 'unknown-customer', 'odon.olah2@example.hu'],
      [411, 'unknown-customer', 'odon.olah2@example.hu'],
    ]);
  });

  it('reads names family first, phones in four spellings, partial birthdays, favourite holidays and whole forints', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    await imported(ctx, 'hu_padlo_ugyfelek.csv', 'hu_padlo_rendelesek.csv');
    expect(customerByEmail(ctx, 'gyozo.farkas@example.hu')).toMatchObject({
      familyName: 'Farkas',
      givenName: 'Győző',
      displayName: 'Farkas Győző',
      language: 'hu',
      country: 'HU',
      sex: null,
    });
    expect(customerByEmail(ctx, 'janosne.olah@example.hu')).toMatchObject({ displayName: 'Oláh Jánosné', sex: 'female', wantsNewsletter: false });
    const phones = ctx.db.select().from(contactPoints).where(sql`kind = 'phone'`).all();
    expect(phones).toHaveLength(178);
    expect(phones.filter(({ normalized }) => /^\+36(20|30|70)\d{7}$/.test(normalized))).toHaveLength(178);
    const days = ctx.db.select().from(occasions).all();
    const birthdays = days.filter(({ kind }) => kind === 'birthday');
    expect([birthdays.length, birthdays.filter(({ year }) => year === null).length]).toEqual([116, 34]);
    const favourites = days.filter(({ kind }) => kind === 'favourite-holiday');
    expect(favourites).toHaveLength(92);
    expect(
      Object.entries(Object.groupBy(favourites, ({ label, rule }) => `${label} ${rule}`))
        .map(([name, of]) => [name, of?.length])
        .sort(),
    ).toEqual([
      ['Komszomol napja 10-29', 30],
      ['Mikulás 12-06', 19],
      ['Nőnap 03-08', 25],
      [expect.stringMatching(/^Pedagógusnap .+06/), 18],
    ]);
    const sum = ctx.db.select({ minor: sql<number>`sum(total_minor)`, currencies: sql<string>`group_concat(distinct currency)` }).from(orders).get();
    expect(sum).toEqual({ minor: 120_845_800, currencies: 'HUF' });
  });

  it('records the newsletter column as consent or refusal and the answer for all other channels, with file and day', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    await imported(ctx, 'hu_padlo_ugyfelek.csv');
    const rows = ctx.db
      .select({ channel: consents.channel, basis: consents.basis, source: consents.source, givenOn: consents.givenOn, withdrawnOn: consents.withdrawnOn })
      .from(consents)
      .all();
    const said = rows.filter(({ channel }) => channel === 'email');
    const by = (basis: string) => said.filter((row) => row.basis === basis);
    expect([by('consent').length, by('none').length, by('customer').length]).toEqual([90, 44, 43]);
    expect(by('none').every(({ withdrawnOn }) => withdrawnOn === '2026-11-22')).toBe(true);
    expect(by('consent')[0]).toEqual({
      channel: 'email',
      basis: 'consent',
      source: 'hu_padlo_ugyfelek.csv: Hírlevél',
      givenOn: '2026-11-22',
      withdrawnOn: null,
    });
    expect(new Set(rows.filter(({ channel }) => channel !== 'email').map(({ channel, basis, source }) => `${channel} ${basis} ${source}`))).toEqual(
      new Set(['sms customer hu_padlo_ugyfelek.csv', 'call customer hu_padlo_ugyfelek.csv', 'post customer hu_padlo_ugyfelek.csv']),
    );
  });

  it('makes no doubles when the same files are read again', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    await imported(ctx, 'hu_padlo_ugyfelek.csv', 'hu_padlo_rendelesek.csv');
    const before = allCounts(ctx);
    const again = await imported(ctx, 'hu_padlo_ugyfelek.csv', 'hu_padlo_rendelesek.csv');
    expect(again).toMatchObject({ customers: 0, orders: 0, doubles: 179 + 424 });
    expect(allCounts(ctx)).toEqual(before);
    expect(
      ctx.db
        .select({ changed: imports.customersChanged })
        .from(imports)
        .all()
        .map(({ changed }) => changed),
    ).toEqual([0, 0, 0, 0]);
  });

  it('leaves everybody with a planned touch, so that the queue is full at once', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    await imported(ctx, 'hu_padlo_ugyfelek.csv', 'hu_padlo_rendelesek.csv');
    expect(ctx.db.select({ n: sql<number>`count(distinct customer_id)` }).from(touches).get()?.n).toBeGreaterThan(150);
  });
});

describe.skipIf(!hasSamples)('the Norwegian camera shop, customers repeated on every order line', () => {
  it('brings each customer once and every order, in crowns and øre', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    expect(await imported(ctx, 'nb_foto_salg.tsv')).toEqual({ kind: 'imported', customers: 150, orders: 413, doubles: 0, rejected: [] });
    const sum = ctx.db.select({ minor: sql<number>`sum(total_minor)`, currencies: sql<string>`group_concat(distinct currency)` }).from(orders).get();
    expect(sum).toEqual({ minor: 340_320_600, currencies: 'NOK' });
    expect(customerByEmail(ctx, 'oystein.jensen@example.no')).toMatchObject({ givenName: 'Øystein', familyName: 'Jensen', language: 'nb', country: 'NO' });
    const days = ctx.db.select().from(occasions).all();
    expect([days.length, days.filter(({ year }) => year === null).length]).toEqual([100, 23]);
    expect(
      ctx.db
        .select()
        .from(contactPoints)
        .where(sql`kind = 'phone'`)
        .all()
        .every(({ normalized }) => /^\+47\d{8}$/.test(normalized)),
    ).toBe(true);
  });

  it('makes no doubles when read again', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    await imported(ctx, 'nb_foto_salg.tsv');
    const before = allCounts(ctx);
    expect(await imported(ctx, 'nb_foto_salg.tsv')).toMatchObject({ customers: 0, orders: 0, doubles: 413 });
    expect(allCounts(ctx)).toEqual(before);
  });
});

describe.skipIf(!hasSamples)('the English copywriter, contacts from Outlook and invoices', () => {
  it('brings all of both, invoices given first', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    expect(await imported(ctx, 'en_copy_invoices.csv', 'en_outlook_contacts.csv')).toEqual({
      kind: 'imported',
      customers: 60,
      orders: 246,
      doubles: 0,
      rejected: [],
    });
    const sum = ctx.db.select({ minor: sql<number>`sum(total_minor)`, currencies: sql<string>`group_concat(distinct currency)` }).from(orders).get();
    expect(sum).toEqual({ minor: 15_609_000, currencies: 'GBP' });
  });

  it('reads month before day, empty dates as empty, quoted line ends, tags, and companies beside people', async () => {
    const ctx = testContext({ today: '2026-11-22' });
    await imported(ctx, 'en_outlook_contacts.csv');
    expect(customerByEmail(ctx, 'emma.williams@example.co.uk')).toMatchObject({
      title: 'Ms',
      givenName: 'Emma',
      companyName: 'Brown, Brown & Co',
      sex: 'female',
      kind: 'person',
    });
    const emma = customerByEmail(ctx, 'emma.williams@example.co.uk')?.id;
    expect(ctx.db.select().from(occasions).where(sql`customer_id = ${emma}`).all()).toMatchObject([{ kind: 'birthday', year: 2005, month: 3, day: 5 }]);
    expect(ctx.db.select().from(occasions).all()).toHaveLength(40);
    const noted = ctx.db.select({ text: notes.text }).from(notes).all();
    expect(noted).toHaveLength(37);
    expect(noted.filter(({ text }) => text === 'Line one\nline two, with "quotes"')).toHaveLength(16);
    expect(ctx.db.select({ tag: customerTags.tag }).from(customerTags).where(sql`tag = 'VIP'`).all()).toHaveLength(22);
  });
});

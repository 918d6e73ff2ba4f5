import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { CustomerQuery } from '#contract/customers';
import type { Db } from '#db/open';
import { customerScores } from '#db/schema/index';
import {
  ensureSegments,
  fillEmptyFields,
  findCustomer,
  insertCustomers,
  listConsents,
  listContactPoints,
  matchFactsOf,
  matchIndex,
  type NewCustomer,
} from '#features/customers';
import { listByPhone, listByPhoneEnding, listCustomers } from '../../src-main/features/customers/store-list.ts';
import { aCustomer, anEmail, anOrder, aPhone, aSegment, aTouch } from '../kit/builders.ts';
import { readyDatabase } from '../kit/database.ts';

const today = '2026-11-18';
let db: Db;
let segmentId: string;
const origin = { importId: null, at: 1, by: null };

const fields = (some: Partial<NewCustomer['fields']> = {}): NewCustomer['fields'] => ({
  ...{ kind: 'person', title: null, givenName: 'Győző', familyName: 'Kovács', callName: null, partnerGivenName: null, partnerFamilyName: null },
  ...{ companyName: null, jobTitle: null, nameOrder: 'family-first', sex: null, language: 'hu', addressForm: 'formal', country: 'HU', region: null },
  ...{ segmentId, ownerId: null, motive: null, likes: '', wantsNewsletter: null, cadenceIdealDays: null, cadenceWorstDays: null, pausedUntilOn: null },
  ...some,
});
const add = (...rows: NewCustomer[]) => db.transaction((tx) => insertCustomers(tx, rows, origin));
const namesFor = (query: Partial<CustomerQuery>) => listCustomers(db, CustomerQuery.parse(query), today).rows.map(({ displayName }) => displayName);
const score = (customerId: string, some: Partial<typeof customerScores.$inferInsert>) =>
  db
    .insert(customerScores)
    .values({ customerId, orderCount: 1, revenueMinor: 100, currency: 'HUF', model: 'test', computedAt: 0, ...some })
    .run();

beforeEach(() => {
  db = readyDatabase();
  segmentId = aSegment(db, { isDefault: true }).id;
});

describe('search', () => {
  beforeEach(() => {
    add(
      {
        fields: fields(),
        points: [
          { kind: 'phone', value: '06 30 123 4567' },
          { kind: 'email', value: 'Gyozo@Pelda.hu' },
          { kind: 'post', value: '', street: 'Fő utca 1.', city: 'Győr' },
        ],
      },
      { fields: fields({ givenName: 'Þórður', familyName: 'Ægisson', language: 'is', nameOrder: 'given-first', country: 'IS' }), tags: ['golf'] },
      { fields: fields({ kind: 'company', givenName: null, familyName: null, companyName: 'Špelin kotiček d.o.o.', language: 'sl', country: 'SI' }) },
    );
  });

  test.each([
    ['gyozo', 'Kovács Győző'],
    ['KOVÁCS GY', 'Kovács Győző'],
    ['győző kovács', 'Kovács Győző'],
    ['gyozo@pelda', 'Kovács Győző'],
    ['thordur', 'Þórður Ægisson'],
    ['aegis golf', 'Þórður Ægisson'],
    ['spelin kot', 'Špelin kotiček d.o.o.'],
    ['1234567', 'Kovács Győző'],
    ['30 123 4567', 'Kovács Győző'],
    ['06 30 123 4567', 'Kovács Győző'],
    ['+36 30 123', 'Kovács Győző'],
    ['0630123', 'Kovács Győző'],
  ])('%s finds %s', (search, name) => {
    expect(namesFor({ search })).toEqual([name]);
  });

  test('somebody with two numbers that end alike, found by word and by ending, is counted once', () => {
    add({
      fields: fields({ givenName: 'Two' }),
      points: [
        { kind: 'phone', value: '06 30 999 7777' },
        { kind: 'phone', value: '06 20 999 7777' },
      ],
      tags: ['7777'],
    });
    add({
      fields: fields({ givenName: 'Ending' }),
      points: [
        { kind: 'phone', value: '06 30 888 7777' },
        { kind: 'phone', value: '06 20 888 7777' },
      ],
    });
    const found = listCustomers(db, CustomerQuery.parse({ search: '7777' }), today);
    expect([found.total, found.rows.length]).toEqual([2, 2]);
  });

  test.each(['zzz', '"', "' OR 1=1 --", 'kovacs AND NOT gyozo', '9999'])('%s finds nobody and breaks nothing', (search) => {
    expect(listCustomers(db, CustomerQuery.parse({ search }), today)).toEqual({ total: 0, rows: [] });
  });
});

describe('the list', () => {
  test('stands in the order of the team’s alphabet, pages without gaps and counts all', () => {
    add(...['Öreg', 'Czakó', 'Csaba', 'Oláh', 'Aba'].map((familyName) => ({ fields: fields({ familyName, givenName: 'A' }) })));
    // The team of this test is English, so ö is o: what matters is that pages join up.
    const everybody = namesFor({});
    expect(everybody).toHaveLength(5);
    expect([...namesFor({ limit: 2 }), ...namesFor({ limit: 2, offset: 2 }), ...namesFor({ limit: 2, offset: 4 })]).toEqual(everybody);
    expect(listCustomers(db, CustomerQuery.parse({ limit: 2 }), today).total).toBe(5);
  });

  test('filters by segment, language, newsletter, lateness, missing address and archive', () => {
    const other = aSegment(db).id;
    const [late = '', reader = '', gone = ''] = add(
      { fields: fields({ givenName: 'Late' }), points: [{ kind: 'email', value: 'a@b.hu' }] },
      { fields: fields({ givenName: 'Reader', wantsNewsletter: true, language: 'is', segmentId: other }) },
      { fields: fields({ givenName: 'Gone' }) },
    );
    db.run(sql`update customers set archived_at = 1 where id = ${gone}`);
    score(late, { lateSinceOn: '2026-11-18' });
    score(reader, { lateSinceOn: '2026-11-19' });
    score(gone, { lateSinceOn: '2026-01-01' });
    expect(namesFor({})).toEqual(['Kovács Late', 'Kovács Reader']);
    expect(namesFor({ show: 'late' })).toEqual(['Kovács Late']);
    expect(listCustomers(db, CustomerQuery.parse({ show: 'late' }), today).total).toBe(1);
    expect(namesFor({ show: 'newsletter' })).toEqual(['Kovács Reader']);
    expect(namesFor({ show: 'no-address' })).toEqual(['Kovács Reader']);
    expect(namesFor({ show: 'archived' })).toEqual(['Kovács Gone']);
    expect(namesFor({ segmentId: other })).toEqual(['Kovács Reader']);
    expect(namesFor({ language: 'is', search: 'kovacs' })).toEqual(['Kovács Reader']);
    expect(namesFor({ search: 'gone' })).toEqual([]);
    expect(namesFor({ search: 'gone', show: 'archived' })).toEqual(['Kovács Gone']);
  });

  test.each(['last-order', 'last-contact', 'revenue'] as const)('sorted by %s, the newest or most comes first and those without figures last', (sort) => {
    const [a = '', b = '', c = ''] = add(...['A', 'B', 'C', 'D', 'E'].map((givenName) => ({ fields: fields({ givenName }) })));
    score(a, { lastOrderOn: '2026-01-01', lastContactOn: '2026-01-01', revenueMinor: 10 });
    score(b, { lastOrderOn: '2026-03-01', lastContactOn: '2026-03-01', revenueMinor: 30 });
    score(c, { lastOrderOn: '2026-02-01', lastContactOn: '2026-02-01', revenueMinor: 20 });
    const order = ['Kovács B', 'Kovács C', 'Kovács A', 'Kovács D', 'Kovács E'];
    expect(namesFor({ sort })).toEqual(order);
    expect([...namesFor({ sort, limit: 2 }), ...namesFor({ sort, limit: 2, offset: 2 }), ...namesFor({ sort, limit: 2, offset: 4 })]).toEqual(order);
    expect(namesFor({ sort, search: 'kovacs' })).toEqual(order);
  });

  test('a row shows the first choice of each contact point, the figures and the next touch', () => {
    const { id } = aCustomer(db, { segmentId });
    anEmail(db, id, 'old@example.hu', { isPrimary: false });
    anEmail(db, id, 'first@example.hu');
    aPhone(db, id, '+36301112222');
    score(id, { orderCount: 3, revenueMinor: 4500, lastOrderOn: '2026-02-10' });
    aTouch(db, id, { dueOn: '2026-11-18', snoozedUntilOn: '2026-11-20' });
    expect(listCustomers(db, CustomerQuery.parse({}), today).rows[0]).toMatchObject({
      email: 'first@example.hu',
      phone: '+36301112222',
      orderCount: 3,
      revenue: { minor: 4500, currency: 'HUF' },
      lastOrderOn: '2026-02-10',
      nextTouchOn: '2026-11-20',
    });
  });
});

describe('who has this number', () => {
  test('is found by the whole number, by its ending, and never among the archived', () => {
    const anna = aCustomer(db, { segmentId });
    const gone = aCustomer(db, { segmentId, archivedAt: 1 });
    aPhone(db, anna.id, '+36301234567');
    aPhone(db, gone.id, '+36301234567');
    expect(listByPhone(db, '+36301234567').map(({ customerId }) => customerId)).toEqual([anna.id]);
    expect(listByPhoneEnding(db, '7654321').map(({ customerId }) => customerId)).toEqual([anna.id]);
    expect(listByPhoneEnding(db, '7654329')).toEqual([]);
  });
});

describe('many customers at once', () => {
  test('a customer arrives whole: fields, first choices, consents, tags and notes', () => {
    const [id = ''] = add({
      fields: fields({ wantsNewsletter: null }),
      externalRef: 'K-17',
      points: [
        { kind: 'phone', value: '06 30 123 4567' },
        { kind: 'phone', value: '06 1 234 5678' },
        { kind: 'email', value: 'not an address' },
      ],
      consents: [{ channel: 'email', basis: 'customer', source: 'file', givenOn: '2026-01-01' }],
      tags: ['floor', 'floor'],
      notes: ['Has a dog.'],
    });
    expect(findCustomer(db, id)).toMatchObject({ displayName: 'Kovács Győző', wantsNewsletter: null, externalRef: 'K-17' });
    expect(listContactPoints(db, id).map(({ normalized, isPrimary }) => [normalized, isPrimary])).toEqual([
      ['+36301234567', true],
      ['+3612345678', false],
    ]);
    expect(listConsents(db, id)).toEqual([{ channel: 'email', basis: 'customer', source: 'file', givenOn: '2026-01-01', withdrawnOn: null }]);
    expect(db.get(sql`select count(*) as n from customer_tags`)).toEqual({ n: 1 });
    expect(db.get(sql`select text from notes`)).toEqual({ text: 'Has a dog.' });
  });

  test('2,000 customers stand in the list and are found at once', () => {
    const rows = Array.from({ length: 2000 }, (_, n) => ({
      fields: fields({ givenName: `Given${n}` }),
      points: [{ kind: 'email' as const, value: `a${n}@b.hu` }],
    }));
    expect(add(...rows)).toHaveLength(2000);
    expect(listCustomers(db, CustomerQuery.parse({}), today).total).toBe(2000);
    expect(namesFor({ search: 'given1999' })).toEqual(['Kovács Given1999']);
  });

  test('a search with more hits than are worth sorting still pages in order, by name and by figure', () => {
    const ids = add(...Array.from({ length: 2100 }, (_, n) => ({ fields: fields({ givenName: `G${String(n).padStart(4, '0')}` }) })));
    for (const [n, id] of ids.entries()) score(id, { revenueMinor: n });
    expect(namesFor({ search: 'kovacs', limit: 2, offset: 2097 })).toEqual(['Kovács G2097', 'Kovács G2098']);
    expect(namesFor({ search: 'kovacs', limit: 2, sort: 'revenue' })).toEqual(['Kovács G2099', 'Kovács G2098']);
    expect(listCustomers(db, CustomerQuery.parse({ search: 'kovacs', segmentId }), today).total).toBe(2100);
  });

  test('a search that finds nearly everybody answers as one that finds few, archived ones left out, in order, narrowed and paged', () => {
    const ids = add(...Array.from({ length: 200 }, (_, n) => ({ fields: fields({ givenName: `G${String(n).padStart(3, '0')}` }) })));
    for (const [n, id] of ids.entries()) score(id, { revenueMinor: n });
    const copied = 'kind, title, given_name, family_name, language, country, segment_id, display_name, sort_key, search_text, name_order, address_form, likes';
    // 20,000 more who are also called Kovács, behind everybody else in the alphabet.
    db.run(sql`insert into customers (id, ${sql.raw(copied)}, created_at, updated_at)
      with recursive times (n) as (select 1 union all select n + 1 from times where n < 100)
      select 'copy-' || n || '-' || c.id, ${sql.raw(copied.replace('sort_key', "'ž' || sort_key"))}, 1, 1 from customers c, times`);
    db.run(sql`update customers set archived_at = 1 where id in (${ids[0]}, ${ids[3]})`);
    const search = 'kov';
    expect(listCustomers(db, CustomerQuery.parse({ search }), today).total).toBe(20_198);
    expect(listCustomers(db, CustomerQuery.parse({ search, segmentId, language: 'hu' }), today).total).toBe(20_198);
    expect(listCustomers(db, CustomerQuery.parse({ search, show: 'archived' }), today).total).toBe(2);
    expect(namesFor({ search, limit: 3 })).toEqual(['Kovács G001', 'Kovács G002', 'Kovács G004']);
    expect(namesFor({ search, limit: 1, offset: 197 })).toEqual(['Kovács G199']);
    expect(namesFor({ search, limit: 2, sort: 'revenue' })).toEqual(['Kovács G199', 'Kovács G198']);
    expect(namesFor({ search: 'kov g1', limit: 1 })).toEqual(['Kovács G100']);
    expect(listCustomers(db, CustomerQuery.parse({ search: 'g100' }), today).total).toBe(101);
    expect(listCustomers(db, CustomerQuery.parse({ search: 'nobody' }), today).total).toBe(0);
  });

  test('what the index of doubles holds comes from the database, archived customers too', () => {
    const [id = ''] = add({ fields: fields(), externalRef: '17', points: [{ kind: 'email', value: 'gyozo@pelda.hu' }] });
    db.run(sql`update customers set archived_at = 1`);
    const index = matchIndex(db);
    const probe = { emails: ['gyozo@pelda.hu'], phones: [], externalRef: null, birthday: null, towns: [] };
    expect(index.find(matchFactsOf({ kind: 'person', givenName: 'KOVÁCS', familyName: 'gyozo', companyName: null }, probe))).toEqual({ id, by: 'email' });
    expect(index.byRef('17')).toBe(id);
  });

  test('an import fills what was empty and overwrites nothing', () => {
    const [id = ''] = add({
      fields: fields({ title: 'dr.' }),
      points: [{ kind: 'email', value: 'a@b.hu' }],
      consents: [{ channel: 'email', basis: 'none', source: 'said stop', givenOn: '2026-01-01', withdrawnOn: '2026-01-01' }],
    });
    const addition = {
      customerId: id,
      fields: { title: 'prof.', companyName: 'Ökotárs', likes: 'fishing', givenName: 'Viktor' },
      points: [
        { kind: 'email' as const, value: 'A@b.hu' },
        { kind: 'phone' as const, value: '06 30 123 4567' },
      ],
      consents: [{ channel: 'email' as const, basis: 'consent' as const, source: 'file', givenOn: '2026-11-18' }],
    };
    const filled = db.transaction((tx) => fillEmptyFields(tx, addition, origin));
    expect(filled).toEqual({ columns: ['companyName', 'likes'], added: 1 });
    expect(findCustomer(db, id)).toMatchObject({ title: 'dr.', givenName: 'Győző', companyName: 'Ökotárs', likes: 'fishing' });
    expect(listConsents(db, id)).toMatchObject([{ basis: 'none', withdrawnOn: '2026-01-01' }]);
    expect(namesFor({ search: '1234567' })).toHaveLength(1);
    expect(db.transaction((tx) => fillEmptyFields(tx, addition, origin))).toEqual({ columns: [], added: 0 });
  });
});

describe('segments', () => {
  test('are made once, and a second call changes nothing that was renamed', () => {
    const empty = readyDatabase();
    empty.transaction((tx) => ensureSegments(tx, 'hu', 5));
    empty.run(sql`update segments set name = 'Padló' where key = 'furniture-floor'`);
    const again = empty.transaction((tx) => ensureSegments(tx, 'hu', 6));
    expect(again).toHaveLength(7);
    expect(again.find(({ key }) => key === 'furniture-floor')?.name).toBe('Padló');
    expect(again.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  test('leave the default where the team already has one', () => {
    db.transaction((tx) => ensureSegments(tx, 'en', 5));
    expect(db.get(sql`select count(*) as n from segments where is_default = 1`)).toEqual({ n: 1 });
  });
});

describe('the queries walk indexes', () => {
  const plan = (statement: ReturnType<typeof sql>) =>
    db
      .all<{ detail: string }>(sql`explain query plan ${statement}`)
      .map(({ detail }) => detail)
      .join('; ');

  test.each([
    [
      'by name',
      sql`select c.search_no from customers c where c.archived_at is null order by c.sort_key, c.search_no limit 100`,
      'USING COVERING INDEX customers_list',
    ],
    [
      'by revenue',
      sql`select c.search_no from customer_scores s cross join customers c on c.id = s.customer_id where c.archived_at is null order by s.revenue_minor desc, s.customer_id desc limit 100`,
      'customer_scores_by_revenue',
    ],
    [
      'by last order',
      sql`select s.customer_id from customer_scores s order by s.last_order_on desc, s.customer_id desc limit 100`,
      'customer_scores_by_last_order',
    ],
    [
      'by last contact',
      sql`select s.customer_id from customer_scores s order by s.last_contact_on desc, s.customer_id desc limit 100`,
      'customer_scores_by_last_contact',
    ],
    ['who is late', sql`select count(*) from customer_scores s where s.late_since_on <= '2026-11-18'`, 'COVERING INDEX customer_scores_late'],
    [
      'no address',
      sql`select 1 from customers c where not exists (select 1 from contact_points u where u.customer_id = c.id and u.state = 'usable')`,
      'contact_points_usable',
    ],
    ['phone endings', sql`select p.id from contact_points p where p.reversed_digits >= '76' and p.reversed_digits < '76:'`, 'contact_points_by_ending'],
    ['a number', sql`select p.id from contact_points p where p.kind = 'phone' and p.normalized = 'x'`, 'contact_points_by_value'],
    ['words', sql`select rowid from customer_search where customer_search match '"ko"*'`, 'VIRTUAL TABLE INDEX'],
    ['orders of one customer', sql`select id from orders where customer_id = 'x' order by ordered_on desc`, 'orders_by_customer'],
    ['notes of one customer', sql`select id from notes where customer_id = 'x' order by at desc`, 'notes_by_customer'],
  ])('%s', (_, statement, index) => {
    const found = plan(statement);
    expect(found).toContain(index);
    // Ties may be put in order; the list as a whole is never sorted.
    expect(found).not.toContain('TEMP B-TREE FOR ORDER BY');
  });
});

describe('orders in the list of one customer', () => {
  test('come newest first with their lines, in two queries', async () => {
    const { listOrders } = await import('#features/orders');
    const { id } = aCustomer(db, { segmentId });
    anOrder(db, id, { orderedOn: '2026-01-01', product: 'Shelf' });
    anOrder(db, id, { orderedOn: '2026-02-01', product: 'Floor' });
    expect(listOrders(db, id).map(({ orderedOn, lines }) => [orderedOn, lines[0]?.description])).toEqual([
      ['2026-02-01', 'Floor'],
      ['2026-01-01', 'Shelf'],
    ]);
  });
});

import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { contactPoints } from '#db/schema/index';
import { ensureSegments } from '#features/customers';
import { ensureStock } from '#features/letters';
import { planEverybody } from '#features/touches';
import { lettersRoutes } from '../../src-main/features/letters/routes.ts';
import { occasionsRoutes } from '../../src-main/features/occasions/routes.ts';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { aConsent, aCustomer, aDoneTouch, anEmail, anOccasion, anOrder } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const clientOf = (context: TestContext) => createRouterClient({ touches: touchesRoutes, occasions: occasionsRoutes, letters: lettersRoutes }, { context });
let ctx: TestContext;
let api: ReturnType<typeof clientOf>;

beforeEach(() => {
  ctx = testContext({ today: '2026-11-18' });
  ctx.db.transaction((tx) => {
    ensureSegments(tx, 'en', 0);
    ensureStock(tx, 0);
  });
  api = clientOf(ctx);
});

function buyer(o: Parameters<typeof aCustomer>[1] = {}, orderedOn = '2021-11-18') {
  const { id } = aCustomer(ctx.db, o);
  anEmail(ctx.db, id);
  aConsent(ctx.db, id);
  anOrder(ctx.db, id, { orderedOn });
  aDoneTouch(ctx.db, id, '2026-11-10');
  return id;
}
const rowOf = async (customerId: string) => {
  const { rows, held } = await api.touches.queue({});
  return [...rows, ...held].find((row) => row.customerId === customerId);
};
const anniversaryOf = async (customerId: string) => (await rowOf(customerId))?.reasons.find((reason) => reason.rule === 'occasion');

test('five years after the first order somebody says thank you, with a letter of its own', async () => {
  const customerId = buyer();
  await planEverybody(ctx);
  expect(await anniversaryOf(customerId)).toMatchObject({ kind: 'anniversary', on: '2026-11-18', years: 5 });
  const row = await rowOf(customerId);
  expect(row?.dueOn).toBe('2026-11-18');
  const draft = await api.letters.draft({ customerId, touchId: row?.touchId ?? '', templateId: null });
  expect([draft.subject, draft.missing]).toEqual(['Köszönjük az elmúlt 5 évet', []]);
});

test.each([
  ['en', 'Thank you for the past year', /It(’s| is) a year since/],
  ['hu', 'Köszönjük az elmúlt évet', /Egy éve rendel/],
  ['is', 'Takk fyrir árið', /Nú er liðið eitt ár frá/],
  ['sl', 'Hvala za minulo leto', /mineva eno leto/],
  ['nb', 'Takk for året som gikk', /Det er ett år siden/],
] as const)('the first year is said as people say it, in %s', async (language, subject, body) => {
  const customerId = buyer({ language }, '2025-11-18');
  await planEverybody(ctx);
  expect(await anniversaryOf(customerId)).toMatchObject({ years: 1 });
  const draft = await api.letters.draft({ customerId, touchId: (await rowOf(customerId))?.touchId ?? '', templateId: null });
  expect([draft.subject, draft.missing]).toEqual([subject, []]);
  expect(draft.body).toMatch(body);
});

test('it is left alone where the team does not keep them, and where one was typed', async () => {
  const customerId = buyer();
  const typed = buyer();
  anOccasion(ctx.db, typed, { kind: 'anniversary', month: 6, day: 1, label: null });
  expect(await api.occasions.anniversaryCustom()).toBe('round');
  await api.occasions.saveAnniversaryCustom('off');
  await planEverybody(ctx);
  expect(await anniversaryOf(customerId)).toBeUndefined();
  await api.occasions.saveAnniversaryCustom('every');
  await planEverybody(ctx);
  expect([await anniversaryOf(customerId), await anniversaryOf(typed)]).toMatchObject([{ years: 5 }, undefined]);
});

test('planning twice is planning once', async () => {
  const customerId = buyer();
  await planEverybody(ctx);
  const before = await rowOf(customerId);
  expect(await planEverybody(ctx)).toMatchObject({ made: 0, changed: 0 });
  expect(await rowOf(customerId)).toEqual(before);
});

test('the calendar file holds contacts and days to post only where they are asked for, under names that stay', async () => {
  const customerId = buyer();
  anOccasion(ctx.db, customerId, { month: 12, day: 24 });
  await planEverybody(ctx);
  const uids = async (extras: ('contacts' | 'posts')[]) =>
    [...(await api.occasions.calendarFile({ ownerId: null, extras })).ics.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  const plain = await uids([]);
  expect(plain.every((uid) => !uid?.startsWith('contact-'))).toBe(true);
  const touchId = (await rowOf(customerId))?.touchId;
  const all = await uids(['contacts', 'posts']);
  expect(all).toContain(`contact-${touchId}@comeback`);
  expect(all.filter((uid) => !uid?.startsWith('contact-') && !uid?.startsWith('post-'))).toEqual(plain);
  expect(await uids(['posts', 'contacts'])).toEqual(all);
  expect(new Set(all).size).toBe(all.length);
});

test('who is only reached by post has the birthday card due in time to be written and posted', async () => {
  const { id: customerId } = aCustomer(ctx.db);
  ctx.db
    .insert(contactPoints)
    .values({ id: newId(), customerId, kind: 'post', value: 'Fő utca 1.', normalized: 'fo utca 1.', isPrimary: true, createdAt: 0, updatedAt: 0 })
    .run();
  aConsent(ctx.db, customerId, { channel: 'post', basis: 'customer' });
  aDoneTouch(ctx.db, customerId, '2026-11-01');
  anOccasion(ctx.db, customerId, { month: 11, day: 30 });
  await planEverybody(ctx);
  const row = await rowOf(customerId);
  // 30 November is a Monday: posted on Thursday the 26th, written on Wednesday.
  expect([row?.channel, row?.dueOn, row?.reasons.find(({ rule }) => rule === 'occasion')]).toMatchObject([
    'post',
    '2026-11-25',
    { on: '2026-11-30', postOn: '2026-11-26' },
  ]);
});

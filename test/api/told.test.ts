// What a contact told that was new: remembered in every channel, asked for while they decide, never told twice.
import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { ensureSegments } from '#features/customers';
import { replanCustomer, undo } from '#features/touches';
import { addDays } from '#kit/days';
import { callsRoutes } from '../../src-main/features/calls/routes.ts';
import { lettersRoutes } from '../../src-main/features/letters/routes.ts';
import { touchesRoutes } from '../../src-main/features/touches/routes.ts';
import { toldProblem } from '../../src-main/features/touches/rules-told.ts';
import { aConsent, aCustomer, aDoneTouch, aMatter, anEmail, aPhone } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const today = '2026-11-18';
const on = (days: number) => addDays(today, days);
const clientOf = (context: TestContext) => createRouterClient({ touches: touchesRoutes, calls: callsRoutes, letters: lettersRoutes }, { context });
let ctx: TestContext;
let api: ReturnType<typeof clientOf>;

beforeEach(() => {
  ctx = testContext({ today });
  ctx.db.transaction((tx) => ensureSegments(tx, 'en', 0));
  api = clientOf(ctx);
});

/** Somebody who enquired 20 days ago and was written to once. */
function deciding() {
  const { id } = aCustomer(ctx.db);
  anEmail(ctx.db, id);
  aPhone(ctx.db, id);
  aConsent(ctx.db, id, { channel: 'email' });
  aConsent(ctx.db, id, { channel: 'call' });
  aMatter(ctx.db, id, { openedOn: on(-20) });
  aDoneTouch(ctx.db, id, on(-19));
  ctx.db.transaction((tx) => replanCustomer(ctx, tx, id));
  return id;
}

const openTouch = async (customerId: string) => {
  const { rows, held } = await api.touches.queue({});
  const row = [...rows, ...held].find((one) => one.customerId === customerId);
  if (!row) throw new Error('No open touch');
  return row.touchId;
};
const news = (title: string, more: { customerId?: string } = {}) =>
  api.letters.news.save({
    id: null,
    title,
    text: `${title} since Monday.`,
    link: null,
    language: null,
    untilOn: null,
    trade: null,
    customerId: more.customerId ?? null,
  });
const untold = async (customerId: string) => (await api.letters.news.untold({ customerId })).items.map(({ title }) => title);

async function call(customerId: string, more: { business?: 'interested' | 'talked' | 'bought' | 'refused'; newsItemId?: string | null } = {}) {
  const { business = 'talked', newsItemId = null } = more;
  const touchId = await openTouch(customerId);
  const call = {
    customerId,
    touchId,
    contactPointId: null,
    technical: 'answered',
    business,
    summary: '',
    minutes: null,
    next: { kind: 'by-rules' },
    newsItemId,
  } as const;
  return api.calls.log(call);
}

describe('news told in a call', () => {
  test('is remembered, so that neither the next call nor the next letter tells it again', async () => {
    const customerId = deciding();
    const range = await news('A new oak range');
    await news('A saw that makes no dust');
    await call(customerId, { newsItemId: range.id });
    expect(await untold(customerId)).toEqual(['A saw that makes no dust']);
    const draft = await api.letters.draft({ customerId, touchId: null, templateId: null });
    expect(draft.news.map(({ title }) => title)).toEqual(['A saw that makes no dust']);
    await expect(call(customerId, { newsItemId: range.id })).rejects.toMatchObject({ code: 'INVALID', data: { field: 'newsItemId', problem: 'told-before' } });
  });

  test('is asked for from the second contact of an enquiry on', async () => {
    const customerId = deciding();
    expect((await api.calls.script({ customerId, touchId: await openTouch(customerId) })).asksNews).toBe(true);
    await expect(call(customerId)).rejects.toMatchObject({ data: { field: 'newsItemId', problem: 'missing' } });
    await expect(call(customerId, { business: 'interested' })).rejects.toMatchObject({ data: { field: 'newsItemId', problem: 'missing' } });
  });

  test.each(['bought', 'refused'] as const)('holds nobody up who %s, but is remembered there too', async (business) => {
    const [one, other] = [deciding(), deciding()];
    const range = await news('A new oak range');
    await call(one, { business });
    await call(other, { business, newsItemId: range.id });
    expect([await untold(one), await untold(other)]).toEqual([['A new oak range'], []]);
  });

  test('can be told again once the call has been taken back', async () => {
    const customerId = deciding();
    const range = await news('A new oak range');
    const { actId } = await call(customerId, { newsItemId: range.id });
    undo(ctx, actId);
    expect(await untold(customerId)).toEqual(['A new oak range']);
  });

  test('about somebody else cannot be told', async () => {
    const customerId = deciding();
    const mention = await news('She opened a second shop', { customerId: deciding() });
    await expect(call(customerId, { newsItemId: mention.id })).rejects.toMatchObject({ data: { field: 'newsItemId', problem: 'unknown' } });
  });
});

test('a letter by post or a visit remembers what it told as well', async () => {
  const customerId = deciding();
  const range = await news('A new oak range');
  await api.touches.done({ touchId: await openTouch(customerId), channel: 'post', newsItemId: range.id });
  expect(await untold(customerId)).toEqual([]);
  await expect(api.touches.done({ touchId: await openTouch(customerId), newsItemId: range.id })).rejects.toMatchObject({ data: { problem: 'told-before' } });
});

test('another letter to somebody who decides does not leave with nothing new in it', async () => {
  const customerId = deciding();
  const touchId = await openTouch(customerId);
  const letter = {
    customerId,
    touchId,
    templateId: null,
    subject: 'Padló',
    previewText: '',
    body: 'Tisztelt Nagy Katalin!\n\nHogy áll a döntéssel?',
    fills: {},
  };
  expect((await api.letters.preview(letter)).findings).toContainEqual({ rule: 'nothing-new', level: 'stop' });
  const { id } = await news('Új tölgy padlónk van');
  expect((await api.letters.preview({ ...letter, newsItemId: id })).findings.map(({ rule }) => rule)).not.toContain('nothing-new');
});

describe('what speaks against what was told', () => {
  const enquiry = (contactNumber: number) =>
    ({ rule: 'enquiry', matterId: '019a0000-0000-7000-8000-000000000001', title: 'Oak', openedOn: '2026-11-01', contactNumber }) as const;
  const told = { technical: 'answered', business: 'talked', newsItemId: 'n', exists: true, told: false, reasons: [enquiry(3)] } as const;
  test.each([
    ['nothing told in the third contact', { ...told, newsItemId: null }, 'missing'],
    ['nothing told in the first', { ...told, newsItemId: null, reasons: [enquiry(1)] }, null],
    ['nothing told outside an enquiry', { ...told, newsItemId: null, reasons: [] }, null],
    ['nothing told to who wrote to us', { ...told, newsItemId: null, reasons: [enquiry(3), { rule: 'reply', on: today, subject: null }] as const }, null],
    ['nothing told to who refused', { ...told, newsItemId: null, business: 'refused' }, null],
    ['told to nobody', { ...told, technical: 'busy', business: null }, 'nobody-spoken-to'],
    ['told what is not there', { ...told, exists: false }, 'unknown'],
    ['told twice', { ...told, told: true }, 'told-before'],
    ['told something new', told, null],
  ] as const)('%s: %#', (_what, facts, wanted) => {
    expect(toldProblem(facts)).toBe(wanted);
  });
});

// Many letters at once: whom they are for, what they lack, and how they get into the outbox.
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { campaigns, channelLimits, customers, messages, newsItems, touches } from '#db/schema/index';
import { ensureStock, findTemplateByKey, type LetterWish, prepareLetter, prepareLetters, queueLetters, readiness } from '#features/letters';
import { undo } from '#features/touches';
import { begin } from '../../src-main/features/campaigns/service-begin.ts';
import { findCampaignRow } from '../../src-main/features/campaigns/service-view.ts';
import { draftLetter } from '../../src-main/features/letters/service-draft.ts';
import { listReaders } from '../../src-main/features/letters/service-readers.ts';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { withLimits } from '../api/touches-kit.ts';
import { aConsent, aCustomer, aDoneTouch, aMatter, anEmail, anOccasion, anOrder, aSalesperson, aTemplate, aTouch } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';
import { newsItemIn } from '../kit/letters.ts';
import { someMailbox } from '../kit/mail-ports.ts';

let ctx: TestContext;
beforeEach(async () => {
  ctx = testContext();
  ctx.db.transaction((tx) => ensureStock(tx, ctx.clock.now()));
  await saveMailbox(ctx, { ...someMailbox({ smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: '' }), password: null });
});

function aReader(fields: Parameters<typeof aCustomer>[1] = {}): string {
  const { id } = aCustomer(ctx.db, fields);
  anEmail(ctx.db, id);
  aConsent(ctx.db, id);
  return id;
}

const stock = (key: string) => findTemplateByKey(ctx.db, key)?.id ?? '';
const wish = (customerId: string, templateId: string, more: Partial<LetterWish> = {}): LetterWish => ({ customerId, touchId: null, templateId, ...more });
const inBody = (body: string) => aTemplate(ctx.db, { variant: { body, subject: 'Tárgy' } }).id;
let key = 0;
const keyed = (letter: LetterWish) => {
  key += 1;
  return { ...letter, sendKey: `many-${key}` };
};

describe('a prepared letter', () => {
  test('is as it would be written now, and nothing is stored', () => {
    const id = aReader({ givenName: 'János', familyName: 'Kovács' });
    anOrder(ctx.db, id, { product: 'Tölgy padló' });
    const letter = prepareLetter(ctx, ctx.db, wish(id, stock('one-in-five')));
    expect(letter).toMatchObject({ kind: 'ready', body: expect.stringContaining('„Tölgy padló”'), to: { address: expect.any(String) }, findings: [] });
    expect(ctx.db.select().from(messages).all()).toEqual([]);
  });

  test('says what keeps it: open fields, no address, no words, a hold, nobody there', () => {
    const template = stock('one-in-five');
    const nameless = aReader();
    expect(prepareLetter(ctx, ctx.db, wish(nameless, template))).toMatchObject({
      kind: 'unfilled',
      missing: [{ field: 'order.inMonth' }, { field: 'order.product' }],
      body: expect.stringContaining('[[order.product]]'),
      findings: [{ rule: 'unfilled', level: 'stop' }],
    });
    const unreachable = aCustomer(ctx.db).id;
    anOrder(ctx.db, unreachable);
    expect(prepareLetter(ctx, ctx.db, wish(unreachable, template))).toMatchObject({ kind: 'no-address', to: null });
    const { id: held } = aCustomer(ctx.db);
    anEmail(ctx.db, held);
    anOrder(ctx.db, held);
    expect(prepareLetter(ctx, ctx.db, wish(held, template))).toMatchObject({ kind: 'held', hold: { rule: 'no-basis' } });
    expect(prepareLetter(ctx, ctx.db, wish(aReader({ language: 'sl' }), inBody('Szöveg.')))).toEqual({ kind: 'no-words' });
    expect(prepareLetter(ctx, ctx.db, wish('01890000-0000-7000-8000-000000000000', template))).toEqual({ kind: 'not-found' });
  });

  test('can be filled for this letter alone, edited, and written in the name of somebody else', () => {
    const id = aReader();
    const template = inBody('{{ customer.greeting }}\n\n{{ gift.name }}: {{ gift.line }} {{ me.name }} {{ order.product }}');
    const boss = aSalesperson(ctx.db, { name: 'Nagy Főnök' });
    const campaign = { gift: { name: 'Ceruza', line: 'Írjunk szépet.' }, signerId: boss.id, subject: 'Köszönjük, {{ customer.name }}' };
    const letter = prepareLetter(ctx, ctx.db, wish(id, template, { campaign, fills: { 'order.product': 'Padló' } }));
    expect(letter).toMatchObject({
      kind: 'ready',
      body: expect.stringMatching(/Ceruza: Írjunk szépet\. Nagy Főnök Padló$/),
      subject: expect.stringMatching(/^Köszönjük, Nagy/),
    });
    const edited = { subject: 'Más', previewText: '', body: 'Kedves [[customer.name]]!\n\nMás szöveg.' };
    expect(prepareLetter(ctx, ctx.db, wish(id, template, { edited }))).toMatchObject({
      kind: 'ready',
      subject: 'Más',
      body: expect.stringMatching(/^Kedves Nagy/),
    });
  });

  test('with one name in many letters is found in all but its bearer’s', () => {
    const template = inBody('Kedves Katalin!\n\nSzép napot.');
    const people = ['Katalin', 'János', 'Éva', 'Pál'].map((givenName) => aReader({ givenName }));
    const found = prepareLetters(
      ctx,
      ctx.db,
      people.map((id) => wish(id, template)),
    ).map((letter) => 'findings' in letter && letter.findings.map(({ rule }) => rule));
    expect(found).toEqual([[], ['one-name'], ['one-name'], ['one-name']]);
  });

  test('that sells is stopped while a complaint is open; the apology may go', () => {
    const id = aReader();
    anOrder(ctx.db, id);
    aMatter(ctx.db, id, { kind: 'complaint', title: 'Nyikorog' });
    expect(prepareLetter(ctx, ctx.db, wish(id, stock('one-in-five')))).toMatchObject({
      kind: 'held',
      hold: { rule: 'open-complaint' },
      findings: [{ rule: 'selling-while-complaint', level: 'stop', title: 'Nyikorog' }],
    });
    const apology = prepareLetter(ctx, ctx.db, wish(id, stock('apology'), { fills: { 'letter.message': 'Hétfőn jövünk és kicseréljük.' } }));
    expect(apology).toMatchObject({ kind: 'ready', findings: [] });
  });
});

describe('what is new', () => {
  test('is told once to each: the next letter takes the next news, and without any it waits', async () => {
    const template = inBody('{{ customer.greeting }}\n\nHír: {{ news.title }}. {{ news.text }}');
    const id = aReader();
    expect(prepareLetter(ctx, ctx.db, wish(id, template))).toMatchObject({ kind: 'unfilled', missing: [{ field: 'news.title' }, { field: 'news.text' }] });
    const first = newsItemIn(ctx, { title: 'Első' });
    const second = newsItemIn(ctx, { title: 'Második' });
    newsItemIn(ctx, { title: 'Slovensko', language: 'sl' });
    expect(prepareLetter(ctx, ctx.db, wish(id, template))).toMatchObject({ kind: 'ready', body: expect.stringContaining('Második'), newsItemId: second });
    expect(prepareLetter(ctx, ctx.db, wish(id, template, { newsItemId: first }))).toMatchObject({ body: expect.stringContaining('Első') });
    await queueLetters(ctx, [keyed(wish(id, template))]);
    expect(ctx.db.select().from(messages).get()).toMatchObject({ newsItemId: second });
    expect(draftLetter(ctx, { customerId: id, touchId: null, templateId: template })).toMatchObject({
      newsItemId: first,
      news: [{ title: 'Első' }],
    });
    ctx.db.delete(newsItems).run();
    expect(prepareLetter(ctx, ctx.db, wish(id, template)).kind).toBe('unfilled');
  });
});

describe('a batch put into the outbox', () => {
  const some = (n: number) =>
    Array.from({ length: n }, (_, i) => {
      const id = aReader({ givenName: `Név${i}` });
      anOrder(ctx.db, id, { product: `Padló ${i}` });
      return id;
    });

  test('is rendered one by one with its progress; each has its own words, batch, arm and fingerprint', async () => {
    const people = some(45);
    const seen: number[] = [];
    const campaignId = '01890000-0000-7000-8000-00000000000c';
    ctx.db.insert(campaigns).values({ id: campaignId, name: 'x', purpose: 'letters', startedOn: '2026-11-18', createdAt: 1, updatedAt: 1 }).run();
    const inputs = people.map((id, i) => ({ ...keyed(wish(id, stock('one-in-five'))), campaignId, subjectArm: i % 2 === 0 ? ('a' as const) : ('b' as const) }));
    const outcomes = await queueLetters(ctx, inputs, { onProgress: ({ done, total }) => void seen.push(done / total) });
    expect(outcomes.every(({ kind }) => kind === 'queued')).toBe(true);
    expect(seen).toEqual([20 / 45, 40 / 45, 1]);
    const rows = ctx.db.select().from(messages).all();
    expect(rows).toHaveLength(45);
    expect(new Set(rows.map(({ wordsHash }) => wordsHash)).size).toBe(45);
    expect(rows[7]).toMatchObject({ state: 'queued', campaignId, subjectArm: 'b', textBody: expect.stringContaining('Padló 7') });
    expect(ctx.db.select().from(touches).where(eq(touches.state, 'done')).all()).toHaveLength(45);
  });

  test('leaves out who cannot have it and says why, in their order', async () => {
    const [good = '', again = ''] = some(2);
    const empty = aReader();
    const template = stock('one-in-five');
    const inputs = [
      keyed(wish(good, template)),
      keyed(wish(empty, template)),
      keyed(wish('01890000-0000-7000-8000-000000000000', template)),
      keyed(wish(again, template)),
    ];
    expect((await queueLetters(ctx, inputs)).map(({ kind }) => kind)).toEqual(['queued', 'unfilled', 'not-found', 'queued']);
    expect((await queueLetters(ctx, inputs)).map(({ kind }) => kind)).toEqual(['already-sent', 'unfilled', 'not-found', 'already-sent']);
  });

  test('is stopped between chunks: what is queued stays queued, the rest is told', async () => {
    const stopping = new AbortController();
    const inputs = some(45).map((id) => keyed(wish(id, stock('one-in-five'))));
    const outcomes = await queueLetters(ctx, inputs, { signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(outcomes.filter(({ kind }) => kind === 'queued')).toHaveLength(20);
    expect(outcomes.filter(({ kind }) => kind === 'stopped')).toHaveLength(25);
  });

  test('does not send the same words to somebody twice, nor what a warning holds, unless it was let pass', async () => {
    const template = inBody('{{ customer.greeting }}\n\nMindig ugyanaz a néhány szó.');
    const id = aReader({ cadenceIdealDays: 1 });
    expect(await queueLetters(ctx, [keyed(wish(id, template))])).toMatchObject([{ kind: 'queued' }]);
    ctx.clock.advance({ days: 60 });
    expect(await queueLetters(ctx, [keyed(wish(id, template))])).toMatchObject([
      { kind: 'findings', findings: [{ rule: 'same-words', level: 'stop', sentOn: '2026-11-18' }] },
    ]);
    const foreign = aReader({ language: 'nb' });
    const english = aTemplate(ctx.db, { variant: { language: 'en', body: 'Hello.' } }).id;
    expect(await queueLetters(ctx, [keyed(wish(foreign, english))])).toMatchObject([
      { kind: 'findings', findings: [{ rule: 'wrong-language', level: 'warn' }] },
    ]);
    expect(await queueLetters(ctx, [{ ...keyed(wish(foreign, english)), accepted: ['wrong-language'] }])).toMatchObject([{ kind: 'queued' }]);
  });

  test('says the same words once even where one customer stands in it twice and no limit holds the second', async () => {
    const id = aReader();
    const template = inBody('{{ customer.greeting }}\n\nMindig ugyanaz a néhány szó.');
    ctx.db.update(channelLimits).set({ noLimit: true }).run();
    const outcomes = await queueLetters(ctx, [keyed(wish(id, template)), keyed(wish(id, template))]);
    expect(outcomes).toMatchObject([{ kind: 'queued' }, { kind: 'findings', findings: [{ rule: 'same-words', level: 'stop' }] }]);
  });

  test('leaves no earlier than was asked, and each letter can be taken back by itself', async () => {
    const [one = '', two = ''] = some(2);
    const template = stock('one-in-five');
    const notBeforeAt = ctx.clock.now() + 3_600_000;
    const outcomes = await queueLetters(ctx, [{ ...keyed(wish(one, template)), notBeforeAt }, keyed(wish(two, template))]);
    expect(outcomes[0]).toMatchObject({ kind: 'queued', leavesAt: notBeforeAt });
    const taken = outcomes[1];
    if (taken?.kind !== 'queued') throw new Error('not queued');
    expect(undo(ctx, taken.actId).kind).toBe('undone');
    expect(ctx.db.select({ state: messages.state }).from(messages).where(eq(messages.customerId, two)).all()).toEqual([{ state: 'draft' }]);
  });
});

describe('before a batch', () => {
  test('it says how many lack which field, who they are, and how many can be reached', async () => {
    const template = inBody('{{ customer.firstName }} {{ order.product | default: "padló" }} {% if occasion.name %}{{ occasion.name }}{% endif %}');
    const named = aReader();
    const nameless = [aReader({ givenName: null }), aReader({ givenName: null, kind: 'company', companyName: 'Kft.' })];
    const unreachable = aCustomer(ctx.db).id;
    const foreign = aReader({ language: 'sl' });
    expect(await readiness(ctx, { templateId: template, customerIds: [named, ...nameless, unreachable, foreign, named] })).toEqual({
      total: 5,
      ready: 1,
      noAddress: 1,
      noWords: 1,
      held: [],
      found: [],
      fields: [{ field: 'customer.firstName', count: 2, canSaveToCard: true, customerIds: expect.arrayContaining(nameless) }],
    });
    expect(await readiness(ctx, { templateId: '01890000-0000-7000-8000-000000000000', customerIds: [] })).toBeUndefined();
  });

  test('it says how many a rule holds and which, as the batch would leave them out; they are not among those who could get it', async () => {
    const template = inBody('{{ customer.greeting }}\n\nÚjdonságok érkeztek hozzánk.');
    const [fine, tooSoon, tooSoonToo, noGround] = [aReader(), aReader(), aReader(), aCustomer(ctx.db).id];
    anEmail(ctx.db, noGround);
    withLimits(ctx.db);
    for (const id of [tooSoon, tooSoonToo]) aDoneTouch(ctx.db, id, '2026-11-17');
    const found = await readiness(ctx, { templateId: template, customerIds: [fine, tooSoon, tooSoonToo, noGround] });
    const held = [
      { rule: 'channel-limit', count: 2 },
      { rule: 'no-basis', count: 1 },
    ];
    expect(found).toMatchObject({ total: 4, ready: 1, held });
    const batch = await begin(ctx, { kind: 'letters', name: '', templateId: template, customerIds: [fine, tooSoon, tooSoonToo, noGround], newsItemId: null });
    if (batch.kind !== 'begun') throw new Error(batch.kind);
    expect(findCampaignRow(ctx, batch.campaignId)?.counts).toMatchObject({ waiting: found?.ready, leftOut: 3 });
  });

  test('it says whom the very same words stop, because they had them before', async () => {
    const template = inBody('{{ customer.greeting }}\n\nMindig ugyanaz a néhány szó.');
    const again = aReader();
    await queueLetters(ctx, [keyed(wish(again, template))]);
    ctx.clock.advance({ days: 60 });
    const found = await readiness(ctx, { templateId: template, customerIds: [aReader(), again] });
    expect(found).toMatchObject({ ready: 1, held: [], found: [{ rule: 'same-words', count: 1 }] });
  });
});

describe('readers to try a letter on', () => {
  test('come with the emptiest card first, a page at a time, each once', () => {
    const empty = aCustomer(ctx.db, { givenName: '', familyName: '', displayName: 'Üres', sortKey: 'ures' }).id;
    const rich = aReader({ sex: 'female', motive: 'wealthy', sortKey: 'aaa' });
    anOrder(ctx.db, rich);
    anOccasion(ctx.db, rich);
    const middle = ['b', 'c', 'd'].map((sortKey) => aReader({ sortKey }));
    aReader({ language: 'sl' });
    ctx.db.update(customers).set({ archivedAt: 1 }).where(eq(customers.id, aReader())).run();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: ReturnType<typeof listReaders> = listReaders(ctx, { language: 'hu', addressForm: 'formal', after, limit: 2 });
      expect(page.total).toBe(5);
      seen.push(...page.rows.map(({ customerId }) => customerId));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual([empty, ...middle, rich]);
    expect(listReaders(ctx, { language: 'hu', addressForm: 'familiar', after: null, limit: 5 })).toEqual({ rows: [], next: null, total: 0 });
  });
});

test('a letter for an enquiry knows what was asked, when, and which contact this is', () => {
  const id = aReader();
  const matter = aMatter(ctx.db, id, { title: 'Tölgy padló', openedOn: '2026-11-03' });
  const reasons = [{ rule: 'enquiry', matterId: matter.id, title: 'Tölgy padló', openedOn: '2026-11-03', contactNumber: 3 } as const];
  aTouch(ctx.db, id, { reasons });
  const template = inBody('{{ enquiry.title }}, {{ enquiry.on }}, {{ enquiry.inMonth }}, {{ touch.number }}');
  expect(prepareLetter(ctx, ctx.db, wish(id, template))).toMatchObject({ body: 'Tölgy padló, november 3-án, novemberben, 3' });
});

import { describe, expect, test } from 'vitest';
import type { StepWords } from '#contract/journey-steps';
import { aCore, type Core } from '../kit/app.ts';

const today = '2026-11-18';
const lamps = { 'follow-up': true, delight: true, feedback: true, more: true };
const plainStep: StepWords = {
  title: 'Ask how it is',
  channel: 'call',
  templateId: null,
  note: 'Listen first.',
  delay: { unit: 'workdays', count: 2 },
  essential: 'feedback',
  condition: null,
};

async function aDesk(language: 'hu' | 'en' = 'en', dataDir?: string): Promise<Core> {
  const core = await aCore({ language, today, ...(dataDir ? { dataDir } : {}) });
  if (!dataDir) await core.begin({ choice: 'own', language, name: 'Anna', country: language === 'hu' ? 'HU' : 'GB' });
  return core;
}

async function aBuyer(client: Core['client'], product = 'Oak floor') {
  const { id } = await client.customers.create({ givenName: 'Katalin', familyName: 'Nagy', email: 'katalin@example.hu', phone: '+36301234567', country: 'HU' });
  for (const channel of ['email', 'call'] as const)
    await client.customers.saveConsent({ customerId: id, channel, basis: 'consent', source: 'asked', stop: false });
  await client.orders.add({ customerId: id, orderedOn: today, description: product, quantity: 1, total: { minor: 100_000, currency: 'HUF' } });
  return id;
}

describe('journeys over the wire', () => {
  test('the eight ready ones are offered in the reader’s language, each with its four lamps lit', async () => {
    const { client } = await aDesk('hu');
    const ready = await client.journeys.ready();
    expect(ready.map(({ key }) => key)).toEqual(['floor', 'appliance', 'car', 'camera', 'client', 'enquiry', 'repair', 'win-back']);
    expect(ready[0]).toMatchObject({ name: 'Új padló vagy bútor', added: 0, lamps });
    expect(ready[0]?.steps[0]).toMatchObject({ title: 'Rendben megérkezett minden?', channel: 'call' });
  });

  test('one that is added has its letters, is called in each reader’s language until somebody names it, and undo takes it away', async () => {
    const core = await aDesk('hu');
    const { client } = core;
    const { journeyId, actId } = await client.journeys.add({ readyKey: 'floor' });
    const journey = await client.journeys.get({ journeyId });
    expect(journey).toMatchObject({ name: 'Új padló vagy bútor', readyKey: 'floor', active: false, repeats: true, lamps });
    expect(journey.steps.filter(({ channel }) => channel === 'email').every(({ template }) => template?.shipped)).toBe(true);
    expect(journey.steps.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    await client.team.saveMe({ ...(await meOf(core)), interfaceLanguage: 'nb' });
    expect((await client.journeys.get({ journeyId })).name).toBe('Nytt gulv eller nye møbler');
    await client.journeys.save({ journeyId, name: 'Parkett' });
    expect((await client.journeys.list()).map(({ name }) => name)).toEqual(['Parkett']);
    await client.touches.undo({});
    await client.touches.undo({ actId });
    await expect(client.journeys.get({ journeyId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('one is copied in the words of every reader, put away, listed there and brought back', async () => {
    const core = await aDesk('hu');
    const { client } = core;
    const { journeyId } = await client.journeys.add({ readyKey: 'enquiry' });
    const copied = await client.journeys.copy({ journeyId, name: 'Amíg döntenek, nagyoknak' });
    const [first, second] = [await client.journeys.get({ journeyId }), await client.journeys.get({ journeyId: copied.journeyId })];
    expect(second).toMatchObject({ name: 'Amíg döntenek, nagyoknak', active: false, trigger: first.trigger, stopRules: first.stopRules });
    expect(second.steps.map(({ title, delay }) => [title, delay])).toEqual(first.steps.map(({ title, delay }) => [title, delay]));
    await client.team.saveMe({ ...(await meOf(core)), interfaceLanguage: 'en' });
    expect((await client.journeys.get({ journeyId: copied.journeyId })).steps[0]?.title).toBe('The first talk');

    await client.journeys.putAway({ journeyId: copied.journeyId });
    expect((await client.journeys.list()).map(({ id }) => id)).toEqual([journeyId]);
    expect(await client.journeys.away()).toEqual([{ id: copied.journeyId, name: 'Amíg döntenek, nagyoknak', steps: 7 }]);
    const { actId } = await client.journeys.bringBack({ journeyId: copied.journeyId });
    expect(await client.journeys.away()).toEqual([]);
    expect(await client.journeys.list()).toHaveLength(2);
    expect((await client.touches.undo({ actId })).undone.kind).toBe('journey.brought-back');
    expect(await client.journeys.away()).toHaveLength(1);
    for (const call of [client.journeys.putAway, client.journeys.bringBack])
      await expect(call({ journeyId: '019a0000-0000-7000-8000-000000000001' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.journeys.copy({ journeyId: copied.journeyId, name: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('an order begins it by itself, the card says why, the script what to ask, the next letter lies ready', async () => {
    const { client } = await aDesk();
    const { journeyId } = await client.journeys.add({ readyKey: 'floor' });
    expect(await client.journeys.switchOn({ journeyId, pastDays: 0 })).toMatchObject({ enrolled: 0 });
    const customerId = await aBuyer(client);
    const [run] = await client.journeys.ofCustomer({ customerId });
    expect(run).toMatchObject({ about: 'Oak floor', state: 'running', dueOn: '2026-11-25', stepsDone: 0, steps: 8 });
    const { rows } = await client.touches.queue({ laterLimit: 100 });
    const card = rows.find((row) => row.customerId === customerId);
    expect(card?.reasons[0]).toMatchObject({ rule: 'journey', ready: 'floor', step: 'arrived', about: 'Oak floor' });
    const script = await client.calls.script({ customerId, touchId: card?.touchId ?? null });
    expect(script.parts.find(({ kind }) => kind === 'tactic')?.text).toContain('scratched');
    await client.touches.done({ touchId: card?.touchId ?? '', summary: 'All is well', next: { kind: 'by-rules' } });
    const [after] = await client.journeys.ofCustomer({ customerId });
    expect(after).toMatchObject({ stepsDone: 1, lastDoneOn: today, nextStep: { title: 'A small pleasure, just so', channel: 'email' } });
    const { rows: later } = await client.touches.queue({ laterLimit: 100 });
    const draft = await client.letters.draft({ customerId, touchId: later.find((row) => row.customerId === customerId)?.touchId ?? null, templateId: null });
    expect(draft.templates.find(({ id }) => id === draft.templateId)?.key).toBe('delight');
  });

  test('the year ahead is told with workdays moved and holidays named', async () => {
    const { client } = await aDesk('hu');
    const customerId = await aBuyer(client, 'Szappan');
    const { journeyId } = await client.journeys.add({ name: 'Karácsony' });
    await client.journeys.addStep({ journeyId, at: 0, step: { ...plainStep, delay: { unit: 'days', count: 37 } } });
    await client.journeys.addStep({ journeyId, at: 1, step: { ...plainStep, condition: { if: 'has-post' } } });
    const [first, second] = await client.journeys.preview({ customerId, journeyId });
    expect(first).toMatchObject({ wantedOn: '2026-12-25', on: '2026-12-28', wouldBeSkipped: false });
    expect(first?.moved).toEqual([{ kind: 'holiday', name: 'Karácsony' }, { kind: 'holiday', name: expect.any(String) }, { kind: 'weekend' }]);
    expect(second).toMatchObject({ on: '2026-12-30', moved: [], wouldBeSkipped: true });
    expect(await client.journeys.preview({ customerId, journeyId: null })).toEqual([]);
  });

  test('a dry run streams, and switching on answers who came', async () => {
    const { client } = await aDesk();
    const customerId = await aBuyer(client);
    const { journeyId } = await client.journeys.add({ readyKey: 'floor' });
    let last: unknown;
    for await (const progress of await client.journeys.dryRun({ journeyId, pastDays: 30 })) last = progress;
    expect(last).toMatchObject({ phase: 'done', enrolled: 1, examples: [{ customerId, firstOn: '2026-11-25' }] });
    expect(await client.journeys.switchOn({ journeyId, pastDays: 30 })).toMatchObject({ enrolled: 1 });
    const { rows, total } = await client.journeys.people({ journeyId });
    expect([rows[0]?.customerId, total]).toEqual([customerId, 1]);
  });

  test('ideas are sorted, and an A idea becomes a step', async () => {
    const { client } = await aDesk();
    const { journeyId } = await client.journeys.add({ name: 'Mine' });
    const { ideaId: card } = await client.journeys.addIdea({ journeyId, text: 'A card by hand', grade: 'B' });
    const { ideaId: call } = await client.journeys.addIdea({ journeyId, text: 'A call on Sunday' });
    await expect(client.journeys.ideaToStep({ ideaId: card, at: 0 })).rejects.toMatchObject({ code: 'NOT_A' });
    await client.journeys.moveIdea({ ideaId: card, grade: 'A', at: 0 });
    await client.journeys.moveIdea({ ideaId: call, grade: 'A', at: 0 });
    expect((await client.journeys.ideas({ journeyId })).map(({ text, position }) => [text, position])).toEqual([
      ['A call on Sunday', 0],
      ['A card by hand', 1],
    ]);
    const { actId } = await client.journeys.ideaToStep({ ideaId: card, at: 0, channel: 'post' });
    expect((await client.journeys.get({ journeyId })).steps).toMatchObject([{ title: 'A card by hand', channel: 'post', delay: { unit: 'days', count: 7 } }]);
    await client.touches.undo({ actId });
    expect((await client.journeys.get({ journeyId })).steps).toEqual([]);
    expect(await client.journeys.ideas({ journeyId })).toHaveLength(2);
  });

  test('what is not there or not right is refused by name', async () => {
    const { client } = await aDesk();
    const { journeyId } = await client.journeys.add({ name: 'Mine' });
    const gone = crypto.randomUUID();
    await expect(client.journeys.switchOn({ journeyId })).rejects.toMatchObject({ code: 'NO_STEPS' });
    await expect(client.journeys.addStep({ journeyId, at: 0, step: { ...plainStep, templateId: gone } })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(client.journeys.saveStep({ stepId: gone, step: plainStep })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.journeys.pause({ enrolmentId: gone, untilOn: null })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.journeys.people({ journeyId: gone })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.journeys.preview({ customerId: gone, journeyId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a step that is left as the ready journey has it stays in everybody’s own language; a changed one is theirs', async () => {
    const core = await aDesk();
    const { client } = core;
    const { journeyId } = await client.journeys.add({ readyKey: 'camera' });
    const asked = (await client.journeys.get({ journeyId })).steps[2];
    if (!asked) throw new Error('There is no third step');
    const { id: stepId, position: _, template: __, counts: ___, ...words } = asked;
    await client.journeys.saveStep({ stepId, step: { ...words, delay: { unit: 'days', count: 40 }, note: null } });
    await client.team.saveMe({ ...(await meOf(core)), interfaceLanguage: 'sl' });
    expect((await client.journeys.get({ journeyId })).steps[2]).toMatchObject({ title: 'Kaj fotografirajo?', note: null, delay: { unit: 'days', count: 40 } });
  });

  test('after a restart a step that was done can still be taken back', async () => {
    const core = await aDesk();
    const { client } = core;
    const { journeyId } = await client.journeys.add({ readyKey: 'floor' });
    await client.journeys.switchOn({ journeyId });
    const customerId = await aBuyer(client);
    const card = (await client.touches.queue({ laterLimit: 100 })).rows.find((row) => row.customerId === customerId);
    const before = await client.journeys.ofCustomer({ customerId });
    await client.touches.done({ touchId: card?.touchId ?? '', summary: 'x', next: { kind: 'by-rules' } });
    await core.stop();
    const again = await aDesk('en', core.dataDir);
    await again.client.touches.undo({});
    expect(await again.client.journeys.ofCustomer({ customerId })).toEqual(before);
  });
});

async function meOf({ client }: Core) {
  const { id: _, isManager: __, sharesUnowned: ___, absence: ____, ...me } = await client.team.me();
  return me;
}

import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#kit/days';
import { aCore, type Core } from '../kit/app.ts';
import { temporaryFolder } from '../kit/context.ts';
import { someMailbox } from '../kit/mail-ports.ts';

const today = '2026-11-18';

let madeOnce: string;
beforeAll(async () => {
  const core = await aCore();
  await core.beginDemo();
  await core.stop();
  madeOnce = core.dataDir;
});

/** The demo team's first person in the queue, as every act below finds them. */
async function aDesk() {
  const dataDir = temporaryFolder();
  cpSync(madeOnce, dataDir, { recursive: true });
  const core = await aCore({ dataDir });
  const { rows } = await core.client.touches.queue({});
  for (const row of rows) {
    const customer = await core.client.customers.get({ customerId: row.customerId });
    const email = customer.contactPoints.find(({ kind }) => kind === 'email');
    if (row.channel === 'email' && email && customer.occasions.length > 0) return { core, touchId: row.touchId, customerId: row.customerId, pointId: email.id };
  }
  throw new Error('Nobody in the queue is due by e-mail and has an occasion');
}
type Desk = Awaited<ReturnType<typeof aDesk>>;

/** All that the screens show of this customer and of the team's rules. */
async function picture({ client }: Core, customerId: string) {
  const { updatedAt: _, ...card } = await client.customers.get({ customerId });
  const { rows, held } = await client.touches.queue({ laterLimit: 500 });
  const templates = await client.letters.templates();
  return {
    card,
    matters: await client.touches.openMatters({ customerId }),
    orders: await client.customers.orders({ customerId }),
    timeline: (await client.customers.timeline({ customerId, limit: 200 })).items,
    queue: [...rows, ...held].filter((row) => row.customerId === customerId).map(({ fitsToday: _, ...row }) => row),
    segments: await client.customers.segments(),
    limits: await client.team.limits(),
    letters: await Promise.all(templates.map(({ id }) => client.letters.template({ templateId: id }))),
    customers: (await client.customers.list({})).total,
  };
}

const complaint = {
  contactPointId: null,
  technical: 'answered',
  business: 'complaint',
  summary: 'The floor creaks.',
  minutes: 4,
  next: { kind: 'by-rules' },
} as const;
const birthday = { kind: 'birthday', month: 3, day: 4, year: null, ruleText: null, label: null, story: null } as const;

async function aWording({ core: { client } }: Desk) {
  const [head] = (await client.letters.templates()).filter(({ key, kind }) => kind === 'letter' && key === 'one-in-five');
  if (!head) throw new Error('The letter that came with the app is missing');
  const { variants } = await client.letters.template({ templateId: head.id });
  const [variant] = variants;
  if (!variant) throw new Error('It has no wording');
  const { editedByPerson: _, ...words } = variant;
  return { templateId: head.id, variant: { ...words, subject: 'Other words' } };
}

async function aMailbox({ core: { client } }: Desk) {
  const fields = someMailbox({ fromAddress: 'anna@example.com', smtpHost: '127.0.0.1', smtpPort: 25, smtpSecurity: 'none' });
  await client.mail.save({ ...fields, password: 'x' });
}

const acts: [string, (desk: Desk) => Promise<unknown>, ((desk: Desk) => Promise<unknown>)?][] = [
  ['a note', ({ core, customerId }) => core.client.customers.addNote({ customerId, text: 'Likes oak.' })],
  [
    'a new address',
    ({ core, customerId }) => core.client.customers.saveContactPoint({ customerId, contactPointId: null, kind: 'email', value: 'new@example.com' }),
  ],
  [
    'a changed address',
    ({ core, customerId, pointId }) =>
      core.client.customers.saveContactPoint({ customerId, contactPointId: pointId, kind: 'email', value: 'changed@example.com', state: 'bounced' }),
  ],
  ['a removed address', ({ core, pointId }) => core.client.customers.removeContactPoint({ contactPointId: pointId })],
  ['a consent', ({ core, customerId }) => core.client.customers.saveConsent({ customerId, channel: 'sms', basis: 'consent', source: 'said so', stop: false })],
  [
    'a withdrawn consent',
    ({ core, customerId }) => core.client.customers.saveConsent({ customerId, channel: 'email', basis: 'none', source: 'wrote so', stop: true }),
  ],
  ['an occasion', ({ core, customerId }) => core.client.occasions.save({ customerId, occasionId: null, occasion: birthday })],
  [
    'a removed occasion',
    async ({ core, customerId }) => {
      const [occasion] = (await core.client.customers.get({ customerId })).occasions;
      if (!occasion) throw new Error('no occasion');
      await core.client.occasions.remove({ occasionId: occasion.id });
    },
  ],
  [
    'an order',
    ({ core, customerId }) =>
      core.client.orders.add({ customerId, orderedOn: today, description: 'Oak', quantity: 1, total: { minor: 2000, currency: 'EUR' } }),
  ],
  [
    'a removed order',
    async ({ core, customerId }) => {
      const [order] = await core.client.customers.orders({ customerId });
      if (!order) throw new Error('no order');
      await core.client.orders.remove({ orderId: order.id });
    },
  ],
  [
    'a changed card',
    ({ core, customerId }) => core.client.customers.save({ customerId, fields: { likes: 'Herring', motive: 'reluctant', cadenceIdealDays: 300 } }),
  ],
  ['a customer put away', ({ core, customerId }) => core.client.customers.archive({ customerId, archived: true })],
  ['a new customer', ({ core }) => core.client.customers.create({ givenName: 'Zoé', email: 'zoe@example.com' })],
  ['a wording', async (desk) => desk.core.client.letters.saveVariant(await aWording(desk))],
  [
    'a wording put back to the shipped one',
    async (desk) => {
      const { templateId, variant } = await aWording(desk);
      const { language, addressForm, readerSex } = variant;
      await desk.core.client.letters.resetVariant({ templateId, language, addressForm, readerSex });
    },
    async (desk) => desk.core.client.letters.saveVariant(await aWording(desk)),
  ],
  ['a new letter', ({ core }) => core.client.letters.createTemplate({ name: 'Thanks', kind: 'letter', purpose: 'other' })],
  ['a limit', ({ core }) => core.client.team.saveLimit({ segmentId: null, channel: 'email', noLimit: true, maxTouches: 1, perDays: 1 })],
  [
    'a segment',
    async ({ core }) => {
      const [segment] = await core.client.customers.segments();
      if (!segment) throw new Error('no segment');
      await core.client.customers.saveSegment({ ...segment, cadenceIdealDays: segment.cadenceIdealDays + 7, cadenceWorstDays: 400 });
    },
  ],
  ['a touch done', ({ core, touchId }) => core.client.touches.done({ touchId, summary: 'Met.' })],
  ['a snooze', ({ core, touchId }) => core.client.touches.snooze({ touchId, untilOn: addDays(today, 2) })],
  ['a move', ({ core, touchId }) => core.client.touches.move({ touchId, toOn: addDays(today, 20) })],
  ['a skip', ({ core, touchId }) => core.client.touches.skip({ touchId, reason: { why: 'not-a-fit' } })],
  ['another channel', ({ core, touchId }) => core.client.touches.switchChannel({ touchId, channel: 'visit' })],
  ['a logged contact', ({ core, customerId }) => core.client.touches.log({ customerId, channel: 'visit', direction: 'in', summary: 'Came by.' })],
  ['a planned contact', ({ core, customerId }) => core.client.touches.plan({ customerId, channel: 'visit', on: addDays(today, 9), note: null })],
  ['a call with a complaint', ({ core, customerId, touchId }) => core.client.calls.log({ customerId, touchId, ...complaint })],
  [
    'a closed complaint',
    async ({ core, customerId }) => {
      const [matter] = await core.client.touches.openMatters({ customerId });
      if (!matter) throw new Error('no open matter');
      await core.client.touches.closeMatter({ matterId: matter.id });
    },
    ({ core, customerId }) => core.client.calls.log({ customerId, touchId: null, ...complaint }),
  ],
  [
    'a letter in the outbox',
    ({ core, customerId, touchId }) =>
      core.client.letters.send({ customerId, touchId, templateId: null, subject: 'Hello', body: 'Words.', sendKey: 'a-send-key' }),
    aMailbox,
  ],
  [
    'a letter handed to the mail program',
    ({ core, customerId, touchId }) =>
      core.client.letters.handOver({ customerId, touchId, templateId: null, subject: 'Hello', body: 'Words.', sendKey: 'a-send-key', how: 'eml' }),
  ],
];

describe('undo after a restart takes back', () => {
  it.each(acts)('%s', async (_name, act, first) => {
    const desk = await aDesk();
    await first?.(desk);
    const before = await picture(desk.core, desk.customerId);
    desk.core.clock.advance({ minutes: 1 });
    await act(desk);
    const after = await picture(desk.core, desk.customerId);
    expect(after).not.toEqual(before);
    await desk.core.stop();

    const again = await aCore({ dataDir: desk.core.dataDir });
    again.clock.advance({ minutes: 2 });
    await again.client.touches.undo({});
    expect(await picture(again, desk.customerId)).toEqual(before);
  });
});

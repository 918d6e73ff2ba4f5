// Batches as a screen meets them: what the calls answer, and the errors they declare.
import { createRouterClient, ORPCError } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { campaignsRoutes } from '#features/campaigns';
import { mailRoutes } from '#features/mail';
import { aConsent, aCustomer, anEmail, aTemplate } from '../kit/builders.ts';
import { testContext } from '../kit/context.ts';
import { someMailbox } from '../kit/mail-ports.ts';

const nowhere = '01890000-0000-7000-8000-000000000000';
const fields = someMailbox({ smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: '' });

function screen(people = 3) {
  const ctx = testContext();
  const templateId = aTemplate(ctx.db, { variant: { subject: 'Őszi levél', body: '{{ customer.greeting }}\n\nSzép őszt kívánunk Önnek.' } }).id;
  const customerIds = Array.from({ length: people }, () => {
    const { id } = aCustomer(ctx.db);
    anEmail(ctx.db, id);
    aConsent(ctx.db, id);
    return id;
  });
  const context = { context: ctx };
  return { ctx, templateId, customerIds, campaigns: createRouterClient(campaignsRoutes, context), mail: createRouterClient(mailRoutes, context) };
}

async function refusal(call: Promise<unknown>): Promise<{ code: string; data: unknown; declared: boolean }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, data: error.data, declared: error.defined };
    throw error;
  }
  throw new Error('It was not refused');
}

async function all<Step>(steps: Promise<AsyncIterable<Step>>): Promise<Step[]> {
  const seen: Step[] = [];
  for await (const step of await steps) seen.push(step);
  return seen;
}

describe('a batch over the wire', () => {
  test('is begun, looked through, read, sent with progress and told of in the list', async () => {
    const { campaigns, mail, templateId, customerIds } = screen();
    await mail.save({ ...fields, password: null });
    const { campaignId } = await campaigns.begin({ templateId, customerIds });
    expect(await campaigns.get({ campaignId })).toMatchObject({ state: 'draft', mailbox: 'ready', template: { name: 'A letter' }, leaves: null });
    const check = await campaigns.check({ campaignId });
    expect(check).toMatchObject({ ready: 3, fields: [], rules: [] });
    expect(check.leaves?.lastAt).toBeGreaterThanOrEqual(check.leaves?.firstAt ?? Number.NaN);
    const customerId = customerIds[0] ?? '';
    const copy = await campaigns.copy({ campaignId, customerId });
    expect(copy).toMatchObject({ subject: 'Őszi levél', check: { verdict: 'ready' }, readAt: null });
    expect(copy.html).toContain('Szép őszt kívánunk Önnek.');
    await campaigns.markRead({ campaignId, customerId, read: true });
    expect((await campaigns.list({}))[0]?.counts).toMatchObject({ waiting: 3, read: 1 });
    const steps = await all(campaigns.send({ campaignId }));
    expect(steps.at(-1)).toMatchObject({ phase: 'done', queued: 3, actId: expect.any(String) });
    expect(await campaigns.get({ campaignId })).toMatchObject({
      state: 'sending',
      leaves: { firstAt: expect.any(Number) },
      canTakeBackUntil: expect.any(Number),
    });
    expect((await campaigns.pause({ campaignId })).state).toBe('paused');
    expect((await campaigns.resume({ campaignId })).state).toBe('sending');
    expect(await campaigns.takeBack({ campaignId })).toEqual({ takenBack: 3, left: 0 });
    expect((await campaigns.results({ campaignId })).sent).toEqual([]);
  });

  test('refuses by name what cannot be done', async () => {
    const { campaigns, templateId, customerIds, mail } = screen(1);
    expect(await refusal(campaigns.begin({ templateId: nowhere, customerIds }))).toMatchObject({ code: 'NOT_FOUND', declared: true });
    expect(await refusal(campaigns.begin({ templateId, customerIds: [nowhere] }))).toMatchObject({ code: 'INVALID', data: { problem: 'nobody' } });
    for (const call of [campaigns.get, campaigns.members, campaigns.check, campaigns.results, campaigns.pause, campaigns.stop])
      expect(await refusal(call({ campaignId: nowhere }))).toMatchObject({ code: 'NOT_FOUND', declared: true });
    const { campaignId } = await campaigns.begin({ templateId, customerIds });
    expect(await refusal(all(campaigns.send({ campaignId })))).toMatchObject({ code: 'NO_MAILBOX', data: { mailbox: 'none' } });
    expect(await refusal(campaigns.pause({ campaignId }))).toMatchObject({ code: 'WRONG_STATE', data: { state: 'draft' } });
    await mail.save({ ...fields, password: null });
    await campaigns.leaveOut({ campaignId, customerIds });
    expect(await refusal(all(campaigns.send({ campaignId })))).toMatchObject({ code: 'NOTHING', declared: true });
    await campaigns.takeIn({ campaignId, customerId: customerIds[0] ?? '' });
    await all(campaigns.send({ campaignId }));
    expect(await refusal(campaigns.remove({ campaignId }))).toMatchObject({ code: 'WRONG_STATE', data: { state: 'sending' } });
    expect(await refusal(campaigns.saveCopy({ campaignId, customerId: customerIds[0] ?? '', words: null }))).toMatchObject({ code: 'NOT_WAITING' });
  });

  test('takes at most a thousand people', async () => {
    const { campaigns, templateId } = screen(0);
    const customerIds = Array.from({ length: 1001 }, () => nowhere);
    expect(await refusal(campaigns.begin({ templateId, customerIds }))).toMatchObject({ code: 'BAD_REQUEST' });
  });
});

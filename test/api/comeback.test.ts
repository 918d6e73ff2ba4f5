import { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { aCore } from '../kit/app.ts';

describe('one in five over the wire', () => {
  it('proposes five of the demo team, begins them once, swaps one and tells what came of the past', async () => {
    const { client, ...core } = await aCore();
    await core.beginDemo();
    const proposed = await client.comeback.five();
    expect(proposed.people).toHaveLength(5);
    expect(proposed.campaignId).toBeNull();
    const { campaignId } = await client.comeback.begin();
    expect(await client.comeback.begin()).toEqual({ campaignId });
    expect((await client.campaigns.get({ campaignId })).kind).toBe('one-in-five');
    const out = proposed.people[2];
    const swapped = await client.comeback.swap({ customerId: out?.customerId ?? '', note: 'Just talked' });
    expect(swapped.people[2]?.insteadOf).toEqual({ name: out?.name, note: 'Just talked' });
    await expect(client.comeback.swap({ customerId: out?.customerId ?? '', note: null })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const record = await client.comeback.record();
    const behind = await client.comeback.people({ campaignId: null, which: 'came-back' });
    expect(behind).toHaveLength(record.cameBack.hits);
  });

  it('keeps the hold-out a person chose, and refuses one in one', async () => {
    const { client, ...core } = await aCore();
    await core.beginDemo();
    expect(await client.comeback.settings()).toEqual({ holdOutEvery: null });
    expect(await client.comeback.saveSettings({ holdOutEvery: 5 })).toEqual({ holdOutEvery: 5 });
    expect(await client.comeback.settings()).toEqual({ holdOutEvery: 5 });
    await expect(client.comeback.saveSettings({ holdOutEvery: 1 })).rejects.toBeInstanceOf(ORPCError);
  });
});

describe('thanks and the team over the wire', () => {
  it('finds the best, and refuses gifts over the budget with the sum and what it bears', async () => {
    const { client, ...core } = await aCore();
    await core.beginDemo();
    const { people, found } = await client.thanks.find({ rule: await client.thanks.rule(), language: null });
    expect(people.length).toBe(found);
    const [letter] = (await client.letters.templates()).filter(({ purpose }) => purpose === 'thanks');
    const me = await client.team.me();
    const wish = {
      templateId: letter?.id ?? '',
      customerIds: people.slice(0, 3).map(({ customerId }) => customerId),
      gift: { name: 'one good pencil', line: null, cost: { minor: 1200, currency: 'GBP' } },
      signerId: me.id,
      subjects: null,
    };
    await expect(client.thanks.begin({ ...wish, budget: { minor: 3000, currency: 'GBP' } })).rejects.toMatchObject({
      code: 'OVER_BUDGET',
      data: { sum: { minor: 3600, currency: 'GBP' }, affordable: 2 },
    });
    const { campaignId } = await client.thanks.begin({ ...wish, budget: { minor: 3600, currency: 'GBP' } });
    expect(await client.campaigns.get({ campaignId })).toMatchObject({ kind: 'thanks', gift: { name: 'one good pencil' }, signerId: me.id });
  });

  it('takes in a colleague, changes them, and lets only managers sign', async () => {
    const { client, ...core } = await aCore();
    await core.beginDemo();
    const fields = { name: 'Jane Archer', role: 'Director', email: null, phone: null, signature: 'Jane', photo: null, isManager: false };
    const jane = await client.team.addColleague(fields);
    expect((await client.team.colleagues()).map(({ name }) => name)).toContain('Jane Archer');
    const [letter] = (await client.letters.templates()).filter(({ purpose }) => purpose === 'thanks');
    const { people } = await client.thanks.find({ rule: { by: 'class', leastScore: 3 }, language: null });
    const wish = { templateId: letter?.id ?? '', customerIds: [people[0]?.customerId ?? ''], gift: null, budget: null, signerId: jane.id, subjects: null };
    await expect(client.thanks.begin(wish)).rejects.toMatchObject({ code: 'NOT_A_MANAGER' });
    expect(await client.team.saveColleague({ ...jane, isManager: true })).toMatchObject({ isManager: true, signature: 'Jane' });
    expect((await client.thanks.begin(wish)).campaignId).toMatch(/^[0-9a-f-]{36}$/);
    await expect(client.team.saveColleague({ ...jane, id: '01890000-0000-7000-8000-000000000000' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

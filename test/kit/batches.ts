// A desk with a mailbox and a letter to send to many, and what is asked of its batches. A new one for each test of the file that imports it.
import { eq } from 'drizzle-orm';
import { beforeEach, expect } from 'vitest';
import type { SendProgress } from '#contract/campaigns';
import { messages } from '#db/schema/index';
import { sendCampaign } from '#features/campaigns';
import { runOutbox } from '#features/letters';
import { begin } from '../../src-main/features/campaigns/service-begin.ts';
import { listCopies } from '../../src-main/features/campaigns/service-view.ts';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { withLimits } from '../api/touches-kit.ts';
import { aConsent, aCustomer, anEmail, aTemplate } from './builders.ts';
import { type TestContext, testContext } from './context.ts';
import { someMailbox } from './mail-ports.ts';

export let ctx: TestContext;
export let letter: string;
beforeEach(async () => {
  ctx = testContext();
  withLimits(ctx.db);
  const mailbox = someMailbox({ smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: '', perHour: 400, perDay: 1000 });
  expect((await saveMailbox(ctx, { ...mailbox, password: null })).kind).toBe('saved');
  const body = '{{ customer.greeting }}\n\nSzép őszt kívánunk Önnek {{ customer.firstName | default: "és családjának" }}. Hamarosan jelentkezünk.';
  letter = aTemplate(ctx.db, { purpose: 'keep-in-touch', variant: { subject: 'Őszi levél', body } }).id;
});

export function aReader(fields: Parameters<typeof aCustomer>[1] = {}): string {
  const { id } = aCustomer(ctx.db, fields);
  anEmail(ctx.db, id);
  aConsent(ctx.db, id);
  return id;
}
export const readers = (count: number) => Array.from({ length: count }, () => aReader());

export async function batchOf(customerIds: readonly string[], templateId = letter): Promise<string> {
  const outcome = await begin(ctx, { kind: 'letters', name: 'Autumn', templateId, customerIds, newsItemId: null });
  if (outcome.kind !== 'begun') throw new Error(outcome.kind);
  return outcome.campaignId;
}

export async function all(progress: AsyncIterable<SendProgress>): Promise<SendProgress[]> {
  const steps: SendProgress[] = [];
  for await (const step of progress) steps.push(step);
  return steps;
}

export async function send(campaignId: string, accepted: Parameters<typeof sendCampaign>[1]['accepted'] = [], context = ctx): Promise<SendProgress[]> {
  const outcome = await sendCampaign(context, { campaignId, accepted });
  if (outcome.kind !== 'sending') throw new Error(outcome.kind);
  return all(outcome.progress);
}

export const states = (campaignId: string) => listCopies(ctx.db, campaignId).map(({ state }) => state);
export const letters = (campaignId: string) => ctx.db.select().from(messages).where(eq(messages.campaignId, campaignId)).all();
export const copyOf = (campaignId: string, customerId: string) => listCopies(ctx.db, campaignId).find((copy) => copy.customerId === customerId);
export const passUndo = () => ctx.clock.advance({ minutes: 6 });
/** Lets everything leave, however slow the mailbox. */
export async function letAllLeave() {
  for (let n = 0; n < 400; n += 1) {
    const { nextAt } = await runOutbox(ctx);
    if (nextAt === null) return;
    ctx.clock.advance({ seconds: Math.ceil((nextAt - ctx.clock.now()) / 1000) + 1 });
  }
}

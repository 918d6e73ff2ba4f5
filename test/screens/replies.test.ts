// What came back, on the real core with the demo team: own words first, the whole mail behind a closed frame, an answer one press away.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, it } from 'vitest';
import type { MailAttachment } from '#contract/words';
import { contactPoints, customers, mailboxes } from '#db/schema/index';
import { queue } from '#features/touches';
import { takeIn } from '../../src-main/features/replies/service-take.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { mailFrom } from '../kit/hearing.ts';
import { type RealStage, realStages } from './real-stage.ts';

const stageAt = realStages();

/** A mailbox, and the customer whose card is the third of the morning. */
async function opened(): Promise<{ s: RealStage; who: { id: string; name: string; email: string }; take: (raw: string | Buffer) => Promise<string> }> {
  const stage = await stageAt();
  const { context } = stage.app;
  const now = context.clock.now();
  const stamps = { createdAt: now, updatedAt: now };
  const mailbox = { mailboxId: newId(), salespersonId: context.me(), fromAddress: 'anna@example.org' };
  const servers = { smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: '', secretKey: 'none' } as const;
  context.db
    .insert(mailboxes)
    .values({ id: mailbox.mailboxId, salespersonId: mailbox.salespersonId, fromName: 'Anna', fromAddress: mailbox.fromAddress, ...servers, ...stamps })
    .run();
  const emails = new Map(
    context.db
      .select()
      .from(contactPoints)
      .all()
      .flatMap(({ kind, customerId, normalized }) => (kind === 'email' ? [[customerId, normalized]] : [])),
  );
  const row = queue(context).rows.find(({ customerId }, index) => index >= 2 && emails.has(customerId));
  if (!row) throw new Error('Nobody in the demo has an address');
  const take = async (raw: string | Buffer, attachments: MailAttachment[] = []) => {
    const taken = await takeIn(context, { mailbox, role: 'inbox', raw: Buffer.from(raw), receivedAt: now, attachments });
    if (taken.kind !== 'taken') throw new Error(taken.kind);
    return taken.mailId;
  };
  return { s: stage, who: { id: row.customerId, name: row.name, email: String(emails.get(row.customerId)) }, take };
}

it('says who wrote back, opens their card with their own words, and an answer goes into the same conversation', async () => {
  const { s, who, take } = await opened();
  await take(
    mailFrom(who.email, { subject: 'Re: the oak floor', text: 'Which oil shall I take?\n\nOn 16.11.2026 Anna <anna@example.org> wrote:\n> How is it?' }),
  );
  const wroteBack = s.page.getByRole('button', { name: /^1 wrote back/ });
  await wroteBack.click();
  const card = s.page.getByRole('article', { name: who.name });
  await card.getByText('Which oil shall I take?', { exact: true }).first().waitFor();
  expect(await card.getByText('How is it?').count()).toBe(0);
  await card.getByRole('button', { name: 'Show the whole mail' }).click();
  await card.getByText('How is it?').waitFor();
  await card.getByRole('button', { name: /^Answer / }).click();
  const subject = s.page.getByLabel('Subject');
  await expect.poll(() => subject.inputValue()).toBe('Re: the oak floor');
  expect(
    await new AxeBuilder({ page: s.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
      .then(({ violations }) => violations.map(({ id }) => id)),
  ).toEqual([]);

  await card.getByRole('button', { name: 'No answer needed' }).click();
  await expect.poll(() => wroteBack.count()).toBe(0);
  await s.page.getByRole('button', { name: /Undo/ }).first().click();
  await wroteBack.waitFor();
  expect(s.troubles).toEqual([]);
});

it('shows a hostile mail in a frame that can do nothing, and nothing is asked from outside', async () => {
  const { s, who, take } = await opened();
  const asked: string[] = [];
  const dialogs: string[] = [];
  s.page.context().on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1') asked.push(request.url());
  });
  s.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const hostile = readFileSync(path.join(import.meta.dirname, '../fixtures/mail/hostile-html.eml'), 'utf8').replace('mary@example.com', who.email);
  await take(hostile);
  await s.go(`/customers/${who.id}`);
  const mails = s.page.locator('section').filter({ has: s.page.getByRole('heading', { name: 'What they wrote' }) });
  await mails.getByRole('button', { name: 'Show the whole mail' }).click();
  await mails.getByRole('button', { name: 'As it was laid out' }).click();
  const frame = s.page.locator('iframe[title="The mail as it was laid out"]');
  expect(await frame.getAttribute('sandbox')).toBe('');
  // Out of sight a frame of its own origin is not laid out, and what loads above may push it there: its words are in it all the same.
  await frame.scrollIntoViewIfNeeded();
  await frame.contentFrame().getByText('Nice floor.').waitFor({ state: 'attached' });
  const inside = await frame.contentFrame().locator('html').innerHTML();
  expect(inside).not.toMatch(/<script|<iframe|<form|<svg|<math|<object|<base|<style|onerror|onload|javascript:|https:|href=/i);

  // Laid out to its end, with everything it could ask for asked.
  await expect
    .poll(() =>
      frame
        .contentFrame()
        .locator('html')
        .evaluate((laidOut) => laidOut.ownerDocument.readyState),
    )
    .toBe('complete');
  expect(asked).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(s.troubles).toEqual([]);
});

it('shows bounces, absences and stops as what they are; a stop read wrongly is taken back, a mail of somebody else moved', async () => {
  const { s, who, take } = await opened();
  const other = s.app.context.db
    .select({ id: customers.id, displayName: customers.displayName })
    .from(customers)
    .all()
    .find(({ id }) => id !== who.id);
  await take(mailFrom(who.email, { subject: 'Automatic reply: hello', text: 'I am away until 5 December.', headers: ['Auto-Submitted: auto-replied'] }));
  await take(mailFrom(who.email, { subject: 'Re: hello', text: 'stop' }));
  await s.go(`/customers/${who.id}`);
  await s.page.getByText(/^Away until .*5 December.*, as their automatic reply says\.$/).waitFor();
  const stop = s.page.getByRole('listitem').filter({ hasText: 'Asked for no more letters' });
  await stop.getByRole('button', { name: 'More about this mail' }).click();
  await s.page.getByRole('menuitem', { name: /It was no stop/ }).click();
  await s.page.getByText('Letters may go again').first().waitFor();
  const mail = s.page
    .getByRole('listitem')
    .filter({ hasText: 'Wrote by e-mail' })
    .or(s.page.getByRole('listitem').filter({ hasText: 'Answered by e-mail' }))
    .first();
  await mail.getByRole('button', { name: 'More about this mail' }).click();
  await s.page.getByRole('menuitem', { name: /belongs to somebody else/ }).click();
  await s.page.getByLabel('Name, company or e-mail').fill(other?.displayName ?? '');
  await s.page
    .getByRole('dialog')
    .getByRole('button', { name: other?.displayName ?? '' })
    .first()
    .click();
  await s.page.getByText(`Moved to ${other?.displayName}`).first().waitFor();
  expect(s.troubles).toEqual([]);
});

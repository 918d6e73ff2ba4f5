// The batches the demo team has sent before, with their letters and answers.
import { Temporal } from 'temporal-polyfill';
import type { Day, Id, Instant } from '#contract/words';
import type { DemoBatch, DemoMember } from '#db/demo/batches';
import type { Tx } from '#db/open';
import { findCustomer, listContactPoints } from '#features/customers';
import { findTemplateByKey } from '#features/letters';
import { addDays } from '#kit/days';
import { newId } from '../../ports/ids.ts';
import { insertPastBatch, insertPastLetter, insertPastTouches } from './store.ts';

export interface Desk {
  at: Instant;
  today: Day;
  zone: string;
  meId: Id;
  ownerIds: Id[];
}

export function instantOf(day: Day, hour: number, timeZone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds;
}

const hour = 10;
const replyAfterDays = 2;
/** What one of the gifts cost. */
const gift = { giftName: 'pencil', giftMinor: 1200, currency: 'EUR', budgetMinor: 20_000 };

/** Writes what was sent before; `customerIds` are in the order of the demo people. */
export function writePast(tx: Tx, batches: readonly DemoBatch[], customerIds: readonly Id[], desk: Desk): void {
  for (const batch of batches) {
    const { kind, sentOn, subjects } = batch;
    const campaignId = newId();
    const at = instantOf(sentOn, hour, desk.zone);
    const stamp = { createdAt: at, updatedAt: at, updatedBy: desk.meId };
    const templateId = findTemplateByKey(tx, kind === 'thanks' ? 'thanks-named' : 'one-in-five')?.id ?? null;
    const tried = subjects && { subjectA: subjects.named, subjectB: subjects.hinted };
    const more = kind === 'thanks' ? { ...gift, signerId: desk.meId } : {};
    const row = {
      id: campaignId,
      name: '',
      purpose: kind,
      kind,
      state: 'sending' as const,
      salespersonId: desk.meId,
      startedOn: sentOn,
      sentAt: at,
      templateId,
      goal: kind === 'one-in-five' ? ('comeback' as const) : null,
    };
    insertPastBatch(tx, { ...row, ...tried, ...more, ...stamp });
    batch.members.forEach((member, position) => {
      const customerId = customerIds[member.place];
      if (customerId) writeLetter(tx, { campaignId, customerId, templateId, position, sentOn, at, member }, desk);
    });
  }
}

interface PastLetter {
  campaignId: Id;
  customerId: Id;
  templateId: Id | null;
  position: number;
  sentOn: Day;
  at: Instant;
  member: DemoMember;
}

function writeLetter(tx: Tx, { campaignId, customerId, templateId, position, sentOn, at, member }: PastLetter, desk: Desk): void {
  const customer = findCustomer(tx, customerId);
  if (!customer) return;
  const stamp = { createdAt: at, updatedAt: at, updatedBy: desk.meId };
  const [touchId, messageId] = [newId(), newId()];
  const contact = { customerId, salespersonId: desk.meId, channel: 'email' as const, state: 'done' as const, ...stamp };
  insertPastTouches(tx, [
    { ...contact, id: touchId, direction: 'out', doneOn: sentOn, doneAt: at, summary: member.subject, messageId, templateId, campaignId },
  ]);
  const address = listContactPoints(tx, customerId).find(({ kind }) => kind === 'email')?.value ?? '';
  insertPastLetter(
    tx,
    { id: newId(), campaignId, customerId, arm: 'contacted', state: 'queued', position, readAt: at, touchId, messageId, subjectArm: member.arm, ...stamp },
    {
      ...{ id: messageId, customerId, touchId, campaignId, templateId, subjectArm: member.arm, salespersonId: desk.meId, channel: 'email', ...stamp },
      ...{ language: customer.language, toAddress: address, toName: customer.displayName, subject: member.subject, textBody: member.text },
      ...{ htmlBody: `<p>${member.text}</p>`, state: 'sent', sendKey: `batch:${campaignId}:${customerId}`, notBeforeAt: at, queuedAt: at, sentAt: at },
    },
  );
  if (member.reply === null) return;
  const repliedOn = addDays(sentOn, replyAfterDays);
  const repliedAt = instantOf(repliedOn, hour, desk.zone);
  insertPastTouches(tx, [{ ...contact, id: newId(), direction: 'in', doneOn: repliedOn, doneAt: repliedAt, summary: member.reply }]);
}

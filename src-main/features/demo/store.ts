import { eq } from 'drizzle-orm';
import type { Day, Id, Instant } from '#contract/words';
import type { Tx } from '#db/open';
import { campaignMembers, campaigns, enrolmentSteps, enrolments, matters, messages, occasions, touches } from '#db/schema/index';

export function insertPastTouches(tx: Tx, rows: (typeof touches.$inferInsert)[]): void {
  for (const row of rows) tx.insert(touches).values(row).run();
}

export function insertDemoOccasions(tx: Tx, rows: (typeof occasions.$inferInsert)[]): void {
  for (const row of rows) tx.insert(occasions).values(row).run();
}

export function insertDemoMatter(tx: Tx, row: typeof matters.$inferInsert): void {
  tx.insert(matters).values(row).run();
}

export function insertPastBatch(tx: Tx, row: typeof campaigns.$inferInsert): void {
  tx.insert(campaigns).values(row).run();
}

export function insertPastLetter(tx: Tx, member: typeof campaignMembers.$inferInsert, letter: typeof messages.$inferInsert): void {
  tx.insert(messages).values(letter).run();
  tx.insert(campaignMembers).values(member).run();
}

/** Takes the place of what stands there of somebody's journey. */
export function replaceEntries(tx: Tx, enrolmentId: Id, rows: (typeof enrolmentSteps.$inferInsert)[]): void {
  tx.delete(enrolmentSteps).where(eq(enrolmentSteps.enrolmentId, enrolmentId)).run();
  for (const row of rows) tx.insert(enrolmentSteps).values(row).run();
}

export function pauseRun(tx: Tx, enrolmentId: Id, untilOn: Day, at: Instant): void {
  tx.update(enrolments).set({ isPaused: true, pausedUntilOn: untilOn, updatedAt: at }).where(eq(enrolments.id, enrolmentId)).run();
}

// What a contact was, where it is known from the letter or the journey.
import { eq } from 'drizzle-orm';
import type { Day, Essential, Id, TemplatePurpose } from '#contract/words';
import type { Reader } from '#db/open';
import { enrolments, journeySteps, templates } from '#db/schema/index';

export function findPurpose(reader: Reader, templateId: Id): TemplatePurpose | null {
  return reader.select({ purpose: templates.purpose }).from(templates).where(eq(templates.id, templateId)).get()?.purpose ?? null;
}

/** What a journey's step is for, and since when the customer has been on the journey. */
export function findStep(reader: Reader, stepId: Id, enrolmentId: Id | null): { essential: Essential | null; since: Day | null } | null {
  const step = reader.select({ essential: journeySteps.essential }).from(journeySteps).where(eq(journeySteps.id, stepId)).get();
  if (!step) return null;
  const since = enrolmentId === null ? undefined : reader.select({ on: enrolments.startedOn }).from(enrolments).where(eq(enrolments.id, enrolmentId)).get()?.on;
  return { essential: step.essential, since: since ?? null };
}

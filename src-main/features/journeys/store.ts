// Journeys of the team, their steps and the ideas for them.
import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Id } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { ideas, journeySteps, journeys, templates } from '#db/schema/index';

export type JourneyDbRow = typeof journeys.$inferSelect;
export type StepDbRow = typeof journeySteps.$inferSelect;
export type IdeaDbRow = typeof ideas.$inferSelect;

export function listJourneys(reader: Reader): JourneyDbRow[] {
  return reader.select().from(journeys).where(isNull(journeys.removedAt)).orderBy(asc(journeys.id)).all();
}

export function findJourney(reader: Reader, journeyId: Id): JourneyDbRow | undefined {
  return reader
    .select()
    .from(journeys)
    .where(and(eq(journeys.id, journeyId), isNull(journeys.removedAt)))
    .get();
}

export function listAwayJourneys(reader: Reader): JourneyDbRow[] {
  return reader.select().from(journeys).where(isNotNull(journeys.removedAt)).orderBy(asc(journeys.id)).all();
}

export function findAwayJourney(reader: Reader, journeyId: Id): { id: Id } | undefined {
  return reader
    .select({ id: journeys.id })
    .from(journeys)
    .where(and(eq(journeys.id, journeyId), isNotNull(journeys.removedAt)))
    .get();
}

export function listActiveJourneys(reader: Reader): JourneyDbRow[] {
  return reader
    .select()
    .from(journeys)
    .where(and(eq(journeys.active, true), isNull(journeys.removedAt)))
    .orderBy(asc(journeys.id))
    .all();
}

/** Steps in use, in their order. */
export function listSteps(reader: Reader, journeyIds: readonly Id[]): StepDbRow[] {
  return reader
    .select()
    .from(journeySteps)
    .where(and(inArray(journeySteps.journeyId, [...journeyIds]), isNull(journeySteps.removedAt)))
    .orderBy(asc(journeySteps.journeyId), asc(journeySteps.position))
    .all();
}

/** Those that were taken out too. */
export function listAllSteps(reader: Reader, journeyId: Id): StepDbRow[] {
  return reader.select().from(journeySteps).where(eq(journeySteps.journeyId, journeyId)).orderBy(asc(journeySteps.position)).all();
}

export function findStep(reader: Reader, stepId: Id): StepDbRow | undefined {
  return reader
    .select()
    .from(journeySteps)
    .where(and(eq(journeySteps.id, stepId), isNull(journeySteps.removedAt)))
    .get();
}

/** The letters of steps, put away or not: what a step says stays said. */
export function listTemplateHeads(reader: Reader, templateIds: readonly Id[]): { id: Id; name: string; key: string; shipped: boolean }[] {
  const { id, name, key, shipped } = templates;
  return reader
    .select({ id, name, key, shipped })
    .from(templates)
    .where(inArray(id, [...templateIds]))
    .all();
}

/** Letters that came with the app, by their keys. */
export function listTemplateIds(reader: Reader, keys: readonly string[]): { id: Id; key: string }[] {
  return reader
    .select({ id: templates.id, key: templates.key })
    .from(templates)
    .where(inArray(templates.key, [...keys]))
    .all();
}

export function hasTemplate(reader: Reader, templateId: Id): boolean {
  return reader.select({ id: templates.id }).from(templates).where(eq(templates.id, templateId)).get() !== undefined;
}

const gradeOrder = sql`case ${ideas.grade} when 'A' then 1 when 'B' then 2 when 'C' then 3 else 4 end`;

export function listIdeas(reader: Reader, journeyId: Id): IdeaDbRow[] {
  return reader.select().from(ideas).where(eq(ideas.journeyId, journeyId)).orderBy(gradeOrder, asc(ideas.position), asc(ideas.id)).all();
}

export function findIdea(reader: Reader, ideaId: Id): IdeaDbRow | undefined {
  return reader.select().from(ideas).where(eq(ideas.id, ideaId)).get();
}

/** Also one that was taken away: whoever was on it is planned anew. */
export function findAnyJourney(reader: Reader, journeyId: Id): { id: Id } | undefined {
  return reader.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, journeyId)).get();
}

/** Without an act: only where a team is being founded. */
export const insertJourney = (tx: Tx, row: typeof journeys.$inferInsert): void => void tx.insert(journeys).values(row).run();
export const insertStep = (tx: Tx, row: typeof journeySteps.$inferInsert): void => void tx.insert(journeySteps).values(row).run();

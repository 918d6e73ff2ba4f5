import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { AddressForm, CustomerKind, Id, Language, TemplatePurpose } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { customers, templates, templateVariants } from '#db/schema/index';
import type { VariantKey } from './rules-variants.ts';

export type TemplateDbRow = typeof templates.$inferSelect;
export type VariantDbRow = typeof templateVariants.$inferSelect;

/** Letters and scripts in use, in the order they were made. */
export function listTemplates(reader: Reader): TemplateDbRow[] {
  return reader.select().from(templates).where(isNull(templates.archivedAt)).orderBy(asc(templates.id)).all();
}

export function findTemplate(reader: Reader, templateId: Id): TemplateDbRow | undefined {
  return reader.select().from(templates).where(eq(templates.id, templateId)).get();
}

export function findTemplateByKey(reader: Reader, key: string): TemplateDbRow | undefined {
  return reader.select().from(templates).where(eq(templates.key, key)).get();
}

/** The letter for a purpose: the oldest in use. */
export function findLetterFor(reader: Reader, purpose: TemplatePurpose): TemplateDbRow | undefined {
  return reader
    .select()
    .from(templates)
    .where(and(eq(templates.purpose, purpose), eq(templates.kind, 'letter'), isNull(templates.archivedAt)))
    .orderBy(asc(templates.id))
    .limit(1)
    .get();
}

export function insertTemplate(tx: Tx, row: typeof templates.$inferInsert): void {
  tx.insert(templates).values(row).run();
}

export function listVariants(reader: Reader, templateId: Id): VariantDbRow[] {
  return reader
    .select()
    .from(templateVariants)
    .where(eq(templateVariants.templateId, templateId))
    .orderBy(asc(templateVariants.language), asc(templateVariants.addressForm), asc(templateVariants.readerSex))
    .all();
}

/** Every wording there is, without its text: for the list. */
export function listVariantHeads(reader: Reader): Pick<VariantDbRow, 'templateId' | 'language' | 'addressForm' | 'readerSex' | 'editedByPerson'>[] {
  const { templateId, language, addressForm, readerSex, editedByPerson } = templateVariants;
  return reader.select({ templateId, language, addressForm, readerSex, editedByPerson }).from(templateVariants).orderBy(asc(language), asc(addressForm)).all();
}

export function findVariant(reader: Reader, templateId: Id, { language, addressForm, readerSex }: VariantKey): VariantDbRow | undefined {
  return reader
    .select()
    .from(templateVariants)
    .where(
      and(
        eq(templateVariants.templateId, templateId),
        eq(templateVariants.language, language),
        eq(templateVariants.addressForm, addressForm),
        eq(templateVariants.readerSex, readerSex),
      ),
    )
    .get();
}

export function insertVariant(tx: Tx, row: typeof templateVariants.$inferInsert): void {
  tx.insert(templateVariants).values(row).run();
}

export function updateVariant(tx: Tx, variantId: Id, patch: Partial<typeof templateVariants.$inferInsert>): void {
  tx.update(templateVariants).set(patch).where(eq(templateVariants.id, variantId)).run();
}

/** How many customers there are of each kind of reader, as far as it decides how they are written to. */
export function countByManner(
  reader: Reader,
): { language: Language; addressForm: AddressForm; kind: CustomerKind; givenName: string | null; customers: number }[] {
  const { language, addressForm, kind, givenName } = customers;
  // Whether there is a given name decides, not which; the smallest stands for all of them.
  const someName = sql<string | null>`min(${givenName})`;
  return reader
    .select({ language, addressForm, kind, givenName: someName, customers: count() })
    .from(customers)
    .where(isNull(customers.archivedAt))
    .groupBy(language, addressForm, kind, sql`coalesce(${givenName}, '') = ''`)
    .orderBy(asc(language), asc(addressForm))
    .all();
}

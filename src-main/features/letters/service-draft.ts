// A letter before it is sent: proposed, shown as it will arrive, and its open fields filled in.
import type { Draft, LetterInput, Preview, Variant } from '#contract/letters';
import type { Id, TemplateLayout } from '#contract/words';
import { findCustomer, saveCustomer } from '#features/customers';
import type { Context } from '../../ports/context.ts';
import { dayOfInstant } from './days.ts';
import { type Merged, templateProblem } from './merge.ts';
import { renderLetter } from './paper.ts';
import { type FieldValues, fieldList, languageOfLetter, type Manner, missingField } from './rules-fields.ts';
import { paragraphsOf } from './rules-text.ts';
import { letterFor } from './rules-variants.ts';
import { layDesk, type Office, openOffice, templateInUse } from './service-facts.ts';
import { type Known, readKnown } from './service-known.ts';
import {
  blank,
  lint,
  mergeParts,
  missingOf,
  type TouchFacts,
  touchFor,
  typedValues,
  type Words,
  type Written,
  wordsHashOf,
  writeLetter,
} from './service-words.ts';
import { stockLetters } from './stock/index.ts';
import { findAnswered } from './store-answered.ts';
import { findLastLetterAt } from './store-messages.ts';
import { findLetterFor, findTemplateByKey, listTemplates, type TemplateDbRow } from './store-templates.ts';

export const listFields = () => fieldList;

function proposedTemplate(ctx: Context, customerId: Id, touch: TouchFacts | undefined): TemplateDbRow | undefined {
  const ofStep = touch?.templateId ? templateInUse(ctx.db, touch.templateId) : undefined;
  if (ofStep) return ofStep;
  const oneInFive = findLetterFor(ctx.db, 'one-in-five');
  const askedAt = oneInFive && findLastLetterAt(ctx.db, customerId, oneInFive.id);
  const askedOn = askedAt === undefined ? null : dayOfInstant(askedAt, ctx.clock.zone());
  const key = letterFor(touch?.reasons ?? [], askedOn, ctx.clock.today());
  const shipped = key === null ? undefined : findTemplateByKey(ctx.db, key);
  return key === null || shipped?.archivedAt === null ? shipped : findLetterFor(ctx.db, stockLetters[key].purpose);
}

/** What we know of one customer, and the office the letter is written in. */
export function atTheDesk(ctx: Context, customerId: Id): { known: Known; office: Office } | undefined {
  const known = readKnown(ctx.db, [customerId], ctx.clock.today()).get(customerId);
  return known && { known, office: openOffice(ctx, ctx.db) };
}

/** What mail programs of our languages have put before a subject already. */
const answerMarks = /^(?:(?:re|sv|vs|vá|odg|aw)\s?:\s*)+/i;

export interface DraftQuestion {
  customerId: Id;
  touchId: Id | null;
  templateId: Id | null;
  newsItemId?: Id | null | undefined;
  /** An answer to this mail: in one's own words, under its subject. */
  answersMailId?: Id | null | undefined;
}

/** Proposes a letter for a customer: the template by the touch's reasons unless one is named, filled in as far as the card goes. */
export function draftLetter(ctx: Context, { customerId, touchId, templateId, newsItemId, answersMailId }: DraftQuestion): Draft | undefined {
  const sitting = atTheDesk(ctx, customerId);
  const named = templateInUse(ctx.db, templateId);
  if (!sitting || (templateId !== null && !named)) return undefined;
  const { known, office } = sitting;
  const touch = touchFor(ctx.db, known, touchId);
  const answered = answersMailId ? findAnswered(ctx.db, answersMailId, customerId) : undefined;
  const template = named ?? (answered ? undefined : proposedTemplate(ctx, customerId, touch));
  const desk = layDesk(ctx.db, office, { known, template, reasons: touch?.reasons ?? [], newsItemId });
  const { variant, manner, values, to, from, mailbox } = desk;
  const parts = mergeParts(variant ?? blank, values);
  const toWrite = variant ? [] : [missingField('letter.message', values, manner)];
  return {
    customerId,
    touchId,
    templateId: template?.id ?? null,
    language: manner.language,
    addressForm: manner.addressForm,
    to,
    from,
    subject: answered ? `Re: ${answered.subject.replace(answerMarks, '')}`.slice(0, 300) : parts.subject.text,
    previewText: parts.previewText.text,
    body: paragraphsOf(parts.body.text).join('\n\n'),
    missing: [...missingOf(parts, desk), ...toWrite],
    layout: template?.layout ?? 'letter',
    newsItemId: desk.newsItem?.id ?? null,
    news: desk.news.map(({ id, title }) => ({ id, title })),
    templates: lettersToChoose(ctx),
    mailbox,
  };
}

function lettersToChoose(ctx: Context): Draft['templates'] {
  return listTemplates(ctx.db)
    .filter(({ kind }) => kind === 'letter')
    .map(({ id, key, name, purpose, layout, shipped }) => ({ id, key, name, purpose, layout, shipped }));
}

/** A letter as a screen sends it back, written anew from what the screen holds. */
export function writtenFrom(ctx: Context, input: LetterInput): Written | undefined {
  const sitting = atTheDesk(ctx, input.customerId);
  const { customerId, touchId, templateId, newsItemId, fills, subject, previewText, body } = input;
  return (
    sitting &&
    writeLetter(ctx, ctx.db, sitting.office, sitting.known, { customerId, touchId, templateId, newsItemId, fills, edited: { subject, previewText, body } })
  );
}

export async function previewLetter(ctx: Context, input: LetterInput): Promise<Preview | undefined> {
  const written = writtenFrom(ctx, input);
  if (!written) return undefined;
  const { desk, words, missing, findings } = written;
  const layout = desk.template?.layout ?? 'letter';
  return { ...(await renderLetter({ ...words, ...desk.manner, layout, signer: desk.signer, photoSource: desk.photo })), missing, findings };
}

export interface VariantQuestion {
  customerId: Id | null;
  /** The letter whose wording it is: a birthday letter is about the birthday. */
  templateId?: Id | null | undefined;
  variant: Omit<Variant, 'editedByPerson'>;
  layout?: TemplateLayout | undefined;
  newsItemId?: Id | null | undefined;
}

/** A wording while it is being edited, filled for one customer, or with the fields' examples. A text that cannot be read stays as it is. */
export function writeVariant(ctx: Context, { customerId, templateId, variant, newsItemId }: VariantQuestion) {
  const known = customerId === null ? undefined : readKnown(ctx.db, [customerId], ctx.clock.today()).get(customerId);
  if (customerId !== null && !known) return undefined;
  const office = openOffice(ctx, ctx.db);
  const touch = known && touchFor(ctx.db, known, null);
  const { subject, previewText, body } = variant;
  const manner = { language: variant.language, addressForm: variant.addressForm };
  const template = templateInUse(ctx.db, templateId ?? null);
  const question = { template, reasons: touch?.reasons ?? [], newsItemId, manner, words: [subject, previewText, body] };
  const desk = known && layDesk(ctx.db, office, { ...question, known: { ...known, customer: { ...known.customer, ...manner } } });
  const values = desk?.values ?? exampleValues(manner);
  const { words, missing, canBeRead } = readable(variant, { values, manner });
  const signer = desk ? office.signer : { ...office.signer, ...exampleCompany(values) };
  const written = desk && { desk, touch, words, missing, wordsHash: wordsHashOf(words.body, desk) };
  return { words, canBeRead, manner, signer, photoSource: office.photo, missing, findings: written ? lint(ctx, written) : [], customer: known?.customer };
}

function readable(variant: Words<string>, desk: { values: FieldValues; manner: Manner }) {
  const canBeRead = [variant.subject, variant.previewText, variant.body].every((text) => templateProblem(text) === null);
  const parts = canBeRead
    ? mergeParts(variant, desk.values)
    : { subject: asIs(variant.subject), previewText: asIs(variant.previewText), body: asIs(variant.body) };
  const words = { subject: parts.subject.text, previewText: parts.previewText.text, body: parts.body.text };
  return { words, missing: missingOf(parts, desk), canBeRead };
}

const asIs = (text: string): Merged => ({ text, missing: [] });

const exampleCompany = (values: FieldValues) => ({ companyName: String(values.get('company.name')), companyAddress: String(values.get('company.address')) });

function exampleValues({ language }: Manner): FieldValues {
  const examples = fieldList
    .filter(({ use }) => use !== 'condition')
    .map(({ name, example, use }) => [name, use === 'number' ? Number(example) : example] as const);
  return new Map<string, string | number>([[languageOfLetter, language], ...examples]);
}

export type FillOutcome = { kind: 'saved'; saved: string[] } | { kind: 'not-found' } | { kind: 'invalid'; field: string; problem: string };

/** Saves what was typed into open fields to the card, where the card has a place for it; the rest stays with this one letter. */
export function fillIn(ctx: Context, customerId: Id, fills: Record<string, string>): FillOutcome {
  const typed = typedValues(fills);
  const givenName = typed.get('customer.firstName');
  const companyName = typed.get('customer.company');
  const fields = {
    ...(givenName === undefined ? {} : { givenName: String(givenName) }),
    ...(companyName === undefined ? {} : { companyName: String(companyName) }),
  };
  if (Object.keys(fields).length === 0) return findCustomer(ctx.db, customerId) ? { kind: 'saved', saved: [] } : { kind: 'not-found' };
  const outcome = saveCustomer(ctx, customerId, fields);
  if (outcome.kind !== 'ok') return outcome;
  return { kind: 'saved', saved: ['customer.firstName', 'customer.company'].filter((name) => typed.has(name)) };
}

// A letter before it is sent: proposed, shown as it will arrive, and its open fields filled in.
import type { Draft, LetterInput, Preview, Variant } from '#contract/letters';
import type { Id, Reason } from '#contract/words';
import { type CustomerDbRow, findCustomer, saveCustomer } from '#features/customers';
import { getMe } from '#features/team';
import { findOpenTouch, findTouch, type TouchRow } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { dayOfInstant } from './days.ts';
import { type Merged, mergeTemplate, templateProblem } from './merge.ts';
import { renderLetter } from './paper.ts';
import { asValue, type FieldValues, fieldList, missingField } from './rules-fields.ts';
import { fillOpenFields, paragraphsOf } from './rules-text.ts';
import { letterFor } from './rules-variants.ts';
import { type Desk, layDesk, templateInUse } from './service-facts.ts';
import { stockLetters } from './stock/index.ts';
import { findLastLetterAt } from './store-messages.ts';
import { findLetterFor, findTemplateByKey, listTemplates, type TemplateDbRow } from './store-templates.ts';

export const listFields = () => fieldList;

/** What a letter needs to know of the touch it is written for. */
export type TouchFacts = Pick<TouchRow, 'id' | 'state'> & { reasons: Reason[] };

/** The touch a letter is for: the named one, else the customer's open one; only where it is this customer's. */
export function touchFor({ db }: Pick<Context, 'db'>, customerId: Id, touchId: Id | null): TouchFacts | undefined {
  const touch = touchId === null ? findOpenTouch(db, customerId) : findTouch(db, touchId);
  return touch?.customerId === customerId ? { id: touch.id, state: touch.state, reasons: touch.reasons ?? [] } : undefined;
}

/** A letter for which there are no ready words: greeted rightly, and it cannot leave before somebody has written it. */
const blank = { subject: '', previewText: '', body: '{{ customer.greeting }}\n\n[[letter.message]]' };

function proposedTemplate(ctx: Context, customerId: Id, touch: TouchFacts | undefined): TemplateDbRow | undefined {
  const oneInFive = findLetterFor(ctx.db, 'one-in-five');
  const askedAt = oneInFive && findLastLetterAt(ctx.db, customerId, oneInFive.id);
  const askedOn = askedAt === undefined ? null : dayOfInstant(askedAt, ctx.clock.zone());
  const key = letterFor(touch?.reasons ?? [], askedOn, ctx.clock.today());
  const shipped = key === null ? undefined : findTemplateByKey(ctx.db, key);
  return key === null || shipped?.archivedAt === null ? shipped : findLetterFor(ctx.db, stockLetters[key].purpose);
}

/** Proposes a letter for a customer: the template by the touch's reasons unless one is named, filled in as far as the card goes. */
export function draftLetter(
  ctx: Context,
  { customerId, touchId, templateId }: { customerId: Id; touchId: Id | null; templateId: Id | null },
): Draft | undefined {
  const customer = findCustomer(ctx.db, customerId);
  const named = templateInUse(ctx.db, templateId);
  if (!customer || (templateId !== null && !named)) return undefined;
  const touch = touchFor(ctx, customerId, touchId);
  const template = named ?? proposedTemplate(ctx, customerId, touch);
  const desk = layDesk(ctx, ctx.db, { customer, template, reasons: touch?.reasons ?? [] });
  const { variant, manner, values } = desk;
  const parts = mergeParts(variant ?? blank, values);
  const toWrite = variant ? [] : [missingField('letter.message', values, manner)];
  return {
    customerId,
    touchId,
    templateId: template?.id ?? null,
    language: manner.language,
    addressForm: manner.addressForm,
    to: desk.to,
    from: desk.from,
    subject: parts.subject.text,
    previewText: parts.previewText.text,
    body: paragraphsOf(parts.body.text).join('\n\n'),
    missing: [...missingOf(parts, desk), ...toWrite],
    templates: lettersToChoose(ctx),
    mailbox: desk.mailbox,
  };
}

function lettersToChoose(ctx: Context): Draft['templates'] {
  return listTemplates(ctx.db)
    .filter(({ kind }) => kind === 'letter')
    .map(({ id, name, purpose, shipped }) => ({ id, name, purpose, shipped }));
}

interface Words<T> {
  subject: T;
  previewText: T;
  body: T;
}

function mergeParts(words: Words<string>, values: FieldValues): Words<Merged> {
  return { subject: mergeTemplate(words.subject, values), previewText: mergeTemplate(words.previewText, values), body: mergeTemplate(words.body, values) };
}

function missingOf(parts: Words<{ missing: string[] }>, desk: Pick<Desk, 'values' | 'manner'>) {
  const names = new Set([...parts.subject.missing, ...parts.previewText.missing, ...parts.body.missing]);
  return [...names].map((name) => missingField(name, desk.values, desk.manner));
}

/** The words of a letter as it will leave, and what is still open in it. An empty subject or letter counts as open. */
export function finishWords(
  input: Pick<LetterInput, 'subject' | 'previewText' | 'body' | 'fills'>,
  desk: Desk,
): { words: Words<string>; missing: Preview['missing'] } {
  const typed = typedValues(input.fills);
  const fill = (text: string) => {
    const { text: filled, open } = fillOpenFields(text, desk.values, typed);
    return { text: filled, missing: open };
  };
  const parts = { subject: fill(input.subject), previewText: fill(input.previewText), body: fill(input.body) };
  const words = { subject: parts.subject.text, previewText: parts.previewText.text, body: parts.body.text };
  const empty = (['subject', 'body'] as const)
    .filter((part) => words[part].trim() === '')
    .map((part) => ({ field: `letter.${part}`, canSaveToCard: false, fallback: null }));
  return { words, missing: [...missingOf(parts, desk), ...empty] };
}

function typedValues(fills: Record<string, string>): FieldValues {
  const typed = new Map<string, string>();
  for (const [name, text] of Object.entries(fills)) {
    const value = asValue(text);
    if (typeof value === 'string') typed.set(name, value);
  }
  return typed;
}

/** The desk for a letter as a screen sends it back: same customer, same template, same touch as the draft. */
export function deskFor(ctx: Context, customer: CustomerDbRow, input: Pick<LetterInput, 'touchId' | 'templateId'>): Desk {
  const touch = touchFor(ctx, customer.id, input.touchId);
  return layDesk(ctx, ctx.db, { customer, template: templateInUse(ctx.db, input.templateId), reasons: touch?.reasons ?? [] });
}

export async function previewLetter(ctx: Context, input: LetterInput): Promise<Preview | undefined> {
  const customer = findCustomer(ctx.db, input.customerId);
  if (!customer) return undefined;
  const desk = deskFor(ctx, customer, input);
  const { words, missing } = finishWords(input, desk);
  return { ...(await renderLetter({ ...words, ...desk.manner, signer: desk.signer, photoSource: desk.photo })), missing };
}

/** A wording while it is being edited, for one customer, or with the fields' examples. A text that cannot be read is shown as it is. */
export async function previewVariant(ctx: Context, customerId: Id | null, variant: Omit<Variant, 'editedByPerson'>): Promise<Preview | undefined> {
  const customer = customerId === null ? undefined : findCustomer(ctx.db, customerId);
  if (customerId !== null && !customer) return undefined;
  const desk =
    customer &&
    layDesk(ctx, ctx.db, { customer: { ...customer, ...mannerOf(variant) }, template: undefined, reasons: touchFor(ctx, customer.id, null)?.reasons ?? [] });
  const values = desk?.values ?? exampleValues();
  const readable = [variant.subject, variant.previewText, variant.body].every((text) => templateProblem(text) === null);
  const parts = readable ? mergeParts(variant, values) : { subject: asIs(variant.subject), previewText: asIs(variant.previewText), body: asIs(variant.body) };
  const words = { subject: parts.subject.text, previewText: parts.previewText.text, body: parts.body.text };
  const me = getMe(ctx);
  const signer = desk?.signer ?? { ...me, companyName: String(values.get('company.name')), companyAddress: String(values.get('company.address')) };
  const letter = await renderLetter({ ...words, ...mannerOf(variant), signer, photoSource: desk?.photo ?? null });
  return { ...letter, missing: missingOf(parts, { values, manner: mannerOf(variant) }) };
}

const mannerOf = ({ language, addressForm }: Pick<Variant, 'language' | 'addressForm'>) => ({ language, addressForm });
const asIs = (text: string): Merged => ({ text, missing: [] });
const exampleValues = (): FieldValues => new Map(fieldList.filter(({ name }) => name !== 'occasion.isBelated').map(({ name, example }) => [name, example]));

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

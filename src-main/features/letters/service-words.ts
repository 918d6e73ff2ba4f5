// The words of one letter: a template's or a person's, filled in, and looked through before it may leave.
import { createHash } from 'node:crypto';
import type { Finding, MissingField } from '#contract/letters';
import type { Id, Reason } from '#contract/words';
import type { Reader } from '#db/open';
import { findTouch, mustTellNews } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { dayOfInstant } from './days.ts';
import { type Merged, mergeTemplate } from './merge.ts';
import { asValue, type FieldValues, missingField } from './rules-fields.ts';
import {
  blocking,
  earlyWishFinding,
  languageFinding,
  lengthFindings,
  linkFindings,
  nothingNewFinding,
  ownWords,
  sameWordsFinding,
  sellingFinding,
  unfilledFinding,
} from './rules-lint.ts';
import { fillOpenFields, paragraphsOf } from './rules-text.ts';
import { type Desk, type DeskQuestion, type Gift, layDesk, type Office } from './service-facts.ts';
import type { Known } from './service-known.ts';
import type { TemplateDbRow } from './store-templates.ts';

export interface Words<T> {
  subject: T;
  previewText: T;
  body: T;
}

/** What somebody wants to write: by a template, or with words of their own that were made from one. */
export interface LetterWish {
  customerId: Id;
  touchId: Id | null;
  templateId: Id | null;
  /** Not named: the first news this customer has not been told, where the letter tells any. */
  newsItemId?: Id | null | undefined;
  campaign?: Campaign | null | undefined;
  /** Words as a person left them, open fields as [[name]]; null: the template's. */
  edited?: Words<string> | null | undefined;
  /** What was typed into open fields for this letter alone. */
  fills?: Record<string, string> | undefined;
}

export interface Campaign {
  gift?: Gift | null | undefined;
  /** Whose signature and photo stand below it; null: of who sends it. */
  signerId?: Id | null | undefined;
  /** Instead of the template's own, where two subjects are tried. */
  subject?: string | null | undefined;
}

/** What a letter needs to know of the touch it is written for. */
export interface TouchFacts {
  id: Id;
  state: string;
  reasons: Reason[];
  overridden: boolean;
  /** The letter of a journey's step, where its words are the card's. */
  templateId: Id | null;
}

/** The touch a letter is for: the named one, else the customer's open one; only where it is this customer's. */
export function touchFor(reader: Reader, { customer, open }: Pick<Known, 'customer' | 'open'>, touchId: Id | null): TouchFacts | undefined {
  const touch = touchId === null || touchId === open?.id ? open : findTouch(reader, touchId);
  if (touch?.customerId !== customer.id) return undefined;
  return { id: touch.id, state: touch.state, reasons: touch.reasons ?? [], overridden: touch.holdOverride !== null, templateId: touch.templateId };
}

/** A letter for which there are no ready words: greeted rightly, and it cannot leave before somebody has written it. */
export const blank: Words<string> = { subject: '', previewText: '', body: '{{ customer.greeting }}\n\n[[letter.message]]' };

export function mergeParts(words: Words<string>, values: FieldValues): Words<Merged> {
  return { subject: mergeTemplate(words.subject, values), previewText: mergeTemplate(words.previewText, values), body: mergeTemplate(words.body, values) };
}

export function missingOf(parts: Words<{ missing: string[] }>, desk: Pick<Desk, 'values' | 'manner'>): MissingField[] {
  const names = new Set([...parts.subject.missing, ...parts.previewText.missing, ...parts.body.missing]);
  return [...names].map((name) => missingField(name, desk.values, desk.manner));
}

export function typedValues(fills: Record<string, string>): FieldValues {
  const typed = new Map<string, string>();
  for (const [name, text] of Object.entries(fills)) {
    const value = asValue(text);
    if (typeof value === 'string') typed.set(name, value);
  }
  return typed;
}

/** The words of a letter as it will leave, and what is still open in it. An empty subject or letter counts as open. */
export function finishWords(
  input: Words<string> & { fills: Record<string, string> },
  desk: Pick<Desk, 'values' | 'manner'>,
): { words: Words<string>; missing: MissingField[] } {
  const typed = typedValues(input.fills);
  const fill = (text: string) => {
    const { text: filled, open } = fillOpenFields(text, desk.values, typed);
    return { text: filled, missing: open };
  };
  const parts = { subject: fill(input.subject), previewText: fill(input.previewText), body: fill(input.body) };
  const words = { subject: parts.subject.text, previewText: parts.previewText.text, body: parts.body.text };
  // A letter that only greets says nothing: somebody wiped the place where the words belong.
  const says = { subject: words.subject.trim(), body: ownWords(words.body, greetingOf(desk)) || missingMark(words.body) };
  const empty = (['subject', 'body'] as const)
    .filter((part) => says[part] === '')
    .map((part) => ({ field: `letter.${part}`, canSaveToCard: false, fallback: null }));
  return { words, missing: [...missingOf(parts, desk), ...empty] };
}

const greetingOf = ({ values }: Pick<Desk, 'values'>): string | null => {
  const greeting = values.get('customer.greeting');
  return greeting === undefined ? null : String(greeting);
};

/** A place that is still open is told by its own name, not as an empty letter. */
const missingMark = (body: string): string => (body.includes('[[') ? body : '');

/** A letter with its words, before it is laid out. */
export interface Written {
  desk: Desk;
  touch: TouchFacts | undefined;
  words: Words<string>;
  missing: MissingField[];
  findings: Finding[];
  /** A fingerprint of its own words; null where there are none. */
  wordsHash: string | null;
}

/** Writes one letter as far as it can be written; nothing is stored. Undefined where the template has no wording for this customer. */
export function writeLetter(ctx: Pick<Context, 'clock'>, reader: Reader, office: Office, known: Known, wish: LetterWish): Written | undefined {
  const template = office.templateInUse(wish.templateId);
  const touch = touchFor(reader, known, wish.touchId);
  const desk = layDesk(reader, office, questionOf(known, template, touch, wish));
  const source = wish.edited ?? templateWords(desk, wish.campaign);
  if (!source) return undefined;
  const { words, missing } = finishWords({ ...source, fills: wish.fills ?? {} }, desk);
  const wordsHash = wordsHashOf(words.body, desk);
  const isNewTyped = Boolean(wish.fills?.['news.text']?.trim()) || missing.some(({ field }) => field.startsWith('news.'));
  const findings = lint(ctx, { desk, touch, words, missing, wordsHash }, isNewTyped);
  return { desk, touch, words, missing, findings, wordsHash };
}

function questionOf(known: Known, template: TemplateDbRow | undefined, touch: TouchFacts | undefined, wish: LetterWish): DeskQuestion {
  const { edited, newsItemId, campaign } = wish;
  const words = edited ? [edited.subject, edited.previewText, edited.body] : undefined;
  return { known, template, reasons: touch?.reasons ?? [], newsItemId, gift: campaign?.gift, words };
}

/** The template's wording with its fields filled in as far as the card goes; an open one stands as [[name]]. */
function templateWords(desk: Desk, campaign: Campaign | null | undefined): Words<string> | undefined {
  if (!desk.variant) return undefined;
  const { previewText, body } = desk.variant;
  const parts = mergeParts({ subject: campaign?.subject ?? desk.variant.subject, previewText, body }, desk.values);
  return { subject: parts.subject.text, previewText: parts.previewText.text, body: paragraphsOf(parts.body.text).join('\n\n') };
}

/** By it the same words are not sent to somebody twice: SHA-256 of the letter's own words, folded, without the greeting. */
export function wordsHashOf(body: string, desk: Pick<Desk, 'values'>): string | null {
  const own = ownWords(body, greetingOf(desk));
  return own === '' ? null : createHash('sha256').update(own).digest('hex').slice(0, 32);
}

/** Everything the letter's words and the customer's card say against sending it; what only the finished mail shows comes later. */
export function lint(ctx: Pick<Context, 'clock'>, { desk, touch, words, missing, wordsHash }: Omit<Written, 'findings'>, isNewTyped = false): Finding[] {
  const { known, template, manner, customer } = desk;
  const zone = ctx.clock.zone();
  const gone = known.gone.flatMap(({ queuedAt, wordsHash: hash }) => (queuedAt === null ? [] : [{ on: dayOfInstant(queuedAt, zone), wordsHash: hash }]));
  const purpose = template?.purpose ?? 'other';
  const complaint = known.matters.find(({ kind }) => kind === 'complaint') ?? null;
  const found = [
    unfilledFinding(missing.map(({ field }) => field)),
    sameWordsFinding(wordsHash, gone, ctx.clock.today(), purpose),
    nothingNewFinding({ mustTell: touch !== undefined && mustTellNews(touch.reasons), tells: isNewTyped || desk.newsItem !== undefined, purpose }),
    earlyWishFinding(desk.wish, ctx.clock.today()),
    sellingFinding({ purpose, complaint, overridden: touch?.overridden ?? false }),
    languageFinding({ wanted: customer.language, written: manner.language, body: words.body }),
    ...linkFindings(words.body),
    ...lengthFindings({ body: words.body, bytes: 0 }),
  ];
  return found.filter((finding) => finding !== null);
}

/** What still keeps a letter back once its fields are filled: every stop, and the warnings nobody has accepted. */
export const blockingFindings = (findings: readonly Finding[], accepted: readonly string[] | undefined): Finding[] =>
  blocking(
    findings.filter(({ rule }) => rule !== 'unfilled'),
    accepted ?? [],
  );

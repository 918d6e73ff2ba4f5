// Templates are Liquid with the listed fields and nothing else: no files, no code, and a field that says nothing stops the letter.
import { Liquid, LiquidError, type Template } from 'liquidjs';
import { Language } from '#contract/words';
import { countOf } from '#kit/format';
import { conditionNames, type FieldValues, isFieldName, languageOfLetter } from './rules-fields.ts';

export interface TemplateProblem {
  line: number | null;
  column: number | null;
  field: string | null;
  problem: string;
}

/** Tags that read other templates, or that could make a short template work for ever. */
const closedTags = ['include', 'render', 'layout', 'block', 'liquid', 'for', 'tablerow'];

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
  templates: {},
  parseLimit: 100_000,
  renderLimit: 500,
  memoryLimit: 2_000_000,
});
for (const tag of closedTags) delete engine.tags[tag];

/** What a letter may count; each has its forms in all five languages. */
export const countable = ['order', 'day', 'week', 'month', 'year', 'visit', 'item'] as const;
type Countable = (typeof countable)[number];
const isCountable = (noun: unknown): noun is Countable => countable.some((known) => known === noun);

/** `{{ order.count | counted: 'order' }}`: "2 orders", "2 naročili". A field that says nothing stays open. */
engine.registerFilter('counted', function counted(value: unknown, noun: unknown): unknown {
  const isOpen = typeof value === 'string' && value.startsWith('[[');
  const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (isOpen || typeof n !== 'number' || !Number.isFinite(n) || !isCountable(noun)) return value;
  const { data = 'en' } = Language.safeParse(this.context.getSync(languageOfLetter.split('.')));
  return countOf(n, noun, data);
});

/** The first noun that a letter wants counted and that has no forms here. */
function uncountable(text: string): string | null {
  for (const [, noun] of text.matchAll(/\|\s*counted\b(?:\s*:\s*['"]([^'"]*)['"])?/g)) if (!isCountable(noun)) return noun ?? '';
  return null;
}

/** Parsing takes longer than filling in, and a batch fills in one text a thousand times. */
const parsed = new Map<string, Template[]>();
const parsedAtMost = 300;

function parse(text: string): Template[] {
  const known = parsed.get(text);
  if (known) return known;
  const fresh = engine.parse(text);
  if (parsed.size >= parsedAtMost) parsed.clear();
  parsed.set(text, fresh);
  return fresh;
}

/** What is wrong with a template text, or null: a sign that is not closed, an unknown filter, tag or field; lines and columns from 1. */
export function templateProblem(text: string): TemplateProblem | null {
  try {
    const { globals } = engine.analyzeSync(engine.parse(text));
    for (const use of Object.values(globals).flat()) {
      const field = use.segments.map(String).join('.');
      if (!isFieldName(field)) return { line: use.location.row, column: use.location.col, field, problem: 'unknown-field' };
    }
    if (uncountable(text) !== null) return { ...positionIn(text, text.search(/\|\s*counted\b/)), field: null, problem: 'uncountable' };
    const readOut = conditionNames.find((name) => text.search(readOutPattern(name)) >= 0);
    return readOut === undefined ? null : { ...positionIn(text, text.search(readOutPattern(readOut))), field: readOut, problem: 'condition-only' };
  } catch (error) {
    return problemOf(error);
  }
}

const readOutPattern = (name: string) => new RegExp(`\\{\\{-?\\s*${name.replace('.', '\\.')}\\s*[|}-]`);

function positionIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function problemOf(error: unknown): TemplateProblem {
  if (!(error instanceof LiquidError)) throw error;
  const [line = null, column = null] = positionOf(error);
  return { line, column, field: null, problem: error.message.replace(/, line:\d+, col:\d+$/, '') };
}

function positionOf(error: LiquidError): number[] {
  const token: unknown = Reflect.get(error, 'token');
  if (typeof token !== 'object' || token === null || !('getPosition' in token) || typeof token.getPosition !== 'function') return [];
  const position: unknown = token.getPosition();
  return Array.isArray(position) ? position.filter((part) => typeof part === 'number') : [];
}

export interface Merged {
  text: string;
  /** Fields that say nothing, in the order they stand; in the text they are `[[name]]`. */
  missing: string[];
}

/**
 * Fills a template. A field without a value that would be written out is left as `[[name]]` and named; one that is only asked for in a
 * condition counts as false. Throws LiquidError on a template that `templateProblem` refuses.
 */
export function mergeTemplate(text: string, values: FieldValues): Merged {
  const template = parse(text);
  const missing: string[] = [];
  const known = new Map<string, unknown>(values);
  for (;;) {
    const merged = tryMerge(template, known);
    if (merged.kind === 'text') return { text: merged.text, missing };
    // A field that stays undefined after it was given its mark would ask for ever.
    if (missing.includes(merged.field)) throw merged.error;
    missing.push(merged.field);
    known.set(merged.field, `[[${merged.field}]]`);
  }
}

function tryMerge(
  template: Template[],
  values: ReadonlyMap<string, unknown>,
): { kind: 'text'; text: string } | { kind: 'undefined'; field: string; error: unknown } {
  try {
    const text: unknown = engine.renderSync(template, scopeOf(values));
    return { kind: 'text', text: String(text) };
  } catch (error) {
    const field = undefinedField(error);
    if (field === null) throw error;
    return { kind: 'undefined', field, error };
  }
}

function undefinedField(error: unknown): string | null {
  if (!(error instanceof LiquidError) || error.name !== 'UndefinedVariableError') return null;
  const cause: unknown = error.originalError;
  const name: unknown = cause instanceof Error ? Reflect.get(cause, 'variableName') : undefined;
  return typeof name === 'string' ? name : null;
}

/** `customer.firstName` becomes firstName in customer, which is what Liquid reads; every group is there, so that the field is what is missing. */
function scopeOf(values: ReadonlyMap<string, unknown>): Record<string, Record<string, unknown>> {
  const scope: Record<string, Record<string, unknown>> = {
    ...{ customer: {}, order: {}, occasion: {}, news: {}, gift: {}, enquiry: {}, complaint: {}, touch: {}, me: {}, company: {}, letter: {} },
  };
  const unknown = conditionNames.map((name) => [name, null] as const);
  for (const [name, value] of [...unknown, ...values]) {
    const [group = '', field = ''] = name.split('.', 2);
    scope[group] = { ...scope[group], [field]: value };
  }
  return scope;
}

import { ORPCError } from '@orpc/client';
import type { Variant } from '#contract/letters';
import type { Part } from './paper.tsx';

type Words = Pick<Variant, Part>;

/** Why a wording was not saved: in which part, at which place of it, about which field, and the core's own word for it. */
export type Bad = { part: Part; line: number | null; offset: number | null; field: string | null; problem: string };

const parts = ['subject', 'previewText', 'body'] as const;

const countOf = (text: string, sign: string) => text.split(sign).length - 1;
const isUneven = (text: string) => countOf(text, '{{') !== countOf(text, '}}') || countOf(text, '{%') !== countOf(text, '%}');

/** The core counts lines in the part that is wrong but does not name it: the one with the field, an open sign, or a sign at all. */
export function partOf(words: Words, field: string | null): Part {
  const holds = (test: (text: string) => boolean) => parts.find((part) => test(words[part]));
  if (field !== null) return holds((text) => text.includes(field)) ?? 'body';
  return holds(isUneven) ?? holds((text) => /\{%|\|/.test(text)) ?? 'body';
}

/** From a line and a column, both counted from 1, to the place in the text; the end of the text where they point beyond it. */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, before.join('\n').length + (before.length > 0 ? 1 : 0) + column - 1);
}

export function readBad(error: unknown, words: Words | undefined): Bad | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_TEMPLATE' || !words) return null;
  const of = (name: string): unknown => (typeof error.data === 'object' && error.data !== null ? Reflect.get(error.data, name) : null);
  const numberOf = (value: unknown) => (typeof value === 'number' ? value : null);
  const line = numberOf(of('line'));
  const column = numberOf(of('column'));
  const field = of('field');
  const problem = of('problem');
  const named = typeof field === 'string' ? field : null;
  const part = partOf(words, named);
  const offset = line === null ? null : offsetOf(words[part], line, column ?? 1);
  return { part, line, offset, field: named, problem: typeof problem === 'string' ? problem : '' };
}

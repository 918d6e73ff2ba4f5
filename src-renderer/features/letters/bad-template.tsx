import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Variant } from '#contract/letters';
import styles from './letters.module.css';

export type Part = 'subject' | 'previewText' | 'body';
type Words = Pick<Variant, Part>;

/** Why a wording was not saved: in which part, at which line, about which field, and the core's own word for it. */
export type Bad = { part: Part; line: number | null; field: string | null; problem: string };

const parts = ['subject', 'previewText', 'body'] as const;

const countOf = (text: string, sign: string) => text.split(sign).length - 1;
const isUneven = (text: string) => countOf(text, '{{') !== countOf(text, '}}') || countOf(text, '{%') !== countOf(text, '%}');

/** The core counts lines in the part that is wrong but does not name it: the one with the field, an open sign, or a sign at all. */
export function partOf(words: Words, field: string | null): Part {
  const holds = (test: (text: string) => boolean) => parts.find((part) => test(words[part]));
  if (field !== null) return holds((text) => text.includes(field)) ?? 'body';
  return holds(isUneven) ?? holds((text) => /\{%|\|/.test(text)) ?? 'body';
}

export function readBad(error: unknown, words: Words | undefined): Bad | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_TEMPLATE' || !words) return null;
  const of = (name: string): unknown => (typeof error.data === 'object' && error.data !== null ? Reflect.get(error.data, name) : null);
  const line = of('line');
  const field = of('field');
  const problem = of('problem');
  const named = typeof field === 'string' ? field : null;
  return { part: partOf(words, named), line: typeof line === 'number' ? line : null, field: named, problem: typeof problem === 'string' ? problem : '' };
}

/** The template language speaks English and to programmers; these are the slips people make. */
const slips = [
  [/not closed/i, 'badNotClosed'],
  [/undefined filter/i, 'badFilter'],
  [/tag .*not found/i, 'badTag'],
] as const;

type Props = { bad: Bad; area: RefObject<HTMLElement | null> };

/** Where the letter cannot be read, and why; nothing typed is lost. */
export function SayBad({ bad, area }: Props) {
  const { t } = useTranslation('letters');
  const slip = slips.find(([pattern]) => pattern.test(bad.problem))?.[1];
  const where = bad.part === 'body' ? (bad.line === null ? t('body') : t('inLine', { line: bad.line })) : t(bad.part);
  const show = () => {
    const place = area.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-part="${bad.part}"] :is(input, textarea)`);
    if (!place) return;
    const lines = place.value.split('\n');
    const at = lines.slice(0, (bad.line ?? 1) - 1).join('\n').length + ((bad.line ?? 1) > 1 ? 1 : 0);
    place.focus();
    place.setSelectionRange(at, at + (lines[(bad.line ?? 1) - 1]?.length ?? 0));
  };
  return (
    <div role="alert" className={styles.bad}>
      <p>
        <b>{where}:</b> {bad.field === null ? t(slip ?? 'cannotBeRead') : t('unknownField', { field: bad.field })}
      </p>
      {bad.field === null && !slip && <small>{bad.problem}</small>}
      <Button size="compact-sm" variant="default" onClick={show}>
        {t('showPlace')}
      </Button>
    </div>
  );
}

import { ORPCError } from '@orpc/client';
import { useTranslation } from 'react-i18next';

const known = {
  missing: 'missing',
  empty: 'missing',
  'not-an-address': 'notAnAddress',
  'not-a-number': 'notANumber',
  'several-numbers': 'severalNumbers',
  'below-ideal': 'belowIdeal',
  'in-the-past': 'inThePast',
  'in-future': 'inTheFuture',
  'in-the-future': 'inTheFuture',
  'not-a-country': 'notACountry',
  'not-a-zone': 'notAZone',
  'no-such-day': 'noSuchDay',
  'before-start': 'beforeStart',
  'too-large': 'tooLarge',
  'not-a-host': 'notAHost',
} as const;

const isKnown = (problem: string): problem is keyof typeof known => Object.hasOwn(known, problem);

const textOf = (data: unknown, key: string): string => {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : null;
  return typeof value === 'string' ? value : '';
};

/** Which field the core refused and why; null where the error is of another kind. */
export function refusalOf(error: unknown): { field: string; problem: string } | null {
  if (!(error instanceof ORPCError) || error.code !== 'INVALID') return null;
  return { field: textOf(error.data, 'field'), problem: textOf(error.data, 'problem') };
}

/** What the core found wrong with a field, as one sentence to stand under it; null where the error belongs to another field. */
export function useSayProblem(): (error: unknown, ...fields: string[]) => string | null {
  const { t } = useTranslation('problems');
  return (error, ...fields) => {
    const refusal = refusalOf(error);
    if (!refusal || (fields.length > 0 && !fields.includes(refusal.field))) return null;
    return isKnown(refusal.problem) ? t(known[refusal.problem]) : t('other');
  };
}

import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#contract/customers';
import type { Variant } from '#contract/letters';
import { listOf } from '#kit/format';
import { api } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import { LetterFrame } from '../../ui/letter-frame.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useFieldLabel } from './field-labels.ts';
import styles from './letters.module.css';

const typingMs = 500;

const manyEnough = 100;

/** How much a card leaves open: a letter that stands with this one stands with all. */
const gapsOf = (row: CustomerRow) => [row.orderCount === 0, !row.city, !row.email, !row.phone, row.lastContactOn === null].filter(Boolean).length;

/** The customer of this language of whom we know least; undefined while being sought, null where there is none. */
function useEmptiest(language: Variant['language']): string | null | undefined {
  const people = useQuery(api.customers.list.queryOptions({ input: { search: '', language, limit: manyEnough } }));
  if (people.error) return null;
  if (!people.data) return undefined;
  const [first, ...others] = people.data.rows;
  if (!first) return null;
  return others.reduce((emptiest, row) => (gapsOf(row) > gapsOf(emptiest) ? row : emptiest), first).id;
}

/** The wording as it would arrive, for one of our customers or for a made-up reader; at first for the one of whom we know least. */
export function VariantPreview({ variant }: { variant: Omit<Variant, 'editedByPerson'> }) {
  const { t } = useTranslation('letters');
  const language = useLanguage();
  const label = useFieldLabel();
  const emptiest = useEmptiest(variant.language);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const customerId = chosen === undefined ? (emptiest ?? null) : chosen;
  const [still] = useDebouncedValue(variant, typingMs);
  const preview = useQuery({
    ...api.letters.previewVariant.queryOptions({ input: { customerId, variant: still } }),
    placeholderData: keepPreviousData,
    enabled: still.body.trim() !== '' && (chosen !== undefined || emptiest !== undefined),
  });
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <Reader language={variant.language} customerId={customerId} setCustomerId={setChosen} />
      {still.body.trim() === '' && <p className={styles.quiet}>{t('previewEmpty')}</p>}
      {preview.error && <p className={styles.quiet}>{t('previewWaits')}</p>}
      {preview.isLoading && <SkeletonLines lines={8} />}
      {preview.data && !preview.error && (
        <>
          {preview.data.missing.length > 0 && (
            <p className={styles.hint}>
              {t('previewMissing', {
                list: listOf(
                  preview.data.missing.map((one) => label(one.field)),
                  language,
                ),
              })}
            </p>
          )}
          <div className={styles.arrived} lang={variant.language}>
            <p className={styles.inbox}>
              <b>{preview.data.subject}</b>
              {still.previewText !== '' && <span> {still.previewText}</span>}
            </p>
            <LetterFrame html={preview.data.html} title={t('preview')} />
          </div>
        </>
      )}
    </section>
  );
}

type ReaderProps = { language: Variant['language']; customerId: string | null; setCustomerId: (id: string | null) => void };

function Reader({ language, customerId, setCustomerId }: ReaderProps) {
  const { t } = useTranslation('letters');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 150);
  const people = useQuery({ ...api.customers.list.queryOptions({ input: { search, language, limit: 20 } }), placeholderData: keepPreviousData });
  const chosen = useQuery({ ...api.customers.get.queryOptions({ input: { customerId: customerId ?? '' } }), enabled: customerId !== null });
  const rows = people.data?.rows ?? [];
  const data = rows.map((row) => ({ value: row.id, label: row.displayName }));
  const known = chosen.data && !data.some((one) => one.value === customerId) ? [{ value: chosen.data.id, label: chosen.data.displayName }] : [];
  return (
    <Select
      label={t('previewFor')}
      placeholder={t('madeUpReader')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('madeUpReader') }}
      data={[...known, ...data]}
      filter={({ options }) => options}
      value={customerId}
      onChange={setCustomerId}
      onSearchChange={setTyped}
      nothingFoundMessage={t('nobodyFound')}
    />
  );
}

import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, MissingField } from '#contract/letters';
import { quote } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { useFieldName } from '../../ui/field-names.ts';
import styles from './words.module.css';

/** The one place that is not a field but the letter itself: it is written where it stands. */
const message = 'letter.message';

type Props = { draft: Draft; unfilled: string[]; fill: (field: string, value: string) => void; skip: () => void };

/** An unfilled field stops the letter; here are the three ways on. */
export function MissingFields({ draft, unfilled, fill, skip }: Props) {
  const { t } = useTranslation('today');
  if (unfilled.length === 0) return null;
  return (
    <section className={styles.missing} aria-label={t('missingTitle', { count: unfilled.length })}>
      <div className={styles.missingHead}>
        <h3>{t('missingTitle', { count: unfilled.length })}</h3>
        <Button size="compact-sm" variant="subtle" onClick={skip}>
          {t('leaveOut')}
        </Button>
      </div>
      {unfilled.includes(message) && <p>{t('writeInPlace')}</p>}
      {unfilled
        .filter((field) => field !== message)
        .map((field) => (
          <FillIn
            key={field}
            missing={draft.missing.find((one) => one.field === field) ?? { field, canSaveToCard: false, fallback: null }}
            customerId={draft.customerId}
            fill={fill}
          />
        ))}
    </section>
  );
}

function FillIn({ missing, customerId, fill }: { missing: MissingField; customerId: string; fill: (field: string, value: string) => void }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const say = useSayError();
  const label = useFieldName()(missing.field);
  const [value, setValue] = useState('');
  const save = useMutation(api.letters.fillIn.mutationOptions());
  const put = (event: FormEvent) => {
    event.preventDefault();
    const typed = value.trim();
    if (typed === '') return;
    if (!missing.canSaveToCard) return fill(missing.field, typed);
    save.mutate({ customerId, fills: { [missing.field]: typed } }, { onSuccess: () => fill(missing.field, typed), onError: (error) => tell(say(error)) });
  };
  const { fallback } = missing;
  return (
    <form className={styles.fillIn} onSubmit={put}>
      <TextInput size="sm" label={label} value={value} maxLength={500} onChange={(event) => setValue(event.currentTarget.value)} />
      <Button size="sm" type="submit" variant="light" loading={save.isPending} disabled={value.trim() === ''}>
        {t(missing.canSaveToCard ? 'fillAndSave' : 'fillHere')}
      </Button>
      {fallback !== null && (
        <Button size="sm" variant="default" onClick={() => fill(missing.field, fallback)}>
          {t('useFallback', { text: quote(fallback, language) })}
        </Button>
      )}
    </form>
  );
}

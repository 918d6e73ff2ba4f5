import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterWash } from '#contract/customers';
import { onDay } from '#kit/format';
import { api, client } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useLanguage } from '../../text/use-language.ts';
import styles from './settings.module.css';

const names = { NO: 'registerNO', IS: 'registerIS' } as const;

/** Registers of people who do not want to be rung: when each was last looked into, and what it said. Only where we have people. */
export function Registers() {
  const { t } = useTranslation('held');
  const washes = useQuery(api.customers.washes.queryOptions());
  if (washes.error) return <FriendlyError error={washes.error} again={() => void washes.refetch()} />;
  const shown = (washes.data ?? []).filter(({ people }) => people > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="registers">
      <h3 id="registers">{t('registers')}</h3>
      <p>{t('registersNote')}</p>
      {shown.map((wash) => (
        <Register key={wash.country} wash={wash} />
      ))}
    </section>
  );
}

function Register({ wash }: { wash: RegisterWash }) {
  const { t } = useTranslation('held');
  const language = useLanguage();
  const [found, setFound] = useState('');
  const { copy, look, busy } = useLooking(wash.country, () => setFound(''));
  return (
    <div className={styles.register}>
      <h4>{t(names[wash.country])}</h4>
      <p>
        {t('people', { count: wash.people })}.{' '}
        {wash.checkedOn === null ? t('neverLooked') : t('lastLooked', { when: onDay(wash.checkedOn, language, { year: true }), count: wash.found })}
      </p>
      <Button variant="default" size="compact-md" onClick={() => void copy()}>
        {t('copyNumbers')}
      </Button>
      <Textarea
        label={t('foundLabel')}
        description={t('foundNote')}
        autosize
        minRows={2}
        maxRows={8}
        value={found}
        onChange={(event) => setFound(event.currentTarget.value)}
      />
      <Button variant="light" loading={busy} onClick={() => look(found)}>
        {t('looked')}
      </Button>
    </div>
  );
}

function useLooking(country: RegisterWash['country'], after: () => void) {
  const { t } = useTranslation('held');
  const say = useSayError();
  const undo = useUndo();
  const cache = useQueryClient();
  const recording = useMutation(api.customers.recordWash.mutationOptions());
  const copy = async () => {
    try {
      const { numbers } = await client.customers.numbersToWash({ country });
      await navigator.clipboard.writeText(numbers.join('\n'));
      tell(t('numbersCopied', { count: numbers.length }));
    } catch (error) {
      tell(say(error));
    }
  };
  const look = (found: string) =>
    recording.mutate(
      { country, found },
      {
        onSuccess: async ({ asked, found: marked, unknown, actId }) => {
          await cache.invalidateQueries({ queryKey: api.customers.washes.key() });
          const stray = unknown > 0 ? ` ${t('lookedUnknown', { count: unknown })}` : '';
          tell(`${t('lookedSaid', { found: marked, asked })}${stray}`, () => undo(actId));
          after();
        },
        onError: (error) => tell(say(error)),
      },
    );
  return { copy, look, busy: recording.isPending };
}

import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#contract/words';
import { api } from '../host/client.ts';
import { AddNews } from './add-news.tsx';
import styles from './new-to-tell.module.css';

/** What this contact can bring that the last one did not; where there is nothing, the way to add something. */
export function NewToTell({ customerId, today, onlyIfAny = false }: { customerId: string; today: Day; onlyIfAny?: boolean }) {
  const { t } = useTranslation('matters');
  const [adding, setAdding] = useState(false);
  const untold = useQuery(api.letters.news.untold.queryOptions({ input: { customerId } }));
  if (!untold.data) return null;
  const { language, items } = untold.data;
  const [first] = items;
  if (!first && onlyIfAny) return null;
  return (
    <div className={styles.news}>
      {first ? (
        <p>
          <b>{t('newToTell')}:</b> <span lang={first.language ?? undefined}>{first.title}</span>
        </p>
      ) : (
        <p>
          {t('nothingNew')}:{' '}
          <Button size="compact-sm" variant="light" onClick={() => setAdding(true)}>
            {t('addNews')}
          </Button>
        </p>
      )}
      {first && <p className={styles.text}>{first.text}</p>}
      {adding && <AddNews kind="news" customerId={customerId} language={language} today={today} close={() => setAdding(false)} />}
    </div>
  );
}

type TellProps = { customerId: string; today: Day; required: boolean; newsItemId: string | null; choose: (newsItemId: string | null) => void };

/** What was told in this contact that was new: one of what this customer has not heard yet, or something added now. */
export function ToldNews({ customerId, today, required, newsItemId, choose }: TellProps) {
  const { t } = useTranslation('matters');
  const [adding, setAdding] = useState(false);
  const untold = useQuery(api.letters.news.untold.queryOptions({ input: { customerId } }));
  if (!untold.data) return null;
  const { language, items } = untold.data;
  return (
    <div className={styles.told}>
      <Select
        label={t('toldNews')}
        description={t(required ? 'toldNewsRequired' : 'toldNewsNote')}
        placeholder={t(items.length > 0 ? 'chooseNews' : 'nothingNew')}
        clearable
        clearButtonProps={{ 'aria-label': t('toldNothing') }}
        withAsterisk={required}
        data={items.map(({ id, title }) => ({ value: id, label: title }))}
        value={items.some(({ id }) => id === newsItemId) ? newsItemId : null}
        onChange={choose}
      />
      <Button size="compact-sm" variant="light" onClick={() => setAdding(true)}>
        {t('addNews')}
      </Button>
      {adding && (
        <AddNews kind="news" customerId={customerId} language={language} today={today} close={() => setAdding(false)} saved={({ id }) => choose(id)} />
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../shell/keyboard.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { Empty } from '../../ui/empty.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { Away } from './away.tsx';
import styles from './journeys.module.css';
import { NameDialog, useCreate } from './naming.tsx';
import { useJourneys } from './queries.ts';
import { Ready } from './ready.tsx';
import { JourneyLine } from './row.tsx';

/** The journeys of the team, and those that wait ready to be taken. */
export function JourneysScreen() {
  const { t } = useTranslation('journeys');
  const journeys = useJourneys();
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const [chosen, setChosen] = useState(0);
  const create = useCreate();
  const rows = journeys.data ?? [];
  const step = (by: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, chosen + by));
    setChosen(next);
    document.getElementById(`journey-${rows[next]?.id}`)?.focus();
  };
  useKeys(t('heading'), [
    { key: 'n', says: t('keyNew'), run: () => setNaming(true) },
    { key: 'j', says: t('keyNext'), run: () => step(1) },
    { key: 'k', says: t('keyPrevious'), run: () => step(-1) },
    { key: 'Enter', says: t('keyOpen'), run: () => rows[chosen] && void navigate({ to: `/journeys/${rows[chosen].id}` }) },
  ]);
  return (
    <Page
      title={t('heading')}
      acts={
        <Button onClick={() => setNaming(true)} rightSection={<KeyCap name="n" />}>
          {t('newJourney')}
        </Button>
      }
    >
      <div className={styles.desk}>
        {journeys.error && <FriendlyError error={journeys.error} again={() => void journeys.refetch()} />}
        {journeys.isPending && <SkeletonLines lines={6} />}
        {journeys.data?.length === 0 && (
          <Empty title={t('emptyTitle')}>
            <p>{t('emptyText')}</p>
          </Empty>
        )}
        {rows.length > 0 && (
          <section aria-labelledby="own-journeys">
            <h2 id="own-journeys">{t('own')}</h2>
            <ul className={styles.list} aria-label={t('listLabel')}>
              {rows.map((row, place) => (
                <JourneyLine key={row.id} row={row} isChosen={place === chosen} choose={() => setChosen(place)} />
              ))}
            </ul>
          </section>
        )}
        <Ready />
        <Away />
      </div>
      {naming && <NameDialog title={t('newJourney')} act={t('create')} name="" close={() => setNaming(false)} save={create} />}
    </Page>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import tones from '../../ui/tones.module.css';
import styles from './journeys.module.css';
import { useAway } from './queries.ts';

/** Journeys that were put away, folded at the foot of the list; nothing where there are none. */
export function Away() {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const away = useAway();
  const rows = away.data ?? [];
  if (away.error) return <FriendlyError error={away.error} again={() => void away.refetch()} />;
  if (rows.length === 0) return null;
  return (
    <details className={styles.away}>
      <summary>
        {t('awayHeading')} ({rows.length})
      </summary>
      <ul aria-label={t('awayHeading')}>
        {rows.map(({ id: journeyId, name, steps }) => (
          <li key={journeyId}>
            <b>{name}</b>
            <span className={tones.quiet}>{t('stepCount', { count: steps })}</span>
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('bringBackNamed', { name })}
              onClick={() => void act(client.journeys.bringBack({ journeyId }), t('saidBroughtBack', { name }))}
            >
              {t('bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

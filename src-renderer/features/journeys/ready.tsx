import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReadyJourney } from '#contract/journeys';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { ChannelIcon } from '../../ui/channel.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import styles from './journeys.module.css';
import { useReady } from './queries.ts';

/** The journeys that come with the app. */
export function Ready() {
  const { t } = useTranslation('journeys');
  const ready = useReady();
  return (
    <section aria-labelledby="ready-journeys">
      <h2 id="ready-journeys">{t('ready')}</h2>
      <p className={tones.quiet}>{t('readyNote')}</p>
      {ready.error && <FriendlyError error={ready.error} again={() => void ready.refetch()} />}
      {ready.isPending && <SkeletonLines lines={8} />}
      <ul className={styles.readyList} aria-label={t('ready')}>
        {ready.data?.map((one) => (
          <ReadyOne key={one.key} ready={one} />
        ))}
      </ul>
    </section>
  );
}

function ReadyOne({ ready }: { ready: ReadyJourney }) {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const navigate = useNavigate();
  const { key, name, about, steps, added } = ready;
  const take = async () => {
    const taken = await act(client.journeys.add({ readyKey: key }), t('saidTaken', { name }));
    if (taken) void navigate({ to: `/journeys/${taken.journeyId}` });
  };
  return (
    <li>
      <h3>{name}</h3>
      <p>{about}</p>
      <p className={styles.facts}>
        <span>{t('stepCount', { count: steps.length })}</span>
        <span className={styles.channels}>
          {[...new Set(steps.map(({ channel }) => channel))].map((channel) => (
            <ChannelIcon key={channel} channel={channel} size={16} />
          ))}
        </span>
        {added > 0 && <span>{t('taken', { count: added })}</span>}
      </p>
      <p>
        <Button size="compact-md" variant="light" aria-label={`${t('take')}: ${name}`} onClick={() => void take()}>
          {t('take')}
        </Button>
      </p>
    </li>
  );
}

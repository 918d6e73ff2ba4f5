import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign, SendProgress } from '#contract/campaigns';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import styles from './batches.module.css';
import { useMoment } from './moment.ts';
import { useProblem } from './queries.ts';
import { useSending } from './sending.ts';

/** How far the batch is on its way, and the ways to hold it back. Nothing while it is being read. */
export function Way({ batch }: { batch: Campaign }) {
  const sending = useSending(batch.id);
  if (sending) return <Queuing campaignId={batch.id} progress={sending} />;
  if (batch.state !== 'sending' && batch.state !== 'paused') return null;
  return <Leaving batch={batch} />;
}

function Queuing({ campaignId, progress }: { campaignId: string; progress: SendProgress }) {
  const { t } = useTranslation('batches');
  const cancel = useMutation(api.campaigns.cancelSend.mutationOptions());
  const { done, total } = progress;
  const says = t('queuing', { done, total });
  return (
    <section className={styles.way} aria-label={t('ownWay')}>
      <p role="status">{says}</p>
      <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={says} />
      <Button size="compact-sm" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ campaignId })}>
        {t('stopQueuing')}
      </Button>
    </section>
  );
}

function Leaving({ batch }: { batch: Campaign }) {
  const { t } = useTranslation('batches');
  const moment = useMoment();
  const { counts, leaves, state } = batch;
  const total = counts.sent + counts.onTheWay + counts.trouble;
  const says = t('way', { done: counts.sent, total });
  return (
    <section className={styles.way} aria-label={t('ownWay')}>
      <p role="status">
        {says}
        {state === 'paused' ? ` · ${t('pausedNote')}` : leaves && ` · ${t('wayLast', { time: moment(leaves.lastAt) })}`}
      </p>
      <Progress value={total === 0 ? 0 : (counts.sent / total) * 100} color={state === 'paused' ? 'gray' : undefined} aria-label={says} />
      {batch.interrupted && <p data-tone="late">{t('interrupted', { count: counts.waiting })}</p>}
      <Acts batch={batch} />
    </section>
  );
}

function Acts({ batch }: { batch: Campaign }) {
  const { t } = useTranslation('batches');
  const problem = useProblem();
  const [stopping, setStopping] = useState(false);
  const onError = (error: unknown) => tell(problem(error));
  const pause = useMutation(api.campaigns.pause.mutationOptions());
  const resume = useMutation(api.campaigns.resume.mutationOptions());
  const stop = useMutation(api.campaigns.stop.mutationOptions());
  const takeBack = useMutation(api.campaigns.takeBack.mutationOptions());
  const one = { campaignId: batch.id };
  const runStop = () =>
    stop.mutate(one, {
      onSuccess: ({ cancelled }) => tell(t('saidStopped', { count: cancelled })),
      onError,
      onSettled: () => setStopping(false),
    });
  return (
    <div className={styles.buttons}>
      {batch.canTakeBackUntil !== null && (
        <Button
          size="compact-sm"
          variant="light"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate(one, { onSuccess: ({ takenBack }) => tell(t('saidTakenBack', { count: takenBack })), onError })}
        >
          {t('takeBack')}
        </Button>
      )}
      {batch.state === 'paused' ? (
        <Button size="compact-sm" variant="light" loading={resume.isPending} onClick={() => resume.mutate(one, { onError })}>
          {t('resume')}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" loading={pause.isPending} onClick={() => pause.mutate(one, { onError })}>
          {t('pause')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => setStopping(true)}>
        {t('stop')}
      </Button>
      <Confirm opened={stopping} close={() => setStopping(false)} title={t('stopTitle')} act={t('stopAct')} run={runStop} busy={stop.isPending}>
        <p>{t('stopText', { count: batch.counts.onTheWay + batch.counts.waiting })}</p>
      </Confirm>
    </div>
  );
}

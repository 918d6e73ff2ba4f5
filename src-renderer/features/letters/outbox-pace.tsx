import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxBatch, OutboxPace } from '#contract/letters';
import { formatDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { clockTime, dayOfInstant } from '../../ui/instants.ts';
import { useTemplateName } from '../../ui/template-name.ts';
import tones from '../../ui/tones.module.css';
import styles from './letters.module.css';

/** The hour where it is today, else the day with it. */
export function useSayTime(): (at: number) => string {
  const language = useLanguage();
  const today = useStatus().data?.today;
  return (at) => {
    const day = dayOfInstant(at);
    return day === today ? clockTime(at) : `${formatDay(day, language, 'day-month')}, ${clockTime(at)}`;
  };
}

/** How many wait for nothing but their turn, when they leave, and why not all at once. */
export function PaceLine({ pace }: { pace: OutboxPace }) {
  const { t } = useTranslation('outbox');
  const say = useSayTime();
  return (
    <p className={styles.hint} role="status">
      <span>{t('turns', { count: pace.letters, time: say(pace.nextAt), last: say(pace.lastAt) })}</span>
      <span className={tones.quiet}>
        {pace.why === 'hour' && t('whyHour', { count: pace.inHour })}
        {pace.why === 'day' && t('whyDay', { count: pace.inDay })}
        {(pace.why === 'pause' || pace.why === 'free') && pace.letters > 1 && t('whyPause')}
      </span>
    </p>
  );
}

/** Its own name, else the letter's with the day it was begun. */
function useNameOf({ name, template, startedOn }: OutboxBatch): string {
  const { t } = useTranslation('letters');
  const nameOf = useTemplateName();
  const language = useLanguage();
  return name !== '' ? name : `${template ? nameOf(template) : t('heading')}, ${formatDay(startedOn, language, 'day-month')}`;
}

/** A batch in the outbox: how much of it is still here, to rest, to go on, or to stop for good. */
export function BatchLine({ batch }: { batch: OutboxBatch }) {
  const { t } = useTranslation('outbox');
  const sayError = useSayError();
  const [asks, setAsks] = useState(false);
  const input = { campaignId: batch.campaignId };
  const onError = (error: unknown) => tell(error instanceof ORPCError && error.code === 'WRONG_STATE' ? t('tooLate') : sayError(error));
  const pause = useMutation(api.campaigns.pause.mutationOptions({ onError }));
  const resume = useMutation(api.campaigns.resume.mutationOptions({ onError }));
  const stop = useMutation(api.campaigns.stop.mutationOptions({ onError, onSettled: () => setAsks(false) }));
  const name = useNameOf(batch);
  const isPaused = batch.state === 'paused';
  return (
    <li className={styles.message}>
      <p>
        <Link to={`/batches/${batch.campaignId}`}>{t('batchWaits', { name, count: batch.letters })}</Link>
        {isPaused && <span className={tones.quiet}> · {t('rests')}</span>}
      </p>
      <div className={styles.row}>
        {isPaused ? (
          <Button size="sm" loading={resume.isPending} aria-label={t('resumeThis', { name })} onClick={() => resume.mutate(input)}>
            {t('resume')}
          </Button>
        ) : (
          <Button size="sm" variant="default" loading={pause.isPending} aria-label={t('pauseThis', { name })} onClick={() => pause.mutate(input)}>
            {t('pause')}
          </Button>
        )}
        <Button size="sm" variant="default" aria-label={t('stopThis', { name })} onClick={() => setAsks(true)}>
          {t('stop')}
        </Button>
      </div>
      <Confirm
        opened={asks}
        close={() => setAsks(false)}
        title={t('stopTitle', { name })}
        act={t('stopAct')}
        busy={stop.isPending}
        run={() => stop.mutate(input)}
      >
        {t('stopText')}
      </Confirm>
    </li>
  );
}

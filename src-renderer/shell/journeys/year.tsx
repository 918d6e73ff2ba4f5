import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ForeseenStep } from '#contract/journey-runs';
import { formatDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import { ChannelIcon } from '../../ui/channel.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { FriendlyError } from '../trouble.tsx';
import styles from './journeys.module.css';
import { useSayCondition, useSayMoved } from './say.ts';

type Props = { customerId: string; journeyId: string | null };

/** The year of one customer: of one journey as if it began today, or of all they are on. */
export function Year({ customerId, journeyId }: Props) {
  const { t } = useTranslation('journeys');
  const year = useQuery({ ...api.journeys.preview.queryOptions({ input: { customerId, journeyId } }), staleTime: 0 });
  if (year.error) return <FriendlyError error={year.error} again={() => void year.refetch()} />;
  if (!year.data) return <SkeletonLines lines={6} />;
  return (
    <>
      <p className={tones.quiet}>{t(journeyId === null ? 'yearAll' : 'yearIf')}</p>
      {year.data.length === 0 && <p>{t('yearNone')}</p>}
      <ol className={styles.year}>
        {year.data.map((step) => (
          <Foreseen key={`${step.stepId} ${step.wantedOn}`} step={step} named={journeyId === null} />
        ))}
      </ol>
    </>
  );
}

function Foreseen({ step, named }: { step: ForeseenStep; named: boolean }) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const sayCondition = useSayCondition();
  const sayMoved = useSayMoved();
  return (
    <li data-skipped={step.wouldBeSkipped || undefined}>
      <time dateTime={step.on}>{formatDay(step.on, language, 'full')}</time>
      <ChannelIcon channel={step.channel} />
      <div>
        <b>{step.title}</b>
        {named && <small>{step.journeyName}</small>}
        {step.moved.length > 0 && <small>{t('moved', { day: formatDay(step.wantedOn, language, 'long'), why: sayMoved(step.moved) })}</small>}
        {step.condition && (
          <small>
            {t('onlyIf', { what: sayCondition(step.condition) })}
            {step.wouldBeSkipped && `; ${t('wouldSkip')}`}
          </small>
        )}
      </div>
    </li>
  );
}

export function YearDialog({ name, close, ...which }: Props & { name: string; close: () => void }) {
  const { t } = useTranslation('journeys');
  const { t: shell } = useTranslation('shell');
  return (
    <Modal opened onClose={close} size="lg" title={t('yearOf', { name })} closeButtonProps={{ 'aria-label': shell('close') }}>
      <Year {...which} />
    </Modal>
  );
}

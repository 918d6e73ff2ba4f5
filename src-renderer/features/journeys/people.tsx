import { Button, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentRow } from '#contract/journey-runs';
import type { Day } from '#contract/words';
import { onDay } from '#kit/format';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './journeys.module.css';
import { type AskedPeople, type OnStepFigure, type StepFigure, useFigure, useOnStep } from './queries.ts';

/** Who is behind a figure: each leads to the card. */
export function People({ asked, close }: { asked: AskedPeople; close: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Modal opened onClose={close} size="lg" title={asked.title} closeButtonProps={{ 'aria-label': t('close') }}>
      {asked.kind === 'figure' ? <OfFigure stepId={asked.stepId} figure={asked.figure} /> : <OnStep asked={asked} />}
    </Modal>
  );
}

function OfFigure({ stepId, figure }: { stepId: string; figure: StepFigure }) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const found = useFigure(stepId, figure);
  if (found.error) return <FriendlyError error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <SkeletonLines lines={5} />;
  if (found.data.length === 0) return <p>{t('nobody')}</p>;
  return (
    <ul className={styles.people}>
      {found.data.map(({ customerId, name, on }) => (
        <li key={`${customerId} ${on}`}>
          <Link to={`/customers/${customerId}`}>{name}</Link>
          <time dateTime={on}>{onDay(on, language, { year: true })}</time>
        </li>
      ))}
    </ul>
  );
}

const oncePage = 100;
const mostShown = 200;

const belongs = (row: EnrolmentRow, which: OnStepFigure | null, today: Day) => {
  if (which === null) return true;
  if (which === 'paused' || row.state === 'paused') return which === row.state;
  return (row.dueOn !== null && row.dueOn <= today) === (which === 'due');
};

function OnStep({ asked }: { asked: Exclude<AskedPeople, { kind: 'figure' }> }) {
  const { t } = useTranslation('journeys');
  const [limit, setLimit] = useState(oncePage);
  const today = useStatus().data?.today;
  const found = useOnStep({ journeyId: asked.journeyId, stepId: asked.kind === 'on-step' ? asked.stepId : null, limit });
  if (found.error) return <FriendlyError error={found.error} again={() => void found.refetch()} />;
  if (!found.data || !today) return <SkeletonLines lines={5} />;
  const rows = found.data.rows.filter((row) => belongs(row, asked.kind === 'on-step' ? asked.which : null, today));
  if (rows.length === 0) return <p>{t('nobody')}</p>;
  return (
    <>
      <ul className={styles.people}>
        {rows.map((row) => (
          <Person key={row.id} row={row} />
        ))}
      </ul>
      {found.data.total > found.data.rows.length && (
        <p className={styles.foot}>
          <span>{t('shownOf', { shown: found.data.rows.length, total: found.data.total })}</span>
          {limit < mostShown && (
            <Button size="compact-sm" variant="default" onClick={() => setLimit(mostShown)}>
              {t('showMore')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function Person({ row }: { row: EnrolmentRow }) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  return (
    <li>
      <span>
        <Link to={`/customers/${row.customerId}`}>{row.customerName}</Link>
        <small>{[row.about, row.nextStep?.title].filter(Boolean).join(' · ')}</small>
      </span>
      {row.state === 'paused' ? (
        <span>{row.pausedUntilOn ? t('pausedUntil', { day: onDay(row.pausedUntilOn, language, { year: true }) }) : t('pausedWord')}</span>
      ) : (
        row.dueOn && <time dateTime={row.dueOn}>{onDay(row.dueOn, language, { year: true })}</time>
      )}
    </li>
  );
}

import { Button, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentRow } from '#contract/journey-runs';
import type { BehindStepFigure } from '#contract/journey-steps';
import { formatDay, formatNumber } from '#kit/format';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './journeys.module.css';
import { type AskedPeople, useFigure, useOnStep } from './queries.ts';

/** Who is behind a figure: each leads to the card. */
export function People({ asked, close }: { asked: AskedPeople; close: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Modal opened onClose={close} size="lg" title={asked.title} closeButtonProps={{ 'aria-label': t('close') }}>
      {asked.kind === 'figure' ? <OfFigure stepId={asked.stepId} figure={asked.figure} /> : <OnStep asked={asked} />}
    </Modal>
  );
}

function OfFigure({ stepId, figure }: { stepId: string; figure: BehindStepFigure }) {
  const language = useLanguage();
  const found = useFigure(stepId, figure);
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Listed pages={found} shown={rows.length} total={found.data?.pages[0]?.total ?? 0}>
      {rows.map(({ customerId, name, on }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: somebody may stand twice in it, and the list only grows at its end
        <li key={place}>
          <Link to={`/customers/${customerId}`}>{name}</Link>
          <time dateTime={on}>{formatDay(on, language, 'long')}</time>
        </li>
      ))}
    </Listed>
  );
}

function OnStep({ asked }: { asked: Exclude<AskedPeople, { kind: 'figure' }> }) {
  const found = useOnStep(asked);
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Listed pages={found} shown={rows.length} total={found.data?.pages[0]?.total ?? 0}>
      {rows.map((row) => (
        <Person key={row.id} row={row} />
      ))}
    </Listed>
  );
}

type ListedProps = {
  pages: { error: unknown; isPending: boolean; hasNextPage: boolean; isFetchingNextPage: boolean; refetch: () => unknown; fetchNextPage: () => unknown };
  shown: number;
  total: number;
  children: ReactNode;
};

/** A list that is read page by page, and says how many there are where not all are shown. */
function Listed({ pages, shown, total, children }: ListedProps) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  if (pages.error) return <FriendlyError error={pages.error} again={() => void pages.refetch()} />;
  if (pages.isPending) return <SkeletonLines lines={5} />;
  if (shown === 0) return <p>{t('nobody')}</p>;
  return (
    <>
      <ul className={styles.people}>{children}</ul>
      {pages.hasNextPage && (
        <p className={styles.foot}>
          <span>{t('shownOf', { shown: formatNumber(shown, language), total: formatNumber(total, language) })}</span>
          <Button size="compact-md" variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('showMore')}
          </Button>
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
        <span>{row.pausedUntilOn ? t('pausedUntil', { day: formatDay(row.pausedUntilOn, language, 'long') }) : t('pausedWord')}</span>
      ) : (
        row.dueOn && <time dateTime={row.dueOn}>{formatDay(row.dueOn, language, 'long')}</time>
      )}
    </li>
  );
}

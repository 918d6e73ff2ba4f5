import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Coverage, type CoverageMonths, type CoverageQuestion, coverageMonths } from '#contract/lamps';
import { useKeys } from '../../shell/keyboard.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { Choose } from '../../ui/choose.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './after-sale.module.css';
import { PurchaseList } from './list.tsx';
import { useCoverage } from './queries.ts';
import { CoverageTable } from './table.tsx';

export type Asked = Pick<CoverageQuestion, 'of' | 'lamp'>;

/** What was done after the sale: of how many purchases each of the four things was done, and the list behind each figure. */
export function AfterSaleScreen() {
  const { t } = useTranslation('lamps');
  const [months, setMonths] = useState<CoverageMonths>(12);
  const [asked, setAsked] = useState<Asked | null>(null);
  const coverage = useCoverage(months);
  useKeys(t('heading'), [
    { key: 'm', says: t('keyMonths'), run: () => setMonths(coverageMonths[(coverageMonths.indexOf(months) + 1) % coverageMonths.length] ?? 12) },
  ]);
  return (
    <Page
      title={t('heading')}
      acts={
        <div className={styles.months}>
          <label htmlFor="months">{t('months')}</label>
          <Choose
            id="months"
            value={`${months}`}
            options={coverageMonths.map((count) => ({ value: `${count}` as const, label: t('monthsOf', { count }) }))}
            onChoose={(chosen) => setMonths(coverageMonths.find((one) => `${one}` === chosen) ?? 12)}
          />
        </div>
      }
    >
      <div className={styles.screen}>
        <Link to="/customers" className={styles.back}>
          <IconArrowLeft size={16} stroke={1.8} aria-hidden="true" /> {t('back')}
        </Link>
        <p className={styles.intro}>{t('intro')}</p>
        {coverage.error && <FriendlyError error={coverage.error} again={() => void coverage.refetch()} />}
        {coverage.isPending && <SkeletonLines lines={8} />}
        {coverage.data && <Told coverage={coverage.data} months={months} asked={asked} ask={setAsked} />}
      </div>
    </Page>
  );
}

type ToldProps = { coverage: Coverage; months: CoverageMonths; asked: Asked | null; ask: (asked: Asked) => void };

function Told({ coverage, months, asked, ask }: ToldProps) {
  const { t } = useTranslation('lamps');
  const status = useStatus();
  const list = useRef<HTMLDivElement>(null);
  if (coverage.team.purchases === 0) {
    return (
      <Empty
        title={t('emptyTitle')}
        act={
          <Button component={Link} to="/import">
            {t('toImport')}
          </Button>
        }
      >
        <p>{t('emptyText')}</p>
      </Empty>
    );
  }
  const open = (next: Asked) => {
    ask(next);
    // The list may only now be there, so the focus follows a moment later.
    setTimeout(() => list.current?.focus());
  };
  return (
    <>
      <CoverageTable coverage={coverage} asked={asked} ask={open} />
      <div ref={list} tabIndex={-1} className={styles.below}>
        {asked && status.data && (
          <PurchaseList key={JSON.stringify([months, asked])} question={{ months, ...asked }} people={coverage.people} today={status.data.today} />
        )}
      </div>
    </>
  );
}

import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactBucket, EnquiryReport } from '#contract/touches-matters';
import type { Day } from '#contract/words';
import { formatPercent } from '#kit/format';
import { api } from '../../host/client.ts';
import { useKeys } from '../../shell/keyboard.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { When } from '../../ui/when.tsx';
import styles from './enquiries.module.css';

/** How enquiries went: at which contact sales came, beside the trade's figures, and who was given up too early. */
export function EnquiriesScreen() {
  const { t } = useTranslation('matters');
  const { t: customers } = useTranslation('customers');
  const navigate = useNavigate();
  const status = useStatus();
  const report = useQuery({ ...api.touches.enquiries.queryOptions({ input: { ownerId: null } }), staleTime: 0 });
  useKeys(t('enquiries'), [{ key: 'Escape', says: customers('toList'), run: () => void navigate({ to: '/customers' }), hidden: true }]);
  return (
    <Page
      title={t('enquiries')}
      acts={
        <Button variant="default" component={Link} to="/customers">
          {customers('toList')}
        </Button>
      }
    >
      {report.error && <FriendlyError error={report.error} again={() => void report.refetch()} />}
      {report.isPending && <SkeletonLines lines={10} />}
      {report.data && status.data && <Report report={report.data} today={status.data.today} />}
    </Page>
  );
}

function Report({ report, today }: { report: EnquiryReport; today: Day }) {
  const { t } = useTranslation('matters');
  if (report.enquiries === 0) return <Empty title={t('noEnquiries')}>{t('noEnquiriesText')}</Empty>;
  return (
    <div className={styles.report}>
      <Dropped report={report} today={today} />
      <Sales report={report} today={today} />
    </div>
  );
}

function Dropped({ report, today }: { report: EnquiryReport; today: Day }) {
  const { t } = useTranslation('matters');
  const undo = useUndo();
  const say = useSayError();
  const queue = useMutation(api.touches.queueDropped.mutationOptions());
  const press = () =>
    queue.mutate(
      { ownerId: null },
      {
        onSuccess: ({ queued, actId }) => tell(t('saidQueued', { count: queued }), actId === null ? undefined : () => undo(actId)),
        onError: (error) => tell(say(error)),
      },
    );
  return (
    <section aria-labelledby="dropped" className={styles.part}>
      <h2 id="dropped">{t('dropped')}</h2>
      <p className={styles.quiet}>{report.dropped.length === 0 ? t('nobodyDropped') : t('droppedText', { count: report.dropped.length })}</p>
      {report.dropped.length > 0 && (
        <>
          <Button loading={queue.isPending} onClick={press}>
            {t('queueDropped')}
          </Button>
          <ul className={styles.list}>
            {report.dropped.map((one) => (
              <li key={one.matterId}>
                <Link to={`/customers/${one.customerId}`}>{one.name}</Link> <span>{one.title}</span>
                <small>
                  {t('contactsSoFar', { count: one.contacts })} · <When day={one.silentSince} today={today} />
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const isIn = ({ from, to }: ContactBucket, contacts: number) => contacts >= from && (to === null || contacts <= to);

function Sales({ report, today }: { report: EnquiryReport; today: Day }) {
  const { t } = useTranslation('matters');
  const [shown, setShown] = useState<ContactBucket | null>(null);
  const behind = shown ? report.sales.filter(({ contacts }) => isIn(shown, contacts)) : [];
  return (
    <section aria-labelledby="by-contact" className={styles.part}>
      <h2 id="by-contact">{t('byContact')}</h2>
      <p className={styles.quiet}>{report.sales.length === 0 ? t('noSales') : t('salesText', { count: report.sales.length })}</p>
      <table className={styles.chart}>
        <thead>
          <tr>
            <th scope="col">{t('contactColumn')}</th>
            <th scope="col">{t('oursColumn')}</th>
            <th scope="col">{t('tradeColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {report.buckets.map((bucket) => (
            <Bucket
              key={bucket.from}
              bucket={bucket}
              anySales={report.sales.length > 0}
              isShown={shown?.from === bucket.from}
              show={() => setShown(shown?.from === bucket.from ? null : bucket)}
            />
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>{t('whySource')}</p>
      {shown && (
        <ul className={styles.list} aria-label={t('salesBehind')}>
          {behind.map((sale) => (
            <li key={sale.matterId}>
              <Link to={`/customers/${sale.customerId}`}>{sale.name}</Link> <span>{sale.title}</span>
              <small>
                {t('contactMore', { number: sale.contacts })} · <When day={sale.on} today={today} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const rowTexts: Record<number, 'at1' | 'at2' | 'at3' | 'at4' | 'at5'> = { 1: 'at1', 2: 'at2', 3: 'at3', 4: 'at4', 5: 'at5' };

type BucketProps = { bucket: ContactBucket; anySales: boolean; isShown: boolean; show: () => void };

function Bucket({ bucket, anySales, isShown, show }: BucketProps) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const label = t(rowTexts[bucket.from] ?? 'at5');
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <span
          className={styles.bar}
          data-ours
          data-none={bucket.count === 0 || undefined}
          style={{ inlineSize: `${bucket.share * 100}%` }}
          aria-hidden="true"
        />
        <button
          type="button"
          disabled={bucket.count === 0}
          aria-expanded={isShown}
          aria-label={t('showSales', { count: bucket.count, what: label })}
          onClick={show}
        >
          {anySales ? `${formatPercent(bucket.share, language)} (${bucket.count})` : bucket.count}
        </button>
      </td>
      <td>
        <span className={styles.bar} style={{ inlineSize: `${bucket.tradeShare * 100}%` }} aria-hidden="true" />
        <span>{formatPercent(bucket.tradeShare, language)}</span>
      </td>
    </tr>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComebackRecord, Share } from '#contract/comeback';
import { formatPercent } from '#kit/format';
import { LetterAdds } from '../../shell/letter-adds.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import columns from '../../ui/columns.module.css';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { Amounts } from './amounts.tsx';
import { Batches } from './batches.tsx';
import { BatchChart } from './chart.tsx';
import styles from './comeback.module.css';
import { Intervals } from './intervals.tsx';
import { PeopleList } from './people-list.tsx';
import { type AskedList, useRecord } from './queries.ts';

/** All batches beside the promise: figures with their ranges, and only what may be said of them. */
export function Record() {
  const { t } = useTranslation('comeback');
  const record = useRecord();
  const [asked, setAsked] = useState<AskedList | null>(null);
  return (
    <section aria-labelledby="record" className={columns.part}>
      <h2 id="record">{t('record')}</h2>
      {record.error && <FriendlyError error={record.error} again={() => void record.refetch()} />}
      {record.isPending && <SkeletonLines lines={8} />}
      {record.data?.batches.length === 0 && <p className={tones.quiet}>{t('recordEmpty')}</p>}
      {record.data && record.data.batches.length > 0 && <Told record={record.data} ask={setAsked} />}
      {asked && <PeopleList asked={asked} close={() => setAsked(null)} />}
    </section>
  );
}

const verdicts = { 'too-early': 'verdictEarly', above: 'verdictAbove', about: 'verdictAbout', below: 'verdictBelow' } as const;

function Told({ record, ask }: { record: ComebackRecord; ask: (asked: AskedList) => void }) {
  const { t } = useTranslation('comeback');
  const { cameBack } = record;
  return (
    <>
      <p className={styles.verdict}>{t(verdicts[cameBack.verdict])}</p>
      {(record.difference || record.heldOutRunning > 0) && <LetterAdds record={record} />}
      <Figures record={record} ask={ask} />
      <Intervals record={record} />
      <BatchChart batches={record.batches} />
      <Batches batches={record.batches} ask={ask} />
    </>
  );
}

function Figures({ record, ask }: { record: ComebackRecord; ask: (asked: AskedList) => void }) {
  const { t } = useTranslation('comeback');
  const open = (which: AskedList['which']) => () => ask({ campaignId: null, which });
  return (
    <dl className={styles.figures}>
      <ShareFigure name={t('cameBack')} note={t('cameBackNote')} share={record.cameBack} open={open('came-back')} />
      <ShareFigure name={t('replied')} share={record.replied} open={open('replied')} />
      {record.heldOut && <ShareFigure name={t('leftAlone')} share={record.heldOut} open={open('held-out-came-back')} />}
      {record.running.of > 0 && (
        <Figure name={t('running')} note={t('runningNote', { count: record.running.hits })}>
          <button type="button" onClick={open('running')}>
            {record.running.of}
          </button>
        </Figure>
      )}
      <Figure name={t('revenue')} isMoney>
        <button type="button" onClick={open('came-back')}>
          <Amounts amounts={record.revenue} />
        </button>
      </Figure>
      <Figure name={t('cost')} isMoney>
        <button type="button" onClick={open('sent')}>
          <Amounts amounts={record.cost} />
        </button>
      </Figure>
    </dl>
  );
}

function Figure({ name, note, isMoney = false, children }: { name: string; note?: string; isMoney?: boolean; children: React.ReactNode }) {
  return (
    <div data-money={isMoney || undefined}>
      <dt>{name}</dt>
      <dd>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}

function ShareFigure({ name, note, share, open }: { name: string; note?: string; share: Share; open: () => void }) {
  const { t } = useTranslation('comeback');
  const language = useLanguage();
  const range = t('between', { low: formatPercent(share.low, language), high: formatPercent(share.high, language) });
  return (
    <div title={note}>
      <dt>{name}</dt>
      <dd>
        <button type="button" onClick={open}>
          {t('ofPeople', { hits: share.hits, of: share.of })}
        </button>
        {share.of > 0 && <small title={t('betweenNote')}>{range}</small>}
      </dd>
    </div>
  );
}

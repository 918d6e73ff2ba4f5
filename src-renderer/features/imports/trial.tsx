import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '#contract/imports';
import { formatNumber } from '#kit/format';
import { sayReject } from '#kit/say';
import { useLanguage } from '../../text/use-language.ts';
import tones from '../../ui/tones.module.css';
import styles from './imports.module.css';
import type { MapStep } from './mapping.tsx';
import { runIt, type Tried } from './wizard.ts';

const shownRejects = 100;

/** What would happen, counted, and every row that would stay behind with its reason. Nothing is written yet. */
export function Trial({ now, tried }: { now: MapStep; tried: Tried }) {
  const { t } = useTranslation('imports');
  const { counts } = tried;
  const nothing = counts.customersMade + counts.customersChanged + counts.ordersMade === 0;
  return (
    <section className={styles.trial} aria-label={t('trial')}>
      <h2>{t('trial')}</h2>
      <Counts counts={counts} />
      <div className={styles.go}>
        <Button size="md" disabled={nothing} onClick={() => void runIt(now)}>
          {t('run')}
        </Button>
        <span className={tones.quiet}>{t(nothing ? 'nothingNew' : 'runNote')}</span>
      </div>
      {tried.rejects.length > 0 && <Rejects tried={tried} />}
    </section>
  );
}

const figures = ['customersMade', 'customersChanged', 'ordersMade', 'doubles', 'rejected'] as const;

export function Counts({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  return (
    <dl className={styles.counts}>
      {figures.map((figure) => (
        <div key={figure} data-figure={figure} data-none={counts[figure] === 0 || undefined}>
          <dd>{formatNumber(counts[figure], language)}</dd>
          <dt>{t(figure)}</dt>
        </div>
      ))}
    </dl>
  );
}

function Rejects({ tried }: { tried: Tried }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  return (
    <>
      <h3>{t('staysBehind', { count: tried.counts.rejected, n: formatNumber(tried.counts.rejected, language) })}</h3>
      <ul className={styles.rejects}>
        {tried.rejects.slice(0, shownRejects).map((reject) => (
          <li key={`${reject.line}-${reject.reason.code}`}>
            <span>{t('line', { n: formatNumber(reject.line, language) })}</span>
            <span>{sayReject(reject.reason, language)}</span>
            <span className={styles.cells}>{reject.cells.filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {tried.rejects.length > shownRejects && <p className={tones.quiet}>{t('moreInFile')}</p>}
    </>
  );
}

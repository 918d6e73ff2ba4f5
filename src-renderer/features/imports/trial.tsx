import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '#contract/imports';
import { formatNumber } from '#kit/format';
import { sayReject } from '#kit/say';
import { useLanguage } from '../../text/use-language.ts';
import tones from '../../ui/tones.module.css';
import styles from './imports.module.css';
import type { MapStep } from './mapping.tsx';
import { NextFile } from './next-file.tsx';
import { runIt, type Tried } from './wizard.ts';

const shownRejects = 100;

/** What would happen, counted, and every row that would stay behind with its reason. Nothing is written yet. */
export function Trial({ now, tried }: { now: MapStep; tried: Tried }) {
  const { t } = useTranslation('imports');
  const { counts } = tried;
  const nothing = counts.customersMade + counts.customersChanged + counts.ordersMade === 0;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that asked for it is gone and the answer stands below the fold: it is brought into sight and read out.
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={section} className={styles.trial} aria-label={t('trial')} tabIndex={-1}>
      <h2>{t('trial')}</h2>
      <Counts counts={counts} />
      <div className={styles.go}>
        <Button size="md" disabled={nothing} onClick={() => void runIt(now)}>
          {t('run')}
        </Button>
        {nothing && <NextFile quiet />}
        <span className={tones.quiet}>{t(nothing ? whyNothing(now, tried) : 'runNote')}</span>
      </div>
      {tried.rejects.length > 0 && <Rejects tried={tried} />}
    </section>
  );
}

function whyNothing({ found }: MapStep, { counts, rejects }: Tried) {
  if (found.rows === 0) return 'noRows';
  if (counts.doubles > 0 || counts.rejected === 0) return 'nothingNew';
  return found.kind === 'orders' && rejects.every(({ reason }) => reason.code === 'unknown-customer') ? 'customersFirst' : 'nothingFits';
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
          <dt>{t(figure, { count: counts[figure] })}</dt>
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

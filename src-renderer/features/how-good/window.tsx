import { useTranslation } from 'react-i18next';
import { type Estimate, fewestReplayMonths, type Picker, type ReplayWindow } from '#contract/scoring';
import { formatDay, formatNumber, formatPercent } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import { Gain } from './gain.tsx';
import styles from './how-good.module.css';
import { type MonthLine, monthFoot } from './months.ts';
import { Pairs } from './pairs.tsx';
import { Whiskers } from './whiskers.tsx';

/** Ways set beside each other; plain RFM without recency says nothing more and is left out. */
const shown = ['ours', 'rfm-recency', 'chance'] as const satisfies Picker[];
const names = { ours: 'ours', 'rfm-recency': 'rfmRecency', chance: 'chance' } as const;

/** What the replay found for one stretch of days: the verdict first, the figures behind it below. */
export function Window({ window }: { window: ReplayWindow }) {
  const { t } = useTranslation('scoring');
  const id = `within-${window.horizonDays}`;
  return (
    <section aria-labelledby={id} className={styles.window}>
      <h2 id={id}>{t('horizon', { days: window.horizonDays })}</h2>
      <Verdict window={window} />
      <Whiskers label={t('hitChart')} rows={shown.map((picker) => ({ name: t(names[picker]), isOurs: picker === 'ours', ...window.hitAtFive[picker] }))} />
      <Figures window={window} />
      <Gain gain={window.gain} />
      <Calibration window={window} />
      <Months window={window} />
    </section>
  );
}

function Verdict({ window: { verdict, months, hitAtFive, margin } }: { window: ReplayWindow }) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  const both = { ours: formatPercent(hitAtFive.ours.share, language), theirs: formatPercent(hitAtFive['rfm-recency'].share, language) };
  const signed = (share: number) => `${share > 0 ? '+' : ''}${formatNumber(share * 100, language, 0)}`;
  const says = {
    'too-early': () => t('early', { count: months, need: fewestReplayMonths }),
    better: () => t('better', both),
    'no-better': () => t('noBetter', both),
    worse: () => t('worse', both),
  }[verdict];
  return (
    <div>
      <p className={styles.verdict}>{says()}</p>
      <p className={styles.quiet}>
        {verdict !== 'too-early' && `${t('difference', { low: signed(margin.low), high: signed(margin.high) })}. `}
        {t('judged', { count: months })}.
      </p>
    </div>
  );
}

function Figures({ window: { hitAtFive, topTwentieth } }: { window: ReplayWindow }) {
  const { t } = useTranslation('scoring');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('way')}</th>
          <th scope="col">{t('ofFive')}</th>
          <th scope="col">{t('ofTwentieth')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((picker) => (
          <tr key={picker}>
            <th scope="row">{t(names[picker])}</th>
            <Figure estimate={hitAtFive[picker]} />
            <Figure estimate={topTwentieth[picker]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ estimate: { share, low, high } }: { estimate: Estimate }) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  return (
    <td>
      {formatPercent(share, language)} <small>{t('range', { low: formatPercent(low, language), high: formatPercent(high, language) })}</small>
    </td>
  );
}

function Calibration({ window: { foretold, cameTrue, calibrationError, bands } }: { window: ReplayWindow }) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  const percent = (share: number) => formatPercent(share, language);
  return (
    <div className={styles.sub}>
      <h3>{t('foretoldHeading')}</h3>
      <p>
        {t('foretoldCame', { foretold: formatNumber(foretold, language, 0), came: formatNumber(cameTrue, language, 0) })}{' '}
        <span className={styles.quiet}>{t('off', { points: formatNumber(calibrationError * 100, language, 1) })}</span>
      </p>
      <Pairs
        label={t('bandsChart')}
        most={Math.ceil(Math.max(0.1, ...bands.flatMap((band) => [band.foretold, band.came])) * 10) / 10}
        says={percent}
        names={{ plain: t('foretold'), full: t('came') }}
        pairs={bands.map((band, place) => ({
          plain: band.foretold,
          full: band.came,
          foot: String(place + 1),
          says: t('bandOf', { n: place + 1, foretold: percent(band.foretold), came: percent(band.came) }),
        }))}
      />
    </div>
  );
}

function Months({ window: { byMonth } }: { window: ReplayWindow }) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  const pair = ({ on, ours, rfmRecency, picks }: MonthLine) => ({
    plain: rfmRecency,
    full: ours,
    foot: monthFoot(on, language),
    says: t('monthOf', { when: formatDay(on, language, 'long'), ours, theirs: rfmRecency, picks }),
  });
  return (
    <div className={styles.sub}>
      <h3>{t('monthsHeading')}</h3>
      <Pairs
        label={t('monthsChart')}
        most={Math.max(1, ...byMonth.map(({ picks }) => picks))}
        says={String}
        names={{ plain: t('rfmRecency'), full: t('ours') }}
        pairs={byMonth.map(pair)}
      />
    </div>
  );
}

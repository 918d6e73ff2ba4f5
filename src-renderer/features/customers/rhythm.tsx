import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerScore } from '#contract/scoring';
import type { Day } from '#contract/words';
import { daysBetween } from '#kit/days';
import { capitalized, duration, formatDay, formatEstimate } from '#kit/format';
import { sayChance, sayInterval, sayLater, sayRfmClass, sayScore } from '#kit/say-score';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import styles from './card.module.css';
import { PartHead } from './part-head.tsx';
import drawn from './rhythm.module.css';

/** How often this customer buys, drawn and in words, and what may be expected of them. */
export function RhythmPart({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customers');
  const { t: scoring } = useTranslation('scoring');
  const score = useQuery(api.scoring.customer.queryOptions({ input: { customerId } }));
  return (
    <section className={styles.part} aria-label={t('rhythm')}>
      <PartHead title={t('rhythm')} />
      {score.error && <FriendlyError error={score.error} again={() => void score.refetch()} />}
      {score.isPending && <SkeletonLines lines={4} />}
      {score.data === null && <p className={tones.quiet}>{scoring('neverBought')}</p>}
      {score.data && <Rhythm score={score.data} />}
    </section>
  );
}

function Rhythm({ score }: { score: CustomerScore }) {
  const language = useLanguage();
  const { why, today } = score;
  const isLate = why.lateSinceOn <= today;
  return (
    <>
      <p>{sayScore(why, { today, language })}</p>
      <div className={drawn.rhythm}>
        {score.purchaseDays.length > fewestBars && <Drawing score={score} isLate={isLate} />}
        <div>
          <p>{capitalized(sayInterval(why, language))}.</p>
          <p className={isLate ? drawn.lateSince : tones.quiet} title={formatDay(why.lateSinceOn, language, 'full')}>
            {capitalized(sayLater(why, { today, language }))}
          </p>
        </div>
      </div>
      <Outlooks score={score} />
    </>
  );
}

/** What may be expected, each figure under its name. */
function Outlooks({ score: { in30, in90, inYear, rfmClass, learned } }: { score: CustomerScore }) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  const chance = (days: number, share: number) => t('inDays', { days, chance: sayChance(share, language) });
  const kind = rfmClass && sayRfmClass(rfmClass, language);
  const yearValue = inYear.value && formatEstimate(inYear.value, language);
  const margin = inYear.margin && formatEstimate(inYear.margin, language);
  return (
    <dl className={drawn.outlooks}>
      <div>
        <dt>{t('chances')}</dt>
        <dd>
          {chance(30, in30.chance)}
          <small>{chance(90, in90.chance)}</small>
          {!learned && <small>{t('notLearned')}</small>}
        </dd>
      </div>
      {yearValue && (
        <div>
          <dt>{t('yearValue')}</dt>
          <dd>
            {yearValue}
            {margin && <small>{t('margin', { money: margin })}</small>}
          </dd>
        </div>
      )}
      {kind && (
        <div>
          <dt>{t('class')}</dt>
          <dd>
            {kind.name}
            <small>{kind.who}</small>
          </dd>
        </div>
      )}
    </dl>
  );
}

const height = 56;
const barWidth = 10;
const barGap = 5;
const shownBars = 16;
/** One wait alone shows no rhythm: then the words are enough. */
const fewestBars = 2;

/** The waits between one purchase day and the next, in days. */
const gapsOf = (days: readonly Day[]): number[] => days.slice(1).map((day, place) => daysBetween(days[place] ?? day, day));

/** One bar for each wait between two purchases, the usual range as a band behind them, and the present wait as an open bar. */
function Drawing({ score, isLate }: { score: CustomerScore; isLate: boolean }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const { gap, lastOrderOn } = score.why;
  const silence = Math.max(0, daysBetween(lastOrderOn, score.today));
  const shown = gapsOf(score.purchaseDays).slice(-shownBars);
  const longest = Math.max(1, silence, gap.highDays, ...shown);
  const tall = (days: number) => Math.max(2, (days / longest) * (height - 4));
  const width = (shown.length + 1) * (barWidth + barGap) + barGap;
  return (
    <svg className={drawn.gaps} width={width} height={height} role="img" aria-label={t('gapsLabel', { now: duration(Math.max(1, silence), language) })}>
      <rect className={drawn.band} x={0} width={width} y={height - tall(gap.highDays)} height={Math.max(2, tall(gap.highDays) - tall(gap.lowDays))} />
      {shown.map((days, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the waits stand in the order they happened
        <rect key={i} className={drawn.gap} x={barGap + i * (barWidth + barGap)} y={height - tall(days)} width={barWidth} height={tall(days)} rx={2} />
      ))}
      <rect
        className={drawn.now}
        data-late={isLate || undefined}
        x={barGap + shown.length * (barWidth + barGap) + 1}
        y={height - tall(silence)}
        width={barWidth - 2}
        height={Math.max(1, tall(silence) - 1)}
        rx={2}
      />
    </svg>
  );
}

import { useTranslation } from 'react-i18next';
import type { Customer } from '#contract/customers';
import type { Day } from '#contract/words';
import { daysBetween } from '#kit/days';
import { duration, formatDay, formatMoney, formatPercent, onDay } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import styles from './card.module.css';
import { PartHead } from './part-head.tsx';

/** How often this customer buys, drawn and in words. */
export function RhythmPart({ customer, today }: { customer: Customer; today: Day }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const { rhythm } = customer;
  if (rhythm.orderCount === 0) return null;
  const say = (days: number) => duration(Math.max(1, Math.round(days)), language);
  const { expectedGapDays, gapLowDays, gapHighDays, lateSinceOn } = rhythm;
  const range =
    gapLowDays !== null && gapHighDays !== null && say(gapLowDays) !== say(gapHighDays) ? t('between', { low: say(gapLowDays), high: say(gapHighDays) }) : null;
  return (
    <section className={styles.part}>
      <PartHead title={t('rhythm')} />
      <div className={styles.rhythm}>
        {rhythm.gaps.length >= fewestBars && <Drawing customer={customer} today={today} />}
        <div>
          {expectedGapDays !== null && (
            <p>
              {t(rhythm.gapSource === 'own' ? 'usualOwn' : 'usualSegment', { usual: say(expectedGapDays) })}
              {range && `, ${range}`}.
            </p>
          )}
          {lateSinceOn && lateSinceOn <= today && (
            <p className={styles.lateSince} title={formatDay(lateSinceOn, language, 'full')}>
              {t('laterSince', { day: onDay(lateSinceOn, language, { year: lateSinceOn.slice(0, 4) !== today.slice(0, 4) }) })}
            </p>
          )}
          <p className={styles.quiet}>
            {t('orderCount', { count: rhythm.orderCount })}
            {rhythm.revenue && `, ${formatMoney(rhythm.revenue, language)}`}
            {rhythm.chanceToBuy !== null && ` · ${t('chance', { share: formatPercent(rhythm.chanceToBuy, language) })}`}
          </p>
        </div>
      </div>
    </section>
  );
}

const height = 56;
const barWidth = 10;
const barGap = 5;
const shownBars = 16;
/** One wait alone shows no rhythm: then the words are enough. */
const fewestBars = 2;

/** One bar for each wait between two orders, the usual range as a band behind them, and the present wait as an open bar. */
function Drawing({ customer, today }: { customer: Customer; today: Day }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const { gaps, gapLowDays, gapHighDays, lastOrderOn, lateSinceOn } = customer.rhythm;
  const silence = lastOrderOn ? Math.max(0, daysBetween(lastOrderOn, today)) : 0;
  const shown = gaps.slice(-shownBars);
  const longest = Math.max(1, silence, gapHighDays ?? 0, ...shown);
  const tall = (days: number) => Math.max(2, (days / longest) * (height - 4));
  const width = (shown.length + 1) * (barWidth + barGap) + barGap;
  const isLate = lateSinceOn !== null && lateSinceOn <= today;
  return (
    <svg className={styles.gaps} width={width} height={height} role="img" aria-label={t('gapsLabel', { now: duration(Math.max(1, silence), language) })}>
      {gapLowDays !== null && gapHighDays !== null && (
        <rect className={styles.band} x={0} width={width} y={height - tall(gapHighDays)} height={Math.max(2, tall(gapHighDays) - tall(gapLowDays))} />
      )}
      {shown.map((days, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the waits stand in the order they happened
        <rect key={i} className={styles.gap} x={barGap + i * (barWidth + barGap)} y={height - tall(days)} width={barWidth} height={tall(days)} rx={2} />
      ))}
      <rect
        className={styles.now}
        data-late={isLate || undefined}
        x={barGap + shown.length * (barWidth + barGap) + 1}
        y={height - tall(silence)}
        width={barWidth - 2}
        height={tall(silence) - 1}
        rx={2}
      />
    </svg>
  );
}

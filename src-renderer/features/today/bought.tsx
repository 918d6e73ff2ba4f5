import { useTranslation } from 'react-i18next';
import type { Customer } from '#contract/customers';
import type { PurchaseLamps as Purchase } from '#contract/lamps';
import type { Day } from '#contract/words';
import { addDays, daysBetween } from '#kit/days';
import { duration, formatDay, formatMoney, inMonth } from '#kit/format';
import { PurchaseLamps, purchaseOf, useLamps } from '../../shell/lamps/purchase-lamps.tsx';
import { useLanguage } from '../../text/use-language.ts';
import styles from './person.module.css';
import { useOrders } from './queries.ts';

const shownOrders = 4;

export function Bought({ customer, today }: { customer: Customer; today: Day }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const orders = useOrders(customer.id);
  const lamps = useLamps(customer.id);
  const { rhythm } = customer;
  const list = orders.data ?? [];
  if (rhythm.orderCount === 0) return null;
  return (
    <section className={styles.part}>
      <h3>
        {t('bought')}
        <span>
          {t('orders', { count: rhythm.orderCount })}
          {rhythm.revenue && <> · {formatMoney(rhythm.revenue, language)}</>}
        </span>
      </h3>
      <Gaps customer={customer} today={today} days={(orders.data ?? []).map((order) => order.orderedOn)} />
      <ul className={styles.orders}>
        {list.slice(0, shownOrders).map((order, place) => (
          <li key={order.id}>
            <span>{order.lines.map((line) => line.description).join(', ')}</span>
            <time dateTime={order.orderedOn} title={formatDay(order.orderedOn, language, 'full')}>
              {inMonth(order.orderedOn, language, { year: true })}
            </time>
            <span className={styles.money}>{formatMoney(order.total, language)}</span>
            <Lamps
              purchase={list[place + 1]?.orderedOn === order.orderedOn ? undefined : purchaseOf(lamps, order.orderedOn)}
              customerId={customer.id}
              today={today}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Several orders of a day are one purchase: its lamps stand under the last of them. */
function Lamps({ purchase, ...rest }: { purchase: Purchase | undefined; customerId: string; today: Day }) {
  return purchase ? <PurchaseLamps purchase={purchase} {...rest} /> : null;
}

const width = 400;
const margin = 8;
const middle = 14;
/** More would run into one another; the latest say what is usual now. */
const shownDays = 12;

/** The orders on a line, the days in which the next one was to be expected as a band, and today as a stroke. */
function Gaps({ customer, today, days }: { customer: Customer; today: Day; days: Day[] }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { lastOrderOn, expectedGapDays, gapLowDays, gapHighDays } = customer.rhythm;
  const shown = [...new Set(days)].sort().slice(-shownDays);
  const [firstShown] = shown;
  if (!firstShown || !lastOrderOn) return null;
  const bandFrom = gapLowDays === null ? null : addDays(lastOrderOn, Math.round(gapLowDays));
  const bandTo = gapHighDays === null ? null : addDays(lastOrderOn, Math.round(gapHighDays));
  const end = bandTo && bandTo > today ? bandTo : today;
  const span = Math.max(1, daysBetween(firstShown, end));
  const x = (day: Day) => margin + (daysBetween(firstShown, day) / span) * (width - 2 * margin);
  const usual = expectedGapDays === null ? null : duration(Math.round(expectedGapDays), language);
  return (
    <figure className={styles.gaps} title={t('gapsLegend')}>
      <svg
        viewBox={`0 0 ${width} 28`}
        role="img"
        aria-label={t('gapsLabel', { orders: t('orders', { count: customer.rhythm.orderCount }), usual: usual ?? '–' })}
      >
        {bandFrom && bandTo && <rect className={styles.band} x={x(bandFrom)} y={middle - 8} width={Math.max(4, x(bandTo) - x(bandFrom))} height={16} rx={4} />}
        <line className={styles.axis} x1={margin} x2={width - margin} y1={middle} y2={middle} />
        {shown.map((day) => (
          <circle key={day} className={styles.order} cx={x(day)} cy={middle} r={5} />
        ))}
        <line className={styles.today} x1={x(today)} x2={x(today)} y1={2} y2={26} />
      </svg>
      {usual && <figcaption>{t(customer.rhythm.gapSource === 'own' ? 'usualOwn' : 'usualSegment', { usual })}</figcaption>}
    </figure>
  );
}

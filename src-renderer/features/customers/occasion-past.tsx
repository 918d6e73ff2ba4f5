import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PastKept } from '#contract/occasions';
import type { Day } from '#contract/words';
import { formatDay } from '#kit/format';
import { sayChannel } from '#kit/say';
import { api } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import { When } from '../../ui/when.tsx';
import styles from './card.module.css';

export const usePast = (customerId: string) => useQuery(api.occasions.past.queryOptions({ input: { customerId } }));

const shownYears = 7;

/** What was done for this occasion in past years, newest first. */
export function PastYears({ kept, occasionId }: { kept: readonly PastKept[]; occasionId: string }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const ofThis = kept.filter((one) => one.occasionId === occasionId).slice(0, shownYears);
  if (ofThis.length === 0) return null;
  return (
    <ul className={styles.past} aria-label={t('pastYears')}>
      {ofThis.map(({ on, channel, summary }) => (
        <li key={`${on}${channel}`}>
          <time dateTime={on} title={formatDay(on, language, 'full')}>
            {on.slice(0, 4)}
          </time>{' '}
          {sayChannel(channel, language)}
          {summary && `: ${summary}`}
        </li>
      ))}
    </ul>
  );
}

/** The anniversary of the first order, computed from the orders: nobody has to write it down. */
export function FirstOrderLine({ anniversary, today }: { anniversary: { on: Day; years: number; firstOrderOn: Day }; today: Day }) {
  const { t } = useTranslation('calendar');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  return (
    <div className={styles.occasion}>
      <span>
        <b>{words('anniversary')}</b>
        <span>
          {formatDay(anniversary.on, language, 'day-month')}, <When day={anniversary.on} today={today} />
        </span>
        <small>{t('firstOrderAgo', { count: anniversary.years })}</small>
      </span>
    </div>
  );
}

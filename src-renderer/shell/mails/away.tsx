import { useTranslation } from 'react-i18next';
import type { Customer } from '#contract/customers';
import type { Day } from '#contract/words';
import { formatDay } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import styles from './mails.module.css';

/** Until when they are away, as their automatic reply said; nothing once that day has passed. */
export function Away({ customer, today }: { customer: Customer; today: Day }) {
  const { t } = useTranslation('replies');
  const language = useLanguage();
  if (!customer.awayUntilOn || customer.awayUntilOn < today) return null;
  return <p className={styles.away}>{t('away', { day: formatDay(customer.awayUntilOn, language, 'long') })}</p>;
}

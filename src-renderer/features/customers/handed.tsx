import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HandedCard } from '#contract/touches';
import { api } from '../../host/client.ts';
import styles from './card.module.css';

/** With whom the card is, where somebody handed it over: whoever looks at the customer would else write beside them. */
export function Handed({ customerId }: { customerId: string }) {
  const { t } = useTranslation('day');
  const { data } = useQuery(api.touches.handed.queryOptions({ input: { customerId } }));
  if (!data) return null;
  return (
    <p className={styles.handed}>
      {sayWith(data, t)} {data.note !== null && t('handedWord', { note: data.note })}
    </p>
  );
}

function sayWith({ to, isMine, by, isByMe }: HandedCard, t: TFunction<'day'>): string {
  if (isMine) return t('handedBy', { name: by });
  return isByMe ? t('isWithByYou', { to }) : t('isWith', { to, by });
}

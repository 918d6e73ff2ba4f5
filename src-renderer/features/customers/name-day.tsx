import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Customer } from '#contract/customers';
import { formatDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import styles from './card.module.css';
import { useTold } from './use-save.ts';

/** Asked once: which of the days of the name is kept, or that none is. */
export function NameDayQuestion({ customer }: { customer: Customer }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const told = useTold();
  const offer = useQuery(api.occasions.nameDay.queryOptions({ input: { customerId: customer.id } }));
  const save = useMutation(api.occasions.saveNameDay.mutationOptions());
  if (offer.data?.state !== 'offered') return null;
  const { name, days } = offer.data;
  const keep = (day: string | null) => save.mutate({ customerId: customer.id, day }, told);
  return (
    <fieldset className={styles.question} disabled={save.isPending}>
      <legend>{t(days.length === 1 ? 'nameDayOf' : 'nameDayWhich', { name: name ?? '' })}</legend>
      <span className={styles.row}>
        {days.map((day) => (
          <Button key={day} size="compact-sm" variant="light" onClick={() => keep(day)}>
            {formatDay(`2027-${day}`, language, 'day-month')}
          </Button>
        ))}
        <Button size="compact-sm" variant="subtle" onClick={() => keep(null)}>
          {t('keepsNone')}
        </Button>
      </span>
    </fieldset>
  );
}

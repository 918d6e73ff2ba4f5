import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Calendar } from '#contract/occasions';
import { gbRegions } from '#contract/occasions';
import { api } from '../../host/client.ts';
import { NameDaysOffer } from '../../shell/name-days-offer.tsx';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import styles from './calendar.module.css';

/** What the calendar does not know yet, and the name days that could be added. */
export function Notices({ calendar: { notEntered, asksRegion } }: { calendar: Calendar }) {
  const { t } = useTranslation('calendar');
  const { t: countries } = useTranslation('welcome');
  return (
    <>
      <NameDaysOffer />
      {asksRegion.includes('GB') && <AskRegion />}
      {notEntered.map(({ country, year }) => (
        <p key={`${country}${year}`} className={styles.notice}>
          {t('notEntered', { country: country === 'HU' ? countries('HU') : country, year })}
        </p>
      ))}
    </>
  );
}

function AskRegion() {
  const { t } = useTranslation('calendar');
  const say = useSayError();
  const save = useMutation(api.occasions.saveRegion.mutationOptions());
  return (
    <div className={styles.notice}>
      <p>{t('askRegion')}</p>
      <span className={styles.steps}>
        {gbRegions.map((region) => (
          <Button
            key={region}
            size="compact-sm"
            variant="default"
            disabled={save.isPending}
            onClick={() => save.mutate({ country: 'GB', region }, { onError: (error) => tell(say(error)) })}
          >
            {t(region)}
          </Button>
        ))}
      </span>
    </div>
  );
}

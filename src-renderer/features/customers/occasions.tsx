import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer, OccasionView } from '#contract/customers';
import type { Day } from '#contract/words';
import { formatDay, monthName } from '#kit/format';
import { api } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import tones from '../../ui/tones.module.css';
import { When } from '../../ui/when.tsx';
import { occasionNames } from '../../ui/word-names.ts';
import styles from './card.module.css';
import { NameDayQuestion } from './name-day.tsx';
import { OccasionForm } from './occasion-form.tsx';
import { FirstOrderLine, PastYears, usePast } from './occasion-past.tsx';
import { PartHead } from './part-head.tsx';
import { useTold } from './use-save.ts';

/** The days that belong to this customer. */
export function Occasions({ customer, today }: { customer: Customer; today: Day }) {
  const { t } = useTranslation('customers');
  const [edited, setEdited] = useState<string | 'new' | null>(null);
  const past = usePast(customer.id);
  const hasOwnAnniversary = customer.occasions.some(({ kind }) => kind === 'anniversary');
  return (
    <section className={styles.part}>
      <PartHead title={t('occasions')} act={{ says: t('add'), run: () => setEdited('new'), shown: edited !== 'new' }} />
      {customer.occasions.length === 0 && edited === null && <p className={tones.quiet}>{t('noOccasions')}</p>}
      <ul className={styles.list}>
        {customer.occasions.map((occasion) => (
          <li key={occasion.id}>
            {edited === occasion.id ? (
              <OccasionForm customer={customer} occasion={occasion} today={today} close={() => setEdited(null)} />
            ) : (
              <OccasionLine occasion={occasion} today={today} edit={() => setEdited(occasion.id)} />
            )}
            {edited !== occasion.id && past.data && <PastYears kept={past.data.kept} occasionId={occasion.id} />}
          </li>
        ))}
        {past.data?.anniversary && !hasOwnAnniversary && (
          <li>
            <FirstOrderLine anniversary={past.data.anniversary} today={today} />
          </li>
        )}
        {edited === 'new' && (
          <li>
            <OccasionForm customer={customer} occasion={null} today={today} close={() => setEdited(null)} />
          </li>
        )}
      </ul>
      <NameDayQuestion customer={customer} />
    </section>
  );
}

function OccasionLine({ occasion, today, edit }: { occasion: OccasionView; today: Day; edit: () => void }) {
  const { t } = useTranslation('customers');
  const { t: words } = useTranslation('words');
  const language = useLanguage();
  const told = useTold();
  const remove = useMutation(api.occasions.remove.mutationOptions());
  const named = occasion.label ?? words(occasionNames[occasion.kind]);
  return (
    <div className={styles.occasion}>
      <span>
        <b>{named}</b>
        <span>
          {occasion.nextOn && occasion.day === null && occasion.month !== null ? monthName(occasion.month, language) : null}
          {occasion.nextOn && !(occasion.day === null && occasion.month !== null) && (
            <>
              {formatDay(occasion.nextOn, language, 'day-month')}, <When day={occasion.nextOn} today={today} />
            </>
          )}
          {!occasion.nextOn && t('dayNotKnown')}
        </span>
        {occasion.story && <small>{occasion.story}</small>}
      </span>
      <span>
        <Button size="compact-sm" variant="subtle" aria-label={t('changeThis', { what: named })} onClick={edit}>
          {t('change')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('removeThis', { what: named })}
          onClick={() => remove.mutate({ occasionId: occasion.id }, told)}
        >
          {t('remove')}
        </Button>
      </span>
    </div>
  );
}

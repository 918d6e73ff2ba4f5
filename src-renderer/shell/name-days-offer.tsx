import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../host/client.ts';
import styles from './name-days-offer.module.css';
import { tell } from './toast.tsx';
import { useSayError } from './trouble.tsx';
import { useUndo } from './undo.ts';

/** "37 customers have a name day we know: add them?", as one act that can be taken back. Nothing where there is nothing to add. */
export function NameDaysOffer() {
  const { t } = useTranslation('calendar');
  const undo = useUndo();
  const say = useSayError();
  const known = useQuery(api.occasions.knownNameDays.queryOptions());
  const add = useMutation(api.occasions.addNameDays.mutationOptions());
  if (!known.data || known.data.ready === 0) return null;
  const { ready, toAsk } = known.data;
  const run = () =>
    add.mutate(undefined, {
      onSuccess: ({ added }) => tell(t('addedNameDays', { count: added }), () => undo()),
      onError: (error) => tell(say(error)),
    });
  return (
    <div className={styles.offer}>
      <p>
        {t('offerNameDays', { count: ready })} {toAsk > 0 && <small>{t('toAskNameDays', { count: toAsk })}</small>}
      </p>
      <Button size="compact-sm" loading={add.isPending} onClick={run}>
        {t('addNameDays')}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import styles from './person.module.css';

/** A colleague has this card open: said by name, and taken over only after asking. */
export function Locked({ customerId, name, by }: { customerId: string; name: string; by: string }) {
  const { t } = useTranslation('today');
  const say = useSayError();
  const cache = useQueryClient();
  const [asks, setAsks] = useState(false);
  const taking = useMutation(api.touches.openCard.mutationOptions());
  const take = () =>
    taking.mutate(
      { customerId, takeOver: true },
      {
        onSuccess: () => {
          setAsks(false);
          void cache.invalidateQueries({ queryKey: api.touches.key() });
        },
        onError: (error) => tell(say(error)),
      },
    );
  return (
    <p className={styles.hold}>
      <IconLock size={16} stroke={1.6} aria-hidden="true" /> {t('lockedBy', { name: by })}{' '}
      <Button size="compact-xs" variant="subtle" onClick={() => setAsks(true)}>
        {t('takeOver')}
      </Button>
      <Confirm opened={asks} close={() => setAsks(false)} title={t('takeOver')} act={t('takeOver')} run={take} busy={taking.isPending}>
        <p>{t('takeOverAsks', { name, by })}</p>
      </Confirm>
    </p>
  );
}

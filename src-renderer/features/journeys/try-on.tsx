import { Modal, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { Year } from '../../shell/journeys/year.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import styles from './journeys.module.css';

const mostFound = 12;
const settledMs = 150;

/** "What would happen to this customer over the next year": somebody is chosen, the steps follow with their days. */
export function TryOn({ journeyId, close }: { journeyId: string; close: () => void }) {
  const { t } = useTranslation('journeys');
  const { t: shell } = useTranslation('shell');
  const [typed, setTyped] = useState('');
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [search] = useDebouncedValue(typed.trim(), settledMs);
  const found = useQuery({ ...api.customers.list.queryOptions({ input: { search, limit: mostFound } }), placeholderData: keepPreviousData });
  const rows = found.data?.rows ?? [];
  return (
    <Modal opened onClose={close} size="lg" title={t('yearTitle')} closeButtonProps={{ 'aria-label': shell('close') }}>
      <div className={styles.tall}>
        {found.error && <FriendlyError error={found.error} again={() => void found.refetch()} />}
        <Select
          label={t('yearAsk')}
          placeholder={t('yearHint')}
          searchable
          data-autofocus
          data={rows.map(({ id, displayName, city }) => ({ value: id, label: [displayName, city].filter(Boolean).join(', ') }))}
          // The core has searched already: by name, town, number, with or without accents.
          filter={({ options }) => options}
          searchValue={typed}
          onSearchChange={setTyped}
          value={customerId}
          onChange={setCustomerId}
          nothingFoundMessage={found.isFetching ? shell('loading') : t('nobody')}
          comboboxProps={{ withinPortal: false }}
        />
        {customerId !== null && <Year customerId={customerId} journeyId={journeyId} />}
      </div>
    </Modal>
  );
}

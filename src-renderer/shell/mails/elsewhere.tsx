import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import tones from '../../ui/tones.module.css';
import styles from './mails.module.css';
import { useFoundCustomers } from './queries.ts';

type Props = { close: () => void; choose: (customer: { id: string; displayName: string }) => void };

/** Whose mail it really is: found by name, company or address. */
export function Elsewhere({ close, choose }: Props) {
  const { t } = useTranslation('replies');
  const { t: shell } = useTranslation('shell');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 120);
  const found = useFoundCustomers(search);
  const rows = search.trim() === '' ? [] : (found.data?.rows ?? []);
  return (
    <Modal opened onClose={close} title={t('elsewhereTitle')} closeButtonProps={{ 'aria-label': shell('close') }}>
      <TextInput data-autofocus label={t('elsewhereFind')} value={typed} maxLength={200} onChange={(event) => setTyped(event.currentTarget.value)} />
      <div className={styles.found}>
        {rows.map((row) => (
          <Button key={row.id} variant="default" justify="space-between" rightSection={<small>{row.email}</small>} onClick={() => choose(row)}>
            {row.displayName}
          </Button>
        ))}
        {found.data && search.trim() !== '' && rows.length === 0 && <p className={tones.quiet}>{shell('findNothing')}</p>}
      </div>
    </Modal>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../ui/key-cap.tsx';
import styles from './list.module.css';
import type { Selected } from './selecting.ts';

/** What can be done with those selected. Stands where the filters are, so that the list does not jump. */
export function SelectedBar({ selected, write }: { selected: Selected; write: () => void }) {
  const { t } = useTranslation('batches');
  if (selected.ids.size === 0) return null;
  return (
    <div className={styles.selected} role="status">
      <b>{t('selected', { count: selected.ids.size })}</b>
      <Button size="compact-md" variant="light" onClick={write} rightSection={<KeyCap name="l" />}>
        {t('writeLetter')}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={selected.none}>
        {t('unselect')}
      </Button>
    </div>
  );
}

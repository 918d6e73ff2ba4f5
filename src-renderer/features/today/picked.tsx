import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseLetterDialog } from '../../shell/choose-letter.tsx';
import { useKeys } from '../../shell/keyboard.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import styles from './queue.module.css';
import type { useSelection } from './selection.ts';

/** Several of the queue together: V takes the open row in or out, L writes them all a letter. */
export function Picked({ selection }: { selection: ReturnType<typeof useSelection> }) {
  const { t } = useTranslation('batches');
  const [writing, setWriting] = useState(false);
  const { picked } = selection;
  useKeys(t('heading'), [
    { key: 'v', says: t('keySelect'), run: selection.pick },
    { key: 'l', says: t('keyWrite'), run: () => setWriting(picked.size > 0) },
  ]);
  if (picked.size === 0) return null;
  return (
    <div className={styles.picked}>
      <p role="status">
        {t('selected', { count: picked.size })} <KeyCap name="v" />
      </p>
      <Button size="compact-sm" variant="light" onClick={() => setWriting(true)} rightSection={<KeyCap name="l" />}>
        {t('writeLetter')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={selection.unpick}>
        {t('unselect')}
      </Button>
      {writing && <ChooseLetterDialog customerIds={[...picked]} close={() => setWriting(false)} />}
    </div>
  );
}

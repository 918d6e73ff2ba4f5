import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import tones from '../../ui/tones.module.css';
import styles from './settings.module.css';

type Props = { isChanged: boolean; isSaving: boolean; drop: () => void; disabled?: boolean; label?: string; children?: ReactNode };

/** The foot of a page of settings: one button, and beside it whether all of it is saved. */
export function SaveBar({ isChanged, isSaving, drop, disabled = false, label, children }: Props) {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  return (
    <div data-wide className={styles.row}>
      <Button type="submit" loading={isSaving} disabled={disabled}>
        {label ?? shell('save')}
      </Button>
      {children}
      {isChanged && (
        <>
          <Button variant="subtle" onClick={drop}>
            {t('giveUpChanges')}
          </Button>
          <span className={tones.warned} role="status">
            {t('notSaved')}
          </span>
        </>
      )}
    </div>
  );
}

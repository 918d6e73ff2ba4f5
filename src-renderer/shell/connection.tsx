import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { wire } from '../host/client.ts';
import styles from './connection.module.css';

export const useWireState = () => useSyncExternalStore(wire.watch, wire.state);

/** A calm line at the top while the wire is broken. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  if (useWireState() !== 'lost') return null;
  return (
    <div role="status" className={styles.banner}>
      {t('lost')}
    </div>
  );
}

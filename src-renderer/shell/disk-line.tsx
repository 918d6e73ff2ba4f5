import { useTranslation } from 'react-i18next';
import styles from './disk-line.module.css';
import { useStatus } from './use-me.ts';

/** A calm line over the screen while the disk has little room or none: what rests, and that nothing saved is in danger. */
export function DiskLine() {
  const { t } = useTranslation();
  const room = useStatus().data?.disk ?? 'ok';
  if (room === 'ok') return null;
  return (
    <div role="status" className={styles.line} data-room={room}>
      {t(room === 'full' ? 'diskFull' : 'diskLow')}
    </div>
  );
}

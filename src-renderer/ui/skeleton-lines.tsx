import { useTranslation } from 'react-i18next';
import styles from './skeleton-lines.module.css';

/** Quiet lines in the place of what is being fetched. */
export function SkeletonLines({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.lines} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <i key={line} aria-hidden="true" />
      ))}
    </div>
  );
}

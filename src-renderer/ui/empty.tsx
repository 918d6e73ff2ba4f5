import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** One sentence on what would be here, and the one act that fills it. */
export function Empty({ title, children, act }: { title: string; children?: ReactNode; act?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children && <div>{children}</div>}
      {act}
    </div>
  );
}

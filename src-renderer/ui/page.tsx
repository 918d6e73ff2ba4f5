import type { ReactNode } from 'react';
import styles from './page.module.css';

type Props = { title: string; count?: string | undefined; acts?: ReactNode; children: ReactNode; fill?: boolean; reads?: boolean };

/**
 * A screen with one column: its name and its acts at the top, always in the same place. `fill`: the content scrolls by itself. `reads`: there is
 * little or nothing in it to press, so the keyboard scrolls the page itself.
 */
export function Page({ title, count, acts, children, fill = false, reads = false }: Props) {
  const scrolls = reads ? { role: 'region', tabIndex: 0, 'aria-label': title } : {};
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {count && <span className={styles.count}>{count}</span>}
        <div className={styles.acts}>{acts}</div>
      </header>
      <div className={styles.body} data-fill={fill || undefined} {...scrolls}>
        {children}
      </div>
    </div>
  );
}

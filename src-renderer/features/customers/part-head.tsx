import { Button } from '@mantine/core';
import styles from './card.module.css';

type Props = { title: string; act?: { says: string; run: () => void; shown: boolean } };

/** The name of a part of the card, and the one act that adds to it. */
export function PartHead({ title, act }: Props) {
  return (
    <header className={styles.partHead}>
      <h2>{title}</h2>
      {act?.shown && (
        <Button size="compact-sm" variant="subtle" onClick={act.run}>
          {act.says}
        </Button>
      )}
    </header>
  );
}

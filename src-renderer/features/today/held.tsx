import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue, QueueRow } from '#contract/touches';
import { canBeOverridden } from '#contract/words';
import { sayChannel, sayHold } from '#kit/say';
import { useLanguage } from '../../text/use-language.ts';
import { useActs } from './acts.ts';
import { LetGo } from './let-go.tsx';
import styles from './queue.module.css';
import type { useSelection } from './selection.ts';

const nowhere = () => undefined;

/** What rules keep back: each with its rule, its day, and a way on. Nothing is silently dropped. */
export function Held({ queue, selection }: { queue: Queue; selection: ReturnType<typeof useSelection> }) {
  const { t } = useTranslation('today');
  if (queue.held.length === 0) return null;
  return (
    <section className={styles.held}>
      <h2 className={styles.heading} data-still>
        {t('held')} <span>{queue.held.length}</span>
        <Link to="/held">{t('allHeld')}</Link>
      </h2>
      <ul>
        {queue.held.map((row) => (
          <HeldRow key={row.touchId} row={row} today={queue.today} isOpen={selection.row?.touchId === row.touchId} choose={() => selection.choose(row)} />
        ))}
      </ul>
    </section>
  );
}

function HeldRow({ row, today, isOpen, choose }: { row: QueueRow; today: string; isOpen: boolean; choose: () => void }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const acts = useActs(row, nowhere);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const other = row.hold?.otherChannel;
  return (
    <li ref={line} className={styles.heldRow} data-open={isOpen || undefined}>
      <button type="button" aria-current={isOpen || undefined} onClick={choose}>
        {row.name}
      </button>
      {row.hold && <p>{sayHold(row.hold, { today, language })}</p>}
      <div>
        {other && (
          <Button size="compact-xs" variant="light" onClick={() => acts.takeChannel(other)}>
            {t('insteadBy', { channel: sayChannel(other, language) })}
          </Button>
        )}
        {row.hold && canBeOverridden(row.hold) && <LetGo name={row.name} letGo={acts.letGo} />}
      </div>
    </li>
  );
}

import { Button, Popover, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue, QueueRow } from '#contract/touches';
import { canBeOverridden } from '#contract/words';
import { sayChannel, sayHold } from '#kit/say';
import { useLanguage } from '../../text/use-language.ts';
import { useActs } from './acts.ts';
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

/** A rule may be set aside, with a word on why. */
function LetGo({ name, letGo }: { name: string; letGo: (note: string) => void }) {
  const { t } = useTranslation('today');
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus position="right" width={280}>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(!open)}>
          {t('letGo')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('letGoFor', { name })}>
        <Textarea label={t('letGoWhy')} value={note} maxLength={500} autosize minRows={2} onChange={(event) => setNote(event.currentTarget.value)} />
        <Button
          mt="sm"
          size="compact-sm"
          disabled={note.trim() === ''}
          onClick={() => {
            setOpen(false);
            letGo(note.trim());
          }}
        >
          {t('letGo')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

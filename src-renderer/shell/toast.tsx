import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../ui/key-cap.tsx';
import { announce } from './announce.tsx';
import { makeStore } from './store.ts';
import styles from './toast.module.css';

const shownForMs = 9_000;

type Note = { text: string; undo?: () => void; turn: number };

const note = makeStore<Note | null>(null);

/** One short line at the foot of the screen, said aloud too; the newest takes the place of the one before. */
export function tell(text: string, undo?: () => void): void {
  note.set({ text, turn: (note.get()?.turn ?? 0) + 1, ...(undo && { undo }) });
  announce(text);
}

export function Toast() {
  const { t } = useTranslation();
  const present = note.use();
  useEffect(() => {
    if (!present) return;
    const timer = setTimeout(() => note.set(null), shownForMs);
    return () => clearTimeout(timer);
  }, [present]);
  if (!present) return null;
  return (
    <aside className={styles.toast} key={present.turn} aria-label={t('lastAct')}>
      <span>{present.text}</span>
      {present.undo && (
        <button type="button" className={styles.undo} onClick={present.undo}>
          {t('undo')} <KeyCap name="z" />
        </button>
      )}
      <CloseButton size="sm" aria-label={t('close')} onClick={() => note.set(null)} />
    </aside>
  );
}

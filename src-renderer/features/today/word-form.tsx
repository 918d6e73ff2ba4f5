import { Textarea } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { isCtrlEnter } from '../../ui/ctrl-enter.ts';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import styles from './person.module.css';

type Props = {
  /** What the act is called. */
  act: string;
  label: string;
  more?: string;
  word: string;
  setWord: (word: string) => void;
  go: () => void;
  close: () => void;
  /** What is chosen before the word; without it the word has the keyboard first. */
  children?: ReactNode;
};

/** An act on a card with a word beside it, done with Ctrl and Enter. */
export function WordForm({ act, label, more, word, setWord, go, close, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go();
  };
  const press = (event: KeyboardEvent) => {
    if (!isCtrlEnter(event)) return;
    event.preventDefault();
    go();
  };
  return (
    <form className={styles.saySheet} onSubmit={submit}>
      {children}
      <Textarea
        label={label}
        description={more}
        data-autofocus={children === undefined || undefined}
        autosize
        minRows={2}
        maxLength={500}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div className={styles.sayActs}>
        <SaveCancel act={act} pressed="mod+Enter" close={close} />
      </div>
    </form>
  );
}

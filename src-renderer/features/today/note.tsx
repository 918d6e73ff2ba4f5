import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { isCtrlEnter } from '../../ui/ctrl-enter.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import styles from './person.module.css';

/** A line for the card, kept in words so that nobody has to tell the same story twice. */
export function NoteField({ customerId }: { customerId: string }) {
  const { t } = useTranslation('today');
  const { t: shell } = useTranslation('shell');
  const say = useSayError();
  const undo = useUndo();
  const [text, setText] = useState('');
  const add = useMutation(api.customers.addNote.mutationOptions());
  const save = () => {
    if (text.trim() === '') return;
    add.mutate(
      { customerId, text: text.trim() },
      {
        onSuccess: () => {
          setText('');
          tell(t('saidNoted'), () => undo());
        },
        onError: (error) => tell(say(error)),
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isCtrlEnter(event)) {
      save();
      // Out of the field, so that the next letter is the key of an act again and not the beginning of another note.
      event.currentTarget.blur();
    }
    if (event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <section className={styles.part}>
      <h3>
        <label htmlFor="note">{t('note')}</label> <KeyCap name="n" />
      </h3>
      <Textarea
        id="note"
        placeholder={t('notePlaceholder')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text.trim() !== '' && (
        <Button mt="xs" size="compact-sm" variant="light" loading={add.isPending} onClick={save}>
          {shell('save')}
        </Button>
      )}
    </section>
  );
}

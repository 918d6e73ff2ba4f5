import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, Language } from '#contract/words';
import { addDays } from '#kit/days';
import { api } from '../host/client.ts';
import styles from './new-to-tell.module.css';
import { tell } from './toast.tsx';
import { FriendlyError } from './trouble.tsx';
import { useUndo } from './undo.ts';

/** News older than this is none. */
const newForDays = 60;

/** What this contact can bring that the last one did not; where there is nothing, the way to add something. */
export function NewToTell({ customerId, today, onlyIfAny = false }: { customerId: string; today: Day; onlyIfAny?: boolean }) {
  const { t } = useTranslation('matters');
  const [adding, setAdding] = useState(false);
  const untold = useQuery(api.letters.news.untold.queryOptions({ input: { customerId } }));
  if (!untold.data) return null;
  const { language, items } = untold.data;
  const [first] = items;
  if (!first && onlyIfAny) return null;
  return (
    <div className={styles.news}>
      {first ? (
        <p>
          <b>{t('newToTell')}:</b> <span lang={first.language ?? undefined}>{first.title}</span>
        </p>
      ) : (
        <p>
          {t('nothingNew')}:{' '}
          <Button size="compact-sm" variant="light" onClick={() => setAdding(true)}>
            {t('addNews')}
          </Button>
        </p>
      )}
      {first && <p className={styles.text}>{first.text}</p>}
      {adding && <AddNews language={language} today={today} close={() => setAdding(false)} />}
    </div>
  );
}

function AddNews({ language, today, close }: { language: Language; today: Day; close: () => void }) {
  const { t } = useTranslation('matters');
  const { t: shell } = useTranslation('shell');
  const undo = useUndo();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const save = useMutation(api.letters.news.save.mutationOptions());
  const mayGo = title.trim() !== '' && text.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!mayGo) return;
    const item = { id: null, title: title.trim(), text: text.trim(), link: null, language, customerId: null, untilOn: addDays(today, newForDays) };
    save.mutate(item, {
      onSuccess: () => {
        close();
        tell(t('saidNews', { what: item.title }), () => undo());
      },
    });
  };
  return (
    <Modal opened onClose={close} title={t('newsForm')} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={t('newsTitle')}
          data-autofocus
          maxLength={200}
          lang={language}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('newsText')}
          autosize
          minRows={3}
          maxLength={2000}
          lang={language}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {save.error && <FriendlyError error={save.error} />}
        <div>
          <Button type="submit" disabled={!mayGo} loading={save.isPending}>
            {shell('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

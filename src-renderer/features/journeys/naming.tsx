import { Button, Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../host/client.ts';
import { useJourneyAct } from '../../shell/journeys/act.ts';
import styles from './journeys.module.css';

type Props = { title: string; act: string; name: string; close: () => void; save: (name: string) => void };

/** Asks for the name of a journey: a new one, or another one. */
export function NameDialog({ title, act, name, close, save }: Props) {
  const { t } = useTranslation('journeys');
  const { t: shell } = useTranslation('shell');
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    close();
    save(typed.trim());
  };
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={styles.sheet} onSubmit={submit}>
        <TextInput label={t('nameOf')} maxLength={120} data-autofocus value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <p>
          <Button type="submit" disabled={typed.trim() === ''}>
            {act}
          </Button>
        </p>
      </form>
    </Modal>
  );
}

/** An empty journey of one's own; its line of steps opens at once. */
export function useCreate(): (name: string) => void {
  const { t } = useTranslation('journeys');
  const act = useJourneyAct();
  const navigate = useNavigate();
  return async (name) => {
    const made = await act(client.journeys.add({ name }), t('saidCreated', { name }));
    if (made) void navigate({ to: `/journeys/${made.journeyId}` });
  };
}

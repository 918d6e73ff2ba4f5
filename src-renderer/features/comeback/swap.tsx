import { Button, Modal, TextInput } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposed } from '#contract/comeback';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import styles from './comeback.module.css';

/** Takes the next best instead of somebody, and asks why: the reason is kept with the batch. */
export function Swap({ person, close }: { person: Proposed; close: () => void }) {
  const { t } = useTranslation('comeback');
  const { t: shell } = useTranslation('shell');
  const [note, setNote] = useState('');
  const swap = useSwap(close);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    swap.run({ customerId: person.customerId, note: note.trim() || null });
  };
  return (
    <Modal opened onClose={close} title={t('swapTitle', { name: person.name })} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form onSubmit={submit}>
        <p>{t('swapText')}</p>
        <TextInput mt="md" data-autofocus label={t('swapWhy')} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={500} />
        <div className={styles.reasons}>
          {(['swapTalked', 'swapAway', 'swapNotNow', 'swapNotOurs'] as const).map((reason) => (
            <Button key={reason} variant="default" size="compact-sm" aria-pressed={note === t(reason)} onClick={() => setNote(t(reason))}>
              {t(reason)}
            </Button>
          ))}
        </div>
        <Button type="submit" mt="lg" mr="xs" loading={swap.isBusy}>
          {t('swapAct')}
        </Button>
        <Button variant="default" mt="lg" onClick={close}>
          {shell('cancel')}
        </Button>
      </form>
    </Modal>
  );
}

function useSwap(close: () => void) {
  const { t } = useTranslation('comeback');
  const say = useSayError();
  const undo = useUndo();
  const cache = useQueryClient();
  const swap = useMutation(api.comeback.swap.mutationOptions());
  const sayTrouble = (error: unknown) => {
    if (error instanceof ORPCError && error.code === 'NO_ONE_LEFT') return t('nobodyLeft');
    return error instanceof ORPCError && error.code === 'NO_LETTER' ? t('noLetter') : say(error);
  };
  const run = (wish: { customerId: string; note: string | null }) =>
    swap.mutate(wish, {
      onSuccess: (five) => {
        cache.setQueryData(api.comeback.five.queryKey(), five);
        tell(t('swapped'), () => undo());
        close();
      },
      onError: (error) => tell(sayTrouble(error)),
    });
  return { run, isBusy: swap.isPending };
}

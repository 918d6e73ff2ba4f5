import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { Confirm } from '../../ui/confirm.tsx';
import type { Wording } from './kept-words.ts';

/** Back to the words the app came with; the own ones are put aside and can be taken back. */
export function ResetWords({ templateId, variant: { language, addressForm, readerSex } }: { templateId: string; variant: Wording }) {
  const { t } = useTranslation('letters');
  const say = useSayError();
  const undo = useUndo();
  const [isSure, setSure] = useState(false);
  const reset = useMutation(api.letters.resetVariant.mutationOptions());
  const run = () =>
    reset.mutate(
      { templateId, language, addressForm, readerSex },
      {
        onSuccess: () => {
          setSure(false);
          tell(t('wasReset'), () => undo());
        },
        onError: (error) => tell(say(error)),
      },
    );
  return (
    <>
      <Button variant="subtle" onClick={() => setSure(true)}>
        {t('reset')}
      </Button>
      <Confirm opened={isSure} close={() => setSure(false)} title={t('resetTitle')} act={t('resetAct')} run={run} busy={reset.isPending}>
        <p>{t('resetText')}</p>
      </Confirm>
    </>
  );
}

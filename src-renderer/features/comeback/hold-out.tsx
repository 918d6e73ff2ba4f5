import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { Choose } from '../../ui/choose.tsx';
import styles from './comeback.module.css';
import { useComebackSettings } from './queries.ts';

const choices = ['0', '2', '3', '4', '5', '10'] as const;

/** One in so many is left alone, so that one day it can be told what the letter adds. Off until somebody wants to know. */
export function HoldOut() {
  const { t } = useTranslation('comeback');
  const say = useSayError();
  const undo = useUndo();
  const settings = useComebackSettings();
  const saving = useMutation(api.comeback.saveSettings.mutationOptions());
  if (settings.error) return <FriendlyError error={settings.error} again={() => void settings.refetch()} />;
  if (!settings.data) return null;
  const every = settings.data.holdOutEvery ?? 0;
  const present = String(every);
  const options = [...new Set([...choices, present])].map((n) => ({ value: n, label: n === '0' ? t('holdOutNobody') : t('holdOutEvery', { n }) }));
  return (
    <div className={styles.holdOut}>
      <Choose
        label={t('holdOut')}
        description={t('holdOutNote')}
        w={320}
        value={present}
        options={options}
        onChoose={(n) =>
          saving.mutate(
            { holdOutEvery: n === '0' ? null : Number(n) },
            { onSuccess: () => tell(n === '0' ? t('holdOutOff') : t('holdOutOn', { n }), () => undo()), onError: (error) => tell(say(error)) },
          )
        }
      />
    </div>
  );
}

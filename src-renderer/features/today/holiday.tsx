import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Queue } from '#contract/touches';
import { formatDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import styles from './queue.module.css';

/** On holiday, or just back from one: one calm sentence above the queue. */
export function Holiday({ queue: { away, back } }: { queue: Queue }) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  if (away) {
    return (
      <div className={styles.holiday}>
        <p>
          {t('awayUntil', { day: formatDay(away.untilOn, language, 'day-month') })} {away.standIn ? t('awayWith', { name: away.standIn }) : t('awayKept')}
        </p>
        <BackAlready />
      </div>
    );
  }
  if (!back) return null;
  return (
    <p className={styles.holiday}>
      <b>{t('welcomeBack')}</b> {back.fellDue === 0 ? t('fellDueNone') : t('fellDue', { count: back.fellDue })}
    </p>
  );
}

function BackAlready() {
  const { t } = useTranslation('day');
  const say = useSayError();
  const cache = useQueryClient();
  const end = useMutation(api.team.saveAbsence.mutationOptions());
  const back = () =>
    end.mutate(
      { absence: null },
      {
        onSuccess: async () => {
          await cache.invalidateQueries({ queryKey: api.touches.key() });
          tell(t('welcomeBack'));
        },
        onError: (error) => tell(say(error)),
      },
    );
  return (
    <Button size="compact-xs" variant="light" loading={end.isPending} onClick={back}>
      {t('iAmBack')}
    </Button>
  );
}

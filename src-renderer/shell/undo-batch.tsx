import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#kit/format';
import { api } from '../host/client.ts';
import { useLanguage } from '../text/use-language.ts';
import { Confirm } from '../ui/confirm.tsx';
import { clockTime, dayOfInstant } from '../ui/instants.ts';
import { makeStore } from './store.ts';
import { tell } from './toast.tsx';
import { useSayError } from './trouble.tsx';

type Batch = { campaignId: string; letters: number; sentAt: number };

const asked = makeStore<Batch | null>(null);

/** One more press of Z would take back a whole batch that was sent before: that is asked about. */
export const askAboutBatch = (batch: Batch): void => asked.set(batch);

export function UndoBatch() {
  const batch = asked.use();
  return batch && <Asked batch={batch} />;
}

function Asked({ batch: { campaignId, letters, sentAt } }: { batch: Batch }) {
  const { t } = useTranslation();
  const { t: batches } = useTranslation('batches');
  const language = useLanguage();
  const say = useSayError();
  const takeBack = useMutation(api.campaigns.takeBack.mutationOptions());
  const close = () => asked.set(null);
  const run = () =>
    takeBack.mutate(
      { campaignId },
      {
        onSuccess: ({ takenBack }) => tell(batches('saidTakenBack', { count: takenBack })),
        onError: (error) => tell(error instanceof ORPCError && error.code === 'WRONG_STATE' ? batches('tooFar') : say(error)),
        onSettled: close,
      },
    );
  const when = `${formatDay(dayOfInstant(sentAt), language, 'day-month')}, ${clockTime(sentAt)}`;
  return (
    <Confirm opened close={close} title={t('undoBatchTitle')} act={batches('takeBack')} run={run} busy={takeBack.isPending}>
      <p>{t('undoBatchText', { count: letters, when })}</p>
    </Confirm>
  );
}

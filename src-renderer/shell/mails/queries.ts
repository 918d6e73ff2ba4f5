import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IncomingMail } from '#contract/replies';
import { api } from '../../host/client.ts';
import { tell } from '../toast.tsx';
import { useSayError } from '../trouble.tsx';
import { useUndo } from '../undo.ts';

const pageSize = 10;

export const useMails = (customerId: string) =>
  useInfiniteQuery(
    api.replies.list.infiniteOptions({
      input: (cursor: string | null) => ({ customerId, cursor, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
    }),
  );

export const useWholeMail = (mailId: string, enabled: boolean) => useQuery({ ...api.replies.get.queryOptions({ input: { mailId } }), enabled });

export const useWaiting = () => useQuery(api.replies.waiting.queryOptions());

export const useFoundCustomers = (search: string) =>
  useQuery({ ...api.customers.list.queryOptions({ input: { search, limit: 6 } }), enabled: search.trim() !== '', placeholderData: keepPreviousData });

/** What a person may set right about a mail; each is said, and can be taken back. */
export function useMailActs(mail: IncomingMail) {
  const { t } = useTranslation('replies');
  const undo = useUndo();
  const say = useSayError();
  const answered = useMutation(api.replies.markAnswered.mutationOptions());
  const detach = useMutation(api.replies.detach.mutationOptions());
  const attach = useMutation(api.replies.attachTo.mutationOptions());
  const noStop = useMutation(api.replies.takeBackStop.mutationOptions());
  const told = (text: string) => ({
    onSuccess: ({ actId }: { actId: string }) => tell(text, () => undo(actId)),
    onError: (error: unknown) => tell(say(error)),
  });
  const mailId = mail.id;
  return {
    busy: answered.isPending || detach.isPending || attach.isPending || noStop.isPending,
    noAnswer: () => answered.mutate({ mailId }, told(t('saidNoAnswer'))),
    detach: () => detach.mutate({ mailId }, told(t('saidDetached'))),
    attach: (customer: { id: string; displayName: string }) =>
      attach.mutate({ mailId, customerId: customer.id }, told(t('saidMoved', { name: customer.displayName }))),
    noStop: () => noStop.mutate({ mailId }, told(t('saidNoStop'))),
  };
}

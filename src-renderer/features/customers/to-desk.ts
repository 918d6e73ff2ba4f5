import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Customer } from '#contract/customers';
import type { Day } from '#contract/words';
import { client } from '../../host/client.ts';
import { type DeskWish, deskWish } from '../../shell/desk-wish.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';

const laterLimit = 200;

/** Opens the desk with this customer's card: the contact that is due, else one planned for today. */
export function useToDesk(customer: Pick<Customer, 'id'>, today: Day): (mode: DeskWish['mode'], answersMailId?: string) => void {
  const navigate = useNavigate();
  const say = useSayError();
  const open = useMutation({
    mutationFn: async ({ mode, answersMailId }: Pick<DeskWish, 'mode' | 'answersMailId'>) => {
      const queue = await client.touches.queue({ minutes: null, laterLimit });
      const isThere = [...queue.rows, ...queue.held].some((row) => row.customerId === customer.id);
      if (!isThere) await client.touches.plan({ customerId: customer.id, channel: mode === 'call' ? 'call' : 'email', on: today, note: null });
      return { mode, ...(answersMailId ? { answersMailId } : {}) };
    },
    onSuccess: (wish) => {
      deskWish.set({ customerId: customer.id, ...wish });
      void navigate({ to: '/' });
    },
    onError: (error) => tell(say(error)),
  });
  return (mode, answersMailId) => !open.isPending && open.mutate({ mode, ...(answersMailId ? { answersMailId } : {}) });
}

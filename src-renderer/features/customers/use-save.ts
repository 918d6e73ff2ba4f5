import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Customer, CustomerFields } from '#contract/customers';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { refusalOf } from '../../ui/say-problem.ts';

/** What every change of a card has in common: it is said, it can be taken back, and trouble is told. */
export function useTold() {
  const { t } = useTranslation('customers');
  const undo = useUndo();
  const say = useSayError();
  return {
    onSuccess: () => tell(t('saved'), () => undo()),
    onError: (error: unknown) => {
      if (!refusalOf(error)) tell(say(error));
    },
  };
}

/** Saves a few fields of the card at once. */
export function useSaveFields(customer: Customer) {
  const told = useTold();
  const save = useMutation(api.customers.save.mutationOptions());
  return { error: save.error, save: (fields: Partial<CustomerFields>) => save.mutate({ customerId: customer.id, fields }, told) };
}

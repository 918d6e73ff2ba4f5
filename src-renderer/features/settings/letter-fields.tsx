import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Salesperson } from '#contract/team';

type Fields = Pick<Salesperson, 'role' | 'email' | 'phone' | 'signature'>;
type Props = { value: Fields; set: (patch: Partial<Fields>) => void; rows: number };

/** What stands under a letter of somebody in the team, besides the name. */
export function LetterFields({ value, set, rows }: Props) {
  const { t } = useTranslation('settings');
  return (
    <>
      <TextInput label={t('role')} value={value.role ?? ''} maxLength={120} onChange={(event) => set({ role: event.currentTarget.value || null })} />
      <TextInput
        label={t('email')}
        inputMode="email"
        value={value.email ?? ''}
        maxLength={254}
        onChange={(event) => set({ email: event.currentTarget.value || null })}
      />
      <TextInput
        label={t('phone')}
        inputMode="tel"
        value={value.phone ?? ''}
        maxLength={40}
        onChange={(event) => set({ phone: event.currentTarget.value || null })}
      />
      <div data-wide>
        <Textarea
          label={t('signature')}
          description={t('signatureNote')}
          autosize
          minRows={rows}
          maxLength={2000}
          value={value.signature}
          onChange={(event) => set({ signature: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

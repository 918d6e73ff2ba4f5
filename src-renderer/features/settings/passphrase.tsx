import { Button, PasswordInput } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import styles from './settings.module.css';

const shortest = 8;

/** Where the system keeps no keychain for us, one passphrase locks the mailbox's password; it is asked once after each start. */
export function Passphrase({ first }: { first: boolean }) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const unlock = useMutation(api.mail.unlock.mutationOptions());
  const isWrong = unlock.error instanceof ORPCError && unlock.error.code === 'WRONG';
  const differs = first && again !== '' && again !== passphrase;
  const may = passphrase.length >= shortest && (!first || again === passphrase);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!may) return;
    unlock.mutate(
      { passphrase },
      {
        onSuccess: () => tell(t(first ? 'passphraseKept' : 'unlocked')),
        onError: (error) => !(error instanceof ORPCError && error.code === 'WRONG') && tell(say(error)),
      },
    );
  };
  const toggle = { 'aria-label': t('showPassword') };
  return (
    <form className={styles.answer} onSubmit={submit}>
      <p>
        {t(first ? 'passphraseChoose' : 'passphraseGive')} {first && t('passphraseNote')}
      </p>
      <div className={styles.form}>
        <PasswordInput
          label={t('passphrase')}
          autoComplete={first ? 'new-password' : 'current-password'}
          visibilityToggleButtonProps={toggle}
          value={passphrase}
          maxLength={200}
          error={isWrong ? t('passphraseWrong') : null}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {first && (
          <PasswordInput
            label={t('passphraseAgain')}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            value={again}
            maxLength={200}
            error={differs ? t('passphraseDiffers') : null}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        )}
      </div>
      <Button mt="sm" type="submit" loading={unlock.isPending} disabled={!may}>
        {t(first ? 'passphraseSet' : 'unlock')}
      </Button>
    </form>
  );
}

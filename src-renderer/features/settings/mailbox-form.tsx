import { Button, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailbox, MailboxFields } from '#contract/mail';
import type { Salesperson } from '#contract/team';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { Choose } from '../../ui/choose.tsx';
import { refusalOf, useSayProblem } from '../../ui/say-problem.ts';
import { keptMailbox } from './kept.ts';
import { presetOf, presets } from './presets.ts';
import { SaveBar } from './save-bar.tsx';
import styles from './settings.module.css';
import { TestAnswer } from './test-answer.tsx';

function startOf(mailbox: Mailbox | null, me: Salesperson): MailboxFields {
  if (mailbox) {
    const { fromName, fromAddress, smtpHost, smtpPort, smtpSecurity, userName } = mailbox;
    return { fromName, fromAddress, smtpHost, smtpPort, smtpSecurity, userName };
  }
  const address = me.email ?? '';
  const { smtpHost = '', smtpPort = 465, smtpSecurity = 'tls' } = presetOf(address) ?? {};
  return { fromName: me.name, fromAddress: address, smtpHost, smtpPort, smtpSecurity, userName: address };
}

type Props = { mailbox: Mailbox | null; me: Salesperson; isClosed: boolean };

function useMailbox({ mailbox, me, isClosed }: Props) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const cache = useQueryClient();
  const kept = keptMailbox.use(mailbox ? 'old' : 'new', { ...startOf(mailbox, me), password: '' });
  const saving = useMutation(api.mail.save.mutationOptions());
  const test = useMutation(api.mail.test.mutationOptions());
  const [hasTried, setTried] = useState(false);
  const { password, ...fields } = kept.value;
  const given = { ...fields, fromAddress: fields.fromAddress.trim(), password: password === '' ? null : password };
  const isAddressWrong = !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given.fromAddress);
  const isWhole = fields.smtpHost.trim() !== '' && fields.fromName.trim() !== '' && !isAddressWrong;
  const onError = (error: unknown) => {
    if (error instanceof ORPCError && error.code === 'LOCKED') return tell(t('passphraseFirst'));
    if (refusalOf(error) === null) tell(say(error));
  };
  const save = () => {
    setTried(true);
    if (!isWhole || isClosed) return;
    const done = async () => {
      await cache.invalidateQueries({ queryKey: api.mail.mailbox.key() });
      kept.drop();
      setTried(false);
      tell(t('mailboxSaved'));
    };
    saving.mutate(given, { onSuccess: done, onError });
  };
  const tryIt = () => {
    setTried(true);
    if (isWhole) test.mutate(given, { onError });
  };
  return { kept, saving, test, hasTried, isAddressWrong, save, tryIt };
}

/** Whose mailbox it is, its server, and how we may enter. */
export function MailboxForm(props: Props) {
  const { isClosed } = props;
  const { t } = useTranslation('settings');
  const { kept, saving, test, save, tryIt, ...state } = useMailbox(props);
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <Provider kept={kept} />
      <Sender kept={kept} error={saving.error} {...state} />
      <Server kept={kept} error={saving.error} hasTried={state.hasTried} />
      <Entry kept={kept} error={saving.error} hasPassword={props.mailbox?.hasPassword ?? false} />
      {test.data && <TestAnswer result={test.data} />}
      {isClosed && (
        <p data-wide className={styles.quiet}>
          {t('passphraseFirst')}
        </p>
      )}
      <SaveBar isChanged={kept.isChanged} isSaving={saving.isPending} drop={kept.drop} disabled={isClosed}>
        <Button variant="default" loading={test.isPending} onClick={tryIt}>
          {t('test')}
        </Button>
      </SaveBar>
    </form>
  );
}

type PartProps = { kept: ReturnType<typeof keptMailbox.use>; error: unknown };

const wantsAppPassword = ['gmail', 'fastmail', 'icloud'];

function Provider({ kept: { value, set } }: Pick<PartProps, 'kept'>) {
  const { t } = useTranslation('settings');
  const preset = presets.find((one) => one.smtpHost === value.smtpHost);
  const choose = (id: string) => {
    const chosen = presets.find((one) => one.id === id);
    set(chosen ? { smtpHost: chosen.smtpHost, smtpPort: chosen.smtpPort, smtpSecurity: chosen.smtpSecurity } : { smtpHost: '' });
  };
  return (
    <div data-wide>
      <Choose
        label={t('provider')}
        value={preset?.id ?? ''}
        options={[{ value: '', label: t('otherProvider') }, ...presets.map(({ id, name }) => ({ value: id, label: name }))]}
        onChoose={choose}
      />
      {preset && wantsAppPassword.includes(preset.id) && <p className={styles.quiet}>{t('appPassword')}</p>}
      {preset?.id === 'microsoft' && <p className={styles.quiet}>{t('microsoftNote')}</p>}
    </div>
  );
}

function Sender({ kept: { value, set }, error, hasTried, isAddressWrong }: PartProps & { hasTried: boolean; isAddressWrong: boolean }) {
  const { t } = useTranslation('settings');
  const { t: problems } = useTranslation('problems');
  const sayProblem = useSayProblem();
  return (
    <>
      <TextInput
        label={t('fromName')}
        value={value.fromName}
        maxLength={120}
        error={hasTried && value.fromName.trim() === '' ? problems('missing') : sayProblem(error, 'fromName')}
        onChange={(event) => set({ fromName: event.currentTarget.value })}
      />
      <TextInput
        label={t('fromAddress')}
        value={value.fromAddress}
        maxLength={254}
        inputMode="email"
        error={hasTried && isAddressWrong ? problems('notAnAddress') : null}
        onChange={(event) => set({ fromAddress: event.currentTarget.value })}
      />
    </>
  );
}

function Server({ kept: { value, set }, error, hasTried }: PartProps & { hasTried: boolean }) {
  const { t } = useTranslation('settings');
  const { t: problems } = useTranslation('problems');
  const sayProblem = useSayProblem();
  return (
    <>
      <TextInput
        label={t('smtpHost')}
        value={value.smtpHost}
        maxLength={253}
        spellCheck={false}
        error={hasTried && value.smtpHost.trim() === '' ? problems('missing') : sayProblem(error, 'smtpHost')}
        onChange={(event) => set({ smtpHost: event.currentTarget.value.trim() })}
      />
      <div className={styles.server}>
        <Choose
          label={t('security')}
          value={value.smtpSecurity}
          options={[
            { value: 'tls', label: 'TLS' },
            { value: 'starttls', label: 'STARTTLS' },
            { value: 'none', label: t('securityNone') },
          ]}
          onChoose={(smtpSecurity) => set({ smtpSecurity, smtpPort: smtpSecurity === 'tls' ? 465 : smtpSecurity === 'starttls' ? 587 : 25 })}
        />
        <NumberInput
          label={t('smtpPort')}
          min={1}
          max={65_535}
          hideControls
          value={value.smtpPort}
          onChange={(port) => typeof port === 'number' && set({ smtpPort: port })}
        />
      </div>
    </>
  );
}

function Entry({ kept: { value, set }, error, hasPassword }: PartProps & { hasPassword: boolean }) {
  const { t } = useTranslation('settings');
  const sayProblem = useSayProblem();
  return (
    <>
      <TextInput
        label={t('userName')}
        autoComplete="username"
        spellCheck={false}
        value={value.userName}
        maxLength={254}
        onChange={(event) => set({ userName: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('password')}
        autoComplete="current-password"
        placeholder={hasPassword ? t('passwordKept') : ''}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        value={value.password}
        maxLength={500}
        error={sayProblem(error, 'password')}
        onChange={(event) => set({ password: event.currentTarget.value })}
      />
    </>
  );
}

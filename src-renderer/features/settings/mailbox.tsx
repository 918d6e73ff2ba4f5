import { Button, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailbox, MailboxFields } from '#contract/mail';
import type { Salesperson } from '#contract/team';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { Choose } from '../../ui/choose.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useSayProblem } from '../../ui/say-problem.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { Passphrase } from './passphrase.tsx';
import { presetOf, presets } from './presets.ts';
import styles from './settings.module.css';
import { TestAnswer } from './test-answer.tsx';

export function MailboxPart() {
  const { t } = useTranslation('settings');
  const mailbox = useQuery(api.mail.mailbox.queryOptions());
  const me = useMe();
  if (mailbox.error) return <FriendlyError error={mailbox.error} again={() => void mailbox.refetch()} />;
  if (!mailbox.data || !me.data) return <SkeletonLines lines={8} />;
  const { secrets } = mailbox.data;
  return (
    <>
      <p>{t('mailboxNote')}</p>
      {(secrets === 'none' || secrets === 'locked') && <Passphrase first={secrets === 'none'} />}
      {mailbox.data.mailbox && <State mailbox={mailbox.data.mailbox} />}
      <Form key={mailbox.data.mailbox?.id ?? 'new'} mailbox={mailbox.data.mailbox} me={me.data} closed={secrets === 'none' || secrets === 'locked'} />
    </>
  );
}

function State({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const resume = useMutation(api.mail.resume.mutationOptions());
  if (mailbox.state !== 'paused')
    return mailbox.state === 'ready' ? <p className={styles.quiet}>{t('mailboxReady', { address: mailbox.fromAddress })}</p> : null;
  return (
    <div className={styles.answer} role="alert">
      {t('mailboxPaused')}
      {mailbox.pausedReason && <small>{mailbox.pausedReason}</small>}
      <Button
        mt="sm"
        loading={resume.isPending}
        onClick={() => resume.mutate(undefined, { onSuccess: () => tell(t('resumed')), onError: (error) => tell(say(error)) })}
      >
        {t('resume')}
      </Button>
    </div>
  );
}

const startOf = (mailbox: Mailbox | null, me: Salesperson): MailboxFields => {
  if (mailbox) {
    const { fromName, fromAddress, smtpHost, smtpPort, smtpSecurity, userName } = mailbox;
    return { fromName, fromAddress, smtpHost, smtpPort, smtpSecurity, userName };
  }
  const address = me.email ?? '';
  const preset = presetOf(address);
  return {
    fromName: me.name,
    fromAddress: address,
    smtpHost: preset?.smtpHost ?? '',
    smtpPort: preset?.smtpPort ?? 465,
    smtpSecurity: preset?.smtpSecurity ?? 'tls',
    userName: address,
  };
};

type Props = { mailbox: Mailbox | null; me: Salesperson; closed: boolean };

function Form({ mailbox, me, closed }: Props) {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const say = useSayError();
  const sayProblem = useSayProblem();
  const [fields, setFields] = useState(() => startOf(mailbox, me));
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutation(api.mail.save.mutationOptions());
  const test = useMutation(api.mail.test.mutationOptions());
  const set = (patch: Partial<MailboxFields>) => setFields({ ...fields, ...patch });
  const given = { ...fields, password: password === '' ? null : password };
  const addressWrong = !/^\S+@\S+\.\S+$/.test(fields.fromAddress.trim());
  const mayGo = fields.smtpHost.trim() !== '' && fields.fromName.trim() !== '' && !addressWrong && !closed;
  const trouble = (error: unknown) => tell(error instanceof ORPCError && error.code === 'LOCKED' ? t('passphraseFirst') : say(error));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (mayGo) save.mutate(given, { onSuccess: () => tell(t('mailboxSaved')), onError: trouble });
  };
  const preset = presets.find((one) => one.smtpHost === fields.smtpHost);
  return (
    <form className={styles.form} onSubmit={submit}>
      <Choose
        data-wide
        label={t('provider')}
        value={preset?.id ?? ''}
        options={[{ value: '', label: t('otherProvider') }, ...presets.map(({ id, name }) => ({ value: id, label: name }))]}
        onChoose={(id) => {
          const chosen = presets.find((one) => one.id === id);
          set(chosen ? { smtpHost: chosen.smtpHost, smtpPort: chosen.smtpPort, smtpSecurity: chosen.smtpSecurity } : { smtpHost: '' });
        }}
      />
      {(preset?.id === 'gmail' || preset?.id === 'fastmail' || preset?.id === 'icloud') && (
        <p data-wide className={styles.quiet}>
          {t('appPassword')}
        </p>
      )}
      <TextInput
        label={t('fromName')}
        value={fields.fromName}
        maxLength={120}
        error={sayProblem(save.error, 'fromName')}
        onChange={(event) => set({ fromName: event.currentTarget.value })}
      />
      <TextInput
        label={t('fromAddress')}
        value={fields.fromAddress}
        maxLength={254}
        inputMode="email"
        error={tried && addressWrong ? t('addressWrong') : null}
        onChange={(event) => set({ fromAddress: event.currentTarget.value.trim() })}
      />
      <TextInput
        label={t('smtpHost')}
        value={fields.smtpHost}
        maxLength={253}
        error={sayProblem(save.error, 'smtpHost')}
        onChange={(event) => set({ smtpHost: event.currentTarget.value.trim() })}
      />
      <div className={styles.row}>
        <NumberInput
          label={t('smtpPort')}
          w={96}
          min={1}
          max={65_535}
          hideControls
          value={fields.smtpPort}
          onChange={(value) => typeof value === 'number' && set({ smtpPort: value })}
        />
        <Choose
          label={t('security')}
          flex={1}
          value={fields.smtpSecurity}
          options={[
            { value: 'tls', label: 'TLS (465)' },
            { value: 'starttls', label: 'STARTTLS (587)' },
            { value: 'none', label: t('securityNone') },
          ]}
          onChoose={(smtpSecurity) => set({ smtpSecurity })}
        />
      </div>
      <TextInput
        label={t('userName')}
        autoComplete="username"
        value={fields.userName}
        maxLength={254}
        onChange={(event) => set({ userName: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('password')}
        autoComplete="current-password"
        placeholder={mailbox?.hasPassword ? t('passwordKept') : ''}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        value={password}
        maxLength={500}
        error={sayProblem(save.error, 'password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {test.data && <TestAnswer result={test.data} />}
      <div data-wide className={styles.row}>
        <Button type="submit" loading={save.isPending} disabled={closed}>
          {shell('save')}
        </Button>
        <Button variant="default" loading={test.isPending} disabled={!mayGo} onClick={() => test.mutate(given, { onError: trouble })}>
          {t('test')}
        </Button>
        {mailbox && <Remove />}
      </div>
    </form>
  );
}

function Remove() {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const [sure, setSure] = useState(false);
  const remove = useMutation(api.mail.remove.mutationOptions());
  const run = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        setSure(false);
        tell(t('mailboxRemoved'));
      },
      onError: (error) => tell(say(error)),
    });
  return (
    <>
      <Button variant="subtle" onClick={() => setSure(true)}>
        {t('removeMailbox')}
      </Button>
      <Confirm opened={sure} close={() => setSure(false)} title={t('removeMailbox')} act={t('removeMailbox')} run={run} busy={remove.isPending}>
        <p>{t('removeMailboxText')}</p>
      </Confirm>
    </>
  );
}

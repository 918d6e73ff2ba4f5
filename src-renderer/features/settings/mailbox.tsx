import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '#contract/mail';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError, useSayError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { keptMailbox } from './kept.ts';
import { MailboxForm } from './mailbox-form.tsx';
import { Passphrase } from './passphrase.tsx';
import styles from './settings.module.css';

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
      <MailboxForm key={mailbox.data.mailbox?.id ?? 'new'} mailbox={mailbox.data.mailbox} me={me.data} isClosed={secrets === 'none' || secrets === 'locked'} />
      {mailbox.data.mailbox && <Remove />}
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

function Remove() {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const [sure, setSure] = useState(false);
  const remove = useMutation(api.mail.remove.mutationOptions());
  const run = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        setSure(false);
        for (const key of ['new', 'old']) keptMailbox.drop(key);
        tell(t('mailboxRemoved'));
      },
      onError: (error) => tell(say(error)),
    });
  return (
    <div className={styles.apart}>
      <Button variant="subtle" onClick={() => setSure(true)}>
        {t('removeMailbox')}
      </Button>
      <Confirm opened={sure} close={() => setSure(false)} title={t('removeMailbox')} act={t('removeMailbox')} run={run} busy={remove.isPending}>
        <p>{t('removeMailboxText')}</p>
      </Confirm>
    </div>
  );
}

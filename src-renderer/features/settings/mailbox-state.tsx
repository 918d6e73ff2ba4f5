import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptIn, Mailbox } from '#contract/mail';
import { relativeDay } from '#kit/format';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { clockTime, dayOfInstant } from '../../ui/instants.ts';
import tones from '../../ui/tones.module.css';
import { keptMailbox } from './kept.ts';
import { useTellTrouble } from './mailbox-form.tsx';
import { givenOf, startOf } from './mailbox-values.ts';
import settings from './settings.module.css';
import { SignInProgress } from './sign-in.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Whether letters leave from here now, and if not, what helps. */
export function MailboxState({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation('settings');
  const say = useSayError();
  const resume = useMutation(api.mail.resume.mutationOptions());
  if (mailbox.state === 'signed-out') return <SignedOut mailbox={mailbox} />;
  if (mailbox.state === 'ready') return <p className={tones.quiet}>{t('mailboxReady', { address: mailbox.fromAddress })}</p>;
  if (mailbox.state === 'locked') return null;
  return (
    <div className={settings.answer} role="alert">
      {t('mailboxPaused')}
      {mailbox.pausedReason && <small>{t('serverSaid', { text: mailbox.pausedReason })}</small>}
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

/** One press: the provider's page, and what comes back from it is saved at once. */
function SignedOut({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation('mailbox');
  const { t: s } = useTranslation('settings');
  const language = useLanguage();
  const onError = useTellTrouble();
  const saving = useMutation(api.mail.save.mutationOptions());
  const values = startOf(mailbox, { name: mailbox.fromName, email: mailbox.fromAddress });
  const { now, begin, giveUp } = useSignIn({
    onSignedIn: (ticket) => saving.mutate(givenOf({ ...values, ticket }), { onSuccess: () => tell(s('mailboxSaved')), onError }),
    onError,
  });
  const order = { provider: values.oauthProvider, clientId: values.oauthClientId, clientSecret: null, address: mailbox.fromAddress, language };
  return (
    <div className={settings.answer} role="alert">
      <p>{t('signedOut')}</p>
      {now.at !== 'waiting' && (
        <Button loading={now.at === 'asking' || saving.isPending} onClick={() => void begin(order)}>
          {t('signInAgain')}
        </Button>
      )}
      <SignInProgress now={now} giveUp={giveUp} />
    </div>
  );
}

/** Whether answers are read, and when last. */
export function HearingState({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation('mailbox');
  const language = useLanguage();
  const hearing = useQuery(api.replies.hearing.queryOptions());
  const status = useQuery(api.app.status.queryOptions());
  const mine = hearing.data?.find(({ mailboxId }) => mailboxId === mailbox.id);
  if (!mine || !status.data) return null;
  if (mine.problem !== null)
    return (
      <div className={settings.answer} role="status">
        {t('hearingTrouble')}
        <small>{mine.problem}</small>
        {mine.unreadable > 0 && <p>{t('unreadable', { count: mine.unreadable })}</p>}
      </div>
    );
  const { lastHeardAt } = mine;
  const when = lastHeardAt === null ? null : `${relativeDay(dayOfInstant(lastHeardAt), status.data.today, language)}, ${clockTime(lastHeardAt)}`;
  return (
    <p className={tones.quiet}>
      {!mine.hears ? t('hearsNot') : when === null ? t('hearsSoon') : t('hears', { when })}
      {mine.unreadable > 0 && ` ${t('unreadable', { count: mine.unreadable })}`}
    </p>
  );
}

const backendNames: Record<string, string> = {
  gnome_libsecret: 'GNOME Keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet 5',
  kwallet6: 'KWallet 6',
  'secret-service': 'Secret Service',
  darwin: 'macOS Keychain',
  win32: 'Windows',
};

/** A password that lies where it cannot be read now. Nothing of it is ever deleted here. */
export function KeptNote({ keptIn }: { keptIn: KeptIn }) {
  const { t } = useTranslation('mailbox');
  if (!keptIn.unreadable) return null;
  const before = keptIn.formerly === 'passphrase' ? t('backendPassphrase') : keptIn.formerly && (backendNames[keptIn.formerly] ?? t('backendSystem'));
  return (
    <div className={settings.answer} role="status">
      {before ? t('keptFormerly', { before }) : t('keptUnreadable')}
    </div>
  );
}

export function RemoveMailbox() {
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
    <div className={settings.apart}>
      <Button variant="subtle" onClick={() => setSure(true)}>
        {t('removeMailbox')}
      </Button>
      <Confirm opened={sure} close={() => setSure(false)} title={t('removeMailbox')} act={t('removeMailbox')} run={run} busy={remove.isPending}>
        <p>{t('removeMailboxText')}</p>
      </Confirm>
    </div>
  );
}

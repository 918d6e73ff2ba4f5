import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../host/client.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useMe } from '../../shell/use-me.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { MailboxDomain } from './mailbox-domain.tsx';
import { MailboxForm, useTellTrouble } from './mailbox-form.tsx';
import { HearingState, KeptNote, MailboxState, RemoveMailbox } from './mailbox-state.tsx';
import { Passphrase } from './passphrase.tsx';
import { useMailboxTest } from './use-mailbox-test.ts';

/** The salesperson's own mailbox: whether it works, how it is entered, and whether its domain is believed. */
export function MailboxPart() {
  const { t } = useTranslation('settings');
  const found = useQuery(api.mail.mailbox.queryOptions());
  const me = useMe();
  const [isDomainAsked, askDomain] = useState(false);
  const [isUntested, setUntested] = useState(false);
  const trial = { ...useMailboxTest(useTellTrouble()), isUntested, setUntested };
  if (found.error) return <FriendlyError error={found.error} again={() => void found.refetch()} />;
  if (!found.data || !me.data) return <SkeletonLines lines={8} />;
  const { secrets, mailbox, keptIn } = found.data;
  const isClosed = secrets === 'none' || secrets === 'locked';
  return (
    <>
      <p>{t('mailboxNote')}</p>
      <KeptNote keptIn={keptIn} />
      {isClosed && <Passphrase first={secrets === 'none'} />}
      {mailbox && <MailboxState mailbox={mailbox} />}
      {mailbox && <HearingState mailbox={mailbox} />}
      <MailboxForm key={mailbox?.id ?? 'new'} mailbox={mailbox} me={me.data} isClosed={isClosed} trial={trial} onSaved={() => askDomain(true)} />
      {mailbox && <MailboxDomain address={mailbox.fromAddress} isAsked={isDomainAsked} ask={() => askDomain(true)} />}
      {mailbox && <RemoveMailbox />}
    </>
  );
}

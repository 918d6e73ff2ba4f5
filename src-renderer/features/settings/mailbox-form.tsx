import { Button, TextInput } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailbox, MailSuggestion, ServerAddress } from '#contract/mail';
import type { Salesperson } from '#contract/team';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { refusalOf } from '../../ui/say-problem.ts';
import tones from '../../ui/tones.module.css';
import { keptMailbox } from './kept.ts';
import styles from './mailbox.module.css';
import { MailboxEntry, type PartProps } from './mailbox-entry.tsx';
import { MailboxPace, MailboxServers } from './mailbox-servers.tsx';
import { MailboxTest } from './mailbox-test.tsx';
import { filledBy, givenOf, isAddress, missingIn, startOf } from './mailbox-values.ts';
import { SaveBar } from './save-bar.tsx';
import settings from './settings.module.css';
import type { useMailboxTest } from './use-mailbox-test.ts';

type Props = { mailbox: Mailbox | null; me: Salesperson; isClosed: boolean; trial: MailboxTrial; onSaved: () => void };

/** The test of the page: it outlives the form, which begins anew when its mailbox is first saved. */
export type MailboxTrial = ReturnType<typeof useMailboxTest> & { isUntested: boolean; setUntested: (isUntested: boolean) => void };

/** What a refused call means on this page; undeclared errors are told at the foot of the screen. */
export function useTellTrouble() {
  const { t } = useTranslation('settings');
  const { t: m } = useTranslation('mailbox');
  const say = useSayError();
  return (error: unknown) => {
    const code = error instanceof ORPCError ? error.code : '';
    if (code === 'LOCKED') tell(t('passphraseFirst'));
    else if (code === 'NOT_KEPT') tell(m('notKept'));
    else if (refusalOf(error) === null) tell(say(error));
  };
}

function useMailbox({ mailbox, me, isClosed, trial: test, onSaved }: Props) {
  const { t } = useTranslation('settings');
  const cache = useQueryClient();
  const onError = useTellTrouble();
  const kept = keptMailbox.use(mailbox ? 'old' : 'new', startOf(mailbox, me));
  const saving = useMutation(api.mail.save.mutationOptions());
  const [hasTried, setTried] = useState(false);
  const isWhole = missingIn(kept.value).length === 0;
  const save = ({ andTest }: { andTest: boolean }) => {
    setTried(true);
    if (!isWhole || isClosed) return;
    const given = givenOf(kept.value);
    const done = async () => {
      await cache.invalidateQueries({ queryKey: api.mail.mailbox.key() });
      kept.drop();
      setTried(false);
      tell(t('mailboxSaved'));
      test.setUntested(!andTest);
      if (andTest) void test.start(given);
      else test.stop();
      onSaved();
    };
    saving.mutate(given, { onSuccess: done, onError });
  };
  const tryIt = () => {
    setTried(true);
    if (!isWhole) return;
    test.setUntested(false);
    void test.start(givenOf(kept.value));
  };
  return { kept, saving, test, hasTried, save, tryIt, onError };
}

/** Asks for the servers of an address once it is typed; never for one that is already saved. */
function useSuggestion({ kept, mailbox }: { kept: ReturnType<typeof useMailbox>['kept']; mailbox: Mailbox | null }) {
  const asked = useRef(mailbox?.fromAddress ?? null);
  const look = useMutation(api.mail.suggest.mutationOptions());
  const ask = () => {
    const address = kept.value.fromAddress.trim();
    if (!isAddress(address) || address === asked.current) return;
    asked.current = address;
    look.mutate({ address }, { onSuccess: (suggestion) => asked.current === address && kept.set(filledBy(suggestion)) });
  };
  return { suggestion: look.data ?? null, isLooking: look.isPending, ask };
}

/** First only the address and the password; the servers come by themselves and can be looked at below. */
export function MailboxForm(props: Props) {
  const { isClosed, mailbox } = props;
  const { t } = useTranslation('settings');
  const { t: m } = useTranslation('mailbox');
  const { kept, saving, test, hasTried, save, tryIt, onError } = useMailbox(props);
  const { suggestion, isLooking, ask } = useSuggestion({ kept, mailbox });
  const part = { value: kept.value, set: kept.set, error: saving.error, hasTried };
  const use = (protocol: 'smtp' | 'imap', { host, port, security }: ServerAddress) => {
    kept.set(protocol === 'smtp' ? { smtpHost: host, smtpPort: port, smtpSecurity: security } : { imapHost: host, imapPort: port, imapSecurity: security });
    test.stop();
  };
  const isKept = (mailbox?.hasPassword ?? false) && mailbox?.auth === kept.value.auth;
  return (
    <form
      className={styles.column}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save({ andTest: true });
      }}
    >
      <Address {...part} ask={ask} isLooking={isLooking} suggestion={suggestion} />
      <MailboxEntry {...part} suggestion={suggestion} isKept={isKept} isClosed={isClosed} onError={onError} ask={ask} />
      <MailboxServers {...part} isWanted={suggestion?.how === 'nothing'} hasOwnUserName={suggestion?.provider?.id === 'domeneshop'} />
      <MailboxPace {...part} suggestion={suggestion} />
      {test.tried && (
        <MailboxTest
          tried={test.tried}
          reads={kept.value.imapHost.trim() !== ''}
          ports={{ smtp: kept.value.smtpPort, imap: kept.value.imapPort }}
          plain={{ smtp: kept.value.smtpSecurity === 'none', imap: kept.value.imapSecurity === 'none' }}
          use={use}
          stop={test.stop}
        />
      )}
      {test.isUntested && !test.tried && (
        <p data-wide className={settings.answer} role="status">
          {m('notTested')}
        </p>
      )}
      {isClosed && <p className={tones.quiet}>{t('passphraseFirst')}</p>}
      <SaveBar isChanged={kept.isChanged} isSaving={saving.isPending} drop={kept.drop} disabled={isClosed} label={m('saveAndTest')}>
        <Button variant="default" disabled={isClosed} onClick={() => save({ andTest: false })}>
          {m('onlySave')}
        </Button>
        <Button variant="default" loading={test.tried?.running ?? false} onClick={tryIt}>
          {t('test')}
        </Button>
      </SaveBar>
    </form>
  );
}

type AddressProps = Pick<PartProps, 'value' | 'set' | 'hasTried'> & { ask: () => void; isLooking: boolean; suggestion: MailSuggestion | null };

function Address({ value, set, hasTried, ask, isLooking, suggestion }: AddressProps) {
  const { t } = useTranslation('mailbox');
  const { t: problems } = useTranslation('problems');
  const isWrong = hasTried && missingIn(value).includes('fromAddress');
  return (
    <div>
      <TextInput
        label={t('address')}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        value={value.fromAddress}
        maxLength={254}
        error={isWrong ? problems('notAnAddress') : null}
        onChange={(event) => set({ fromAddress: event.currentTarget.value })}
        onBlur={ask}
      />
      <p className={tones.quiet} role="status">
        {isLooking ? t('lookingFor') : suggestion && <Found suggestion={suggestion} />}
      </p>
    </div>
  );
}

function Found({ suggestion: { how, provider } }: { suggestion: MailSuggestion }) {
  const { t } = useTranslation('mailbox');
  if (provider) return <>{t('foundProvider', { name: provider.name })}</>;
  return <>{t(how === 'nothing' ? 'foundNothing' : 'foundServers')}</>;
}

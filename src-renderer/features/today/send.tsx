import { Button, Menu } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/letters';
import { safeExternal } from '#kit/links';
import { sayHold } from '#kit/say';
import { api } from '../../host/client.ts';
import { useSayError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { clockTime } from '../../ui/instants.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useAfterAct } from './acts.ts';
import { useCtrlEnter } from './use-ctrl-enter.ts';
import styles from './words.module.css';

export type Letter = {
  customerId: string;
  touchId: string | null;
  templateId: string | null;
  subject: string;
  previewText: string;
  body: string;
  fills: Record<string, string>;
  sendKey: string;
};

type Props = { draft: Draft; letter: Letter; unfilled: string[]; reading: boolean; setReading: (reading: boolean) => void; name: string; advance: () => void };

/** What became of pressing Send, in one sentence, where it did not simply go. */
function useProblem(): (error: unknown) => string {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const status = useStatus();
  const say = useSayError();
  return (error) => {
    if (error instanceof ORPCError && error.code === 'HELD' && status.data)
      return t('errorHeld', { why: sayHold(error.data.hold, { today: status.data.today, language }) });
    return say(error);
  };
}

function useSending({ letter, name, advance }: Props) {
  const { t } = useTranslation('today');
  const after = useAfterAct(advance);
  const send = useMutation(api.letters.send.mutationOptions());
  const handOver = useMutation(api.letters.handOver.mutationOptions());
  return {
    busy: send.isPending || handOver.isPending,
    error: send.error ?? handOver.error,
    send: () => send.mutate(letter, { onSuccess: ({ actId, leavesAt }) => after(t('saidLeaves', { name, time: clockTime(leavesAt) }), actId) }),
    handOver: (how: 'mail-program' | 'eml') =>
      handOver.mutate(
        { ...letter, how },
        {
          onSuccess: ({ actId, mailto, eml }) => {
            const link = mailto === null ? null : safeExternal(mailto);
            if (link) location.assign(link);
            if (eml) saveFile(eml.fileName, eml.text, 'message/rfc822');
            after(t('saidHandedOver', { name }), actId);
          },
        },
      ),
  };
}

/** The one primary act of the letter, at its foot; Ctrl and Enter press it from anywhere in the letter. */
export function SendBar(props: Props) {
  const { draft, unfilled, reading, setReading } = props;
  const { t } = useTranslation('today');
  const sending = useSending(props);
  const problem = useProblem();
  const hasMailbox = draft.mailbox === 'ready';
  const go = () => (hasMailbox ? sending.send() : sending.handOver('mail-program'));
  const mayGo = unfilled.length === 0 && draft.to !== null && !sending.busy;
  useCtrlEnter(go, mayGo);
  return (
    <footer className={styles.bar}>
      {sending.error && (
        <p role="alert" className={styles.problem}>
          {problem(sending.error)}
        </p>
      )}
      {!hasMailbox && <NoMailbox mailbox={draft.mailbox} />}
      <div>
        <Button variant="subtle" aria-pressed={reading} onClick={() => setReading(!reading)} rightSection={<KeyCap name="p" />}>
          {t(reading ? 'backToWriting' : 'asItArrives')}
        </Button>
        {hasMailbox ? (
          <OtherWays handOver={sending.handOver} disabled={!mayGo} />
        ) : (
          <Button variant="default" disabled={!mayGo} onClick={() => sending.handOver('eml')}>
            {t('saveEml')}
          </Button>
        )}
        <Button disabled={!mayGo} loading={sending.busy} onClick={go} rightSection={<KeyCap name="mod+Enter" />}>
          {t(hasMailbox ? 'send' : 'openInMail')}
        </Button>
      </div>
    </footer>
  );
}

function NoMailbox({ mailbox }: { mailbox: Draft['mailbox'] }) {
  const { t } = useTranslation('today');
  const says = mailbox === 'locked' ? 'mailboxLocked' : mailbox === 'paused' ? 'mailboxPaused' : 'mailboxNone';
  return (
    <p className={styles.mailbox}>
      {t(says)}{' '}
      <Link to="/settings/$part" params={{ part: 'mailbox' }}>
        {t('toMailbox')}
      </Link>
    </p>
  );
}

function OtherWays({ handOver, disabled }: { handOver: (how: 'mail-program' | 'eml') => void; disabled: boolean }) {
  const { t } = useTranslation('today');
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="default" disabled={disabled}>
          {t('otherWays')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => handOver('mail-program')}>{t('openInMail')}</Menu.Item>
        <Menu.Item onClick={() => handOver('eml')}>{t('saveEml')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

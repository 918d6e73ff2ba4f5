import { Button, Menu } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Draft, LintRule } from '#contract/letters';
import type { Essential } from '#contract/words';
import { safeExternal } from '#kit/links';
import { sayHold } from '#kit/say';
import { api } from '../../host/client.ts';
import { useSayError } from '../../shell/trouble.tsx';
import { useCtrlEnter } from '../../shell/use-ctrl-enter.ts';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { clockTime } from '../../ui/instants.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useAfterAct } from './acts.ts';
import { Findings, isFindings, useFindings } from './findings.tsx';
import styles from './words.module.css';

export type Letter = {
  customerId: string;
  answersMailId?: string | null;
  touchId: string | null;
  templateId: string | null;
  subject: string;
  previewText: string;
  body: string;
  fills: Record<string, string>;
  newsItemId: string | null;
  sendKey: string;
};

type Props = {
  draft: Draft;
  letter: Letter;
  essentials: Essential[] | undefined;
  unfilled: string[];
  reading: boolean;
  setReading: (reading: boolean) => void;
  name: string;
  advance: () => void;
};

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

function useSending({ letter, essentials, name, advance }: Props) {
  const { t } = useTranslation('today');
  const after = useAfterAct(advance);
  const send = useMutation(api.letters.send.mutationOptions());
  const handOver = useMutation(api.letters.handOver.mutationOptions());
  return {
    busy: send.isPending || handOver.isPending,
    error: send.error ?? handOver.error,
    send: (accepted: LintRule[]) =>
      send.mutate(
        { ...letter, accepted, essentials },
        { onSuccess: ({ actId, leavesAt }) => after(t('saidLeaves', { name, time: clockTime(leavesAt) }), actId) },
      ),
    handOver: (how: 'mail-program' | 'eml', accepted: LintRule[]) =>
      handOver.mutate(
        { ...letter, accepted, essentials, how },
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
  const { draft, letter, unfilled, reading, setReading } = props;
  const { t } = useTranslation('today');
  const sending = useSending(props);
  const problem = useProblem();
  const found = useFindings(letter, sending.error, unfilled.length === 0);
  const hasMailbox = draft.mailbox === 'ready';
  const go = () => found.press((accepted) => (hasMailbox ? sending.send(accepted) : sending.handOver('mail-program', accepted)));
  const handOver = (how: 'mail-program' | 'eml') => found.press((accepted) => sending.handOver(how, accepted));
  const mayGo = unfilled.length === 0 && draft.to !== null && !sending.busy && !found.isStopped;
  const says = found.isAsked ? (hasMailbox ? 'sendAnyway' : 'openAnyway') : hasMailbox ? 'send' : 'openInMail';
  useCtrlEnter(go, mayGo, '#note');
  return (
    <footer className={styles.bar}>
      {sending.error && !isFindings(sending.error) && (
        <p role="alert" className={styles.problem}>
          {problem(sending.error)}
        </p>
      )}
      <Findings findings={found.findings} />
      {!hasMailbox && <NoMailbox mailbox={draft.mailbox} />}
      <div>
        <Button variant="subtle" aria-pressed={reading} onClick={() => setReading(!reading)} rightSection={<KeyCap name="p" />}>
          {t(reading ? 'backToWriting' : 'asItArrives')}
        </Button>
        {hasMailbox ? (
          <OtherWays handOver={handOver} disabled={!mayGo} />
        ) : (
          <Button variant="default" disabled={!mayGo} onClick={() => handOver('eml')}>
            {t('saveEml')}
          </Button>
        )}
        <Button disabled={!mayGo} loading={sending.busy} onClick={go} rightSection={<KeyCap name="mod+Enter" />}>
          {t(says)}
        </Button>
      </div>
    </footer>
  );
}

function NoMailbox({ mailbox }: { mailbox: Draft['mailbox'] }) {
  const { t } = useTranslation('today');
  const { t: m } = useTranslation('mailbox');
  const says = mailbox === 'locked' ? 'mailboxLocked' : mailbox === 'paused' ? 'mailboxPaused' : 'mailboxNone';
  return (
    <p className={styles.mailbox}>
      {mailbox === 'signed-out' ? m('signedOut') : t(says)}{' '}
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

import { Button, Loader } from '@mantine/core';
import { IconCheck, IconPoint, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailProblem, ServerAddress, TestResult, TestStep } from '#contract/mail';
import styles from './mailbox.module.css';
import settings from './settings.module.css';
import type { StepState, Tried } from './use-mailbox-test.ts';

const stepNames = { name: 'stepName', connect: 'stepConnect', secure: 'stepSecure', 'sign-in': 'stepSignIn', 'sent-folder': 'stepSent' } as const;
const stateWords = { doing: 'stepDoing', done: 'stepDone', failed: 'stepFailed' } as const;
const steps: Record<'smtp' | 'imap', TestStep[]> = {
  smtp: ['name', 'connect', 'secure', 'sign-in'],
  imap: ['name', 'connect', 'secure', 'sign-in', 'sent-folder'],
};

type Ports = { smtp: number; imap: number };
/** Whether the connection to a server is not encrypted: then nothing there may be called secure. */
type Plain = { smtp: boolean; imap: boolean };
type Props = { tried: Tried; reads: boolean; ports: Ports; plain: Plain; use: (protocol: 'smtp' | 'imap', server: ServerAddress) => void; stop: () => void };

/** Each step of the test as it happens, and what came of it in words. */
export function MailboxTest({ tried, reads, ports, plain, use, stop }: Props) {
  const { t } = useTranslation('mailbox');
  const { result } = tried;
  const box = useRef<HTMLElement>(null);
  // It stands below the folds: what is told is of no use out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when the test begins and once when it ends
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  return (
    <section
      ref={box}
      className={settings.answer}
      aria-label={t('testing')}
      data-good={result?.smtp.kind === 'works' && result.imap?.kind !== 'fails' ? true : undefined}
    >
      <div className={styles.tried}>
        <ServerSteps name={t('sending')} protocol="smtp" tried={tried} isPlain={plain.smtp} />
        {reads && <ServerSteps name={t('reading')} protocol="imap" tried={tried} isPlain={plain.imap} />}
      </div>
      {result && <Answer protocol="smtp" result={result.smtp} port={ports.smtp} use={use} />}
      {result?.imap && <Answer protocol="imap" result={result.imap} port={ports.imap} use={use} />}
      {tried.running && (
        <Button variant="default" size="compact-sm" onClick={stop}>
          {t('stopTest')}
        </Button>
      )}
    </section>
  );
}

function ServerSteps({ name, protocol, tried, isPlain }: { name: string; protocol: 'smtp' | 'imap'; tried: Tried; isPlain: boolean }) {
  const { t } = useTranslation('mailbox');
  return (
    <div>
      <h4>{name}</h4>
      <ul>
        {steps[protocol].map((step) => {
          const unsecured = isPlain && step === 'secure';
          const state = unsecured ? 'waiting' : (tried.steps[protocol][step] ?? 'waiting');
          return (
            <li key={step} data-state={state}>
              <Mark state={state} />
              {t(unsecured ? 'stepPlain' : stepNames[step])}
              {state !== 'waiting' && <span className="visually-hidden">: {t(stateWords[state])}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Mark({ state }: { state: StepState }) {
  if (state === 'doing') return <Loader size={14} aria-hidden />;
  const Icon = { waiting: IconPoint, done: IconCheck, failed: IconX }[state];
  return <Icon size={16} aria-hidden />;
}

const problems = {
  'no-such-host': 'testNoHost',
  timeout: 'testTimeout',
  certificate: 'testCertificate',
  'wrong-password': 'testPassword',
  'password-not-allowed': 'testNotAllowed',
  other: 'testOther',
} as const;

/** Words of this machine's own libraries, which no server said and nobody can use. */
const isOurs = (text: string): boolean => /SSL routines|\bE[A-Z]{4,}\b|openssl/i.test(text);

/** What is wrong, with the server's own words beside it, and the way that works where one was found. */
function Answer({ protocol, result, port, use }: { protocol: 'smtp' | 'imap'; result: TestResult; port: number } & Pick<Props, 'use'>) {
  const { t } = useTranslation('mailbox');
  const { t: s } = useTranslation('settings');
  if (result.kind === 'works') return <p role="status">{protocol === 'smtp' ? t('sendingWorks') : t('readingWorks', { folder: result.sentFolder ?? '' })}</p>;
  const { problem, instead, certificateNames, serverSaid } = result;
  return (
    <div role="alert">
      <strong>{t(protocol === 'smtp' ? 'sending' : 'reading')}:</strong> <Problem problem={problem} port={port} />
      {certificateNames.length > 0 && <p>{t('certificateNames', { names: certificateNames.join(', ') })}</p>}
      {serverSaid && !isOurs(serverSaid) && <small>{s('serverSaid', { text: serverSaid })}</small>}
      {instead && (
        <Button mt="xs" variant="default" onClick={() => use(protocol, instead)}>
          {instead.security === 'none' ? t('usePlain') : t('useInstead', { port: instead.port, security: instead.security.toUpperCase() })}
        </Button>
      )}
    </div>
  );
}

function Problem({ problem, port }: { problem: MailProblem; port: number }) {
  const { t } = useTranslation('mailbox');
  const { t: s } = useTranslation('settings');
  if (problem === 'refused') return <>{t('testRefusedHere', { port })}</>;
  if (problem === 'wrong-security') return <>{t('testSecurityHere', { port })}</>;
  if (problem === 'sign-in-again') return <>{t('testAgain')}</>;
  if (problem === 'no-sent-folder') return <>{t('testNoSent')}</>;
  return <>{s(problems[problem])}</>;
}

import { NumberInput, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailSuggestion, Security } from '#contract/mail';
import { formatNumber } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import { Choose } from '../../ui/choose.tsx';
import { useSayProblem } from '../../ui/say-problem.ts';
import tones from '../../ui/tones.module.css';
import styles from './mailbox.module.css';
import type { PartProps } from './mailbox-entry.tsx';
import { missingIn } from './mailbox-values.ts';

const usual = { smtp: { tls: 465, starttls: 587, none: 25 }, imap: { tls: 993, starttls: 143, none: 143 } } as const;

/** What most people never need to see; it opens by itself where something in it is wanted. */
function Fold({ title, isWanted, children }: { title: string; isWanted: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(isWanted);
  useEffect(() => {
    if (isWanted) setOpen(true);
  }, [isWanted]);
  return (
    <details className={styles.fold} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}

export function MailboxServers({ value, set, error, hasTried, isWanted, hasOwnUserName }: PartProps & { isWanted: boolean; hasOwnUserName: boolean }) {
  const { t } = useTranslation('mailbox');
  const { t: s } = useTranslation('settings');
  const { t: problems } = useTranslation('problems');
  const sayProblem = useSayProblem();
  const noHost = hasTried && missingIn(value).includes('smtpHost') ? problems('missing') : null;
  const refused = sayProblem(error, 'smtpHost', 'imapHost', 'userName') !== null;
  return (
    <Fold title={t('serverSettings')} isWanted={isWanted || noHost !== null || refused}>
      <Server
        labels={{ host: s('smtpHost'), security: t('smtpSecurity'), port: t('smtpPort') }}
        value={{ host: value.smtpHost, port: value.smtpPort, security: value.smtpSecurity }}
        error={noHost ?? sayProblem(error, 'smtpHost')}
        ports={usual.smtp}
        set={({ host = value.smtpHost, port = value.smtpPort, security = value.smtpSecurity }) =>
          set({ smtpHost: host, smtpPort: port, smtpSecurity: security })
        }
      />
      <Server
        labels={{ host: t('imapHost'), security: t('imapSecurity'), port: t('imapPort') }}
        value={{ host: value.imapHost, port: value.imapPort, security: value.imapSecurity }}
        error={sayProblem(error, 'imapHost')}
        ports={usual.imap}
        set={({ host = value.imapHost, port = value.imapPort, security = value.imapSecurity }) =>
          set({ imapHost: host, imapPort: port, imapSecurity: security })
        }
      />
      <p className={tones.quiet}>{t('imapNote')}</p>
      <TextInput
        label={s('userName')}
        description={hasOwnUserName ? t('ownUserName') : undefined}
        autoComplete="username"
        spellCheck={false}
        value={value.userName}
        maxLength={254}
        error={sayProblem(error, 'userName')}
        onChange={(event) => set({ userName: event.currentTarget.value })}
      />
    </Fold>
  );
}

type ServerProps = {
  labels: { host: string; security: string; port: string };
  value: { host: string; port: number; security: Security };
  error: string | null;
  ports: Record<Security, number>;
  set: (more: { host?: string; port?: number; security?: Security }) => void;
};

function Server({ labels, value, error, ports, set }: ServerProps) {
  const { t: s } = useTranslation('settings');
  const names: Record<Security, string> = { tls: 'TLS', starttls: 'STARTTLS', none: s('securityNone') };
  return (
    <div className={styles.three}>
      <TextInput
        label={labels.host}
        value={value.host}
        maxLength={253}
        spellCheck={false}
        error={error}
        onChange={(event) => set({ host: event.currentTarget.value.trim() })}
      />
      <Choose
        label={labels.security}
        value={value.security}
        options={(['tls', 'starttls', 'none'] as const).map((one) => ({ value: one, label: names[one] }))}
        // The usual port goes with the encryption; one that somebody typed is theirs.
        onChoose={(security) => set({ security, port: value.port === ports[value.security] ? ports[security] : value.port })}
      />
      <NumberInput
        label={labels.port}
        min={1}
        max={65_535}
        hideControls
        value={value.port}
        onChange={(port) => typeof port === 'number' && port >= 1 && set({ port })}
      />
    </div>
  );
}

/** By which name letters leave, and how many at a time. */
export function MailboxPace({ value, set, error, hasTried, suggestion }: PartProps & { suggestion: MailSuggestion | null }) {
  const { t } = useTranslation('mailbox');
  const { t: s } = useTranslation('settings');
  const { t: problems } = useTranslation('problems');
  const language = useLanguage();
  const sayProblem = useSayProblem();
  const noName = hasTried && value.fromName.trim() === '' ? problems('missing') : sayProblem(error, 'fromName');
  const limit = suggestion?.providerPerDay ?? null;
  return (
    <Fold title={t('advanced')} isWanted={noName !== null}>
      <TextInput
        label={s('fromName')}
        value={value.fromName}
        maxLength={120}
        error={noName}
        onChange={(event) => set({ fromName: event.currentTarget.value })}
      />
      <div className={styles.two}>
        <Figure label={t('perHour')} max={1000} value={value.perHour} set={(perHour) => set({ perHour })} />
        <Figure label={t('perDay')} max={10_000} value={value.perDay} set={(perDay) => set({ perDay })} />
      </div>
      <p className={tones.quiet}>
        {t('paceNote')}
        {limit !== null && ` ${t('paceProvider', { name: suggestion?.provider?.name ?? '', limit: formatNumber(limit, language) })}`}
      </p>
    </Fold>
  );
}

function Figure({ label, max, value, set }: { label: string; max: number; value: number; set: (value: number) => void }) {
  return (
    <NumberInput
      label={label}
      min={1}
      max={max}
      clampBehavior="blur"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={value}
      onChange={(typed) => typeof typed === 'number' && typed >= 1 && typed <= max && set(typed)}
    />
  );
}

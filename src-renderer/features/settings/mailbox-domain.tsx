import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DomainCheck } from '#contract/mail';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { FriendlyError } from '../../shell/trouble.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import styles from './mailbox.module.css';

/** Whether others can tell that letters from this domain are genuine. Asked once a mailbox is saved, or when somebody presses. */
export function MailboxDomain({ address, isAsked, ask }: { address: string; isAsked: boolean; ask: () => void }) {
  const { t } = useTranslation('mailbox');
  const check = useQuery(api.mail.domain.queryOptions({ input: { address }, enabled: isAsked, staleTime: 0, retry: false }));
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const press = () => (isAsked ? void check.refetch() : ask());
  return (
    <section className={styles.domain} aria-label={t('domainTitle', { domain })}>
      <h3>{t('domainTitle', { domain })}</h3>
      <p className={tones.quiet}>{t('domainNote')}</p>
      {check.error && <FriendlyError error={check.error} again={() => void check.refetch()} />}
      {check.isFetching && !check.data && <SkeletonLines lines={3} />}
      {check.data && <Found check={check.data} />}
      {check.data?.kind !== 'public' && (
        <Button variant="default" loading={check.isFetching} onClick={press}>
          {t('checkDomain')}
        </Button>
      )}
    </section>
  );
}

function Found({ check }: { check: DomainCheck }) {
  const { t } = useTranslation('mailbox');
  if (check.kind === 'public') return <p>{t('domainPublic', { name: check.provider ?? check.domain })}</p>;
  return (
    <ul className={styles.records}>
      <Spf check={check} />
      <Dkim check={check} />
      <Dmarc check={check} />
    </ul>
  );
}

type Mark = 'good' | 'bad' | 'unsure';
const icons = { good: IconCircleCheck, bad: IconAlertCircle, unsure: IconHelpCircle } as const;
const words = { good: 'inOrder', bad: 'toDo', unsure: 'unsure' } as const;

function Line({ name, mark, says, toAdd }: { name: string; mark: Mark; says: string; toAdd?: string | null }) {
  const { t } = useTranslation('mailbox');
  const Icon = icons[mark];
  return (
    <li data-state={mark}>
      <Icon size={20} role="img" aria-label={t(words[mark])} />
      <strong>{name}</strong>
      <div>
        <p>
          {says} {toAdd && t('addRecord')}
        </p>
        {toAdd && <RecordToAdd text={toAdd} />}
      </div>
    </li>
  );
}

function RecordToAdd({ text }: { text: string }) {
  const { t } = useTranslation('mailbox');
  return (
    <div className={styles.record}>
      <code>{text}</code>
      <Button size="compact-sm" variant="default" onClick={() => void navigator.clipboard.writeText(text).then(() => tell(t('copied')))}>
        {t('copy')}
      </Button>
    </div>
  );
}

const spfSays = {
  good: 'spfGood',
  missing: 'spfMissing',
  several: 'spfSeveral',
  'without-provider': 'spfWithoutProvider',
  open: 'spfOpen',
  'too-long': 'spfTooLong',
  'no-answer': 'domainNoAnswer',
} as const;

function Spf({ check: { spf, provider } }: { check: DomainCheck }) {
  const { t } = useTranslation('mailbox');
  const mark = spf.state === 'good' ? 'good' : spf.state === 'no-answer' ? 'unsure' : 'bad';
  const says = t(spfSays[spf.state], { name: provider ?? '' });
  return <Line name="SPF" mark={mark} says={spf.state === 'missing' && !spf.toAdd ? `${says} ${t('spfAskProvider')}` : says} toAdd={spf.toAdd} />;
}

const dkimSays = { good: 'dkimGood', 'not-found': 'dkimNotFound', withdrawn: 'dkimWithdrawn', 'no-answer': 'domainNoAnswer' } as const;

function Dkim({ check: { dkim } }: { check: DomainCheck }) {
  const { t } = useTranslation('mailbox');
  const mark = dkim.state === 'good' ? 'good' : dkim.state === 'withdrawn' ? 'bad' : 'unsure';
  return <Line name="DKIM" mark={mark} says={t(dkimSays[dkim.state], { selector: dkim.selector ?? '', tried: dkim.tried.join(', ') })} />;
}

const dmarcSays = {
  good: 'dmarcGood',
  watching: 'dmarcWatching',
  missing: 'dmarcMissing',
  several: 'dmarcSeveral',
  wrong: 'dmarcWrong',
  'no-answer': 'domainNoAnswer',
} as const;

function Dmarc({ check: { dmarc } }: { check: DomainCheck }) {
  const { t } = useTranslation('mailbox');
  const mark = dmarc.state === 'good' || dmarc.state === 'watching' ? 'good' : dmarc.state === 'no-answer' ? 'unsure' : 'bad';
  return <Line name="DMARC" mark={mark} says={t(dmarcSays[dmarc.state])} toAdd={dmarc.toAdd} />;
}

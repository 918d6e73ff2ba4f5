import { Button, Menu } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingMail } from '#contract/replies';
import type { Day } from '#contract/words';
import { formatDay } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import { dayOfInstant } from '../../ui/instants.ts';
import { saySize } from '../../ui/say-size.ts';
import tones from '../../ui/tones.module.css';
import { When } from '../../ui/when.tsx';
import { Elsewhere } from './elsewhere.tsx';
import styles from './mails.module.css';
import { useMailActs } from './queries.ts';
import { WholeMail } from './whole-mail.tsx';

const kindNames = { reply: 'reply', 'auto-reply': 'autoReply', bounce: 'bounce', stop: 'stop', other: 'other' } as const;

/** One mail: what kind it is and about what, the writer's own words, and what can be done with it. */
export function Mail({ mail, today, answer }: { mail: IncomingMail; today: Day; answer: () => void }) {
  const { t } = useTranslation('replies');
  const [open, setOpen] = useState(false);
  const acts = useMailActs(mail);
  return (
    <li className={styles.mail} data-asks={mail.asksAnswer || undefined} data-kind={mail.kind}>
      <p className={styles.about}>
        <b>{t(kindNames[mail.kind])}</b>
        <When day={dayOfInstant(mail.receivedAt)} today={today} />
        {mail.letter && <span>{t(mail.matchedBy === 'likely' ? 'likelyTo' : 'answersLetter', { subject: mail.letter.subject })}</span>}
        {!mail.letter && <span className={styles.subject}>{mail.subject}</span>}
      </p>
      <Said mail={mail} />
      {mail.attachments.length > 0 && <Attachments files={mail.attachments} />}
      <div className={styles.acts}>
        {mail.asksAnswer && (
          <Button data-answers size="compact-sm" onClick={answer} aria-label={t('answerThis', { name: mail.fromName || mail.fromAddress })}>
            {t('answer')}
          </Button>
        )}
        {mail.asksAnswer && (
          <Button size="compact-sm" variant="default" loading={acts.busy} onClick={acts.noAnswer}>
            {t('noAnswerNeeded')}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hideWhole' : 'showWhole')}
        </Button>
        <More mail={mail} acts={acts} />
      </div>
      {open && <WholeMail mailId={mail.id} />}
    </li>
  );
}

function Said({ mail }: { mail: IncomingMail }) {
  const { t } = useTranslation('replies');
  const language = useLanguage();
  if (mail.kind === 'bounce') {
    const isForNow = mail.bounceStatus?.startsWith('4') ?? false;
    return (
      <>
        <p>{t(isForNow ? 'notYetThere' : 'cameBack', { status: mail.bounceStatus ?? '' })}</p>
        {mail.bounceSaid && <p className={styles.said}>{mail.bounceSaid}</p>}
      </>
    );
  }
  if (mail.kind === 'auto-reply') return <p>{mail.awayUntilOn ? t('awayUntil', { day: formatDay(mail.awayUntilOn, language, 'long') }) : t('awayNoDay')}</p>;
  return mail.text === '' ? <p className={tones.quiet}>{t('noWords')}</p> : <blockquote>{mail.text}</blockquote>;
}

/** By name only: what hung on the mail, and that it is to be had where the mail is. */
function Attachments({ files }: { files: IncomingMail['attachments'] }) {
  const { t } = useTranslation('replies');
  const language = useLanguage();
  return (
    <div className={styles.files}>
      <ul aria-label={t('attachments')}>
        {files.map(({ name, size }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files of one mail may have the same name, and their order never changes
          <li key={place}>
            <IconPaperclip size={16} aria-hidden />
            <span>{name || t('attachmentUnnamed')}</span>
            {size !== null && <small>{saySize(size, language)}</small>}
          </li>
        ))}
      </ul>
      <p>{t('attachmentsNote')}</p>
    </div>
  );
}

function More({ mail, acts }: { mail: IncomingMail; acts: ReturnType<typeof useMailActs> }) {
  const { t } = useTranslation('replies');
  const { t: customers } = useTranslation('customers');
  const [finding, setFinding] = useState(false);
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" aria-label={t('moreActs')}>
            {customers('more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mail.stops && <Menu.Item onClick={acts.noStop}>{t('notStop')}</Menu.Item>}
          <Menu.Item onClick={() => setFinding(true)}>{t('elsewhere')}</Menu.Item>
          <Menu.Item onClick={acts.detach}>{t('notTheirs')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {finding && (
        <Elsewhere
          close={() => setFinding(false)}
          choose={(customer) => {
            setFinding(false);
            acts.attach(customer);
          }}
        />
      )}
    </>
  );
}

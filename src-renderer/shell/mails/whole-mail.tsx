import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MailFrame } from '../../ui/mail-frame.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { FriendlyError } from '../trouble.tsx';
import styles from './mails.module.css';
import { useWholeMail } from './queries.ts';

/** The whole mail, quotes and all: as plain text, or as it was laid out, in a frame that can do nothing. */
export function WholeMail({ mailId }: { mailId: string }) {
  const { t } = useTranslation('replies');
  const [asHtml, setAsHtml] = useState(false);
  const mail = useWholeMail(mailId, true);
  if (mail.error) return <FriendlyError error={mail.error} again={() => void mail.refetch()} />;
  if (!mail.data) return <SkeletonLines lines={4} />;
  const { fullText, html, subject, fromName, fromAddress } = mail.data;
  return (
    <section className={styles.whole} aria-label={t('whole')}>
      <p className={styles.said}>
        {fromName} &lt;{fromAddress}&gt; · {subject}
      </p>
      {asHtml && html !== null ? <MailFrame html={html} title={t('frameTitle')} /> : <pre>{fullText}</pre>}
      {html !== null && (
        <div className={styles.acts}>
          <Button size="compact-sm" variant="default" onClick={() => setAsHtml(!asHtml)}>
            {t(asHtml ? 'asText' : 'asHtml')}
          </Button>
          {asHtml && <span className={styles.said}>{t('htmlNote')}</span>}
        </div>
      )}
    </section>
  );
}

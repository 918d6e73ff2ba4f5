import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rendered } from '#contract/letters';
import tones from '../../ui/tones.module.css';
import styles from './preview.module.css';

type SmsShape = Extract<Rendered, { channel: 'sms' }>;

/** The same words as a text message: how many parts it takes, and what makes it longer. */
export function Sms({ sms: { text, segments, encoding, because, plain } }: { sms: SmsShape }) {
  const { t } = useTranslation('letters');
  return (
    <div className={styles.sms}>
      <p className={styles.bubble}>{text}</p>
      <p>
        <b>{t('smsParts', { count: segments })}</b> · {t('smsSigns', { count: [...text].length })} · {encoding}
      </p>
      {because.length > 0 && plain && plain.segments < segments && (
        <p className={tones.quiet}>{t('smsBecause', { letters: because.join(' '), count: plain.segments })}</p>
      )}
    </div>
  );
}

/** What to say on the phone, a paragraph at a time. */
export function Spoken({ paragraphs }: { paragraphs: string[] }) {
  return (
    <ol className={styles.spoken}>
      {paragraphs.map((paragraph, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place.
        <li key={i}>{paragraph}</li>
      ))}
    </ol>
  );
}

/** A4 at 96 dots to the inch. */
const pageWidthPx = 794;

/** A printed page, made small enough to be seen whole in its width. */
export function OnPage({ children }: { children: ReactNode }) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={styles.page}>
      <div style={{ width: pageWidthPx, zoom: width > 0 ? Math.min(1, width / pageWidthPx) : 1 }}>{children}</div>
    </div>
  );
}

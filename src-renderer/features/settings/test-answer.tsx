import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { TestResult } from '#contract/mail';
import styles from './settings.module.css';

const problems = {
  'no-such-host': 'testNoHost',
  refused: 'testRefused',
  timeout: 'testTimeout',
  certificate: 'testCertificate',
  'wrong-security': 'testSecurity',
  'wrong-password': 'testPassword',
  'password-not-allowed': 'testNotAllowed',
  other: 'testOther',
} as const;

/** What the mail server answered, in plain words, with its own beside them. */
export function TestAnswer({ result }: { result: z.infer<typeof TestResult> }) {
  const { t } = useTranslation('settings');
  if (result.kind === 'works') {
    return (
      <div data-wide data-good className={styles.answer} role="status">
        {t('testWorks')}
      </div>
    );
  }
  return (
    <div data-wide className={styles.answer} role="alert">
      {t(problems[result.problem])}
      {result.serverSaid && <small>{t('serverSaid', { text: result.serverSaid })}</small>}
    </div>
  );
}

import { Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FriendlyError } from '../../shell/trouble.tsx';
import { Page } from '../../ui/page.tsx';
import { refusalOf } from '../../ui/say-problem.ts';
import { ChooseFile } from './choose-file.tsx';
import styles from './imports.module.css';
import { Mapping } from './mapping.tsx';
import { NextFile } from './next-file.tsx';
import { PastImports } from './past.tsx';
import { Done, Running } from './running.tsx';
import { goBack, startAgain, useWizard, type Wizard } from './wizard.ts';

/** From a file to a full queue: choose, look, correct, try, run. */
export function ImportScreen() {
  const { t } = useTranslation('imports');
  const { now } = useWizard();
  return (
    <Page
      title={t('heading')}
      acts={
        now.at !== 'choose' &&
        now.at !== 'running' && (
          <Button variant="default" onClick={startAgain}>
            {t('otherFile')}
          </Button>
        )
      }
    >
      <Step now={now} />
      {now.at === 'choose' && <PastImports />}
    </Page>
  );
}

function Step({ now }: { now: Wizard }) {
  const { t } = useTranslation('imports');
  switch (now.at) {
    case 'choose':
      return <ChooseFile refused={now.refused} />;
    case 'reading':
      return (
        <div className={styles.wait} role="status">
          <p>{t('reading', { name: now.name })}</p>
          <Progress value={now.share * 100} aria-label={t('reading', { name: now.name })} />
        </div>
      );
    case 'unreadable':
      return <Unreadable name={now.name} why={now.why} />;
    case 'failed':
      return <Failed error={now.error} back={now.back} />;
    case 'map':
      return <Mapping now={now} />;
    case 'running':
      return <Running now={now} />;
    case 'done':
      return <Done now={now} />;
  }
}

const reasons = {
  empty: 'whyEmpty',
  'not-text': 'whyNotText',
  'no-columns': 'whyNoColumns',
  spreadsheet: 'whySpreadsheet',
  'too-large': 'whyTooLarge',
} as const;
const isReason = (why: string): why is keyof typeof reasons => Object.hasOwn(reasons, why);

function Unreadable({ name, why }: { name: string; why: string }) {
  const { t } = useTranslation('imports');
  return (
    <div className={styles.trouble} role="alert">
      <h2>{t('unreadable', { name })}</h2>
      <p>{t(isReason(why) ? reasons[why] : 'whyNotText')}</p>
      <p>{t('nothingChanged')}</p>
      <NextFile />
    </div>
  );
}

/** What the core asks for before it would run, in plain words; everything chosen so far is kept. */
function Failed({ error, back }: { error: unknown; back: Wizard }) {
  const { t } = useTranslation('imports');
  const refusal = refusalOf(error);
  const says = refusal?.problem === 'nobody' ? t('needName') : refusal?.problem === 'ask' ? t('needAnswer') : null;
  return (
    <div className={styles.trouble} role="alert">
      {says ? <h2>{says}</h2> : error === null ? <h2>{t('runFailed')}</h2> : <FriendlyError error={error} />}
      <p>{t('nothingChanged')}</p>
      <Button onClick={() => goBack(back)}>{t('backToMapping')}</Button>
      <Link to="/customers" className={styles.quietLink}>
        {t('toCustomers')}
      </Link>
    </div>
  );
}

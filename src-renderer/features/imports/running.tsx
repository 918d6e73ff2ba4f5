import { Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#kit/format';
import { client } from '../../host/client.ts';
import { NameDaysOffer } from '../../shell/name-days-offer.tsx';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { saveFile } from '../../ui/save-file.ts';
import tones from '../../ui/tones.module.css';
import styles from './imports.module.css';
import { NextFile } from './next-file.tsx';
import { Counts } from './trial.tsx';
import { startAgain, stopIt, useWizard, type Wizard } from './wizard.ts';

const phases = {
  reading: 'phaseReading',
  matching: 'phaseMatching',
  writing: 'phaseWriting',
  planning: 'phasePlanning',
  done: 'phasePlanning',
  cancelled: 'phaseReading',
  failed: 'phaseReading',
} as const;

export function Running({ now }: { now: Extract<Wizard, { at: 'running' }> }) {
  const { t } = useTranslation('imports');
  const { t: shell } = useTranslation('shell');
  const language = useLanguage();
  const { phase, done, total } = now.progress;
  const share = total === 0 ? 0 : (done / total) * 100;
  return (
    <div className={styles.wait}>
      <p role="status">
        {t(phases[phase])}{' '}
        <span className={tones.quiet}>
          {formatNumber(done, language)} / {formatNumber(total, language)}
        </span>
      </p>
      <Progress size="lg" value={share} aria-label={t(phases[phase])} />
      {phase !== 'planning' && (
        <Button variant="default" loading={now.stopping} onClick={() => void stopIt()}>
          {shell('cancel')}
        </Button>
      )}
      <p className={tones.quiet}>{t(phase === 'planning' ? 'planningNote' : 'cancelNote')}</p>
    </div>
  );
}

/** Saves the rows that stayed behind as a file of the same shape. */
export function useRejectsFile(): (importId: string) => Promise<void> {
  const say = useSayError();
  return async (importId) => {
    try {
      const { fileName, csv } = await client.imports.rejectsFile({ importId });
      saveFile(fileName, csv, 'text/csv;charset=utf-8');
    } catch (error) {
      tell(say(error));
    }
  };
}

export function Done({ now }: { now: Extract<Wizard, { at: 'done' }> }) {
  const { t } = useTranslation('imports');
  const { waiting } = useWizard();
  const rejectsFile = useRejectsFile();
  const { importId, tried } = now;
  const next = waiting[0];
  const heading = useRef<HTMLHeadingElement>(null);
  // The screen changed under whoever waited: the keys go on from here, and it is read out.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.done}>
      <h2 ref={heading} tabIndex={-1}>
        {t('doneTitle')}
      </h2>
      <p>{now.name}</p>
      <Counts counts={tried.counts} />
      {!next && <NameDaysOffer />}
      <div className={styles.go}>
        {next ? (
          <NextFile />
        ) : (
          <Button component={Link} to="/">
            {t('toToday')}
          </Button>
        )}
        {next && (
          <Button variant="default" component={Link} to="/">
            {t('toToday')}
          </Button>
        )}
        {tried.counts.rejected > 0 && importId && (
          <Button variant="default" onClick={() => void rejectsFile(importId)}>
            {t('rejectsFile')}
          </Button>
        )}
        <Button variant="subtle" onClick={startAgain}>
          {t('anotherFile')}
        </Button>
      </div>
    </section>
  );
}

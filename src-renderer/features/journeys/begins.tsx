import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journey } from '#contract/journeys';
import { listOf } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import { BeginForm } from './begin-form.tsx';
import styles from './journeys.module.css';
import { stopNames, useSayTrigger } from './say.ts';

/** The head of the line: what begins the journey and what ends it early. */
export function Begins({ journey }: { journey: Journey }) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const sayTrigger = useSayTrigger();
  const [changing, setChanging] = useState(false);
  const { trigger, stopRules, repeats } = journey;
  return (
    <section className={styles.begins} aria-label={t('changeBegin')}>
      <dl>
        <dt>{t('begins')}</dt>
        <dd>
          {sayTrigger(trigger)} <small>{t(repeats ? 'repeats' : 'repeatsNot')}</small>
        </dd>
        <dt>{t('ends')}</dt>
        <dd>
          {stopRules.length === 0
            ? t('endsNever')
            : listOf(
                stopRules.map((rule) => t(stopNames[rule])),
                language,
              )}
        </dd>
      </dl>
      <Button size="compact-md" variant="default" onClick={() => setChanging(true)} aria-label={`${t('change')}: ${t('changeBegin')}`}>
        {t('change')}
      </Button>
      {changing && <BeginForm journey={journey} close={() => setChanging(false)} />}
    </section>
  );
}

import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#contract/words';
import { addDays } from '#kit/days';
import { formatDay } from '#kit/format';
import { client } from '../../host/client.ts';
import { useLanguage } from '../../text/use-language.ts';
import { DayPick } from '../../ui/day-pick.tsx';
import { useJourneyAct } from './act.ts';
import styles from './journeys.module.css';

const usualDays = 30;

/** Until a day, or until somebody resumes it. */
export function PauseDialog({ enrolmentId, name, from, close }: { enrolmentId: string; name: string; from: Day; close: () => void }) {
  const { t } = useTranslation('journeys');
  const { t: shell } = useTranslation('shell');
  const language = useLanguage();
  const act = useJourneyAct();
  const [day, setDay] = useState(addDays(from, usualDays));
  const pause = (untilOn: Day | null) => {
    close();
    const says = untilOn === null ? t('saidPaused', { name }) : t('saidPausedUntil', { name, day: formatDay(untilOn, language, 'long') });
    void act(client.journeys.pause({ enrolmentId, untilOn }), says);
  };
  return (
    <Modal opened onClose={close} title={`${t('pause')}: ${name}`} closeButtonProps={{ 'aria-label': shell('close') }}>
      <div className={styles.sheet}>
        <p className={styles.acts}>
          <DayPick label={t('pauseUntil')} day={day} from={from} onPick={setDay} />
          <Button onClick={() => pause(day)}>{t('pauseUntil')}</Button>
        </p>
        <p>
          <Button variant="default" onClick={() => pause(null)}>
            {t('pauseOpen')}
          </Button>
        </p>
      </div>
    </Modal>
  );
}

import { Button, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '#contract/touches';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import styles from './queue.module.css';
import { sayRoom, sayWhen } from './say-day.ts';

const fewestMinutes = 5;
const mostMinutes = 720;
/** While figures are still being typed the day is not sized to each of them. */
const pauseMs = 350;

/** "I have 50 minutes": holds for the rest of the day, until taken back. */
export function DaySize({ queue }: { queue: Queue }) {
  const { t } = useTranslation('today');
  const { t: day } = useTranslation('day');
  const say = useSayError();
  const size = useMutation(api.touches.sizeDay.mutationOptions());
  const [typed, setTyped] = useState<number | null>(null);
  const { mutate } = size;
  useEffect(() => {
    if (typed === null) return;
    // What was typed since it was sent stays: only the figure that was settled goes.
    const settle = () => setTyped((now) => (now === typed ? null : now));
    const timer = setTimeout(() => mutate({ minutes: typed }, { onError: (error) => tell(say(error)), onSettled: settle }), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, mutate, say]);
  const usual = () => {
    setTyped(null);
    mutate({ minutes: null }, { onError: (error) => tell(say(error)) });
  };
  return (
    <>
      <div className={styles.minutes}>
        <label htmlFor="minutes">{t(queue.doneToday > 0 ? 'minutesStill' : 'minutesBefore')}</label>
        <NumberInput
          id="minutes"
          size="xs"
          w={52}
          hideControls
          min={fewestMinutes}
          max={mostMinutes}
          clampBehavior="blur"
          value={typed ?? queue.minutesAvailable}
          onChange={(value) => {
            const wanted = Number(value);
            // Also where the day says so already: it may be on its way to another size.
            if (wanted >= fewestMinutes && wanted <= mostMinutes) setTyped(Math.round(wanted));
          }}
        />
        <span>{t('minutesAfter')}</span>
        {queue.sizedTo !== null && (
          <Button size="compact-xs" variant="subtle" onClick={usual}>
            {day('usualDay')}
          </Button>
        )}
      </div>
      <p className={styles.planned}>{t('minutesPlanned', { count: queue.minutesPlanned })}</p>
    </>
  );
}

/** What does not fit today is said: how many, how many of them are overdue, and when there is room for them. */
export function WhatWaits({ queue, spread }: { queue: Queue; spread: () => void }) {
  const { t } = useTranslation('day');
  const language = useLanguage();
  const { waiting, putOff, today } = queue;
  const room = sayRoom(waiting, today, language, t('waitingLater'));
  return (
    <>
      {waiting.count > 0 && (
        <div className={styles.waiting}>
          <p>
            {t('waiting', { count: waiting.count })}
            {waiting.overdue > 0 && <> ({t('waitingOverdue', { count: waiting.overdue })})</>}. {room !== '' && t('waitingDays', { days: room })}
          </p>
          {room !== '' && (
            <Button size="compact-xs" variant="light" onClick={spread} rightSection={<KeyCap name="d" />}>
              {t('spreadRest')}
            </Button>
          )}
        </div>
      )}
      {putOff && <p className={styles.planned}>{t('putOff', { count: putOff.count, day: sayWhen(putOff.untilOn, today, language) })}</p>}
    </>
  );
}

import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextStep } from '#contract/touches';
import { channels, type Day } from '#contract/words';
import { addDays } from '#kit/days';
import { sayChannel } from '#kit/say';
import { useLanguage } from '../../text/use-language.ts';
import { DayPick } from '../../ui/day-pick.tsx';
import { readTime } from '../../ui/read-time.ts';
import styles from './words.module.css';

/** What comes after, proposed and changeable, in the same form as what was done. */
export function NextStepFields({ next, setNext, today }: { next: NextStep; setNext: (next: NextStep) => void; today: Day }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const onDay = next.kind === 'on-day' ? next : null;
  return (
    <fieldset className={styles.next}>
      <legend>{t('next')}</legend>
      <Radio checked={!onDay} label={t('nextByRules')} onChange={() => setNext({ kind: 'by-rules' })} />
      <Radio checked={onDay !== null} label={t('nextOnDay')} onChange={() => setNext({ kind: 'on-day', channel: 'call', on: addDays(today, 7), note: null })} />
      {onDay && (
        <div className={styles.nextDay}>
          <NativeSelect
            aria-label={t('channel')}
            data={channels.map((channel) => ({ value: channel, label: sayChannel(channel, language) }))}
            value={onDay.channel}
            onChange={(event) => {
              const channel = channels.find((one) => one === event.currentTarget.value);
              if (channel) setNext({ ...onDay, channel });
            }}
          />
          <DayPick label={t('nextOnDay')} day={onDay.on} from={today} onPick={(on) => setNext({ ...onDay, on })} />
          <Hour at={onDay.at ?? null} setAt={(at) => setNext({ ...onDay, at })} />
          <TextInput
            aria-label={t('nextNote')}
            placeholder={t('nextNote')}
            value={onDay.note ?? ''}
            maxLength={500}
            onChange={(event) => setNext({ ...onDay, note: event.currentTarget.value || null })}
          />
        </div>
      )}
    </fieldset>
  );
}

/** The hour is reminded of at that minute; left empty, the day is enough. */
function Hour({ at, setAt }: { at: string | null; setAt: (at: string | null) => void }) {
  const { t } = useTranslation('words');
  const [typed, setTyped] = useState(at ?? '');
  return (
    <TextInput
      aria-label={t('atHour')}
      placeholder={t('atHour')}
      inputMode="numeric"
      maxLength={5}
      value={typed}
      error={typed.trim() !== '' && readTime(typed) === null && t('timeOfDay')}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setAt(readTime(event.currentTarget.value));
      }}
      onBlur={() => setTyped(readTime(typed) ?? typed)}
    />
  );
}

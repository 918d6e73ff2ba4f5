import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NextStep } from '#contract/touches';
import { channels, type Day } from '#contract/words';
import { addDays } from '#kit/days';
import { sayChannel } from '#kit/say';
import { useLanguage } from '../../text/use-language.ts';
import { DayPick } from '../../ui/day-pick.tsx';
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

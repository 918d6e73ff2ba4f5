import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HourSpan } from '#contract/team';
import { readTime } from '../../ui/read-time.ts';
import styles from './settings.module.css';

type Props = {
  channel: string;
  day: string;
  /** Null: not on that day. */
  span: HourSpan | null;
  error: string | null;
  /** Null where the day always has hours. */
  toggle: ((open: boolean) => void) | null;
  save: (span: HourSpan) => void;
};

/** The hours of one kind of day. */
export function HourFields({ channel, day, span, error, toggle, save }: Props) {
  const { t } = useTranslation('held');
  const { t: settings } = useTranslation('settings');
  const [typed, setTyped] = useState<HourSpan | null>(null);
  const shown = typed ?? span;
  const leave = () => {
    if (!typed || !span) return;
    const read = { from: readTime(typed.from), to: readTime(typed.to) };
    if (read.from === null || read.to === null || (read.from === span.from && read.to === span.to)) return;
    save({ from: read.from, to: read.to });
  };
  const field = (end: 'from' | 'to') =>
    shown && (
      <TextInput
        aria-label={t(end === 'from' ? 'fromFor' : 'toFor', { channel, day })}
        inputMode="numeric"
        maxLength={5}
        w={80}
        value={shown[end]}
        error={readTime(shown[end]) === null ? settings('timeWrong') : end === 'to' && error}
        onChange={(event) => setTyped({ ...shown, [end]: event.currentTarget.value })}
        onBlur={leave}
      />
    );
  return (
    <div className={styles.hour}>
      {toggle ? (
        <Checkbox label={day} aria-label={t('allowFor', { channel, day })} checked={span !== null} onChange={(event) => toggle(event.currentTarget.checked)} />
      ) : (
        <span>{day}</span>
      )}
      {span ? (
        <>
          <span>{t('since')}</span>
          {field('from')}
          <span>{t('until')}</span>
          {field('to')}
        </>
      ) : (
        <span>{t('notThen')}</span>
      )}
    </div>
  );
}

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TimeOfDay } from '#contract/words';

type Props = { label: string; description?: string; value: string; error?: string | null; set: (value: string) => void };

/** `8`, `830` and `8.30` mean 08:30 as well; null where it is no time of day. */
export function readTime(typed: string): string | null {
  const digits = /^\s*(\d{1,2})[.:\s]?(\d{2})?\s*$/.exec(typed);
  const time = digits ? `${(digits[1] ?? '').padStart(2, '0')}:${digits[2] ?? '00'}` : '';
  return TimeOfDay.safeParse(time).success ? time : null;
}

/** A time of day as all five languages write it, 24 hours: the browser's own field follows the machine's language and not ours. */
export function TimeField({ label, description, value, error, set }: Props) {
  const { t } = useTranslation('settings');
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="numeric"
      maxLength={5}
      value={value}
      error={readTime(value) === null ? t('timeWrong') : error}
      onChange={(event) => set(event.currentTarget.value)}
      onBlur={() => set(readTime(value) ?? value)}
    />
  );
}

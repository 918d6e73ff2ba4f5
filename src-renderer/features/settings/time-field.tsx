import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readTime } from '../../ui/read-time.ts';

type Props = { label: string; description?: string; value: string; error?: string | null; set: (value: string) => void };

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

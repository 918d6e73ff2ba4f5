import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const mostMinutes = 600;

/** How long it took, where somebody knows better than the card that lay open. */
export function MinutesSpent({ minutes, setMinutes }: { minutes: number | null; setMinutes: (minutes: number | null) => void }) {
  const { t } = useTranslation('today');
  const { t: day } = useTranslation('day');
  return (
    <NumberInput
      label={t('minutesSpent')}
      description={day('timedNote')}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={day('timedItself')}
      min={0}
      max={mostMinutes}
      allowDecimal={false}
      hideControls
      value={minutes ?? ''}
      onChange={(value) => setMinutes(value === '' ? null : Number(value))}
    />
  );
}

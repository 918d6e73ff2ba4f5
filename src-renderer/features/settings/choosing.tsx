import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GoalChoice, useScoringSettings } from '../../shell/goal-choice.tsx';

const longestDays = 90;

/** How the five are chosen, and how long somebody counts as newly late. */
export function Choosing() {
  const { t } = useTranslation('scoring');
  const { t: settingsText } = useTranslation('settings');
  const { settings, save } = useScoringSettings();
  const kept = settings.data;
  return (
    <>
      <GoalChoice />
      {kept && (
        <NumberInput
          key={kept.alertDays}
          label={t('alertDays')}
          maw={460}
          min={1}
          max={longestDays}
          clampBehavior="strict"
          allowDecimal={false}
          hideControls
          defaultValue={kept.alertDays}
          onBlur={(event) => {
            const alertDays = Number(event.currentTarget.value);
            const isNew = Number.isInteger(alertDays) && alertDays >= 1 && alertDays <= longestDays && alertDays !== kept.alertDays;
            if (isNew) save({ ...kept, alertDays }, settingsText('saved'));
          }}
        />
      )}
    </>
  );
}

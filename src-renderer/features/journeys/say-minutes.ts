import { useTranslation } from 'react-i18next';

const minutesInHour = 60;
/** So many minutes are still said as minutes. */
const mostMinutes = 90;

export function useSayMinutes(): (minutes: number) => string {
  const { t } = useTranslation('journeys');
  return (minutes) => (minutes <= mostMinutes ? t('minutes', { count: minutes }) : t('hours', { count: Math.round(minutes / minutesInHour) }));
}

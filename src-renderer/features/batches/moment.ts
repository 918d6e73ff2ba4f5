import type { Instant } from '#contract/words';
import { formatDay } from '#kit/format';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { clockTime, dayOfInstant } from '../../ui/instants.ts';

/** `14:05`, with the day where it is not today. */
export function useMoment(): (at: Instant) => string {
  const language = useLanguage();
  const status = useStatus();
  return (at) => {
    const day = dayOfInstant(at);
    return day === status.data?.today ? clockTime(at) : `${formatDay(day, language, 'day-month')}, ${clockTime(at)}`;
  };
}

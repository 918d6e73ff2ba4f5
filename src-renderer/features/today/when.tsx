import type { Day } from '#contract/words';
import { formatDay, relativeDay } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';

/** A day as people say it, with the exact one on hover and for machines. */
export function When({ day, today }: { day: Day; today: Day }) {
  const language = useLanguage();
  return (
    <time dateTime={day} title={formatDay(day, language, 'full')}>
      {relativeDay(day, today, language)}
    </time>
  );
}

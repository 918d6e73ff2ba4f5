import type { Day } from '#contract/words';
import { formatDay, inMonth, relativeDay } from '#kit/format';
import { useLanguage } from '../text/use-language.ts';

/** A day as people say it, with the exact one on hover and for machines. */
export function When({ day, today }: { day: Day; today: Day }) {
  const language = useLanguage();
  return (
    <time dateTime={day} title={formatDay(day, language, 'full')}>
      {relativeDay(day, today, language)}
    </time>
  );
}

/** "in February", with the year where it is another one; the exact day on hover. */
export function InMonth({ day, today }: { day: Day; today: Day }) {
  const language = useLanguage();
  return (
    <time dateTime={day} title={formatDay(day, language, 'full')}>
      {inMonth(day, language, { year: day.slice(0, 4) !== today.slice(0, 4) })}
    </time>
  );
}

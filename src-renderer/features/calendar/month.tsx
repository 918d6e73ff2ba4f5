import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calendar, CalendarDay, PublicDay } from '#contract/occasions';
import type { Day } from '#contract/words';
import { dayOf, isoWeekday, monthOf } from '#kit/days';
import { formatDay, monthName, weekdayName } from '#kit/format';
import { useTeamSettings } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import styles from './calendar.module.css';
import { useSayPublicDay } from './say.ts';
import { countShown, isShown, publicByDay, type Shown } from './shown.ts';
import { EntryIcon } from './sign.tsx';
import { weeksOf } from './weeks.ts';

type Props = { month: Day; chosen: Day; today: Day; calendar: Calendar; shown: readonly Shown[]; choose: (day: Day) => void };

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** The sheet of a month: six weeks from Monday, one stop for the Tab key, arrows within. */
export function Month({ month, chosen, today, calendar, shown, choose }: Props) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const sheet = useRef<HTMLTableElement>(null);
  const days = new Map(calendar.days.map((day) => [day.on, day]));
  const publicDays = publicByDay(calendar.publicDays, shown);
  // The keys move the choice; where the sheet has the focus, the focus goes along.
  useEffect(() => {
    if (sheet.current?.contains(document.activeElement)) sheet.current.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
  }, [chosen]);
  return (
    <table className={styles.sheet} ref={sheet} aria-label={t('gridLabel', { month: `${monthName(monthOf(month), language)} ${month.slice(0, 4)}` })}>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayName(weekday, language)}>
              {weekdayName(weekday, language).slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((on) => (
              <td key={on}>
                <Cell
                  on={on}
                  day={days.get(on)}
                  publicDays={publicDays.get(on) ?? []}
                  shown={shown}
                  isChosen={on === chosen}
                  isToday={on === today}
                  isOther={monthOf(on) !== monthOf(month)}
                  choose={choose}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = {
  on: Day;
  day: CalendarDay | undefined;
  publicDays: readonly PublicDay[];
  shown: readonly Shown[];
  isChosen: boolean;
  isToday: boolean;
  isOther: boolean;
  choose: (day: Day) => void;
};

const namedInCell = 3;

function Cell({ on, day, publicDays, shown, isChosen, isToday, isOther, choose }: CellProps) {
  const sayPublic = useSayPublicDay();
  const says = useSayCell();
  const named = day?.entries.filter((entry) => isShown(entry, shown)).slice(0, namedInCell) ?? [];
  const more = day ? countShown(day, shown) - named.length : 0;
  const home = useTeamSettings().data?.country;
  const isClosed = publicDays.some(({ kind, country }) => country === home && (kind === 'closed' || kind === 'half'));
  return (
    <button
      type="button"
      className={styles.cell}
      data-day={on}
      data-other={isOther || undefined}
      data-weekend={isoWeekday(on) > 5 || undefined}
      data-closed={isClosed || undefined}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => choose(on)}
    >
      <span className="visually-hidden">{says(on, day, publicDays, shown)}</span>
      <span className={styles.number} aria-hidden="true">
        {dayOf(on)}
      </span>
      {publicDays.slice(0, publicDays.length > 2 ? 1 : 2).map((one) => (
        <span key={`${one.country}${one.name}`} aria-hidden="true" className={styles.publicName} data-kind={one.kind} title={sayPublic(one).name}>
          <b>{one.country}</b> {sayPublic(one).name}
        </span>
      ))}
      {publicDays.length > 2 && (
        <span className={styles.publicName} aria-hidden="true">
          <b>
            {publicDays
              .slice(1)
              .map(({ country }) => country)
              .join(' ')}
          </b>
        </span>
      )}
      {named.map((entry, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one person may stand twice on a day, and the line holds no state
        <span key={place} className={styles.named} aria-hidden="true">
          <EntryIcon entry={entry} size={14} />
          <span>{entry.name}</span>
        </span>
      ))}
      {more > 0 && (
        <span className={styles.more} aria-hidden="true">
          +{more}
        </span>
      )}
    </button>
  );
}

/** The whole cell in words: the date, its public days and its counts. */
function useSayCell() {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const sayPublic = useSayPublicDay();
  return (on: Day, day: CalendarDay | undefined, publicDays: readonly PublicDay[], shown: readonly Shown[]) => {
    const counts = [
      shown.includes('occasions') && day && day.occasions > 0 && t('countOccasions', { count: day.occasions }),
      shown.includes('contacts') && day && day.touches > 0 && t('countContacts', { count: day.touches }),
      shown.includes('posts') && day && day.posts > 0 && t('countPosts', { count: day.posts }),
    ];
    return [formatDay(on, language, 'full'), ...publicDays.map((one) => `${one.country} ${sayPublic(one).name}`), ...counts].filter(Boolean).join(', ');
  };
}

import { useTranslation } from 'react-i18next';
import type { DryRun } from '#contract/journey-runs';
import { type Channel, channels, type Day } from '#contract/words';
import { formatDay, formatNumber } from '#kit/format';
import { sayChannel } from '#kit/say';
import { useLanguage } from '../../text/use-language.ts';
import { ChannelIcon } from '../../ui/channel.tsx';
import switchingStyles from './switching.module.css';

type Week = DryRun['weeks'][number];

/** A row for each channel, a column for each week: the figure, and a bar as tall as it. A table, so that it can be read as well as seen. */
export function Weeks({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation('journeys');
  const language = useLanguage();
  const of = (week: Week, channel: Channel) => week.touches[channel] ?? 0;
  const used = channels.filter((channel) => weeks.some((week) => of(week, channel) > 0));
  const most = Math.max(1, ...weeks.flatMap((week) => used.map((channel) => of(week, channel))));
  return (
    <table className={switchingStyles.weeks}>
      <caption>{t('perWeek')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('weekOf')}</th>
          {weeks.map(({ fromOn }) => (
            <th key={fromOn} scope="col">
              <time dateTime={fromOn} title={formatDay(fromOn, language, 'full')}>
                {shortDay(fromOn, language)}
              </time>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {used.map((channel) => (
          <tr key={channel}>
            <th scope="row">
              <ChannelIcon channel={channel} size={16} named={false} /> {sayChannel(channel, language)}
            </th>
            {weeks.map((week) => (
              <Bar key={week.fromOn} count={of(week, channel)} most={most} />
            ))}
          </tr>
        ))}
        <tr data-minutes>
          <th scope="row">{t('minutesRow')}</th>
          {weeks.map(({ fromOn, minutes }) => (
            <td key={fromOn}>{minutes > 0 ? formatNumber(minutes, language) : <i>0</i>}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** Day and month in figures, without the year. */
const shortDay = (day: Day, language: Parameters<typeof formatDay>[1]) => formatDay(day, language, 'short').replace(/[ ./-]*\d{4}[ ./-]*/, '');

const barRem = 2;

function Bar({ count, most }: { count: number; most: number }) {
  const language = useLanguage();
  return (
    <td>
      {count > 0 ? formatNumber(count, language) : <i>0</i>}
      <span aria-hidden="true" style={{ height: `${(count / most) * barRem}rem` }} />
    </td>
  );
}

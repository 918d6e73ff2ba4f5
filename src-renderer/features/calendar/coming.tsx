import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, CalendarEntry, PublicDay } from '#contract/occasions';
import type { Day } from '#contract/words';
import { capitalized, formatDay } from '#kit/format';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useLanguage } from '../../text/use-language.ts';
import { Empty } from '../../ui/empty.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import tones from '../../ui/tones.module.css';
import { When } from '../../ui/when.tsx';
import styles from './calendar.module.css';
import { useComing, useWholeDay } from './queries.ts';
import { useSayEntry, useSayPublicDay } from './say.ts';
import { countShown, isShown, publicByDay, type Shown } from './shown.ts';
import { EntryIcon } from './sign.tsx';

type Props = { from: Day; today: Day; ownerId: string | null; shown: readonly Shown[] };

/** What is coming from the chosen day on, day by day, each name the way to its card. */
export function Coming({ from, today, ownerId, shown }: Props) {
  const { t } = useTranslation('calendar');
  const coming = useComing(from, ownerId);
  return (
    <section aria-labelledby="coming" className={styles.coming} aria-busy={coming.isFetching}>
      <h2 id="coming">{t('coming')}</h2>
      <p className={tones.quiet}>{t('comingNote')}</p>
      {coming.error && <FriendlyError error={coming.error} again={() => void coming.refetch()} />}
      {coming.isPending && <SkeletonLines lines={10} />}
      {coming.data && <Days days={coming.data.days} publicDays={coming.data.publicDays} today={today} ownerId={ownerId} shown={shown} />}
    </section>
  );
}

type DaysProps = Omit<Props, 'from'> & { days: readonly CalendarDay[]; publicDays: readonly PublicDay[] };

function Days({ days, publicDays, today, ownerId, shown }: DaysProps) {
  const { t } = useTranslation('calendar');
  const publicOf = publicByDay(publicDays, shown);
  const byDay = new Map(days.filter((day) => countShown(day, shown) > 0).map((day) => [day.on, day]));
  const all = [...new Set([...byDay.keys(), ...publicOf.keys()])].sort();
  if (all.length === 0) {
    return (
      <Empty
        title={t('nothingTitle')}
        act={
          <Button component={Link} to="/customers" variant="default">
            {t('toCustomers')}
          </Button>
        }
      >
        <p>{t('nothingText')}</p>
      </Empty>
    );
  }
  return (
    <ol className={styles.days}>
      {all.map((on) => (
        <DayPart key={on} on={on} day={byDay.get(on)} publicDays={publicOf.get(on) ?? []} today={today} ownerId={ownerId} shown={shown} />
      ))}
    </ol>
  );
}

type DayProps = Omit<Props, 'from'> & { on: Day; day: CalendarDay | undefined; publicDays: readonly PublicDay[] };

function DayPart({ on, day, publicDays, today, ownerId, shown }: DayProps) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const sayPublic = useSayPublicDay();
  const [isWhole, setWhole] = useState(false);
  const whole = useWholeDay(on, ownerId, isWhole);
  const entries = (whole.data?.days[0] ?? day)?.entries.filter((entry) => isShown(entry, shown)) ?? [];
  const count = day ? countShown(day, shown) : 0;
  return (
    <li>
      <h3>
        {capitalized(formatDay(on, language, 'full'))} <small>{<When day={on} today={today} />}</small>
      </h3>
      <ul>
        {publicDays.map((one) => (
          <li key={`${one.country}${one.name}`} className={styles.public} data-kind={one.kind}>
            <b>{one.country}</b>
            <span>
              {sayPublic(one).name}
              {sayPublic(one).means && <small>, {sayPublic(one).means}</small>}
            </span>
          </li>
        ))}
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one person may stand twice on a day, and the line holds no state
          <Entry key={place} entry={entry} />
        ))}
      </ul>
      {count > entries.length && (
        <Button size="compact-sm" variant="subtle" loading={whole.isFetching} onClick={() => setWhole(true)}>
          {t('showAll', { count })}
        </Button>
      )}
    </li>
  );
}

function Entry({ entry }: { entry: CalendarEntry }) {
  const say = useSayEntry();
  return (
    <li className={styles.entry}>
      <EntryIcon entry={entry} />
      <span>
        <Link to="/customers/$customerId" params={{ customerId: entry.customerId }}>
          {entry.name}
        </Link>
        <small>{say(entry)}</small>
      </span>
    </li>
  );
}

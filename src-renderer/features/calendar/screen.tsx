import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#contract/words';
import { addDays, addMonths, monthOf } from '#kit/days';
import { capitalized, monthName } from '#kit/format';
import { useKeys } from '../../shell/keyboard.ts';
import { FriendlyError } from '../../shell/trouble.tsx';
import { useStatus } from '../../shell/use-me.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import styles from './calendar.module.css';
import { Coming } from './coming.tsx';
import { Month } from './month.tsx';
import { Notices } from './notices.tsx';
import { useMonth } from './queries.ts';
import { everything, type Shown } from './shown.ts';
import { FileButton, NameDayCustoms, ShownKinds, Steps, useCalendarFile, Whose } from './tools.tsx';
import { firstOfMonth } from './weeks.ts';

/** Whose days are coming, which contacts are planned, what must be posted, and when offices are closed. */
export function CalendarScreen() {
  const { t } = useTranslation('calendar');
  const status = useStatus();
  if (status.error) return <FriendlyError error={status.error} />;
  if (!status.data) {
    return (
      <Page title={t('heading')}>
        <SkeletonLines lines={12} />
      </Page>
    );
  }
  return <Sheet today={status.data.today} />;
}

function Sheet({ today }: { today: Day }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const [chosen, setChosen] = useState(today);
  const [ownerId, setOwner] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown[]>([...everything]);
  const month = firstOfMonth(chosen);
  const calendar = useMonth(month, ownerId);
  const file = useCalendarFile(ownerId);
  const move = (days: number) => setChosen((now) => addDays(now, days));
  const step = (months: number) => setChosen((now) => addMonths(now, months));
  useKeys(t('heading'), [
    { key: 'ArrowRight', says: t('keyDay'), run: () => move(1) },
    { key: 'ArrowLeft', says: t('keyDay'), run: () => move(-1), hidden: true },
    { key: 'ArrowDown', says: t('keyWeek'), run: () => move(7) },
    { key: 'ArrowUp', says: t('keyWeek'), run: () => move(-7), hidden: true },
    { key: 'PageDown', says: t('keyMonth'), run: () => step(1) },
    { key: 'PageUp', says: t('keyMonth'), run: () => step(-1), hidden: true },
    { key: 't', says: t('keyToday'), run: () => setChosen(today) },
    { key: 'e', says: t('keyFile'), run: file.run },
  ]);
  return (
    <Page
      fill
      title={t('heading')}
      acts={
        <>
          <Whose ownerId={ownerId} setOwner={setOwner} />
          <NameDayCustoms />
          <FileButton ownerId={ownerId} />
        </>
      }
    >
      <div className={styles.desk}>
        <section className={styles.left} aria-busy={calendar.isFetching}>
          <div className={styles.bar}>
            <h2 aria-live="polite">{titleOf(month, capitalized(monthName(monthOf(month), language)), language)}</h2>
            <Steps step={step} toToday={() => setChosen(today)} day={chosen} today={today} />
            <ShownKinds shown={shown} setShown={setShown} />
          </div>
          {calendar.data && <Notices calendar={calendar.data} />}
          {calendar.error && <FriendlyError error={calendar.error} again={() => void calendar.refetch()} />}
          {calendar.isPending && <SkeletonLines lines={14} />}
          {calendar.data && <Month month={month} chosen={chosen} today={today} calendar={calendar.data} shown={shown} choose={setChosen} />}
        </section>
        <Coming from={chosen} today={today} ownerId={ownerId} shown={shown} />
      </div>
    </Page>
  );
}

/** Hungarian puts the year first. */
const titleOf = (month: Day, name: string, language: string) =>
  language === 'hu' ? `${month.slice(0, 4)}. ${name.toLowerCase()}` : `${name} ${month.slice(0, 4)}`;

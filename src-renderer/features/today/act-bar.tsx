import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#contract/words';
import { addDays, addMonths, isoWeekday, mondayAfter } from '#kit/days';
import { formatDay, weekdayName } from '#kit/format';
import { useLanguage } from '../../text/use-language.ts';
import { type Choice, ChoiceMenu } from '../../ui/choice-menu.tsx';
import { Calendar } from '../../ui/day-pick.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import type { Acts } from './acts.ts';
import styles from './person.module.css';
import { SkipMenu } from './skip-menu.tsx';

export type MenuName = 'snooze' | 'move' | 'skip' | 'hand';

type Props = { name: string; acts: Acts; today: Day; menu: MenuName | null; setMenu: (menu: MenuName | null) => void; children: ReactNode };

/** Done, later, another day, not at all: each with its key. */
export function ActBar({ name, acts, today, menu, setMenu, children }: Props) {
  const { t } = useTranslation('today');
  return (
    <footer className={styles.acts}>
      {children}
      <Button variant="default" size="compact-md" px={8} disabled={acts.busy} onClick={() => acts.done()} rightSection={<KeyCap name="e" />}>
        {t('done')}
      </Button>
      <DayMenu which="snooze" today={today} menu={menu} setMenu={setMenu} choose={acts.snooze} name={name} />
      <DayMenu which="move" today={today} menu={menu} setMenu={setMenu} choose={acts.move} name={name} />
      <SkipMenu menu={menu} setMenu={setMenu} skip={acts.skip} name={name} />
    </footer>
  );
}

function usePresets(today: Day, choose: (day: Day) => void): Choice[] {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const presets: [string, string, Day][] = [
    ['tomorrow', t('inOneDay'), addDays(today, 1)],
    ['three', t('inThreeDays'), addDays(today, 3)],
    ['monday', t('nextMonday'), mondayAfter(today)],
    ['fortnight', t('inTwoWeeks'), addDays(today, 14)],
    ['month', t('inAMonth'), addMonths(today, 1)],
  ];
  // With the weekday: three days from now may be a Saturday.
  const dayOf = (day: Day) => `${formatDay(day, language, 'day-month')} · ${weekdayName(isoWeekday(day), language)}`;
  return presets.map(([id, says, day]) => ({ id, says, aside: dayOf(day), run: () => choose(day) }));
}

type DayMenuProps = {
  which: 'snooze' | 'move';
  today: Day;
  menu: MenuName | null;
  setMenu: (menu: MenuName | null) => void;
  choose: (day: Day) => void;
  name: string;
};

function DayMenu({ which, today, menu, setMenu, choose, name }: DayMenuProps) {
  const { t } = useTranslation('today');
  const { t: shell } = useTranslation('shell');
  const [calendar, setCalendar] = useState(false);
  const presets = usePresets(today, choose);
  const choices = [...presets, { id: 'calendar', says: t('chooseDay'), run: () => setCalendar(true) }];
  const button = (
    <Button variant="default" size="compact-md" px={8} rightSection={<KeyCap name={which === 'snooze' ? 's' : 'm'} />}>
      {t(which)}
    </Button>
  );
  return (
    <>
      <ChoiceMenu
        opened={menu === which}
        setOpened={(opened) => setMenu(opened ? which : null)}
        button={button}
        label={t(which === 'snooze' ? 'snoozeLabel' : 'moveLabel', { name })}
        choices={choices}
      />
      <Modal opened={calendar} onClose={() => setCalendar(false)} title={t('chooseDay')} closeButtonProps={{ 'aria-label': shell('close') }} size="auto">
        <Calendar
          day={addDays(today, 1)}
          from={addDays(today, 1)}
          onPick={(day) => {
            setCalendar(false);
            choose(day);
          }}
        />
      </Modal>
    </>
  );
}

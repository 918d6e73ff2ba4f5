import { Button, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import type { Day } from '#contract/words';
import { formatDay } from '#kit/format';
import { useLanguage } from '../text/use-language.ts';
import { calendarFormats, calendarLocale } from './calendar.ts';

/** A day chosen from a calendar; shown as people say it. */
export function DayPick({ day, onPick, label, from }: { day: Day; onPick: (day: Day) => void; label: string; from: Day }) {
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(!open)} aria-label={`${label}: ${formatDay(day, language, 'full')}`}>
          {formatDay(day, language, 'full')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Calendar
          day={day}
          from={from}
          onPick={(picked) => {
            setOpen(false);
            onPick(picked);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

export function Calendar({ day, from, onPick }: { day: Day; from: Day; onPick: (day: Day) => void }) {
  const language = useLanguage();
  return (
    <DatePicker
      value={day}
      defaultDate={day}
      minDate={from}
      locale={calendarLocale(language)}
      firstDayOfWeek={1}
      {...calendarFormats(language)}
      onChange={(picked) => picked && onPick(picked)}
    />
  );
}

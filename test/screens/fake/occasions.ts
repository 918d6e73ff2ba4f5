import { implement } from '@orpc/server';
import { contract } from '../../../src-main/contract/index.ts';
import type { CalendarDay, CalendarEntry } from '../../../src-main/contract/occasions.ts';
import { addDays } from '../../../src-main/kit/days.ts';
import { displayName, idOf, today } from './people.ts';
import { sketches } from './sketches.ts';

const blank = { occasionKind: null, label: null, years: null, forDay: null, monthOnly: false, channel: null };

/** A few weeks of made-up days around today, one with more than fits. */
function madeUpDays(): CalendarDay[] {
  return [-1, 0, 1, 3, 8].map((away, at): CalendarDay => {
    const on = addDays(today, away);
    const entries = sketches.slice(at, at + 3).map((sketch, place): CalendarEntry => {
      const about = { ...blank, on, customerId: idOf(1, at + place + 1), name: displayName(sketch) };
      if (place === 0) return { ...about, kind: 'occasion', occasionKind: 'birthday', years: 39 };
      if (place === 1) return { ...about, kind: 'touch', channel: 'call' };
      return { ...about, kind: 'post', occasionKind: 'favourite-holiday', label: 'Komsomol Day', forDay: addDays(on, 3) };
    });
    return { on, occasions: 1, touches: away === 0 ? 12 : 1, posts: 1, entries };
  });
}

/** Their days: a name day to choose, a calendar, a file of it. */
export function occasionsPart() {
  const os = implement(contract).occasions;
  const customs = { HU: 'on' as const, SI: 'ask' as const, NO: 'off' as const };
  return {
    readRule: os.readRule.handler(() => ({ rule: '10-29', next: ['2027-10-29', '2028-10-29', '2029-10-29'] })),
    save: os.save.handler(({ input }) => {
      const { ruleText, ...rest } = input.occasion;
      return { id: idOf(5, 999), nextOn: '2027-10-29', rule: ruleText, ...rest };
    }),
    remove: os.remove.handler(() => ({ removed: true as const })),
    nameDay: os.nameDay.handler(() => ({ state: 'unknown' as const, name: null, days: [] })),
    saveNameDay: os.saveNameDay.handler(({ input }) => ({
      state: input.day === null ? ('declined' as const) : ('kept' as const),
      name: 'Katalin',
      days: ['04-30', '11-25'],
    })),
    knownNameDays: os.knownNameDays.handler(() => ({ ready: 0, toAsk: 0 })),
    addNameDays: os.addNameDays.handler(() => ({ added: 0 })),
    anniversaryCustom: os.anniversaryCustom.handler(() => 'round' as const),
    saveAnniversaryCustom: os.saveAnniversaryCustom.handler(({ input }) => input),
    nameDayCustoms: os.nameDayCustoms.handler(() => customs),
    saveNameDayCustoms: os.saveNameDayCustoms.handler(({ input }) => input),
    past: os.past.handler(() => ({ kept: [], anniversary: null })),
    calendar: os.calendar.handler(({ input }) => ({
      today,
      days: madeUpDays().filter(({ on }) => on >= input.from && on <= input.to),
      publicDays: [],
      notEntered: [],
      asksRegion: [],
    })),
    saveRegion: os.saveRegion.handler(() => ({ saved: true as const })),
    calendarFile: os.calendarFile.handler(() => ({ fileName: 'customer-days.ics', ics: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', events: 0 })),
  };
}

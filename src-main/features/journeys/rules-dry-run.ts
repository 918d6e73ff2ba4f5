// What switching a journey on would ask of the team, week by week.
import { type DryRun, dryRunWeeks } from '#contract/journey-runs';
import type { Channel, Day, Id } from '#contract/words';
import { dayFromNumber, dayNumber, isoWeekday } from '#kit/days';

/** The people shown as examples. */
const fewExamples = 8;

export interface Coming {
  customerId: Id;
  triggerOn: Day;
  about: string | null;
  /** Days on which something would be asked of us, upwards. */
  asked: readonly { day: number; channel: Channel }[];
}

interface Week {
  touches: Record<Channel, number>;
  minutes: number;
}

/** Sums people up; `today` is a day number. Weeks begin on Mondays, the first is this one. */
export function makeSum(today: number, minutesFor: (channel: Channel) => number) {
  const monday = today - (isoWeekday(dayFromNumber(today)) - 1);
  const weeks: Week[] = Array.from({ length: dryRunWeeks }, () => ({ touches: { email: 0, sms: 0, call: 0, post: 0, visit: 0, pages: 0 }, minutes: 0 }));
  let enrolled = 0;
  let first: Coming[] = [];
  const firstDay = ({ asked }: Coming) => asked[0]?.day ?? Number.MAX_SAFE_INTEGER;
  return {
    add(person: Coming): void {
      enrolled += 1;
      for (const { day, channel } of person.asked) {
        const week = weeks[Math.floor((day - monday) / 7)];
        if (!week) continue;
        week.touches[channel] += 1;
        week.minutes += minutesFor(channel);
      }
      if (person.asked.length === 0) return;
      first = [...first, person].sort((a, b) => firstDay(a) - firstDay(b) || (a.customerId < b.customerId ? -1 : 1)).slice(0, fewExamples);
    },
    result(names: (ids: readonly Id[]) => ReadonlyMap<Id, string>, progress: Pick<DryRun, 'phase' | 'done' | 'total'>): DryRun {
      const named = names(first.map(({ customerId }) => customerId));
      return {
        ...progress,
        enrolled,
        examples: first.map((person) => ({
          customerId: person.customerId,
          name: named.get(person.customerId) ?? '',
          triggerOn: person.triggerOn,
          about: person.about,
          firstOn: dayFromNumber(firstDay(person)),
        })),
        weeks: weeks.map(({ touches, minutes }, index) => ({ fromOn: dayFromNumber(monday + index * 7), touches: { ...touches }, minutes })),
        touches: weeks.reduce((sum, week) => sum + Object.values(week.touches).reduce((all, n) => all + n, 0), 0),
        minutes: weeks.reduce((sum, { minutes }) => sum + minutes, 0),
      };
    },
  };
}

/** The last day of the weeks a dry run looks at. */
export const lastDayOfRun = (today: Day): number => dayNumber(today) - (isoWeekday(today) - 1) + dryRunWeeks * 7 - 1;

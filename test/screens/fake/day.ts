// The sized day of the pretended core.
import { implement } from '@orpc/server';
import { touches as contract } from '../../../src-main/contract/touches.ts';
import type { ChannelMinutes } from '../../../src-main/contract/touches-day.ts';
import { channels } from '../../../src-main/contract/words.ts';
import type { Morning } from './morning.ts';
import { idOf } from './people.ts';

const os = implement(contract);

const learned = { email: 5, sms: 2, call: 11, post: 8, visit: 60, pages: 3 } as const;

export function dayPart(morning: Morning, tell: () => void) {
  const set = new Map<string, number>();
  const minutes = (): ChannelMinutes[] =>
    channels.map((channel) => {
      const known = learned[channel];
      const own = set.get(channel) ?? null;
      const source = channel === 'call' ? 'own' : channel === 'email' ? 'team' : 'usual';
      return { channel, learned: known, source, count: source === 'usual' ? 0 : source === 'own' ? 40 : 12, set: own, minutes: own ?? known };
    });
  const cards = () =>
    morning
      .queue(null)
      .rows.filter(({ plannedOn }) => plannedOn !== null)
      .map(({ touchId, customerId, name, channel, dueOn, plannedOn }) => ({ touchId, customerId, name, channel, dueOn, on: plannedOn ?? dueOn }));
  return {
    minutes: os.minutes.handler(minutes),
    saveMinutes: os.saveMinutes.handler(({ input }) => {
      if (input.minutes === null) set.delete(input.channel);
      else set.set(input.channel, input.minutes);
      return minutes();
    }),
    sizeDay: os.sizeDay.handler(({ input }) => {
      const before = morning.sizedTo;
      morning.sizedTo = input.minutes;
      tell();
      return { before };
    }),
    spreadPlan: os.spreadPlan.handler(() => ({
      today: '2027-02-24',
      days: Array.from({ length: 14 }, (_, ahead) => {
        const on = `2027-0${ahead < 4 ? 2 : 3}-${String(ahead < 4 ? 25 + ahead : ahead - 3).padStart(2, '0')}`;
        const coming = cards().filter((card) => card.on === on).length;
        return {
          on,
          works: ahead % 7 < 2 || ahead % 7 > 3,
          standing: ahead % 3,
          standingMinutes: (ahead % 3) * 6,
          coming,
          comingMinutes: coming * 6,
          minutes: 90,
        };
      }),
      cards: cards(),
      later: 0,
      staying: 0,
    })),
    spread: os.spread.handler(() => {
      const laid = cards();
      const [first, ...others] = laid;
      if (!first) return { actId: null, count: 0, untilOn: null };
      morning.act('day.spread', first.touchId, (row) => ({ ...row, snoozedUntilOn: '2027-02-25', group: 'tomorrow' }));
      for (const { touchId } of others) {
        const row = morning.find(touchId);
        if (row) Object.assign(row, { snoozedUntilOn: '2027-02-25', group: 'tomorrow' });
      }
      tell();
      return { actId: idOf(9, morning.acts.length), count: laid.length, untilOn: '2027-02-25' };
    }),
    absenceOutlook: os.absenceOutlook.handler(() => ({ due: 12, occasions: 2, names: ['Kovács Éva', 'Jón Sigurðsson'], prepareOn: '2027-02-26' })),
  };
}

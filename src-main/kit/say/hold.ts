// A hold in the reader's language: which rule, until when, and what else could be done.
import type { Channel, Day, Hold, Language } from '#contract/words';
import { daysBetween, yearOf } from '#kit/days';
import { onDay, relativeDay, spanOf } from '../format.ts';
import { en } from './holds/en.ts';
import { hu } from './holds/hu.ts';
import { is } from './holds/is.ts';
import { nb } from './holds/nb.ts';
import { type HoldWords, type SaidCountry, saidCountries } from './holds/shape.ts';
import { sl } from './holds/sl.ts';

type Frame = { today: Day; language: Language };

const words: Record<Language, HoldWords> = { is, hu, sl, nb, en };

const isSaid = (code: string): code is SaidCountry => saidCountries.some((said) => said === code);

function countryOf(say: HoldWords, code: string | undefined): string {
  if (code === undefined) return say.inOtherCountry(null);
  return isSaid(code) ? say.inCountry[code] : say.inOtherCountry(code);
}

function limitSaid(hold: Hold, say: HoldWords): string {
  const by = hold.rule === 'total-limit' ? null : say.by[hold.channel];
  return hold.limit ? say.limit(by, hold.limit.maxTouches, spanOf(hold.limit.perDays)) : say.enough(by);
}

/** '09:00' is said 9:00 there. */
const clockTime = (time: string): string => time.replace(/^0/, '');

function washSaid({ washedOn }: Hold, say: HoldWords, o: Frame): string {
  return say.notWashed(washedOn ? onDay(washedOn, o.language, { year: yearOf(washedOn) !== yearOf(o.today) }) : null);
}

const isRegister = (country: string | undefined): country is 'NO' | 'IS' => country === 'NO' || country === 'IS';

function ruleSaid(hold: Hold, say: HoldWords, o: Frame): string {
  const by = say.by[hold.channel];
  switch (hold.rule) {
    case 'channel-limit':
    case 'total-limit':
      return limitSaid(hold, say);
    case 'no-basis':
      return say.noBasis(countryOf(say, hold.country), by, say.lack[hold.basis ?? 'unknown']);
    case 'opted-out':
      return say.optedOut(by);
    case 'no-address':
      return say.noAddress[hold.channel];
    case 'open-complaint':
      return say.openComplaint;
    case 'paused':
      return say.paused;
    case 'away':
      return say.away;
    case 'quiet-day':
      return say.quietDay[hold.quietDay ?? 'holiday'](by);
    case 'quiet-hours':
      return say.quietHours(hold.localTime ? clockTime(hold.localTime) : null, by);
    case 'reserved':
      return say.reserved[isRegister(hold.country) ? hold.country : 'NO'];
    case 'not-washed':
      return washSaid(hold, say, o);
    case 'locked':
      return hold.who ? say.lockedBy(hold.who) : say.locked;
  }
}

/** Near days by their distance, others by their date, with the year where it is another one. */
function releaseDay(day: Day, { today, language }: Frame): string {
  return daysBetween(today, day) <= 1 ? relativeDay(today < day ? day : today, today, language) : onDay(day, language, { year: yearOf(day) !== yearOf(today) });
}

function endSaid({ rule, releasedOn, from }: Hold, say: HoldWords, o: Frame): string {
  if (releasedOn === null) return say.until[rule];
  const when = releaseDay(releasedOn, o);
  return from ? say.releasedFrom(when, clockTime(from)) : say.released(when);
}

/** "Limit: by phone no more than once in 2 weeks. Free again on 3 December. We can get in touch by e-mail instead." */
export function sayHold(hold: Hold, o: Frame): string {
  const say = words[o.language];
  const passes = hold.passesBefore ? (hold.passing ? say.passing[hold.passing] : say.passesBefore) : '';
  const instead = hold.otherChannel === null ? '' : say.instead(say.by[hold.otherChannel]);
  return [ruleSaid(hold, say, o), hold.byLaw ? say.byLaw : '', endSaid(hold, say, o), passes, instead].filter((sentence) => sentence !== '').join(' ');
}

/** "by e-mail", inside a sentence. */
export const sayByChannel = (channel: Channel, language: Language): string => words[language].by[channel];

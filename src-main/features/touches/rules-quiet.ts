// At which days and hours a customer is rung or written to, in the customer's own zone. The team's hours come first; where the law of the
// country is narrower, the law does. Days are day numbers (see kit/days), hours are wall-clock text `HH:MM`, which compares as it reads.
import type { HourSpan, QuietHours } from '#contract/team';
import type { Channel, CustomerKind, Hold } from '#contract/words';
import { weekdayOfNumber } from '#kit/days';

/** What the public calendar says of a day: closed, a moved workday, or nothing. */
export type PublicDayKind = 'closed' | 'working' | null;
export type PublicDayOf = (country: string, region: string | null, day: number) => PublicDayKind;

export interface QuietSettings {
  quiet: readonly QuietHours[];
  publicDay: PublicDayOf;
}

/** Of a customer, what decides about days and hours. */
export interface QuietWho {
  country: string;
  region: string | null;
  kind: CustomerKind;
}

type WeekPart = 'weekdays' | 'saturday' | 'sunday';
export type QuietDay = NonNullable<Hold['quietDay']>;

/**
 * Consumers in Norway are not rung on Saturdays, on Sundays and public holidays, before 9 and after 21 on other days (markedsføringsloven
 * on sales by telephone; bar of privacy, row Norway). The customer's consent does not change it, nor can a salesperson.
 */
const norwegianCalls: HourSpan = { from: '09:00', to: '21:00' };
const lawOf = ({ country, kind }: QuietWho, channel: Channel): HourSpan | null =>
  country === 'NO' && channel === 'call' && kind !== 'company' ? norwegianCalls : null;

function partOf({ publicDay }: QuietSettings, who: QuietWho, day: number): { part: WeekPart; isHoliday: boolean } {
  const kind = publicDay(who.country, who.region, day);
  const weekday = weekdayOfNumber(day);
  const part = kind === 'working' || weekday < 6 ? 'weekdays' : weekday === 6 ? 'saturday' : 'sunday';
  return { part, isHoliday: kind === 'closed' };
}

const overlap = (a: HourSpan, b: HourSpan): HourSpan | null => {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? { from, to } : null;
};

const wholeDay: HourSpan = { from: '00:00', to: '24:00' };

/** The hours of one day: a span, or what the day is there; `byLaw` where the country, not the team, shuts it. */
type DayHours = { span: HourSpan; byLaw: boolean } | { span: null; why: QuietDay; byLaw: boolean };

function hoursOn(settings: QuietSettings, who: QuietWho, channel: Channel, day: number): DayHours {
  const own = settings.quiet.find((one) => one.channel === channel);
  const law = lawOf(who, channel);
  if ((!own || own.anyTime) && !law) return { span: wholeDay, byLaw: false };
  const { part, isHoliday } = partOf(settings, who, day);
  const why: QuietDay = isHoliday ? 'holiday' : part === 'saturday' ? 'saturday' : 'sunday';
  if (law && (isHoliday || part !== 'weekdays')) return { span: null, why, byLaw: true };
  if (!own || own.anyTime) return { span: law ?? wholeDay, byLaw: law !== null };
  const mine = isHoliday && !own.onHolidays ? null : own[part];
  if (mine === null) return { span: null, why, byLaw: false };
  const span = law ? overlap(mine, law) : mine;
  // Hours that the team and the law have not in common leave those of the law.
  return span ? { span, byLaw: false } : { span: law ?? mine, byLaw: law !== null };
}

/** Nowhere is every day of a year shut: working days have hours. */
const farthest = 400;

/** The first day from `day` on (that day included) on which the channel may be used at all. */
export function nextOpenDay(settings: QuietSettings, who: QuietWho, channel: Channel, day: number): number {
  let open = day;
  while (open < day + farthest && hoursOn(settings, who, channel, open).span === null) open += 1;
  return open;
}

export interface QuietHit {
  rule: 'quiet-day';
  releasedOn: number;
  quietDay: QuietDay;
  byLaw: boolean;
}

/**
 * Whether a day is no day for this channel, as of `today`. Of days to come only public holidays are told: that a Saturday will be one everybody
 * knows, and a week of cards held for the weekend would say nothing.
 */
export function quietDayHit(settings: QuietSettings, who: QuietWho, about: { channel: Channel; day: number; today: number }): QuietHit | null {
  const { channel, day, today } = about;
  // A letter is written when it suits us and leaves when it suits them: its hours move the moment it leaves, not the card.
  if (channel !== 'call' && channel !== 'sms') return null;
  const hours = hoursOn(settings, who, channel, day);
  if (hours.span !== null || (day > today && hours.why !== 'holiday')) return null;
  return { rule: 'quiet-day', releasedOn: nextOpenDay(settings, who, channel, day), quietDay: hours.why, byLaw: hours.byLaw };
}

/** A moment as the customer's clock and calendar show it. */
export interface LocalMoment {
  day: number;
  time: string;
}

export type QuietNow = ({ rule: 'quiet-day'; quietDay: QuietDay } | { rule: 'quiet-hours' }) & {
  /** The day there and the hour there at which it opens. */
  opensOn: number;
  from: string;
  byLaw: boolean;
};

/** Null where the customer may be rung or written to at this moment; else why not, and when it opens there. */
export function quietNow(settings: QuietSettings, who: QuietWho, channel: Channel, at: LocalMoment): QuietNow | null {
  const hours = hoursOn(settings, who, channel, at.day);
  if (hours.span !== null && at.time >= hours.span.from && at.time < hours.span.to) return null;
  if (hours.span !== null && at.time < hours.span.from)
    return { rule: 'quiet-hours', opensOn: at.day, from: hours.span.from, byLaw: lawForbids(who, channel, at) };
  const opensOn = nextOpenDay(settings, who, channel, at.day + 1);
  const next = hoursOn(settings, who, channel, opensOn);
  const from = next.span?.from ?? wholeDay.from;
  if (hours.span !== null) return { rule: 'quiet-hours', opensOn, from, byLaw: lawForbids(who, channel, at) };
  return { rule: 'quiet-day', quietDay: hours.why, opensOn, from, byLaw: hours.byLaw };
}

/** The law itself forbids this hour, whatever the team's hours are. */
function lawForbids(who: QuietWho, channel: Channel, { time }: LocalMoment): boolean {
  const law = lawOf(who, channel);
  return law !== null && (time < law.from || time >= law.to);
}

// The next twelve months as a calendar file. Every occurrence is an event of its own: a yearly rule on 29 February would come in leap years only.
import type { Day, Id, Language, OccasionKind } from '#contract/words';
import { getMe, teamSettings } from '#features/team';
import { addDays, addMonths } from '#kit/days';
import type { Context } from '../../ports/context.ts';
import { leadDaysOf } from './rules.ts';
import type { Span } from './rules-calendar.ts';
import { anniversariesOfAll, keptOfAll } from './service-calendar.ts';
import { summaries } from './words/summaries.ts';

interface FileEvent {
  uid: string;
  on: Day;
  kind: OccasionKind;
  name: string;
  label: string | null;
  story: string | null;
  years: number | null;
}

function eventsOf(ctx: Context, span: Span, ownerId: Id | null): FileEvent[] {
  const kept = keptOfAll(ctx.db, span, ownerId)
    .filter(({ occasion }) => occasion.rule !== null || occasion.day !== null)
    .map(({ occasion: { id, kind, name, label, story }, on, years }) => ({
      uid: `${id}-${on.slice(0, 4)}`,
      on,
      kind,
      name,
      label,
      story,
      years: years === 0 ? null : years,
    }));
  const anniversaries = anniversariesOfAll(ctx.db, span, ownerId).map(({ customerId, name, on, years }) => ({
    uid: `first-order-${customerId}-${on.slice(0, 4)}`,
    on,
    kind: 'anniversary' as const,
    name,
    label: null,
    story: null,
    years,
  }));
  return [...kept, ...anniversaries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const nineOClock = 9 * 3600;

/**
 * The file and how many events it has. The identifiers stay the same from one export to the next, so a calendar that reads it again changes
 * its events instead of doubling them. Each event reminds at nine: of the day itself, or of the day before where something is to be prepared.
 */
export async function calendarFile(ctx: Context, ownerId: Id | null): Promise<{ fileName: string; ics: string; events: number }> {
  const { default: ical, ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } = await import('ical-generator');
  const { Temporal } = await import('temporal-polyfill');
  const today = ctx.clock.today();
  const language = getMe(ctx).interfaceLanguage;
  const words = summaries[language];
  const events = eventsOf(ctx, { from: today, to: addDays(addMonths(today, 12), -1), leap: teamSettings(ctx.db).leap }, ownerId);
  const calendar = ical({ name: words.calendar, prodId: { company: 'Comeback', product: 'Comeback', language: language.toUpperCase() } });
  const stamp = Temporal.Instant.fromEpochMilliseconds(ctx.clock.now()).toZonedDateTimeISO('UTC');
  for (const event of events) {
    const made = calendar.createEvent({
      id: `${event.uid}@comeback`,
      start: Temporal.PlainDate.from(event.on),
      end: Temporal.PlainDate.from(addDays(event.on, 1)),
      allDay: true,
      stamp,
      summary: summaryOf(event, language),
      description: event.story,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    const isPrepared = leadDaysOf(event.kind, null) > 0;
    // "Before" counts from the start of the day; "after" counts from its end unless it is told otherwise.
    if (isPrepared) made.createAlarm({ type: ICalAlarmType.display, trigger: 24 * 3600 - nineOClock });
    else made.createAlarm({ type: ICalAlarmType.display, triggerAfter: nineOClock }).relatesTo(ICalAlarmRelatesTo.start);
  }
  return { fileName: `${words.file}-${today}.ics`, ics: calendar.toString(), events: events.length };
}

function summaryOf({ name, label, kind, years }: FileEvent, language: Language): string {
  const words = summaries[language];
  return [`${name}: ${label ?? words.kinds[kind]}`, ...(years === null ? [] : [words.years(years)])].join(' ');
}

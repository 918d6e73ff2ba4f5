// The next twelve months as a calendar file. Every occurrence is an event of its own: a yearly rule on 29 February would come in leap years only.
import type { fileExtras } from '#contract/occasions';
import type { Day, Id, Language, OccasionKind } from '#contract/words';
import { getMe, teamSettings } from '#features/team';
import { addDays, addMonths } from '#kit/days';
import { sayChannel } from '#kit/say';
import type { Context } from '../../ports/context.ts';
import { leadDaysOf } from './rules.ts';
import { postsWithin, type Span, withPostDays } from './rules-calendar.ts';
import { anniversariesOfAll, homeDays, keptOfAll } from './service-calendar.ts';
import { listPlanned } from './store-calendar.ts';
import { summaries } from './words/summaries.ts';

interface FileEvent {
  uid: string;
  on: Day;
  summary: string;
  story: string | null;
  /** Something is to be prepared: it reminds on the day before. */
  isPrepared: boolean;
}

type Extra = (typeof fileExtras)[number];

function occasionEvents(ctx: Context, span: Span, ownerId: Id | null, language: Language): FileEvent[] {
  const kept = keptOfAll(ctx.db, span, ownerId)
    .filter(({ occasion }) => occasion.rule !== null || occasion.day !== null)
    .map(({ occasion: { id, kind, name, label, story }, on, years }) => ({
      uid: `${id}-${on.slice(0, 4)}`,
      on,
      summary: summaryOf({ name, label, kind, years: years === 0 ? null : years }, language),
      story,
      isPrepared: leadDaysOf(kind, null) > 0,
    }));
  const anniversaries = anniversariesOfAll(ctx.db, span, ownerId).map(({ customerId, name, on, years }) => ({
    uid: `first-order-${customerId}-${on.slice(0, 4)}`,
    on,
    summary: summaryOf({ name, label: null, kind: 'anniversary', years }, language),
    story: null,
    isPrepared: false,
  }));
  return [...kept, ...anniversaries];
}

/** Planned contacts, each with its reasons; one that is overdue stands on today. */
function contactEvents(ctx: Context, { from, to }: Span, ownerId: Id | null, language: Language): FileEvent[] {
  return listPlanned(ctx.db, { from, to, today: from, ownerId }, mostADay).map(({ touchId, name, channel, on }) => ({
    uid: `contact-${touchId}`,
    on,
    summary: `${name}: ${sayChannel(channel, language)}`,
    story: null,
    isPrepared: false,
  }));
}

/** The days on which letters for occasions must be posted. */
async function postEvents(ctx: Context, span: Span, ownerId: Id | null, language: Language): Promise<FileEvent[]> {
  const ahead = withPostDays(span);
  const posts = postsWithin(keptOfAll(ctx.db, ahead, ownerId), span, await homeDays(ctx, ahead));
  return posts.map(({ kept: { occasion, on }, postOn }) => ({
    uid: `post-${occasion.id}-${on.slice(0, 4)}`,
    on: postOn,
    summary: summaries[language].post(occasion.name, occasion.label ?? summaries[language].kinds[occasion.kind]),
    story: null,
    isPrepared: true,
  }));
}

/** More planned contacts than this on one day are a list, not a calendar. */
const mostADay = 500;

const nineOClock = 9 * 3600;

/**
 * The file and how many events it has. The identifiers stay the same from one export to the next, so a calendar that reads it again changes
 * its events instead of doubling them. Each event reminds at nine: of the day itself, or of the day before where something is to be prepared.
 */
export async function calendarFile(
  ctx: Context,
  ownerId: Id | null,
  extras: readonly Extra[] = [],
): Promise<{ fileName: string; ics: string; events: number }> {
  const { default: ical, ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } = await import('ical-generator');
  const { Temporal } = await import('temporal-polyfill');
  const today = ctx.clock.today();
  const language = getMe(ctx).interfaceLanguage;
  const words = summaries[language];
  const span: Span = { from: today, to: addDays(addMonths(today, 12), -1), leap: teamSettings(ctx.db).leap };
  const events = [
    ...occasionEvents(ctx, span, ownerId, language),
    ...(extras.includes('contacts') ? contactEvents(ctx, span, ownerId, language) : []),
    ...(extras.includes('posts') ? await postEvents(ctx, span, ownerId, language) : []),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.uid < b.uid ? -1 : 1));
  const calendar = ical({ name: words.calendar, prodId: { company: 'Comeback', product: 'Comeback', language: language.toUpperCase() } });
  const stamp = Temporal.Instant.fromEpochMilliseconds(ctx.clock.now()).toZonedDateTimeISO('UTC');
  for (const event of withOwnIds(events)) {
    const made = calendar.createEvent({
      id: `${event.uid}@comeback`,
      start: Temporal.PlainDate.from(event.on),
      end: Temporal.PlainDate.from(addDays(event.on, 1)),
      allDay: true,
      stamp,
      summary: event.summary,
      description: event.story,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    // "Before" counts from the start of the day; "after" counts from its end unless it is told otherwise.
    if (event.isPrepared) made.createAlarm({ type: ICalAlarmType.display, trigger: 24 * 3600 - nineOClock });
    else made.createAlarm({ type: ICalAlarmType.display, triggerAfter: nineOClock }).relatesTo(ICalAlarmRelatesTo.start);
  }
  return { fileName: `${words.file}-${today}.ics`, ics: calendar.toString(), events: events.length };
}

/** An Islamic day may come twice in one of our years: the second needs a name of its own. */
function withOwnIds(events: readonly FileEvent[]): FileEvent[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const times = (seen.get(event.uid) ?? 0) + 1;
    seen.set(event.uid, times);
    return times === 1 ? event : { ...event, uid: `${event.uid}-${times}` };
  });
}

function summaryOf({ name, label, kind, years }: { name: string; label: string | null; kind: OccasionKind; years: number | null }, language: Language): string {
  const words = summaries[language];
  return [`${name}: ${label ?? words.kinds[kind]}`, ...(years === null ? [] : [words.years(years)])].join(' ');
}

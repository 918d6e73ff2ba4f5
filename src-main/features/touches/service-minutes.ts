// How long a contact takes this person: what they set themselves, else what their own and the team's contacts say.
import { z } from 'zod';
import type { ChannelMinutes } from '#contract/touches-day';
import { type Channel, channels, type Day, type Id } from '#contract/words';
import type { Db, Reader } from '#db/open';
import { findSetting, saveSetting } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { learnMinutes, lookedAt, timedMinutes, usualMinutes } from './rules-minutes.ts';
import { listTimed } from './store-minutes.ts';
import { changeCount } from './store-queue.ts';

type MinutesContext = Pick<Context, 'db' | 'clock' | 'me'>;

const keyOf = (me: Id) => `minutes:${me}`;
const Chosen = z.partialRecord(z.string(), z.int().min(1).max(720));

function chosenMinutes(reader: Reader, me: Id): Partial<Record<string, number>> {
  const stored = Chosen.safeParse(findSetting(reader, keyOf(me)));
  return stored.success ? stored.data : {};
}

const remembered = new WeakMap<Db, { key: string; minutes: ChannelMinutes[] }>();

/**
 * Minutes per channel as they hold today. Only contacts before today count: a day that was sized in the morning does not change its size
 * while it is worked through.
 */
export function minutesPerChannel(ctx: MinutesContext): ChannelMinutes[] {
  const today: Day = ctx.clock.today();
  const key = `${changeCount(ctx.db)} ${today} ${ctx.me()}`;
  const known = remembered.get(ctx.db);
  if (known?.key === key) return known.minutes;
  const chosen = chosenMinutes(ctx.db, ctx.me());
  const minutes = channels.map((channel): ChannelMinutes => {
    const { own, team } = listTimed(ctx.db, { channel, before: today, limit: lookedAt, me: ctx.me() });
    const learned = learnMinutes(own, team, usualMinutes[channel]);
    const set = chosen[channel] ?? null;
    return { channel, learned: learned.minutes, source: learned.source, count: learned.count, set, minutes: set ?? learned.minutes };
  });
  remembered.set(ctx.db, { key, minutes });
  return minutes;
}

export function minutesOf(ctx: MinutesContext): (channel: Channel) => number {
  const byChannel = new Map(minutesPerChannel(ctx).map(({ channel, minutes }) => [channel, minutes]));
  return (channel) => byChannel.get(channel) ?? usualMinutes[channel];
}

/** Sets the minutes of one channel for the person at this desk; null lets them be learned again. */
export function saveMinutes(ctx: Context, channel: Channel, minutes: number | null): ChannelMinutes[] {
  const { [channel]: _, ...others } = chosenMinutes(ctx.db, ctx.me());
  const chosen = minutes === null ? others : { ...others, [channel]: minutes };
  ctx.db.transaction((tx) => saveSetting(tx, keyOf(ctx.me()), chosen, ctx.clock.now(), ctx.me()));
  ctx.changes.tell({ topic: 'touches' });
  return minutesPerChannel(ctx);
}

/** Since when a card lies open at this desk, on the clock that never goes back; forgotten with the process. */
const opened = new WeakMap<Db, Map<string, number>>();
const cardKey = ({ me }: MinutesContext, customerId: Id) => `${me()} ${customerId}`;

/** Opening again, as the screen does every few minutes, counts from the first time. */
export function startTiming(ctx: MinutesContext, customerId: Id): void {
  const cards = opened.get(ctx.db) ?? new Map<string, number>();
  opened.set(ctx.db, cards);
  const key = cardKey(ctx, customerId);
  if (!cards.has(key)) cards.set(key, ctx.clock.monotonicMs());
}

export function stopTiming(ctx: MinutesContext, customerId: Id): void {
  opened.get(ctx.db)?.delete(cardKey(ctx, customerId));
}

/** The minutes the open card of this customer took until now, for a contact over this channel; null where they say nothing. */
export function timedSoFar(ctx: MinutesContext, customerId: Id, channel: Channel): number | null {
  const since = opened.get(ctx.db)?.get(cardKey(ctx, customerId));
  return since === undefined ? null : timedMinutes(ctx.clock.monotonicMs() - since, channel, minutesOf(ctx)(channel));
}

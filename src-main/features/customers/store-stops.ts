// What is on its way to a customer over one channel: all of it must stop in the transaction in which the customer says stop.
import { and, eq, inArray } from 'drizzle-orm';
import type { Channel, Id } from '#contract/words';
import type { Reader } from '#db/open';
import { messages, touches } from '#db/schema/index';

/** Letters that have not begun to leave. One that is being handed over ('sending', 'data') can no longer be stopped. */
export function listWaitingMessageIds(reader: Reader, customerId: Id, channel?: Channel): Id[] {
  return reader
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.customerId, customerId), inArray(messages.state, ['queued', 'deferred']), channel ? eq(messages.channel, channel) : undefined))
    .all()
    .map(({ id }) => id);
}

/** Touches towards the customer that are still planned or held. */
export function listOpenTouchIds(reader: Reader, customerId: Id, channel?: Channel): Id[] {
  return reader
    .select({ id: touches.id })
    .from(touches)
    .where(
      and(
        eq(touches.customerId, customerId),
        eq(touches.direction, 'out'),
        inArray(touches.state, ['planned', 'held']),
        channel ? eq(touches.channel, channel) : undefined,
      ),
    )
    .all()
    .map(({ id }) => id);
}

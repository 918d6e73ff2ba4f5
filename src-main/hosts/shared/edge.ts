import { randomBytes } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { troubleOf } from '#db/trouble';
import type { Log } from '../../ports/log.ts';

/** The largest message a screen may send, in bytes; imports and photos come in pieces below it. */
export const largestMessageBytes = 1_048_576;

/**
 * What happens to an error on its way to the screen: declared ones pass; a wrong shape is the caller's; anything else becomes
 * "something went wrong" with an id under which the log has it. Never a stack, never SQL.
 */
export function edgeInterceptor(log: Log) {
  return async <T>({ next, request }: { next: () => Promise<T>; request: { url: URL } }): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError && (error.defined || error.code !== 'INTERNAL_SERVER_ERROR')) throw error;
      // The one fault of the machine that a person can mend, and that any call may meet.
      if (troubleOf(error) === 'full') throw new ORPCError('NO_ROOM', { message: 'The disk is full.' });
      const logId = randomBytes(4).toString('hex');
      log.trouble(logId, error, request.url.pathname.slice(1, 80).replaceAll('/', '.'));
      throw new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Something went wrong', data: { logId } });
    }
  };
}

const Headers = z.strictObject({ 'last-event-id': z.string().max(200).optional() });

/** What a screen's line may carry: one call, a piece of a stream, or the end of a call. What is called for is checked by the contract. */
const Request = z.object({
  i: z.string().max(64),
  t: z.int().min(1).max(4).optional(),
  p: z.looseObject({ u: z.string().startsWith('/').optional(), h: Headers.optional() }).optional(),
});

/** Whether this is one message of our wire, in text, of a size we take. What is not would make the wire's reader stumble. */
export function isRequest(message: unknown): message is string {
  if (typeof message !== 'string' || message.length > largestMessageBytes) return false;
  const parsed = Request.safeParse(parse(message));
  return parsed.success && (parsed.data.t === 4 || (parsed.data.p !== undefined && (parsed.data.t === 3 || parsed.data.p.u !== undefined)));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

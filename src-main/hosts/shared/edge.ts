import { randomBytes } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import type { Log } from '../../ports/log.ts';

/** The largest message a screen may send, in bytes; imports and photos come in pieces below it. */
export const largestMessageBytes = 1_048_576;

/**
 * What happens to an error on its way to the screen: declared ones pass; a wrong shape is the caller's; anything else becomes
 * "something went wrong" with an id under which the log has it. Never a stack, never SQL.
 */
export function edgeInterceptor(log: Log) {
  return async <T>({ next, path }: { next: () => Promise<T>; path?: readonly string[] }): Promise<T> => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError && (error.defined || error.code !== 'INTERNAL_SERVER_ERROR')) throw error;
      const logId = randomBytes(4).toString('hex');
      log.trouble(logId, error, (path ?? []).join('.'));
      throw new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Something went wrong', data: { logId } });
    }
  };
}

// Errors a call may declare. Anything else reaches the screen as "something went wrong" with a log id.
import { z } from 'zod';
import { Hold, Instant } from './words.ts';

export const notFound = { NOT_FOUND: { message: 'It is no longer here.' } };
export const alreadyDone = { ALREADY_DONE: { message: 'It was already done.', data: z.strictObject({ doneAt: Instant.nullable() }) } };
/** The disk is (nearly) full: nothing large may begin until there is room. */
export const noRoom = { NO_ROOM: { message: 'The disk is full.' } };
/** `word` is the part of what was typed that could not be read, where that can be said. */
export const invalid = {
  INVALID: { message: 'Something in it is not right.', data: z.strictObject({ field: z.string(), problem: z.string(), word: z.string().optional() }) },
};
export const held = { HELD: { message: 'A rule holds it.', data: z.strictObject({ hold: Hold }) } };

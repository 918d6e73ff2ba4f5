import { describe, expect, test } from 'vitest';
import { retryDelayMs, verdictOf } from '../../src-main/features/letters/rules-outbox.ts';
import { outcomeOfError, readSmtpError } from '../../src-main/ports/smtp-outcomes.ts';

const minute = 60_000;
const smtpError = (fields: Record<string, unknown>) => readSmtpError(Object.assign(new Error('Connection closed unexpectedly'), fields));

describe('an SMTP error', () => {
  test.each([
    [{ code: 'ECONNECTION', command: 'CONN' }, false, 'unreachable'],
    [{ code: 'ECONNECTION', command: 'CONN' }, true, 'uncertain'],
    [{ code: 'ETIMEDOUT' }, true, 'uncertain'],
    [{ code: 'EMESSAGE', responseCode: 451, response: '451 later' }, true, 'deferred'],
    [{ code: 'EMESSAGE', responseCode: 554, response: '554 no' }, true, 'failed'],
    [{ code: 'EENVELOPE', responseCode: 421, response: '421 closing' }, false, 'deferred'],
    [{ code: 'EENVELOPE', responseCode: 550, response: '550 no such user' }, false, 'failed'],
    [{ code: 'EENVELOPE' }, false, 'failed'],
    [{ code: 'EMESSAGE' }, false, 'failed'],
    [{ code: 'EAUTH', responseCode: 535, response: '535 no' }, false, 'refused-login'],
    [{ code: 'EAUTH', responseCode: 454, response: '454 later' }, false, 'deferred'],
    [{ code: 'EENVELOPE', responseCode: 530, response: '530 log in first' }, false, 'refused-login'],
    [{ code: 'EDNS', originalCode: 'ENOTFOUND' }, false, 'unreachable'],
    [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, false, 'unreachable'],
  ])('%j, DATA written: %s, means %s', (fields, dataIsOut, kind) => {
    expect(outcomeOfError(smtpError(fields), dataIsOut).kind).toBe(kind);
  });
});

describe('a letter after a try', () => {
  const first = { attempts: 1, now: 1_000_000, queuedAt: 1_000_000 };

  test('waits five minutes, then twice as long each time, never more than four hours', () => {
    expect([1, 2, 3, 6, 7, 50].map((attempts) => retryDelayMs(attempts, 240 * minute) / minute)).toEqual([5, 10, 20, 160, 240, 240]);
  });

  test('waits at most half an hour for a server that cannot be reached', () => {
    const verdict = verdictOf({ kind: 'unreachable', detail: 'no network' }, { ...first, attempts: 40 });
    expect(verdict).toMatchObject({ state: 'deferred', notBeforeAt: first.now + 30 * minute });
  });

  test('is given up after five days of refusals', () => {
    const late = { attempts: 30, now: 5 * 24 * 60 * minute, queuedAt: 0 };
    expect(verdictOf({ kind: 'deferred', serverReply: '451' }, late).state).toBe('failed');
    expect(verdictOf({ kind: 'deferred', serverReply: '451' }, { ...late, now: late.now - 1 }).state).toBe('deferred');
  });

  test('of which nobody knows is never tried again, however long it waits', () => {
    expect(verdictOf({ kind: 'uncertain', detail: '' }, first).state).toBe('uncertain');
  });

  test('stays in the queue where only the login was refused, and the mailbox pauses', () => {
    expect(verdictOf({ kind: 'refused-login', serverReply: '535' }, first)).toMatchObject({ state: 'queued', pausesMailbox: true });
  });
});

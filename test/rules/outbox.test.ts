import { describe, expect, test } from 'vitest';
import { idInReply, retryDelayMs, saidByServer, verdictOf } from '../../src-main/features/letters/rules-outbox.ts';
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
  const first = { attempts: 1, now: 1_000_000, queuedAt: 1_000_000, refusedLogins: 0, chance: 0 };

  test('waits five minutes, then twice as long each time, never more than four hours', () => {
    expect([1, 2, 3, 6, 7, 50].map((attempts) => retryDelayMs(attempts, 240 * minute) / minute)).toEqual([5, 10, 20, 160, 240, 240]);
  });

  test('waits at most half an hour for a server that cannot be reached', () => {
    const verdict = verdictOf({ kind: 'unreachable', detail: 'no network' }, { ...first, attempts: 40 });
    expect(verdict).toMatchObject({ state: 'deferred', notBeforeAt: first.now + 30 * minute });
  });

  test('is given up after five days of refusals', () => {
    const late = { ...first, attempts: 30, now: 5 * 24 * 60 * minute, queuedAt: 0 };
    expect(verdictOf({ kind: 'deferred', serverReply: '451' }, late).state).toBe('failed');
    expect(verdictOf({ kind: 'deferred', serverReply: '451' }, { ...late, now: late.now - 1 }).state).toBe('deferred');
  });

  test('of which nobody knows is never tried again, however long it waits', () => {
    expect(verdictOf({ kind: 'uncertain', detail: '' }, first).state).toBe('uncertain');
  });

  test('is spread by chance, up to a fourth of the wait, between five minutes and four hours', () => {
    expect([0, 0.5, 1].map((chance) => retryDelayMs(2, 240 * minute, chance) / minute)).toEqual([10, 11.25, 12.5]);
    for (const attempts of [1, 2, 3, 5, 9, 50])
      for (const chance of [0, 0.3, 1]) {
        const wait = retryDelayMs(attempts, 240 * minute, chance) / minute;
        expect(wait).toBeGreaterThanOrEqual(5);
        expect(wait).toBeLessThanOrEqual(240);
      }
  });

  test.each(['421 4.7.0 too many', '450 4.2.0 greylisted', '451 4.3.0 later', '452 4.2.2 full', '454 4.7.0 later'])('waits after %s', (serverReply) => {
    const verdict = verdictOf({ kind: 'deferred', serverReply }, first);
    expect(verdict).toMatchObject({ state: 'deferred', notBeforeAt: first.now + 5 * minute, pausesMailbox: false });
    expect(verdict.mailboxWaitMs).toBe(/^(421|454)/.test(serverReply) ? 5 * minute : 0);
  });

  test('makes itself heard after a day of waiting', () => {
    const slow = { ...first, now: first.queuedAt + 24 * 60 * minute };
    expect(verdictOf({ kind: 'deferred', serverReply: '451' }, slow).isSlow).toBe(true);
    expect(verdictOf({ kind: 'deferred', serverReply: '451' }, { ...slow, now: slow.now - 1 }).isSlow).toBe(false);
  });

  test('refused as 5.5.0 is tried again: servers say it of anything they cannot name', () => {
    expect(verdictOf({ kind: 'failed', serverReply: '554 5.5.0 Error' }, first).state).toBe('deferred');
    expect(verdictOf({ kind: 'failed', serverReply: '554 5.5.1 Error' }, first).state).toBe('failed');
  });

  test.each([
    ['550 5.7.1 Our system has detected that this message is likely unsolicited mail', true],
    ['550 5.7.26 This mail is unauthenticated', true],
    ['554 5.7.1 Service unavailable; client host blocked using a blacklist', true],
    ['550 5.7.515 Access denied, sending domain does not meet the required authentication level', true],
    ['550 5.7.1 Recipient not authorized, your IP is not allowed to relay', false],
    ['550 5.1.1 No such user here', false],
    ['554 5.7.1 Message refused', false],
  ])('refused with "%s": the whole mailbox pauses: %s', (serverReply, pausesMailbox) => {
    expect(verdictOf({ kind: 'failed', serverReply }, first)).toMatchObject({ state: 'failed', pausesMailbox });
  });

  test('stays in the queue where only the log-in was refused; at the third refusal in a row the mailbox pauses', () => {
    const refused = (refusedLogins: number) => verdictOf({ kind: 'refused-login', serverReply: '535' }, { ...first, refusedLogins });
    expect(refused(0)).toMatchObject({ state: 'queued', pausesMailbox: false, mailboxWaitMs: 5 * minute });
    expect(refused(1)).toMatchObject({ state: 'queued', pausesMailbox: false, mailboxWaitMs: 30 * minute });
    expect(refused(2)).toMatchObject({ state: 'queued', pausesMailbox: true, mailboxWaitMs: 0 });
  });
});

describe('the reply to a letter', () => {
  test.each([
    ['250 2.0.0 OK <AM0PR01MB1@AM0PR01MB1.eurprd01.prod.outlook.com> [Hostname=AM0PR01MB1]', '<AM0PR01MB1@AM0PR01MB1.eurprd01.prod.outlook.com>'],
    ['250 2.0.0 OK 1700000000 a1-2b3c4.5 - gsmtp', null],
    ['250 Ok <ob.0190-1.deadbeef@example.hu> queued', null],
    ['250 2.0.0 Ok: queued as 4Xy1', null],
  ])('"%s" names %s', (said, id) => {
    expect(idInReply(said)).toBe(id);
  });

  test('is never an address: a report that merely holds it would be taken for news of this letter', () => {
    const addresses = ['anna@example.hu', 'gyozo@example.hu'];
    expect(idInReply('250 2.0.0 <Gyozo@example.hu> accepted', addresses)).toBeNull();
    expect(idInReply('250 from <anna@example.hu> to <gyozo@example.hu> as <4711@mail.example.net>', addresses)).toBe('<4711@mail.example.net>');
  });
});

test("what the outbox notes for itself is never shown as a server's words", () => {
  for (const note of ['interrupted', 'not-in-sent', 'said stop', 'customer put away', 'address no longer usable', null]) expect(saidByServer(note)).toBeNull();
  expect(saidByServer('550 5.1.1 no such user')).toBe('550 5.1.1 no such user');
});

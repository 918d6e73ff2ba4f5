// From an address to its servers, asking as little as possible.
import { describe, expect, test } from 'vitest';
import type { MailSuggestion } from '#contract/mail';
import { presetOfDomain, presetOfMx, presets } from '../../src-main/features/mail/rules-presets.ts';
import { suggestServers } from '../../src-main/features/mail/service-suggest.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { testContext } from '../kit/context.ts';
import { type Doors, domainNames, openDoors, type StatedNames } from '../kit/mail-ports.ts';

function desk(stated: StatedNames = {}, doors: Doors = openDoors()) {
  const names = domainNames(stated);
  const ctx: Context = { ...testContext(), domainNames: names, mailProbe: doors };
  return { names, doors, suggest: (address: string): Promise<MailSuggestion> => suggestServers(ctx, address) };
}

describe('an address', () => {
  test('at a known provider is known without asking anybody', async () => {
    const { suggest, names, doors } = desk();
    expect(await suggest(' Anna@Gmail.com ')).toMatchObject({
      ...{ how: 'address', provider: { id: 'google' }, password: 'app-password', oauth: 'google', userName: 'Anna@Gmail.com', providerPerDay: 500 },
      smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
      imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
    });
    expect([names.asked, doors.reached]).toEqual([[], []]);
  });

  test.each(['', 'anna', 'anna@', 'anna@bolt', '@bolt.hu', 'anna@bolt.', 'a b@bolt.hu'])('that is none yet is not looked up: "%s"', async (typed) => {
    const { suggest, names } = desk();
    expect(await suggest(typed)).toMatchObject({ how: 'nothing', smtp: null });
    expect(names.asked).toEqual([]);
  });

  test.each([
    ['aspmx.l.google.com', 'google'],
    ['bolt-hu.mail.protection.outlook.com', 'microsoft'],
    ['bolt-hu.k-v1.mx.microsoft', 'microsoft'],
    ['in1-smtp.messagingengine.com', 'fastmail'],
    ['mx01.mail.icloud.com', 'icloud'],
    ['mx.zoho.eu', 'zoho-eu'],
    ['mail.protonmail.ch', 'proton'],
    ['mx.domeneshop.no', 'domeneshop'],
  ])('of an own domain is recognised by where its mail goes: %s', async (exchange, id) => {
    const { suggest, doors } = desk({ mx: { 'bolt.hu': [exchange] } });
    expect(await suggest('anna@bolt.hu')).toMatchObject({ how: 'mx', provider: { id } });
    expect(doors.reached).toEqual([]);
  });

  test('whose domain announces its servers is believed (RFC 6186, RFC 8314)', async () => {
    const srv = { '_submission._tcp.bolt.hu': [{ host: 'ki.bolt.hu', port: 587 }], '_imaps._tcp.bolt.hu': [{ host: 'be.bolt.hu', port: 993 }] };
    expect(await desk({ srv }).suggest('anna@bolt.hu')).toMatchObject({
      ...{ how: 'srv', provider: null, password: 'usual' },
      smtp: { host: 'ki.bolt.hu', port: 587, security: 'starttls' },
      imap: { host: 'be.bolt.hu', port: 993, security: 'tls' },
    });
  });

  test('else the usual names are tried, those that exist, until one answers', async () => {
    const doors = openDoors();
    doors.answer = ({ protocol, server }) =>
      (protocol === 'smtp' && server.port === 587) || protocol === 'imap'
        ? { kind: 'reached' }
        : { kind: 'fails', step: 'connect', code: 'ECONNREFUSED', serverSaid: '', certificateNames: [] };
    const { suggest } = desk({ host: { 'mail.bolt.hu': ['192.0.2.1'] } }, doors);
    expect(await suggest('anna@bolt.hu')).toMatchObject({
      how: 'names',
      smtp: { host: 'mail.bolt.hu', port: 587, security: 'starttls' },
      imap: { host: 'mail.bolt.hu', port: 993, security: 'tls' },
    });
    expect(doors.reached.every(({ server }) => server.host === 'mail.bolt.hu')).toBe(true);
  });

  test('of a domain nobody knows has no servers, and says so', async () => {
    expect(await desk({ mx: { 'bolt.hu': 'no-answer' } }).suggest('anna@bolt.hu')).toMatchObject({
      how: 'nothing',
      smtp: null,
      imap: null,
      userName: 'anna@bolt.hu',
    });
  });
});

describe('the presets', () => {
  test('encrypt wherever the server is not on this very machine, on the port that goes with it', () => {
    for (const { id, smtp, imap } of presets)
      for (const server of [smtp, imap]) {
        expect([id, server.security === 'none']).toEqual([id, false]);
        if (server.host !== '127.0.0.1')
          expect([id, ['465 tls', '587 starttls', '993 tls']]).toEqual([id, expect.arrayContaining([`${server.port} ${server.security}`])]);
      }
  });

  test('never suggest more than half of what the provider allows', () => {
    for (const { id, perDay } of presets) expect([id, perDay === undefined || perDay >= 200]).toEqual([id, true]);
  });

  test('have names of their own, and no domain twice', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    const domains = presets.flatMap((preset) => preset.domains);
    expect(new Set(domains).size).toBe(domains.length);
  });

  test('are not taken in by names that only look alike', () => {
    expect(presetOfDomain('notgmail.com')).toBeUndefined();
    expect(presetOfMx('mx.google.com.evil.example')).toBeUndefined();
    expect(presetOfMx('evilgoogle.com')).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { bases, channels } from '#contract/words';
import { readBasis } from '#features/touches';

// Rows: channel. Columns: consent, customer, business, contract, unknown, none. y is allowed, - needs consent.
const columns = ['consent', 'customer', 'business', 'contract', 'unknown', 'none'] as const;
const spoken = { call: 'yyyyy-', post: 'yyyyy-', visit: 'yyyyy-', pages: 'yyyyy-' };
const table = {
  'NO person': { email: 'yy----', sms: 'yy----', ...spoken },
  'IS person': { email: 'yy----', sms: 'y-----', ...spoken },
  'HU person': { email: 'y-----', sms: 'y-----', ...spoken },
  'SI person': { email: 'yy----', sms: 'y-----', ...spoken, call: 'y-----' },
  'NO company': { email: 'yyy---', sms: 'yyy---', ...spoken },
  'IS company': { email: 'yy----', sms: 'y-----', ...spoken },
  'HU company': { email: 'yyy---', sms: 'yyy---', ...spoken },
  'SI company': { email: 'yyy---', sms: 'yyy---', ...spoken },
  'GB person': { email: 'yy----', sms: 'y-----', ...spoken },
  'GB company': { email: 'yyy---', sms: 'yyy---', ...spoken },
} as const;

describe('on what ground a customer may be reached', () => {
  const cases = Object.entries(table).flatMap(([who, rows]) => {
    const [country = '', kind = ''] = who.split(' ');
    return channels.flatMap((channel) =>
      columns.map((basis, index) => ({
        country,
        kind: kind === 'company' ? ('company' as const) : ('person' as const),
        channel,
        basis,
        answer: rows[channel][index] === 'y' ? 'allowed' : 'needs-consent',
      })),
    );
  });
  test.each(cases)('$country $kind, $channel on the ground "$basis": $answer', ({ answer, ...question }) => {
    expect(readBasis(question)).toBe(answer);
  });
  test('the table names every basis', () => {
    expect([...columns].sort()).toEqual([...bases].sort());
  });
  test('a couple is read as a person', () => {
    expect(readBasis({ country: 'HU', kind: 'couple', channel: 'email', basis: 'customer' })).toBe('needs-consent');
  });
});

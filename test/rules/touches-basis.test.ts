import { describe, expect, test } from 'vitest';
import { type Basis, bases, type Channel, type CustomerKind, channels } from '#contract/words';
import { readBasis } from '#features/touches';

// Columns: consent, customer, business, contract, unknown, none. y is allowed, - needs consent.
const columns = ['consent', 'customer', 'business', 'contract', 'unknown', 'none'] as const;

interface Row {
  who: `${string} ${'person' | 'company'}`;
  channel: Channel;
  answers: string;
  /** Country and column of the table in section 4 of the privacy bar. */
  source: string;
}

const inOtherChannels = (who: Row['who'], source: string): Row[] =>
  (['post', 'visit', 'pages'] as const).map((channel) => ({ who, channel, answers: 'yyyyy-', source }));
const strictest = 'below the table: strictest of the four until a ground is stated';

const table: Row[] = [
  { who: 'NO person', channel: 'email', answers: 'yy----', source: 'Norway, e-mail to a person and existing customers: consent, or got at a sale' },
  { who: 'NO person', channel: 'sms', answers: 'yy----', source: 'Norway, e-mail to a person (electronic messages): consent, or got at a sale' },
  { who: 'NO person', channel: 'call', answers: 'yyyy--', source: `Norway, phone: by register, not by consent; ${strictest} (Slovenia)` },
  ...inOtherChannels('NO person', 'Norway, phone, post, registers: addressed post by register, not by consent'),
  { who: 'IS person', channel: 'email', answers: 'yy----', source: 'Iceland, existing customers: own goods, free opt-out' },
  { who: 'IS person', channel: 'sms', answers: 'y-----', source: 'Iceland, e-mail to a person: prior informed consent' },
  { who: 'IS person', channel: 'call', answers: 'yyyy--', source: `Iceland, phone, post, registers: marks; ${strictest} (Slovenia)` },
  ...inOtherChannels('IS person', 'Iceland, phone, post, registers: bannskrá'),
  { who: 'HU person', channel: 'email', answers: 'y-----', source: 'Hungary, existing customers: no soft opt-in' },
  { who: 'HU person', channel: 'sms', answers: 'y-----', source: 'Hungary, e-mail to a person: prior consent' },
  { who: 'HU person', channel: 'call', answers: 'yyyy--', source: strictest },
  ...inOtherChannels('HU person', 'Hungary, phone, post, registers: addressed post with opt-out'),
  { who: 'SI person', channel: 'email', answers: 'yy----', source: 'Slovenia, existing customers: own similar goods, opt-out' },
  { who: 'SI person', channel: 'sms', answers: 'y-----', source: 'Slovenia, phone: SMS in the same rule, treat as consent' },
  { who: 'SI person', channel: 'call', answers: 'y-----', source: 'Slovenia, phone: calls in the same rule, treat as consent' },
  ...inOtherChannels('SI person', 'Slovenia: post stands in no rule of the table'),
  { who: 'NO company', channel: 'email', answers: 'yyy---', source: 'Norway, companies: a role address stands outside; a named employee is a person' },
  { who: 'NO company', channel: 'sms', answers: 'yyy---', source: 'Norway, companies' },
  { who: 'NO company', channel: 'call', answers: 'yyyyy-', source: 'Norway, phone: the register is of consumers' },
  ...inOtherChannels('NO company', 'Norway, post: the register is of consumers'),
  { who: 'IS company', channel: 'email', answers: 'yy----', source: 'Iceland, companies: subscribers, treat as included' },
  { who: 'IS company', channel: 'sms', answers: 'y-----', source: 'Iceland, companies: subscribers, treat as included' },
  { who: 'IS company', channel: 'call', answers: 'yyyyy-', source: 'Iceland, phone: the register is of persons' },
  ...inOtherChannels('IS company', 'Iceland, post: the register is of persons'),
  { who: 'HU company', channel: 'email', answers: 'yyy---', source: 'Hungary, companies: natural persons; role addresses outside' },
  { who: 'HU company', channel: 'sms', answers: 'yyy---', source: 'Hungary, companies: natural persons' },
  { who: 'HU company', channel: 'call', answers: 'yyyyy-', source: 'Hungary, companies: natural persons' },
  ...inOtherChannels('HU company', 'Hungary, post: allowed with opt-out'),
  { who: 'SI company', channel: 'email', answers: 'yyy---', source: 'Slovenia, companies: tolerated, opt-out needed' },
  { who: 'SI company', channel: 'sms', answers: 'yyy---', source: 'Slovenia, companies: tolerated, opt-out needed' },
  { who: 'SI company', channel: 'call', answers: 'yyyyy-', source: 'Slovenia, companies: tolerated, opt-out needed' },
  ...inOtherChannels('SI company', 'Slovenia: post stands in no rule of the table'),
  // Elsewhere what somebody stated stands.
  { who: 'GB person', channel: 'email', answers: 'yy----', source: strictest },
  { who: 'GB person', channel: 'sms', answers: 'y-----', source: strictest },
  { who: 'GB person', channel: 'call', answers: 'yyyy--', source: strictest },
  ...inOtherChannels('GB person', strictest),
  { who: 'GB company', channel: 'email', answers: 'yyy---', source: strictest },
  { who: 'GB company', channel: 'sms', answers: 'yyy---', source: strictest },
  { who: 'GB company', channel: 'call', answers: 'yyyyy-', source: strictest },
  ...inOtherChannels('GB company', strictest),
];

const kindOf = (who: string): CustomerKind => (who.endsWith('company') ? 'company' : 'person');
const countryOf = (who: string) => who.slice(0, 2);

describe('on what ground a customer may be reached', () => {
  const cases = table.flatMap(({ who, channel, answers, source }) =>
    columns.map((basis, index) => ({
      source,
      question: { country: countryOf(who), kind: kindOf(who), channel, basis },
      said: `${who}, ${channel}, on the ground "${basis}"`,
      answer: answers[index] === 'y' ? 'allowed' : 'needs-consent',
    })),
  );
  test.each(cases)('$said: $answer ($source)', ({ answer, question }) => {
    expect(readBasis(question)).toBe(answer);
  });

  test('the table has every country and kind over every channel on every ground, 200 cases and more of the four countries', () => {
    expect([...columns].sort()).toEqual([...bases].sort());
    const asked = new Set(cases.map(({ question: { country, kind, channel, basis } }) => `${country} ${kind} ${channel} ${basis}`));
    expect(asked.size).toBe(5 * 2 * channels.length * bases.length);
    expect(cases.filter(({ question }) => ['NO', 'IS', 'HU', 'SI'].includes(question.country)).length).toBeGreaterThanOrEqual(200);
  });

  const four = ['NO', 'IS', 'HU', 'SI'];
  const everywhere = [...four, 'GB', 'DE', 'US'];
  test.each(channels.flatMap((channel) => (['person', 'company'] as const).map((kind) => ({ channel, kind }))))(
    'while no ground is stated, $channel to a $kind is read alike in every country, and no milder than what the strictest of the four asks of a customer',
    ({ channel, kind }) => {
      const read = (country: string, basis: Basis) => readBasis({ country, kind, channel, basis });
      expect(new Set(everywhere.map((country) => read(country, 'unknown'))).size).toBe(1);
      if (four.some((country) => read(country, 'customer') === 'needs-consent')) expect(read('NO', 'unknown')).toBe('needs-consent');
    },
  );

  test('"none" opens no channel anywhere', () => {
    for (const country of everywhere)
      for (const channel of channels) expect(readBasis({ country, kind: 'company', channel, basis: 'none' })).toBe('needs-consent');
  });
  test('a couple is read as a person', () => {
    expect(readBasis({ country: 'HU', kind: 'couple', channel: 'email', basis: 'customer' })).toBe('needs-consent');
  });
});

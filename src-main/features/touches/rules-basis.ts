// May we reach this customer over this channel on this ground? A table, dated, with its sources in the decision page on consent;
// not legal advice. Read: e-Commerce and marketing rules of Norway (mfl. §§12-15), Iceland (act 70/2022), Hungary (Grt. §6) and
// Slovenia (ZEKom-2 art. 226) as of 2026-11. What a person said (stop, or a basis) always wins over what is usual.
import type { Basis, Channel, CustomerKind } from '#contract/words';

/** 'yes' on the ground alone; 'consent' means this ground is not enough here. */
type Answer = 'yes' | 'consent';
type Grounds = Readonly<Record<Exclude<Basis, 'consent' | 'none'>, Answer>>;
type Rules = Readonly<Record<Channel, Grounds>>;

/** Any stated ground, where all four countries ask no consent. */
const anyGround: Grounds = { customer: 'yes', business: 'yes', contract: 'yes', unknown: 'yes' };
/** Any stated ground; while none is stated the strictest of the four countries asks for consent. */
const anyStated: Grounds = { ...anyGround, unknown: 'consent' };
const consentOnly: Grounds = { customer: 'consent', business: 'consent', contract: 'consent', unknown: 'consent' };
/** The address was got at a sale, for own similar goods, with a free stop each time. */
const ownCustomers: Grounds = { ...consentOnly, customer: 'yes' };
/** Role addresses of firms stand outside the rule; nobody has said that this is one while the ground is unknown. */
const firms: Grounds = { customer: 'yes', business: 'yes', contract: 'consent', unknown: 'consent' };

const visited = { post: anyGround, visit: anyGround, pages: anyGround } as const;
/** Slovenia names calls to persons in one rule with e-mail: while nobody has said on what ground, that is how persons are read everywhere. */
const toPersons = { call: anyStated, ...visited } as const;
const toFirms = { call: anyGround, ...visited } as const;

const persons: Readonly<Record<string, Rules>> = {
  NO: { email: ownCustomers, sms: ownCustomers, ...toPersons },
  IS: { email: ownCustomers, sms: consentOnly, ...toPersons },
  // No exception for existing customers was found: asking for permission by e-mail is itself advertising.
  HU: { email: consentOnly, sms: consentOnly, ...toPersons },
  // The supervisor names calls and SMS in one rule with e-mail.
  SI: { email: ownCustomers, sms: consentOnly, ...toPersons, call: consentOnly },
};
const companies: Readonly<Record<string, Rules>> = {
  NO: { email: firms, sms: firms, ...toFirms },
  // The rule speaks of subscribers, so firms are included.
  IS: { email: ownCustomers, sms: consentOnly, ...toFirms },
  HU: { email: firms, sms: firms, ...toFirms },
  SI: { email: firms, sms: firms, ...toFirms },
};
// Elsewhere what a person stated stands; where nobody has said, the strictest of the four applies, as everywhere.
const elsewhere: Record<'person' | 'company', Rules> = {
  person: { email: ownCustomers, sms: consentOnly, ...toPersons },
  company: { email: firms, sms: firms, ...toFirms },
};

export interface BasisQuestion {
  country: string;
  kind: CustomerKind;
  channel: Channel;
  basis: Basis;
}

/** 'allowed', or 'needs-consent' where this ground is not enough. A couple is read as a person. */
export function readBasis({ country, kind, channel, basis }: BasisQuestion): 'allowed' | 'needs-consent' {
  if (basis === 'consent') return 'allowed';
  if (basis === 'none') return 'needs-consent';
  const rules = kind === 'company' ? (companies[country] ?? elsewhere.company) : (persons[country] ?? elsewhere.person);
  return rules[channel][basis] === 'yes' ? 'allowed' : 'needs-consent';
}

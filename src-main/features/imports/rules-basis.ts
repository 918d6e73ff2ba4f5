// What the wizard's one question means for each person and channel, and what a newsletter column adds.
import type { Basis, Channel, ImportBasis } from '#contract/words';

export interface DraftConsent {
  channel: Channel;
  basis: Basis;
  /** From the newsletter column, not from the answer for the whole file. */
  fromNewsletter: boolean;
  /** The person refused: from today nothing may go out over this channel. */
  refused: boolean;
}

export interface BasisFacts {
  basis: ImportBasis;
  newsletter: boolean | null;
  hasEmail: boolean;
  hasPhone: boolean;
  hasAddress: boolean;
  /** info@, post@ …: the address of a company, not of a person. */
  hasRoleAddress: boolean;
}

const recorded: Record<ImportBasis, Basis> = { customer: 'customer', asked: 'consent', consent: 'consent', unknown: 'unknown' };

/**
 * The consents to record: one for each channel the file brings an address for. The answer is recorded as given, in every country alike; what
 * it allows is decided where a touch is held, by the country's rule (in Hungary being a customer is no ground for e-mail). "They asked us
 * to" is their own request, so consent; the import keeps which answer it was. A yes in the newsletter column is consent to e-mail; a no is a refusal,
 * whatever was answered for the file. An address like info@ of a company without a person is reached as a business.
 */
export function consentsOf(facts: BasisFacts): DraftConsent[] {
  const basis = recorded[facts.basis];
  const answer = (channel: Channel): DraftConsent => ({ channel, basis, fromNewsletter: false, refused: false });
  const consents: DraftConsent[] = [];
  if (facts.hasEmail) consents.push(emailConsent(facts, answer('email')));
  if (facts.hasPhone) consents.push(answer('sms'), answer('call'));
  if (facts.hasAddress) consents.push(answer('post'));
  return consents;
}

function emailConsent({ newsletter, hasRoleAddress }: BasisFacts, answer: DraftConsent): DraftConsent {
  if (newsletter === true) return { channel: 'email', basis: 'consent', fromNewsletter: true, refused: false };
  if (newsletter === false) return { channel: 'email', basis: 'none', fromNewsletter: true, refused: true };
  return hasRoleAddress && answer.basis !== 'consent' ? { ...answer, basis: 'business' } : answer;
}

const roles = new Set('info post office mail kontakt contact sales postmottak firmapost iroda ugyfelszolgalat skrifstofa pisarna hello admin firma'.split(' '));

/** True for an address of a post, not of a person: info@, post@, iroda@ … */
export const isRoleAddress = (email: string): boolean => roles.has(email.slice(0, email.indexOf('@')));

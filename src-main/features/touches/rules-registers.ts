// Registers of people who do not want to be called or written to. Norway: a list must be compared with the Reservasjonsregister at least
// monthly before consumers are called or get addressed post (mfl. §§ 12-14); Iceland: Þjóðskrá's bannskrá and the marks in the phone directory.
// Neither speaks of a company's existing customers nor of those who have asked for it.
import { registerCountries } from '#contract/customers';
import type { Basis, Channel, CustomerKind } from '#contract/words';

/** After so many days nobody knows any more who has entered the register meanwhile. */
export const washedForDays = 31;

export const hasRegister = (country: string): boolean => registerCountries.some((one) => one === country);

/** What the registers say of a customer, as of today. Days are day numbers. */
export interface RegisterFact {
  isReserved: boolean;
  /** The last day on which this customer was looked for; null where never. */
  washedOn: number | null;
  /** Days since then. */
  ageDays: number | null;
}

export interface RegisterQuestion {
  country: string;
  kind: CustomerKind;
  channel: Channel;
  basis: Basis;
  register: RegisterFact;
}

/** Null where no register stands in the way. */
export function registerShuts({ country, kind, channel, basis, register }: RegisterQuestion): 'reserved' | 'not-washed' | null {
  if (!hasRegister(country) || kind === 'company' || (channel !== 'call' && channel !== 'post')) return null;
  if (basis === 'consent' || basis === 'customer') return null;
  if (register.isReserved) return 'reserved';
  if (country !== 'NO') return null;
  return register.ageDays === null || register.ageDays > washedForDays ? 'not-washed' : null;
}

// What is refused when a customer is typed in: the field, and a short code the screen has a sentence for.
import type { CustomerFields } from '#contract/customers';
import type { Day, Id } from '#contract/words';

export interface Problem {
  field: string;
  problem: string;
}

export type Checked<T> = ({ kind: 'ok' } & T) | ({ kind: 'invalid' } & Problem);

export const invalid = (field: string, problem: string) => ({ kind: 'invalid' as const, field, problem });

const isBlank = (text: string | null) => !text?.trim();

export type SavedOutcome = Checked<{ customerId: Id }> | { kind: 'not-found' };

/** The first problem of a customer as it would be saved; null where there is none. */
export function customerProblem(fields: CustomerFields, today: Day): Problem | null {
  return nameProblem(fields) ?? cadenceProblem(fields) ?? placeProblem(fields) ?? pauseProblem(fields, today);
}

function nameProblem(fields: CustomerFields): Problem | null {
  if (fields.kind === 'company') return isBlank(fields.companyName) ? { field: 'companyName', problem: 'missing' } : null;
  if (isBlank(fields.givenName) && isBlank(fields.familyName)) return { field: 'givenName', problem: 'missing' };
  if (fields.kind === 'couple' && isBlank(fields.partnerGivenName) && isBlank(fields.partnerFamilyName))
    return { field: 'partnerGivenName', problem: 'missing' };
  return null;
}

function cadenceProblem({ cadenceIdealDays, cadenceWorstDays }: CustomerFields): Problem | null {
  if (cadenceIdealDays === null || cadenceWorstDays === null || cadenceWorstDays >= cadenceIdealDays) return null;
  return { field: 'cadenceWorstDays', problem: 'below-ideal' };
}

function placeProblem({ country }: CustomerFields): Problem | null {
  return /^[A-Z]{2}$/.test(country) ? null : { field: 'country', problem: 'not-a-country' };
}

function pauseProblem({ pausedUntilOn }: CustomerFields, today: Day): Problem | null {
  return pausedUntilOn !== null && pausedUntilOn < today ? { field: 'pausedUntilOn', problem: 'in-the-past' } : null;
}

/** Blank text is no text; spaces around it are not part of it; what was not said is left out. */
export function tidyFields(fields: Partial<CustomerFields>): Partial<CustomerFields> {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  const tidy = said.map(([key, value]) => {
    if (typeof value !== 'string') return [key, value];
    if (key === 'likes') return [key, value.trim()];
    return [key, value.trim().replace(/\s+/g, ' ') || null];
  });
  return Object.fromEntries(tidy);
}

/** An e-mail address as it is compared (lower case), or null where it cannot be one. Loose on purpose: only the server knows. */
export function readEmail(text: string): string | null {
  const address = text.trim().toLowerCase();
  return address.length <= 254 && /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\.]{2,}$/.test(address) && !address.includes('..')
    ? address
    : null;
}

// What two rows say of one customer, joined; and a draft as the fields of a customer.
import type { CustomerFields, Segment } from '#contract/customers';
import type { Id } from '#contract/words';
import { fold } from '#kit/fold';
import { countryDefaults } from '#kit/languages';
import type { DraftCustomer } from './rules-reading.ts';

const single = [
  'title',
  'callName',
  'partnerGivenName',
  'partnerFamilyName',
  'companyName',
  'jobTitle',
  'sex',
  'ref',
  'address',
  'birthday',
  'favourite',
  'newsletter',
  'segment',
] as const;

/** Fills what `first` lacks from `second`; what is there stays. A refusal of the newsletter in any row counts. Changes `first`. */
export function joinDrafts(first: DraftCustomer, second: DraftCustomer): void {
  for (const field of single) fill(first, second, field);
  if (!first.givenName && !first.familyName) {
    first.givenName = second.givenName;
    first.familyName = second.familyName;
    if (first.givenName || first.familyName) first.kind = second.kind;
  }
  if (second.newsletter === false) first.newsletter = false;
  first.emails = [...new Set([...first.emails, ...second.emails])];
  const known = new Set(first.phones.map(({ e164, shown }) => e164 ?? shown));
  first.phones = [...first.phones, ...second.phones.filter(({ e164, shown }) => !known.has(e164 ?? shown))];
  first.tags = [...new Set([...first.tags, ...second.tags])];
  if (!first.likes) first.likes = second.likes;
  if (second.note && !first.note?.includes(second.note)) first.note = first.note ? `${first.note}\n${second.note}` : second.note;
}

function fill<K extends (typeof single)[number]>(first: DraftCustomer, second: DraftCustomer, field: K): void {
  if (first[field] === null) first[field] = second[field];
}

/** The segment a cell names, by its key or its name; null where it names none. */
export function segmentNamed(segments: readonly Segment[], text: string | null): Segment | null {
  if (!text) return null;
  const wanted = fold(text);
  return segments.find(({ key, name }) => fold(key) === wanted || fold(name) === wanted) ?? null;
}

/** The draft as fields of a new customer of `ownerId`. */
export function fieldsOfDraft(draft: DraftCustomer, segmentId: Id, ownerId: Id | null): CustomerFields {
  const { kind, title, givenName, familyName, callName, partnerGivenName, partnerFamilyName, companyName, jobTitle, nameOrder, sex, language, country, likes } =
    draft;
  return {
    ...{ kind, title, givenName, familyName, callName, partnerGivenName, partnerFamilyName, companyName, jobTitle, nameOrder, sex, language, country, likes },
    ...{ addressForm: countryDefaults(country).addressForm, region: null, segmentId, ownerId, motive: null, wantsNewsletter: draft.newsletter },
    ...{ cadenceIdealDays: null, cadenceWorstDays: null, pausedUntilOn: null },
  };
}

/** An address as one line: '6720 Szeged, Fő utca 51' stands as 'Fő utca 51, 6720 Szeged'. */
export function addressLine({ street, postalCode, city }: { street: string | null; postalCode: string | null; city: string | null }): string {
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [street, town].filter(Boolean).join(', ');
}

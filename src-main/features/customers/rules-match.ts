// When two records are one customer. Pure: the index is filled from the database or from rows of a file, the decision is the same.
import type { CustomerFields } from '#contract/customers';
import type { Id } from '#contract/words';
import { fold } from '#kit/fold';
import { matchNameOf } from './rules-words.ts';

/** What is compared of a customer. E-mails in lower case, phones as E.164, birthday as `MM-DD` or `YYYY-MM-DD`, towns folded. */
export interface MatchFacts {
  name: string | null;
  emails: readonly string[];
  phones: readonly string[];
  externalRef: string | null;
  birthday: string | null;
  towns: readonly string[];
}

export type MatchedBy = 'ref' | 'email' | 'phone' | 'name';

export interface MatchIndex {
  add(id: Id, facts: MatchFacts): void;
  /** The customer this is a double of, and by what; null where it is somebody new. */
  find(facts: MatchFacts): { id: Id; by: MatchedBy } | null;
  /** By customer number alone: how orders of a second file find their customer. */
  byRef(externalRef: string): Id | null;
  byEmail(address: string): Id[];
  byPhone(e164: string): Id[];
  byName(name: string): Id[];
}

export function matchFactsOf(
  fields: Pick<CustomerFields, 'kind' | 'givenName' | 'familyName' | 'companyName'>,
  rest: Omit<MatchFacts, 'name' | 'towns'> & { towns: readonly string[] },
): MatchFacts {
  return { ...rest, name: matchNameOf(fields), towns: rest.towns.map(fold) };
}

const shareOne = (a: readonly string[], b: readonly string[]) => a.some((value) => b.includes(value));
const disagree = (a: readonly string[], b: readonly string[]) => a.length > 0 && b.length > 0 && !shareOne(a, b);

function sameBirthday(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  return a.length === b.length ? a === b : a.slice(-5) === b.slice(-5);
}

/** A couple shares an address and a phone: where both names are known they must be one, in either order. */
const namesAgree = (a: MatchFacts, b: MatchFacts) => a.name === null || b.name === null || a.name === b.name;

/**
 * One name is not one person (there are many Jón Jónsson): it takes the same birthday, or the same town with no address or phone that
 * speaks against it.
 */
function sameByName(a: MatchFacts, b: MatchFacts): boolean {
  if (a.name === null || a.name !== b.name) return false;
  if (a.birthday !== null && b.birthday !== null) return sameBirthday(a.birthday, b.birthday);
  return shareOne(a.towns, b.towns) && !disagree(a.emails, b.emails) && !disagree(a.phones, b.phones);
}

/** Nearly every key belongs to one customer: a list for each would be most of the memory of an index of 100,000. */
type Keyed = Map<string, Id | Id[]>;

function put(map: Keyed, key: string, id: Id): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, id);
  else if (Array.isArray(held)) {
    if (!held.includes(id)) held.push(id);
  } else if (held !== id) map.set(key, [held, id]);
}

const nobody: Id[] = [];

function idsUnder(map: Keyed, key: string): Id[] {
  const held = map.get(key);
  if (held === undefined) return nobody;
  return Array.isArray(held) ? held : [held];
}

const nothing: readonly string[] = [];
const orNothing = (values: readonly string[]) => (values.length === 0 ? nothing : values);

export function makeMatchIndex(): MatchIndex {
  const facts = new Map<Id, MatchFacts>();
  const keys: Record<'ref' | 'email' | 'phone' | 'name', Keyed> = { ref: new Map(), email: new Map(), phone: new Map(), name: new Map() };
  const among = (ids: Id[], agrees: (other: MatchFacts) => boolean) =>
    ids.find((id) => {
      const other = facts.get(id);
      return other !== undefined && agrees(other);
    });
  const idsOf = (map: Keyed, values: readonly string[]) => values.flatMap((value) => idsUnder(map, value));
  return {
    add: (id, { name, emails, phones, externalRef, birthday, towns }) => {
      facts.set(id, { name, emails: orNothing(emails), phones: orNothing(phones), externalRef, birthday, towns: orNothing(towns) });
      if (externalRef) put(keys.ref, externalRef, id);
      for (const address of emails) put(keys.email, address, id);
      for (const phone of phones) put(keys.phone, phone, id);
      if (name) put(keys.name, name, id);
    },
    find: (fact) => {
      const byRef = fact.externalRef ? idsUnder(keys.ref, fact.externalRef)[0] : undefined;
      if (byRef) return { id: byRef, by: 'ref' };
      // Two different customer numbers are two customers, whatever else they share.
      const notOtherRef = (other: MatchFacts) => fact.externalRef === null || other.externalRef === null;
      const byEmail = among(idsOf(keys.email, fact.emails), (other) => notOtherRef(other) && namesAgree(fact, other));
      if (byEmail) return { id: byEmail, by: 'email' };
      const byPhone = among(idsOf(keys.phone, fact.phones), (other) => notOtherRef(other) && namesAgree(fact, other));
      if (byPhone) return { id: byPhone, by: 'phone' };
      const byName = among(fact.name ? idsUnder(keys.name, fact.name) : nobody, (other) => notOtherRef(other) && sameByName(fact, other));
      return byName ? { id: byName, by: 'name' } : null;
    },
    byRef: (externalRef) => idsUnder(keys.ref, externalRef)[0] ?? null,
    byEmail: (address) => idsUnder(keys.email, address),
    byPhone: (e164) => idsUnder(keys.phone, e164),
    byName: (name) => idsUnder(keys.name, name),
  };
}

// What a file adds to a customer we have: only what is empty, and every refusal.
import type { CustomerFields } from '#contract/customers';
import type { Basis, Channel, Id, ImportBasis, OccasionKind } from '#contract/words';
import { fold } from '#kit/fold';
import { readFavouriteHoliday } from '#kit/holidays';
import type { Phone } from '#kit/phones';
import { consentsOf, type DraftConsent, isRoleAddress } from './rules-basis.ts';
import { addressLine } from './rules-gathering.ts';
import type { DraftAddress, DraftCustomer } from './rules-reading.ts';

type Filled = 'kind' | 'title' | 'givenName' | 'familyName' | 'callName' | 'companyName' | 'jobTitle' | 'sex' | 'likes' | 'wantsNewsletter';
type HeldFields = Pick<CustomerFields, Filled> & { externalRef: string | null };

/** What is held of a customer that a file may add to. */
export interface Held {
  fields: HeldFields;
  points: { kind: string; normalized: string }[];
  consents: { id: Id; channel: Channel; basis: Basis; withdrawnOn: string | null }[];
  tags: string[];
  notes: string[];
  occasions: { kind: OccasionKind; label: string | null }[];
}

export interface DraftOccasion {
  kind: 'birthday' | 'favourite-holiday';
  month: number | null;
  day: number | null;
  year: number | null;
  rule: string | null;
  label: string | null;
}

export interface Addition {
  fields: Partial<CustomerFields> & { externalRef?: string };
  emails: string[];
  phones: Phone[];
  address: DraftAddress | null;
  consents: DraftConsent[];
  /** Grounds that were unknown and are stated now, and consents that a refusal ends. */
  changedConsents: { id: Id; consent: DraftConsent }[];
  tags: string[];
  note: string | null;
  occasions: DraftOccasion[];
}

/** The dates a draft brings: birthday and favourite holiday. */
export function occasionsOfDraft(draft: DraftCustomer): DraftOccasion[] {
  const occasions: DraftOccasion[] = [];
  if (draft.birthday) occasions.push({ kind: 'birthday', ...draft.birthday, rule: null, label: null });
  if (draft.favourite)
    occasions.push({ kind: 'favourite-holiday', month: null, day: null, year: null, ...readFavouriteHoliday(draft.favourite, draft.country) });
  return occasions;
}

/** The grounds to record for a draft under the answer given for its file. */
export function consentsOfDraft(draft: DraftCustomer, basis: ImportBasis): DraftConsent[] {
  const isPerson = Boolean(draft.givenName ?? draft.familyName);
  return consentsOf({
    basis,
    newsletter: draft.newsletter,
    hasEmail: draft.emails.length > 0,
    hasPhone: draft.phones.length > 0,
    hasAddress: draft.address !== null,
    hasRoleAddress: !isPerson && draft.emails.some(isRoleAddress),
  });
}

/** How a phone is compared: E.164, or its digits where it cannot be read. */
export const phoneKey = ({ e164, shown }: Phone): string => e164 ?? shown.replace(/\D/g, '');

/** What is new in the draft for this customer; null where it is nothing. Nothing that is there is overwritten. */
export function additionTo(held: Held, draft: DraftCustomer, basis: ImportBasis): Addition | null {
  const has = (kind: string, normalized: string) => held.points.some((point) => point.kind === kind && point.normalized === normalized);
  const addition: Addition = {
    fields: emptyOnes(held, draft),
    emails: draft.emails.filter((email) => !has('email', email)),
    phones: draft.phones.filter((phone) => phoneKey(phone).length >= 3 && !has('phone', phoneKey(phone))),
    address: draft.address && !held.points.some(({ kind }) => kind === 'post') && addressLine(draft.address) ? draft.address : null,
    ...consentsAdded(held, draft, basis),
    tags: draft.tags.filter((tag) => !held.tags.includes(tag)),
    note: draft.note && !held.notes.some((note) => note.includes(draft.note ?? '')) ? draft.note : null,
    occasions: occasionsOfDraft(draft).filter((occasion) => !held.occasions.some((other) => sameOccasion(other, occasion))),
  };
  const { fields, emails, phones, address, consents, changedConsents, tags, note, occasions } = addition;
  const lists = [emails, phones, consents, changedConsents, tags, occasions, Object.keys(fields)];
  return address || note || lists.some((list) => list.length > 0) ? addition : null;
}

/** One birthday a customer; of favourite holidays each name once. */
const sameOccasion = (held: { kind: OccasionKind; label: string | null }, draft: DraftOccasion) =>
  held.kind === draft.kind && (draft.kind === 'birthday' || fold(held.label ?? '') === fold(draft.label ?? ''));

function emptyOnes({ fields: held }: Held, draft: DraftCustomer): Addition['fields'] {
  const fields: Addition['fields'] = {};
  if (held.kind === 'company' || (!held.givenName && !held.familyName)) {
    if (!held.givenName && !held.familyName && (draft.givenName || draft.familyName))
      Object.assign(fields, { givenName: draft.givenName, familyName: draft.familyName, kind: draft.kind });
  }
  if (!held.title && draft.title) fields.title = draft.title;
  if (!held.callName && draft.callName) fields.callName = draft.callName;
  if (!held.companyName && draft.companyName) fields.companyName = draft.companyName;
  if (!held.jobTitle && draft.jobTitle) fields.jobTitle = draft.jobTitle;
  if (held.sex === null && draft.sex) fields.sex = draft.sex;
  if (held.likes === '' && draft.likes) fields.likes = draft.likes;
  if (held.wantsNewsletter === null && draft.newsletter !== null) fields.wantsNewsletter = draft.newsletter;
  if (held.externalRef === null && draft.ref) fields.externalRef = draft.ref;
  // A no always counts, also against an older yes.
  if (held.wantsNewsletter === true && draft.newsletter === false) fields.wantsNewsletter = false;
  return fields;
}

function consentsAdded(held: Held, draft: DraftCustomer, basis: ImportBasis): Pick<Addition, 'consents' | 'changedConsents'> {
  const consents: DraftConsent[] = [];
  const changedConsents: Addition['changedConsents'] = [];
  for (const consent of consentsOfDraft(draft, basis)) {
    const known = held.consents.find(({ channel }) => channel === consent.channel);
    if (!known) consents.push(consent);
    else if (known.withdrawnOn === null && (consent.refused || (known.basis === 'unknown' && consent.basis !== 'unknown')))
      changedConsents.push({ id: known.id, consent });
  }
  return { consents, changedConsents };
}

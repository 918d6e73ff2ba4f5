// How a demo person becomes a customer: names, ground for being reached, owner.
import type { CustomerFields } from '#contract/customers';
import type { Basis, Channel, Id } from '#contract/words';

/** The parts of the demo people this needs; kept apart from their file so that rules stay pure. */
export interface Someone {
  kind: CustomerFields['kind'];
  given: string;
  family: string;
  partner?: string;
  company?: string;
  title?: string;
  sex: CustomerFields['sex'];
  form: CustomerFields['addressForm'];
  motive: CustomerFields['motive'];
  likes: string;
  newsletter?: boolean;
}

export interface Place {
  language: CustomerFields['language'];
  country: string;
  segmentId: Id;
  ownerId: Id;
}

export function fieldsOfPerson(person: Someone, place: Place): CustomerFields {
  return {
    kind: person.kind,
    title: person.title ?? null,
    givenName: person.given,
    familyName: person.family,
    callName: null,
    partnerGivenName: person.partner ?? null,
    partnerFamilyName: person.partner && place.language !== 'is' ? person.family : null,
    companyName: person.company ?? null,
    jobTitle: null,
    nameOrder: place.language === 'hu' ? 'family-first' : 'given-first',
    sex: person.sex,
    language: place.language,
    addressForm: person.form,
    country: place.country,
    region: place.country === 'GB' ? 'ENG' : null,
    segmentId: place.segmentId,
    ownerId: place.ownerId,
    motive: person.motive,
    likes: person.likes,
    wantsNewsletter: person.newsletter ?? null,
    cadenceIdealDays: null,
    cadenceWorstDays: null,
    pausedUntilOn: null,
  };
}

/** The ground for each channel: customers of ours; in Hungary most have said yes to e-mail, since there being a customer is not enough. */
export function basisOfPerson(country: string, position: number): [Channel, Basis][] {
  const email: Basis = country === 'HU' && position % 5 !== 4 ? 'consent' : 'customer';
  return [
    ['email', email],
    ['call', 'customer'],
    ['post', 'customer'],
    ['visit', 'customer'],
  ];
}

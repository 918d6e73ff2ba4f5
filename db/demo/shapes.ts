import type { AddressForm, CustomerKind, Language, Motive, Sex } from '#contract/words';

/** How somebody has bought: at a steady pace, later than usual by now, not for a very long time, once, or just now for the first time. */
export type Pace = 'steady' | 'late' | 'gone' | 'once' | 'new' | 'asking';

export interface DemoPerson {
  kind: CustomerKind;
  given: string;
  family: string;
  partner?: string;
  company?: string;
  title?: string;
  sex: Sex | null;
  form: AddressForm;
  segment: string;
  pace: Pace;
  motive: Motive;
  /** Days from today to this year's birthday; with the year of birth, or null where only day and month are known. */
  birthday?: { inDays: number; year: number | null };
  /** Name, rule and story of a favourite day; or a day so many days from today. */
  favourite?: { label: string; rule?: string; inDays?: number; story: string };
  likes: string;
  note: string;
  /** Something went wrong and is still open. */
  complaint?: string;
  /** Said stop to letters. */
  stopped?: boolean;
  newsletter?: boolean;
}

export interface DemoProduct {
  segment: string;
  name: string;
  /** In minor units. */
  priceMinor: number;
}

export interface DemoCountry {
  language: Language;
  country: string;
  currency: string;
  mailDomain: string;
  /** `n` is a counter; gives a number that is well formed for the country. */
  phone: (n: number) => string;
  towns: readonly (readonly [postalCode: string, city: string])[];
  streets: readonly string[];
  products: readonly DemoProduct[];
  people: readonly DemoPerson[];
  /** What was said, in the salesperson's words. */
  said: { call: readonly string[]; email: readonly string[]; incoming: readonly string[]; visit: readonly string[] };
  enquiry: string;
}

// The fields a letter may use: what each says, from plain facts, in the letter's language. Nothing else can be named in a template.
import type { MissingField } from '#contract/letters';
import type { AddressForm, Day, Language, OccasionKind } from '#contract/words';
import { daysBetween } from '#kit/days';
import { ago, inMonth, onDay } from '#kit/format';
import { displayName, firstName, greeting, type Name } from '#kit/names';

export interface LetterFacts {
  today: Day;
  name: Name;
  /** The last order, with what was ordered where that is known. */
  order: { orderedOn: Day; product: string | null } | null;
  occasion: { kind: OccasionKind; label: string | null; on: Day; years: number | null } | null;
  me: { name: string; role: string | null; phone: string | null; email: string | null };
  company: { name: string; address: string };
}

/** How the letter is written: its language and form, which need not be those the customer's card names. */
export interface Manner {
  language: Language;
  addressForm: AddressForm;
}

export type FieldValue = string | number | boolean | null;
interface Field {
  example: string;
  of(facts: LetterFacts, manner: Manner): FieldValue;
}

/** A month's name alone is clear for less than a year. */
const unambiguousMonthDays = 320;

const fields = {
  'customer.greeting': { example: 'Dear Mr Smith,', of: ({ name }, { language, addressForm }) => greeting({ ...name, addressForm }, language) },
  'customer.firstName': { example: 'Katalin', of: ({ name }) => firstName(name) },
  'customer.name': { example: 'Nagy Katalin', of: ({ name }) => displayName(name) },
  'customer.company': { example: 'Nagy és Társa Kft.', of: ({ name }) => name.companyName },
  'order.product': { example: 'Oak floor', of: ({ order }) => order?.product ?? null },
  'order.inMonth': {
    example: 'in February',
    of: ({ order, today }, { language }) => order && inMonth(order.orderedOn, language, { year: daysBetween(order.orderedOn, today) > unambiguousMonthDays }),
  },
  'order.on': {
    example: 'on 3 February',
    of: ({ order, today }, { language }) => order && onDay(order.orderedOn, language, { year: daysBetween(order.orderedOn, today) > unambiguousMonthDays }),
  },
  'order.ago': { example: 'nine months ago', of: ({ order, today }, { language }) => order && ago(daysBetween(order.orderedOn, today), language) },
  'occasion.name': { example: 'Komsomol Day', of: ({ occasion }) => occasion?.label ?? null },
  'occasion.on': { example: 'on 29 October', of: ({ occasion }, { language }) => occasion && onDay(occasion.on, language) },
  'occasion.years': { example: '40', of: ({ occasion }) => occasion?.years ?? null },
  'occasion.isBelated': { example: 'false', of: ({ occasion, today }) => occasion && daysBetween(occasion.on, today) > 0 },
  'me.name': { example: 'Anna Bíró', of: ({ me }) => me.name },
  'me.role': { example: 'Sales', of: ({ me }) => me.role },
  'me.phone': { example: '+36 30 123 4567', of: ({ me }) => me.phone },
  'me.email': { example: 'anna@example.com', of: ({ me }) => me.email },
  'company.name': { example: 'Fine Floors', of: ({ company }) => company.name },
  'company.address': { example: 'Main Street 1', of: ({ company }) => company.address },
} satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

export const isFieldName = (name: string): name is FieldName => Object.hasOwn(fields, name);

export const fieldList = Object.entries(fields).map(([name, { example }]) => ({ name, example }));

/**
 * A value as it may stand in a letter: one line, and without the signs that mark a field, so that a name like "{{ me.phone }}" is never
 * read as one. Null where nothing is left of it.
 */
export function asValue(value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value;
  const line = value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  return line.replace(/([[{])(?=[[{%])/g, '$1 ') || null;
}

/** By field name; a field that says nothing is not in it. */
export type FieldValues = ReadonlyMap<string, Exclude<FieldValue, null>>;

/** Every field that has something to say about one customer, in one manner of writing. */
export function fieldValues(facts: LetterFacts, manner: Manner): FieldValues {
  const values = new Map<string, Exclude<FieldValue, null>>();
  for (const [name, field] of Object.entries<Field>(fields)) {
    const value = asValue(field.of(facts, manner));
    if (value !== null) values.set(name, value);
  }
  return values;
}

const lastOrder: Record<Language, Record<AddressForm, string>> = {
  is: { formal: 'síðasta pöntunin þín', familiar: 'síðasta pöntunin þín' },
  hu: { formal: 'az utolsó rendelése', familiar: 'az utolsó rendelésed' },
  sl: { formal: 'Vaše zadnje naročilo', familiar: 'tvoje zadnje naročilo' },
  nb: { formal: 'den siste bestillingen din', familiar: 'den siste bestillingen din' },
  en: { formal: 'your last order', familiar: 'your last order' },
};

const savable: ReadonlySet<string> = new Set(['customer.firstName', 'customer.company']);

/** What the app offers where a field says nothing: fill it in (some belong on the card), or use other words. */
export function missingField(field: string, values: FieldValues, { language, addressForm }: Manner): MissingField {
  const name = values.get('customer.name');
  const fallbacks: Record<string, unknown> = { 'customer.firstName': name, 'customer.company': name, 'order.product': lastOrder[language][addressForm] };
  const fallback = Object.hasOwn(fallbacks, field) ? fallbacks[field] : null;
  return { field: field.slice(0, 120), canSaveToCard: savable.has(field), fallback: typeof fallback === 'string' ? fallback : null };
}

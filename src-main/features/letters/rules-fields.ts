// The fields a letter may use: what each says, from plain facts, in the letter's language. Nothing else can be named in a template.
import type { FieldInfo, MissingField } from '#contract/letters';
import type { AddressForm, Day, Language, Motive, OccasionKind } from '#contract/words';
import { daysBetween, yearOf } from '#kit/days';
import { ago, countOf, inMonth, listOf, onDay, sinceYear } from '#kit/format';
import { displayName, firstName, greeting, type Name } from '#kit/names';

export interface LetterFacts {
  today: Day;
  name: Name;
  motive?: Motive | null;
  /** The last order, with what was ordered where that is known. */
  order: { orderedOn: Day; product: string | null; products?: readonly string[] } | null;
  orders?: { count: number; firstOn: Day | null };
  occasion: { kind: OccasionKind; label: string | null; on: Day; years: number | null } | null;
  news?: { title: string; text: string; link: string | null } | null;
  gift?: { name: string | null; line: string | null } | null;
  /** What they asked for and have not decided yet; which contact about it this is. */
  enquiry?: { title: string; openedOn: Day; contactNumber: number | null } | null;
  complaint?: { title: string } | null;
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
  of(facts: LetterFacts, manner: Manner): FieldValue | undefined;
  /** Of what kind it is where it is not text to be read. */
  use?: FieldInfo['use'];
}

/** A month's name alone is clear for less than a year. */
const unambiguousMonthDays = 320;

/** "in February", with the year where the month alone could be another one. */
const monthOf = (day: Day, today: Day, { language }: Manner) => inMonth(day, language, { year: daysBetween(day, today) > unambiguousMonthDays });
const dayIn = (day: Day, today: Day, { language }: Manner) => onDay(day, language, { year: daysBetween(day, today) > unambiguousMonthDays });

/** Whose turn it is among the wordings of a yearly letter, 0 to 3: every four years the same. */
const turnOf = (year: number) => (year + 2) % 4;

const fields = {
  'customer.greeting': { example: 'Dear Mr Smith,', of: ({ name }, { language, addressForm }) => greeting({ ...name, addressForm }, language) },
  'customer.firstName': { example: 'Katalin', of: ({ name }) => firstName(name) },
  'customer.name': { example: 'Nagy Katalin', of: ({ name }) => displayName(name) },
  'customer.company': { example: 'Nagy és Társa Kft.', of: ({ name }) => name.companyName },
  'customer.since': { example: 'since 2019', of: ({ orders }, { language }) => orders?.firstOn && sinceYear(yearOf(orders.firstOn), language) },
  'customer.motive': { example: 'rational', use: 'condition', of: ({ motive }) => motive ?? null },
  'order.product': { example: 'Oak floor', of: ({ order }) => order?.product ?? null },
  'order.products': { example: 'Oak floor, skirting and oil', of: ({ order }, { language }) => listOf(order?.products ?? [], language) },
  'order.inMonth': { example: 'in February', of: ({ order, today }, manner) => order && monthOf(order.orderedOn, today, manner) },
  'order.on': { example: 'on 3 February', of: ({ order, today }, manner) => order && dayIn(order.orderedOn, today, manner) },
  'order.ago': { example: 'nine months ago', of: ({ order, today }, { language }) => order && ago(daysBetween(order.orderedOn, today), language) },
  'order.count': { example: '2', use: 'number', of: ({ orders }) => orders?.count || null },
  'order.countInWords': { example: '2 orders', of: ({ orders }, { language }) => (orders?.count ? countOf(orders.count, 'order', language) : null) },
  'order.firstInMonth': { example: 'in March 2019', of: ({ orders, today }, manner) => orders?.firstOn && monthOf(orders.firstOn, today, manner) },
  'occasion.name': { example: 'Komsomol Day', of: ({ occasion }) => occasion?.label ?? null },
  'occasion.on': { example: 'on 29 October', of: ({ occasion }, { language }) => occasion && onDay(occasion.on, language) },
  'occasion.years': { example: '40', use: 'number', of: ({ occasion }) => occasion?.years ?? null },
  'occasion.isBelated': { example: 'false', use: 'condition', of: ({ occasion, today }) => occasion && daysBetween(occasion.on, today) > 0 },
  'occasion.turn': { example: '0', use: 'condition', of: ({ occasion }) => occasion && turnOf(yearOf(occasion.on)) },
  'news.title': { example: 'A new range of oak', of: ({ news }) => news?.title ?? null },
  'news.text': { example: 'From Monday you can see it in our showroom.', of: ({ news }) => news?.text ?? null },
  'news.link': { example: 'https://example.com/oak', of: ({ news }) => news?.link ?? null },
  'gift.name': { example: 'A good pencil', of: ({ gift }) => gift?.name ?? null },
  'gift.line': { example: 'Let us write fine stories together.', of: ({ gift }) => gift?.line ?? null },
  'enquiry.title': { example: 'An oak floor', of: ({ enquiry }) => enquiry?.title ?? null },
  'enquiry.inMonth': { example: 'in November', of: ({ enquiry, today }, manner) => enquiry && monthOf(enquiry.openedOn, today, manner) },
  'enquiry.on': { example: 'on 3 November', of: ({ enquiry, today }, manner) => enquiry && dayIn(enquiry.openedOn, today, manner) },
  'complaint.title': { example: 'The floor creaks', of: ({ complaint }) => complaint?.title ?? null },
  'touch.number': { example: '3', use: 'number', of: ({ enquiry }) => enquiry?.contactNumber ?? null },
  'me.name': { example: 'Anna Bíró', of: ({ me }) => me.name },
  'me.role': { example: 'Sales', of: ({ me }) => me.role },
  'me.phone': { example: '+36 30 123 4567', of: ({ me }) => me.phone },
  'me.email': { example: 'anna@example.com', of: ({ me }) => me.email },
  'company.name': { example: 'Fine Floors', of: ({ company }) => company.name },
  'company.address': { example: 'Main Street 1', of: ({ company }) => company.address },
} satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

export const isFieldName = (name: string): name is FieldName => Object.hasOwn(fields, name);

export const fieldList: FieldInfo[] = Object.entries<Field>(fields).map(([name, { example, use = 'text' }]) => ({ name, example, use }));

/** Fields that are asked about and never read out; one that says nothing is an answer too. */
export const conditionNames: readonly string[] = fieldList.filter(({ use }) => use === 'condition').map(({ name }) => name);

/**
 * A value as it may stand in a letter: one line, and without the signs that mark a field or a link, so that a name like "{{ me.phone }}" is
 * never read as one. Null where nothing is left of it.
 */
export function asValue(value: FieldValue | undefined): FieldValue {
  if (value === undefined) return null;
  if (typeof value !== 'string') return value;
  const line = value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  return line.replace(/([[{])(?=[[{%])/g, '$1 ').replace(/\](?=\()/g, '] ') || null;
}

/** By field name; a field that says nothing is not in it. */
export type FieldValues = ReadonlyMap<string, Exclude<FieldValue, null>>;

/** Beside the fields: in which language things are counted. No template may name it. */
export const languageOfLetter = 'letter.language';

/** Every field that has something to say about one customer, in one manner of writing. */
export function fieldValues(facts: LetterFacts, manner: Manner): FieldValues {
  const values = new Map<string, Exclude<FieldValue, null>>([[languageOfLetter, manner.language]]);
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

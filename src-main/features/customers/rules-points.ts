// A contact point as it is stored: what was typed beside what it is compared by.
import type { ContactPointKind } from '#contract/words';
import { fold } from '#kit/fold';
import { type Phone, readPhone, reversedDigits } from '#kit/phones';
import { type Checked, invalid, readEmail } from './rules-checks.ts';

export interface PointInput {
  kind: ContactPointKind;
  value: string;
  /** The customer's country: where a phone without a country code is at home. */
  country: string;
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
}

export interface PointValues {
  value: string;
  normalized: string;
  reversedDigits: string | null;
  extension: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
}

const nowhere = { street: null, postalCode: null, city: null };

/**
 * What one typed contact point becomes. An e-mail is compared in lower case, a phone as E.164 (a number that cannot be read keeps its
 * digits), an address as one folded line. Two numbers in one field are refused ('several-numbers'): each wants a state of its own.
 */
export function readPoint(input: PointInput): Checked<{ values: PointValues }> {
  if (input.kind === 'email') return emailPoint(input.value);
  if (input.kind === 'phone') return phonePoint(input);
  return postPoint(input);
}

function emailPoint(value: string): Checked<{ values: PointValues }> {
  const normalized = readEmail(value);
  if (!normalized) return invalid('value', 'not-an-address');
  return { kind: 'ok', values: { value: value.trim(), normalized, reversedDigits: null, extension: null, ...nowhere } };
}

function phonePoint({ value, country }: PointInput): Checked<{ values: PointValues }> {
  const [phone, second] = readPhone(value, country);
  if (second) return invalid('value', 'several-numbers');
  return phone ? knownPhone(phone) : invalid('value', 'not-a-number');
}

/** A phone that kit/phones has read, as it is stored. */
export function knownPhone(phone: Phone): Checked<{ values: PointValues }> {
  const digits = phone.shown.replace(/\D/g, '');
  if (digits.length < 3) return invalid('value', 'not-a-number');
  const normalized = phone.e164 ?? digits;
  return { kind: 'ok', values: { value: phone.shown, normalized, reversedDigits: reversedDigits(normalized), extension: phone.extension, ...nowhere } };
}

function postPoint({ value, street, postalCode, city }: PointInput): Checked<{ values: PointValues }> {
  const part = (text: string | null | undefined) => text?.trim() || null;
  const place = { street: part(street), postalCode: part(postalCode), city: part(city) };
  const town = [place.postalCode, place.city].filter(Boolean).join(' ');
  const line = value.trim() || [place.street, town].filter(Boolean).join(', ');
  if (!line) return invalid('value', 'missing');
  return { kind: 'ok', values: { value: line, normalized: fold(line), reversedDigits: null, extension: null, ...place } };
}

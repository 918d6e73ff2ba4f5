// Numbers and money as they stand in files: spaces, points, commas, signs of currencies.
import type { DecimalSign } from '#contract/imports';

const currencyWords: [RegExp, string][] = [
  [/(^|[^\p{L}])(ft|huf|forint)([^\p{L}]|$)/iu, 'HUF'],
  [/€|(^|[^\p{L}])(eur|evro|euro)([^\p{L}]|$)/iu, 'EUR'],
  [/£|(^|[^\p{L}])gbp([^\p{L}]|$)/iu, 'GBP'],
  [/\$|(^|[^\p{L}])usd([^\p{L}]|$)/iu, 'USD'],
  [/(^|[^\p{L}])nok([^\p{L}]|$)/iu, 'NOK'],
  [/(^|[^\p{L}])isk([^\p{L}]|$)/iu, 'ISK'],
  [/(^|[^\p{L}])sek([^\p{L}]|$)/iu, 'SEK'],
  [/(^|[^\p{L}])dkk([^\p{L}]|$)/iu, 'DKK'],
  [/(^|[^\p{L}])chf([^\p{L}]|$)/iu, 'CHF'],
];
const crowns: Record<string, string> = { NO: 'NOK', IS: 'ISK', SE: 'SEK', DK: 'DKK' };

/** The currency a heading or a cell names ('Összeg (Ft)', 'kr 37.980,00'); "kr" is the crown of the country. Null where it names none. */
export function currencyIn(text: string, country: string): string | null {
  if (/(^|[^\p{L}])kr(ónur|oner|\.|[^\p{L}]|$)/iu.test(text)) return crowns[country] ?? null;
  return currencyWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Digits with their separators, the sign in front, everything else dropped; null where letters or several numbers make it no number. */
function bareNumber(cell: string): { negative: boolean; digits: string } | null {
  let text = cell.replace(/[\s\u00a0\u202f\u2009'’]/g, '').replace(/[\u2212–]/g, '-');
  // Crowns without øre: 1.990,-
  text = text.replace(/,-+$/, '');
  let negative = false;
  if (/^\(.*\)$/.test(text)) {
    negative = true;
    text = text.slice(1, -1);
  }
  text = text
    .replace(/^[€£$]|[€£$]$/g, '')
    .replace(/^(kr\.?|huf|ft\.?|eur|gbp|usd|nok|isk|sek|dkk|chf)|(kr\.?|huf|ft\.?|eur|gbp|usd|nok|isk|sek|dkk|chf|db|stk\.?|kos|pcs)$/gi, '');
  const parts = /^(-?)[€£$]?(\d[\d.,]*|[.,]\d+)(-?)$/.exec(text);
  const digits = parts?.[2];
  if (!parts || !digits) return null;
  return { negative: negative || parts[1] === '-' || parts[3] === '-', digits: digits.replace(/[.,]$/, '') };
}

/** What the cells of one column say about their decimal sign; filled a cell at a time. */
export interface NumberEvidence {
  filled: number;
  readable: number;
  comma: number;
  point: number;
  unclear: number;
}

export const noNumberEvidence = (): NumberEvidence => ({ filled: 0, readable: 0, comma: 0, point: 0, unclear: 0 });

/** Counts one cell. Both signs: the last is the decimal sign; one sign twice: it groups; once before exactly three digits: unclear. */
export function weighNumber(evidence: NumberEvidence, cell: string): void {
  if (cell.trim() === '') return;
  evidence.filled += 1;
  const bare = bareNumber(cell);
  if (!bare) return;
  evidence.readable += 1;
  const says = signIn(bare.digits);
  if (says) evidence[says] += 1;
}

function signIn(digits: string): 'comma' | 'point' | 'unclear' | null {
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas === 0 && points === 0) return null;
  if (commas > 0 && points > 0) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? 'comma' : 'point';
  const [sign, other] = commas > 0 ? (['comma', 'point'] as const) : (['point', 'comma'] as const);
  if (commas + points > 1) return other;
  const [whole = '', fraction = ''] = digits.split(/[.,]/);
  const couldGroup = fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && !/^0/.test(whole);
  return couldGroup ? 'unclear' : sign;
}

/** The decimal sign of a column; null where it has none. `ask` where 1.234 may be a thousand or one and a bit, or where cells disagree. */
export function decimalSignOf(evidence: NumberEvidence): { sign: DecimalSign | null; ask: boolean } {
  if (evidence.comma > 0 && evidence.point > 0) return { sign: evidence.comma >= evidence.point ? 'comma' : 'point', ask: true };
  if (evidence.comma > 0) return { sign: 'comma', ask: false };
  if (evidence.point > 0) return { sign: 'point', ask: false };
  return { sign: null, ask: evidence.unclear > 0 };
}

/** The number in plain form ('-1234567.50'), or null where the cell is none. A group that is not of three digits is no number. */
export function plainNumber(cell: string, sign: DecimalSign | null): string | null {
  const bare = bareNumber(cell);
  if (!bare) return null;
  const decimal = sign === 'point' ? '.' : ',';
  const group = sign === 'point' ? ',' : '.';
  const [whole = '', fraction, ...more] = bare.digits.split(decimal);
  if (more.length > 0 || fraction?.includes(group)) return null;
  const groups = whole.split(group);
  if (groups.length > 1 && (groups.slice(1).some((part) => part.length !== 3) || (groups[0] ?? '').length > 3)) return null;
  const text = `${groups.join('') || '0'}${fraction ? `.${fraction}` : ''}`;
  return bare.negative ? `-${text}` : text;
}

/** Whole minor units of a plain number, rounded half away from zero; `digits` is how many the currency has (0 for HUF and ISK). Null beyond what can be counted. */
export function minorUnits(plain: string, digits: number): number | null {
  const negative = plain.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? plain.slice(1) : plain).split('.');
  const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const minor = kept + (Number(fraction[digits] ?? '0') >= 5 ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return null;
  return negative && minor !== 0 ? -minor : minor;
}

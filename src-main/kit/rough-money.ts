// Money of several currencies side by side, by order of magnitude: for ranking only, never shown as a sum.
import { minorDigits } from './format.ts';

// Orders of magnitude (autumn 2026), so that a thousand forints do not outrank a hundred euros; a few per cent do not move anybody's place.
const roughlyPerEuro: Readonly<Record<string, number>> = { HUF: 400, ISK: 145, NOK: 12, SEK: 11, DKK: 7.5, CZK: 25, PLN: 4.3 };

/** Minor units of a currency, roughly in euros. For ranking only; a currency that is not known here counts as euros. */
export const roughlyInEuros = (minor: number, currency: string) => minor / 10 ** minorDigits(currency) / (roughlyPerEuro[currency] ?? 1);

/** The inverse: minor units of a currency, whole. */
export const minorFromEuros = (euros: number, currency: string) => Math.round(euros * (roughlyPerEuro[currency] ?? 1) * 10 ** minorDigits(currency));

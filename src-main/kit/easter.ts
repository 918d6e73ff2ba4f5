// Easter Sunday, western and orthodox.
import { numberOfParts } from '#kit/days';

const western = new Map<number, number>();

/** Day number of the western Easter Sunday of a Gregorian year (Meeus/Jones/Butcher). */
export function easterOf(year: number): number {
  const known = western.get(year);
  if (known !== undefined) return known;
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const number = numberOfParts(year, month, ((h + l - 7 * m + 114) % 31) + 1);
  western.set(year, number);
  return number;
}

/** Day number of the orthodox Easter Sunday, counted in the Julian calendar (Meeus) and given in the Gregorian one. */
export function orthodoxEasterOf(year: number): number {
  const a = year % 4;
  const b = year % 7;
  const c = year % 19;
  const d = (19 * c + 15) % 30;
  const e = (2 * a + 4 * b - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  const julianIsBehind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return numberOfParts(year, month, day) + julianIsBehind;
}

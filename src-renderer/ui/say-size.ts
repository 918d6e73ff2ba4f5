import type { Language } from '#contract/words';
import { formatNumber } from '#kit/format';

/** A file's size as people say it: whole kilobytes (1000 bytes), from a megabyte on with one decimal. The units read the same in all five languages. */
export function saySize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${formatNumber(kilobytes, language)} kB` : `${formatNumber(bytes / 1_000_000, language, 1)} MB`;
}

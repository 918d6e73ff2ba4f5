// SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 9989) records: what they say, and what to add where they are not right.
import type { DomainCheck } from '#contract/mail';
import type { Preset } from './rules-presets.ts';

export const isSpf = (text: string): boolean => /^v=spf1(\s|$)/i.test(text);
export const isDmarc = (text: string): boolean => /^\s*v\s*=\s*DMARC1\s*(;|$)/i.test(text);

export interface SpfTerms {
  /** Domains whose records count as well, in order. */
  includes: string[];
  redirect: string | null;
  /** Terms that cost a look-up: the standard allows ten altogether. */
  lookups: number;
  /** What becomes of everybody not named: '-', '~', '?', '+'; null where the record does not say. */
  rest: '-' | '~' | '?' | '+' | null;
}

export function readSpf(record: string): SpfTerms {
  const terms = record.trim().split(/\s+/).slice(1);
  const includes = terms.flatMap((term) => /^[+?~-]?include:(.+)$/i.exec(term)?.[1]?.toLowerCase().replace(/\.$/, '') ?? []);
  const redirect = terms.map((term) => /^redirect=(.+)$/i.exec(term)?.[1]?.toLowerCase()).find((one) => one !== undefined) ?? null;
  const lookups = terms.filter((term) => /^[+?~-]?(include:|a([:/]|$)|mx([:/]|$)|ptr([:]|$)|exists:)|^redirect=/i.test(term)).length;
  const all = terms.map((term) => /^([+?~-]?)all$/i.exec(term)).find((one) => one !== null);
  const sign = all ? all[1] || '+' : null;
  return { includes, redirect, lookups, rest: sign === '-' || sign === '~' || sign === '?' || sign === '+' ? sign : null };
}

/** The most look-ups a record may need (RFC 7208, 4.6.4); past them servers treat it as broken. */
export const mostLookups = 10;

export interface SpfFacts {
  /** The domain's own records that begin with v=spf1. */
  records: readonly string[];
  /** Every domain whose record counts, its own included ones and theirs. */
  reached: ReadonlySet<string>;
  lookups: number;
  rest: SpfTerms['rest'];
}

/** What the domain's SPF record is worth for letters that leave through this provider. Without a known provider only its shape is judged. */
export function judgeSpf({ records, reached, lookups, rest }: SpfFacts, preset: Preset | undefined): DomainCheck['spf'] {
  const [record] = records;
  const include = preset?.spf?.[0];
  if (record === undefined) return { state: 'missing', record: null, toAdd: include ? `v=spf1 include:${include} ~all` : null };
  if (records.length > 1) return { state: 'several', record: records.join('\n'), toAdd: null };
  if (lookups > mostLookups) return { state: 'too-long', record, toAdd: null };
  if (rest === '+') return { state: 'open', record, toAdd: record.replace(/\+?all\b/i, '~all') };
  if (include && !preset?.spf?.some((domain) => reached.has(domain))) return { state: 'without-provider', record, toAdd: withInclude(record, include) };
  return { state: 'good', record, toAdd: null };
}

/** The include goes before the word that speaks of everybody else, or before the redirect: behind them it would never be read. */
function withInclude(record: string, include: string): string {
  const found = /\s([+?~-]?all|redirect=\S+)\s*$/i.exec(record.trim());
  if (!found) return `${record.trim()} include:${include} ~all`;
  return `${record.trim().slice(0, found.index)} include:${include} ${found[1] ?? ''}`.trim();
}

/** Names under which a DKIM key may stand: the provider's own, then those that are usual. The standard lets nobody list them. */
export function selectorsFor(preset: Preset | undefined): string[] {
  const usual = ['default', 'mail', 'dkim', 's1', 's2', 'k1', 'selector1', 'selector2', 'google'];
  return [...new Set([...(preset?.dkim ?? []), ...(preset?.dkim ? [] : usual)])];
}

/** 'withdrawn': the key stands there emptied (RFC 6376, 3.6.1). Null where the text is no key at all. */
export function readDkim(text: string): 'good' | 'withdrawn' | null {
  const tags = tagsOf(text);
  const version = tags.get('v');
  if (version !== undefined && version !== 'DKIM1') return null;
  const key = tags.get('p');
  if (key === undefined) return null;
  return key.replace(/\s/g, '') === '' ? 'withdrawn' : 'good';
}

/** What the records at `_dmarc` of the domain, or of a domain above it, ask other servers to do. */
export function judgeDmarc(records: readonly string[], domain: string, address: string): DomainCheck['dmarc'] {
  const [record] = records;
  if (record === undefined) return { state: 'missing', record: null, toAdd: `_dmarc.${domain}  TXT  "v=DMARC1; p=none; rua=mailto:${address}"` };
  if (records.length > 1) return { state: 'several', record: records.join('\n'), toAdd: null };
  const policy = tagsOf(record).get('p')?.toLowerCase();
  if (policy === 'none') return { state: 'watching', record, toAdd: null };
  return { state: policy === 'quarantine' || policy === 'reject' ? 'good' : 'wrong', record, toAdd: null };
}

/** The domain and those above it that somebody may own, nearest first: never a top-level domain alone. */
export function domainsAbove(domain: string): string[] {
  const labels = domain.split('.');
  return labels
    .slice(0, -1)
    .map((_, index) => labels.slice(index).join('.'))
    .slice(0, 5);
}

function tagsOf(text: string): Map<string, string> {
  return new Map(
    text.split(';').flatMap((tag) => {
      const found = /^\s*([a-z]+)\s*=([\s\S]*)$/i.exec(tag);
      return found ? [[(found[1] ?? '').toLowerCase(), (found[2] ?? '').trim()] as const] : [];
    }),
  );
}

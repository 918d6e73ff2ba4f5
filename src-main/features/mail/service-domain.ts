// What the world can look up about the domain that letters come from: without it good letters land among the junk.
import type { DomainCheck } from '#contract/mail';
import type { Context } from '../../ports/context.ts';
import { domainsAbove, isDmarc, isSpf, judgeDmarc, judgeSpf, mostLookups, readDkim, readSpf, type SpfTerms, selectorsFor } from './rules-domain.ts';
import { domainOf, type Preset, presetOfDomain, presetOfMx, presetOfSmtp } from './rules-presets.ts';
import { findMailboxOf } from './store.ts';

/** Asks about the domain of this address. For a provider's own addresses nothing is asked: there is nothing the person could change. */
export async function checkDomain(ctx: Context, address: string): Promise<DomainCheck> {
  const domain = domainOf(address);
  const publicProvider = presetOfDomain(domain);
  if (publicProvider) return fine(domain, publicProvider);
  const preset = await providerOf(ctx, domain);
  const [spf, dkim, dmarc] = await Promise.all([checkSpf(ctx, domain, preset), checkDkim(ctx, domain, preset), checkDmarc(ctx, domain, address)]);
  return { domain, kind: 'own', provider: preset?.name ?? null, spf, dkim, dmarc };
}

const fine = (domain: string, preset: Preset): DomainCheck => ({
  ...{ domain, kind: 'public', provider: preset.name },
  spf: { state: 'good', record: null, toAdd: null },
  dkim: { state: 'good', selector: null, tried: [] },
  dmarc: { state: 'good', record: null, toAdd: null },
});

/** Through whom letters leave: the connected mailbox says it best, else where the domain's mail goes. */
async function providerOf(ctx: Context, domain: string): Promise<Preset | undefined> {
  const row = findMailboxOf(ctx.db, ctx.me());
  const connected = row && domainOf(row.fromAddress) === domain ? presetOfSmtp(row.smtpHost) : undefined;
  if (connected) return connected;
  const exchanges = await ctx.domainNames.mx(domain);
  return exchanges.kind === 'found' ? exchanges.records.map(presetOfMx).find((one) => one !== undefined) : undefined;
}

async function checkSpf(ctx: Context, domain: string, preset: Preset | undefined): Promise<DomainCheck['spf']> {
  const own = await ctx.domainNames.txt(domain);
  if (own.kind === 'no-answer') return { state: 'no-answer', record: null, toAdd: null };
  const records = own.kind === 'found' ? own.records.filter(isSpf) : [];
  const reached = new Set<string>();
  let lookups = 0;
  let rest: SpfTerms['rest'] = null;
  const follow = async (record: string, isTop: boolean): Promise<void> => {
    const terms = readSpf(record);
    lookups += terms.lookups;
    if (isTop) rest = terms.rest;
    for (const next of [...terms.includes, ...(terms.redirect === null ? [] : [terms.redirect])]) {
      // Past the limit the record is broken anyway; and one that includes itself would never end.
      if (reached.has(next) || lookups > mostLookups) continue;
      reached.add(next);
      const found = await ctx.domainNames.txt(next);
      const followed = found.kind === 'found' ? found.records.find(isSpf) : undefined;
      if (followed) await follow(followed, isTop && next === terms.redirect);
    }
  };
  const [record] = records;
  if (record !== undefined && records.length === 1) await follow(record, true);
  return judgeSpf({ records, reached, lookups, rest }, preset);
}

async function checkDkim(ctx: Context, domain: string, preset: Preset | undefined): Promise<DomainCheck['dkim']> {
  const tried = selectorsFor(preset);
  const answers = await Promise.all(tried.map(async (selector) => ({ selector, found: await ctx.domainNames.txt(`${selector}._domainkey.${domain}`) })));
  const keys = answers.flatMap(({ selector, found }) => {
    const state = found.kind === 'found' ? found.records.map(readDkim).find((one) => one !== null) : null;
    return state ? [{ selector, state }] : [];
  });
  const good = keys.find(({ state }) => state === 'good') ?? keys[0];
  if (good) return { state: good.state, selector: good.selector, tried };
  if (answers.every(({ found }) => found.kind === 'no-answer')) return { state: 'no-answer', selector: null, tried };
  return { state: 'not-found', selector: null, tried };
}

/** The nearest domain that has a policy decides (RFC 9989: a walk up the tree). */
async function checkDmarc(ctx: Context, domain: string, address: string): Promise<DomainCheck['dmarc']> {
  for (const above of domainsAbove(domain)) {
    const found = await ctx.domainNames.txt(`_dmarc.${above}`);
    if (found.kind === 'no-answer') return { state: 'no-answer', record: null, toAdd: null };
    const records = found.kind === 'found' ? found.records.filter(isDmarc) : [];
    if (records.length > 0) return judgeDmarc(records, domain, address);
  }
  return judgeDmarc([], domain, address);
}

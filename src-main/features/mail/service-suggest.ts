// From an address to its servers: known by its domain, by where its mail goes, by what the domain announces, or by trying the usual names.
import type { MailSuggestion, ServerAddress } from '#contract/mail';
import type { Context } from '../../ports/context.ts';
import { domainOf, presetOfDomain, presetOfMx, suggestionOf, usualNames, usualPace, usualPorts } from './rules-presets.ts';

/** Nothing is asked of anybody for an address whose domain is known, or that is no address yet. */
export async function suggestServers(ctx: Context, typed: string, signal?: AbortSignal): Promise<MailSuggestion> {
  const address = typed.trim();
  const domain = domainOf(address);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(address)) return unknown(address);
  const known = presetOfDomain(domain);
  if (known) return suggestionOf(known, address, 'address');
  const exchanges = await ctx.domainNames.mx(domain);
  const byMx = exchanges.kind === 'found' ? exchanges.records.map(presetOfMx).find((one) => one !== undefined) : undefined;
  if (byMx) return suggestionOf(byMx, address, 'mx');
  const announced = await byAnnouncement(ctx, domain);
  if (announced.smtp) return { ...unknown(address), how: 'srv', ...announced };
  const [smtp, imap] = await Promise.all([byName(ctx, 'smtp', domain, signal), byName(ctx, 'imap', domain, signal)]);
  return { ...unknown(address), how: smtp || imap ? 'names' : 'nothing', smtp, imap };
}

const unknown = (address: string): MailSuggestion => ({
  how: 'nothing',
  provider: null,
  ...{ smtp: null, imap: null, userName: address, password: 'usual', helpPage: null, oauth: null, providerPerDay: null },
  ...usualPace,
});

/** SRV records: RFC 6186, and RFC 8314 for TLS from the first byte. */
async function byAnnouncement(ctx: Context, domain: string): Promise<{ smtp: ServerAddress | null; imap: ServerAddress | null }> {
  const first = async (service: string, security: ServerAddress['security']): Promise<ServerAddress | null> => {
    const found = await ctx.domainNames.srv(`${service}._tcp.${domain}`);
    const record = found.kind === 'found' ? found.records[0] : undefined;
    return record ? { ...record, security } : null;
  };
  const [submissions, submission, imaps, imap] = await Promise.all([
    first('_submissions', 'tls'),
    first('_submission', 'starttls'),
    first('_imaps', 'tls'),
    first('_imap', 'starttls'),
  ]);
  return { smtp: submissions ?? submission, imap: imaps ?? imap };
}

/** The first usual name and port where a server of this kind answers with a certificate for its name. No password is given to any of them. */
async function byName(ctx: Context, protocol: 'smtp' | 'imap', domain: string, signal: AbortSignal | undefined): Promise<ServerAddress | null> {
  for (const host of usualNames(domain)[protocol]) {
    if ((await ctx.domainNames.host(host)).kind !== 'found') continue;
    for (const way of usualPorts[protocol]) {
      if (signal?.aborted) return null;
      const server = { host, ...way };
      const probed = await ctx.mailProbe.reach({ protocol, server, greetAs: domain, signal, onStep: () => {} });
      if (probed.kind === 'reached') return server;
    }
  }
  return null;
}

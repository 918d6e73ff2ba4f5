// Servers of the usual providers, as the providers publish them; looked at on 22 November 2026. Only what is sure stands here: everybody
// else is found by what their domain announces, or by trying the usual names. Sources are named at each.
import type { MailSuggestion, ServerAddress } from '#contract/mail';

export interface Preset {
  id: string;
  name: string;
  /** Domains of its own, whose addresses it gives out. */
  domains: readonly string[];
  /** Ends of the names of the servers to which it has mail for customers' own domains sent. */
  mx: readonly string[];
  smtp: ServerAddress;
  imap: ServerAddress;
  password: MailSuggestion['password'];
  helpPage: string | null;
  oauth?: 'google' | 'microsoft';
  /** At most so many a day, where the provider says so. */
  perDay?: number;
  /** It puts what was sent over SMTP into the Sent folder itself. */
  keepsSent?: true;
  /** As perDay, for customers' own domains, where it is another. */
  perDayOfOwnDomain?: number;
  /** What its customers' SPF records name; the first is what is to be added. */
  spf?: readonly string[];
  /** Selectors under which its DKIM keys stand in customers' domains. */
  dkim?: readonly string[];
  /** The user name is not the address: its owner knows it. */
  ownUserName?: true;
}

const tls = (host: string, port: number): ServerAddress => ({ host, port, security: 'tls' });
const startTls = (host: string, port: number): ServerAddress => ({ host, port, security: 'starttls' });

export const presets: readonly Preset[] = [
  {
    // support.google.com/mail/answer/7126229, /185833 (app passwords), /22839 (500 a day); Workspace: knowledge.workspace.google.com (2,000)
    ...{ id: 'google', name: 'Google', domains: ['gmail.com', 'googlemail.com'], mx: ['google.com', 'googlemail.com', 'smtp.goog'] },
    ...{ smtp: tls('smtp.gmail.com', 465), imap: tls('imap.gmail.com', 993), password: 'app-password', oauth: 'google' },
    ...{ perDay: 500, perDayOfOwnDomain: 2000, keepsSent: true },
    ...{ helpPage: 'https://support.google.com/accounts/answer/185833', spf: ['_spf.google.com'], dkim: ['google'] },
  },
  {
    // learn.microsoft.com/exchange: "POP3, IMAP4 and SMTP settings", "Sending limits"; "SPF, DKIM" for Microsoft 365
    ...{ id: 'microsoft', name: 'Microsoft 365', domains: ['onmicrosoft.com'], mx: ['mail.protection.outlook.com', 'mx.microsoft'] },
    ...{ smtp: startTls('smtp.office365.com', 587), imap: tls('outlook.office365.com', 993), password: 'usual', oauth: 'microsoft', perDay: 10_000 },
    ...{ helpPage: null, spf: ['spf.protection.outlook.com'], dkim: ['selector1', 'selector2'] },
  },
  {
    // support.microsoft.com: "POP, IMAP, and SMTP settings for Outlook.com": signing in with a password is switched off
    ...{ id: 'outlook', name: 'Outlook.com', domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'hotmail.no', 'live.no', 'hotmail.hu'] },
    ...{ mx: ['olc.protection.outlook.com'], smtp: startTls('smtp-mail.outlook.com', 587), imap: tls('outlook.office365.com', 993) },
    ...{ password: 'app-password', oauth: 'microsoft', helpPage: null },
  },
  {
    // support.apple.com/102525 (servers), /102654 (app-specific passwords), /102198 (1,000 a day)
    ...{ id: 'icloud', name: 'iCloud', domains: ['icloud.com', 'me.com', 'mac.com'], mx: ['mail.icloud.com'] },
    ...{ smtp: startTls('smtp.mail.me.com', 587), imap: tls('imap.mail.me.com', 993), password: 'app-password', perDay: 1000 },
    ...{ helpPage: 'https://support.apple.com/102654', spf: ['icloud.com'], dkim: ['sig1'] },
  },
  {
    // help.yahoo.com/kb/SLN4075 (servers), /SLN15241 (app passwords)
    ...{ id: 'yahoo', name: 'Yahoo', domains: ['yahoo.com', 'ymail.com', 'rocketmail.com', 'yahoo.co.uk', 'yahoo.no'], mx: ['yahoodns.net'] },
    ...{ smtp: tls('smtp.mail.yahoo.com', 465), imap: tls('imap.mail.yahoo.com', 993), password: 'app-password' },
    ...{ helpPage: 'https://help.yahoo.com/kb/SLN15241.html' },
  },
  {
    // fastmail.help: "Server names and ports", "App passwords", "SPF, DKIM, and DMARC"
    ...{ id: 'fastmail', name: 'Fastmail', domains: ['fastmail.com', 'fastmail.fm'], mx: ['messagingengine.com'] },
    ...{ smtp: tls('smtp.fastmail.com', 465), imap: tls('imap.fastmail.com', 993), password: 'app-password' },
    ...{ helpPage: 'https://www.fastmail.help/hc/en-us/articles/360058752854', spf: ['spf.messagingengine.com'], dkim: ['fm1', 'fm2', 'fm3'] },
  },
  {
    // zoho.com/mail/help/imap-access.html: own domains use the "pro" names, each region its own
    ...{ id: 'zoho-eu', name: 'Zoho', domains: [], mx: ['zoho.eu'], smtp: tls('smtppro.zoho.eu', 465), imap: tls('imappro.zoho.eu', 993) },
    ...{ password: 'app-password', helpPage: 'https://www.zoho.com/mail/help/imap-access.html', spf: ['zohomail.eu', 'zoho.eu'], dkim: ['zmail', 'zoho'] },
  },
  {
    ...{ id: 'zoho', name: 'Zoho', domains: [], mx: ['zoho.com'], smtp: tls('smtppro.zoho.com', 465), imap: tls('imappro.zoho.com', 993) },
    ...{ password: 'app-password', helpPage: 'https://www.zoho.com/mail/help/imap-access.html', spf: ['zohomail.com', 'zoho.com'], dkim: ['zmail', 'zoho'] },
  },
  {
    // proton.me/support/bridge: its own program on this machine speaks SMTP and IMAP, with a password of its own
    ...{ id: 'proton', name: 'Proton', domains: ['proton.me', 'protonmail.com', 'pm.me'], mx: ['protonmail.ch'] },
    ...{ smtp: startTls('127.0.0.1', 1025), imap: startTls('127.0.0.1', 1143), password: 'bridge', keepsSent: true },
    ...{ helpPage: 'https://proton.me/support/bridge', spf: ['_spf.protonmail.ch'], dkim: ['protonmail', 'protonmail2', 'protonmail3'] },
  },
  {
    // hilfe.gmx.net: "IMAP-Serverdaten"; IMAP is switched on in the account first
    ...{ id: 'gmx', name: 'GMX', domains: ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch', 'gmx.eu'], mx: ['gmx.net'] },
    ...{ smtp: tls('mail.gmx.net', 465), imap: tls('imap.gmx.net', 993), password: 'usual', helpPage: 'https://hilfe.gmx.net/pop-imap/einschalten.html' },
  },
  {
    // support.gmx.com and support.mail.com: "IMAP server data"
    ...{ id: 'gmx-com', name: 'GMX', domains: ['gmx.com', 'gmx.co.uk', 'gmx.us'], mx: ['gmx.com'] },
    ...{ smtp: tls('mail.gmx.com', 465), imap: tls('imap.gmx.com', 993), password: 'usual', helpPage: null },
  },
  {
    // kb.mailbox.org: "IMAP and SMTP server"
    ...{ id: 'mailbox', name: 'mailbox.org', domains: ['mailbox.org'], mx: ['mailbox.org'], smtp: tls('smtp.mailbox.org', 465) },
    ...{ imap: tls('imap.mailbox.org', 993), password: 'usual', helpPage: null, spf: ['mailbox.org'], dkim: ['mbo0001', 'mbo0002', 'mbo0003', 'mbo0004'] },
  },
  {
    // migadu.com/guides: "SMTP, IMAP and POP3"
    ...{ id: 'migadu', name: 'Migadu', domains: [], mx: ['migadu.com'], smtp: tls('smtp.migadu.com', 465), imap: tls('imap.migadu.com', 993) },
    ...{ password: 'usual', helpPage: null, spf: ['spf.migadu.com'], dkim: ['key1', 'key2', 'key3'] },
  },
  {
    // help.one.com: "Server settings for e-mail programs"
    ...{ id: 'one', name: 'one.com', domains: [], mx: ['one.com'], smtp: tls('send.one.com', 465), imap: tls('imap.one.com', 993) },
    ...{ password: 'usual', helpPage: null },
  },
  {
    // domene.shop/faq: "Which servers do I use for e-mail"; the user name is the account's, not the address
    ...{ id: 'domeneshop', name: 'Domeneshop', domains: [], mx: ['domeneshop.no'], smtp: tls('smtp.domeneshop.no', 465) },
    ...{ imap: tls('imap.domeneshop.no', 993), password: 'usual', helpPage: 'https://domene.shop/faq', spf: ['_spf.domeneshop.no'], ownUserName: true },
  },
  {
    // rackhost.hu: "Levelezőkliens beállítása"
    ...{ id: 'rackhost', name: 'Rackhost', domains: [], mx: ['rackhost.hu'], smtp: tls('smtp.rackhost.hu', 465), imap: tls('imap.rackhost.hu', 993) },
    ...{ password: 'usual', helpPage: null },
  },
  {
    // t-2.net, "Nastavitve elektronske pošte"
    ...{ id: 't2', name: 'T-2', domains: ['t-2.net', 't-2.si'], mx: ['t-2.net'], smtp: tls('smtp.t-2.net', 465), imap: tls('imap.t-2.net', 993) },
    ...{ password: 'usual', helpPage: null },
  },
];

/** What is allowed of an unknown provider, and far below what the known ones allow. */
export const usualPace = { perHour: 40, perDay: 100 } as const;

const isUnder = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

export const domainOf = (address: string): string =>
  address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();

/** By a domain that the provider itself gives out addresses of. */
export const presetOfDomain = (domain: string): Preset | undefined => presets.find(({ domains }) => domains.some((one) => isUnder(domain, one)));

/** By the server that takes the domain's mail; the longest fitting name wins. */
export function presetOfMx(exchange: string): Preset | undefined {
  const host = exchange.toLowerCase().replace(/\.$/, '');
  const fits = presets.flatMap((preset) => preset.mx.filter((end) => isUnder(host, end)).map((end) => ({ preset, length: end.length })));
  return fits.sort((a, b) => b.length - a.length)[0]?.preset;
}

export const presetOfSmtp = (smtpHost: string): Preset | undefined => presets.find(({ smtp }) => smtp.host === smtpHost);

/** Who puts a copy of what was sent into the Sent folder, as far as is known before the first letter. */
export const sentCopiesOf = (smtpHost: string): 'server' | 'unknown' => (presetOfSmtp(smtpHost)?.keepsSent ? 'server' : 'unknown');

/** What a preset suggests for an address. Half of the provider's own daily limit is never passed. */
export function suggestionOf(preset: Preset, address: string, how: MailSuggestion['how']): MailSuggestion {
  const providerPerDay = (how === 'mx' ? preset.perDayOfOwnDomain : undefined) ?? preset.perDay ?? null;
  return {
    how,
    provider: { id: preset.id, name: preset.name },
    smtp: preset.smtp,
    imap: preset.imap,
    userName: preset.ownUserName ? '' : address,
    password: preset.password,
    helpPage: preset.helpPage,
    oauth: preset.oauth ?? null,
    perHour: usualPace.perHour,
    perDay: Math.min(usualPace.perDay, Math.floor((providerPerDay ?? Number.POSITIVE_INFINITY) / 2)),
    providerPerDay,
  };
}

/** Names that are usual for the servers of a domain, likeliest first. */
export const usualNames = (domain: string): { smtp: string[]; imap: string[] } => ({
  smtp: [`smtp.${domain}`, `mail.${domain}`],
  imap: [`imap.${domain}`, `mail.${domain}`],
});

/** The usual ports of each way of speaking, likeliest first. */
export const usualPorts = {
  smtp: [
    { port: 465, security: 'tls' },
    { port: 587, security: 'starttls' },
  ],
  imap: [
    { port: 993, security: 'tls' },
    { port: 143, security: 'starttls' },
  ],
} as const;

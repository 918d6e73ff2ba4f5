// What stands between a mailbox and its first letter, in words a person can act on.
import type { MailboxFields, MailProblem } from '#contract/mail';

const certificateCodes = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Servers that know the person and still want no password: Google without an app password, Microsoft with SMTP AUTH switched off. */
const passwordRefused =
  /5\.7\.9\b|5\.7\.139\b|5\.7\.14\b|5\.7\.30\b|5\.7\.57\b|application-specific password|app password|basic authentication is disabled|SmtpClientAuthentication is disabled|web login required/i;

/** Names the problem from the error's code and what the server said. Unknown trouble stays 'other': the server's words are shown beside it. */
export function problemOf(code: string | null, said: string): MailProblem {
  if (passwordRefused.test(said)) return 'password-not-allowed';
  if (code === 'EAUTH' || /^(535|530)\b/.test(said)) return 'wrong-password';
  if (code !== null && certificateCodes.has(code)) return 'certificate';
  if (/certificate|self-signed|altname/i.test(said)) return 'certificate';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EDNS') return 'no-such-host';
  if (code === 'ECONNREFUSED') return 'refused';
  // TLS spoken to a server that speaks plainly, or the other way round: the port and the security do not fit.
  if (code === 'ETLS' || code?.startsWith('ERR_SSL') || /wrong version number|packet length too long|STARTTLS|ssl routines/i.test(said))
    return 'wrong-security';
  if (code === 'EGREETING' || /greeting never received/i.test(said)) return 'wrong-security';
  if (code === 'ETIMEDOUT' || code === 'GREETING_TIMEOUT' || code === 'CONNECT_TIMEOUT' || code === 'ESOCKETTIMEDOUT') return 'timeout';
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || code === 'ECONNRESET') return 'refused';
  return 'other';
}

/** A host name or address, without anything that could run into the next line. */
export function isHostName(host: string): boolean {
  return /^[\p{L}\p{N}.:[\]-]+$/u.test(host);
}

/** This very machine: what goes there leaves no wire. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** One line: what goes into a header must not bring a header of its own. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

const hostOf = (typed: string) => typed.trim().toLowerCase();

/** Fields as they are kept: one line, no spaces around, names of servers in small letters; reading is all or nothing, and a password knows no provider. */
export function tidied(typed: MailboxFields): MailboxFields {
  const reads = typed.imapHost !== null && typed.imapHost.trim() !== '';
  const isOauth = typed.auth === 'oauth';
  return {
    ...typed,
    fromName: onOneLine(typed.fromName),
    smtpHost: hostOf(typed.smtpHost),
    imapHost: reads ? hostOf(typed.imapHost ?? '') : null,
    imapPort: reads ? (typed.imapPort ?? 993) : null,
    imapSecurity: reads ? (typed.imapSecurity ?? 'tls') : null,
    oauthProvider: isOauth ? (typed.oauthProvider?.trim() ?? null) : null,
    oauthClientId: isOauth ? (typed.oauthClientId?.trim() ?? null) : null,
  };
}

/** The first field that cannot be right, after `tidied`. */
export function problemOfFields(fields: MailboxFields): { field: string; problem: string } | null {
  if (fields.fromName === '') return { field: 'fromName', problem: 'empty' };
  if (!isHostName(fields.smtpHost)) return { field: 'smtpHost', problem: 'not-a-host' };
  if (fields.imapHost !== null && !isHostName(fields.imapHost)) return { field: 'imapHost', problem: 'not-a-host' };
  if (fields.auth === 'oauth' && fields.oauthClientId === null) return { field: 'oauthClientId', problem: 'empty' };
  if (fields.auth === 'oauth' && !isProvider(fields.oauthProvider)) return { field: 'oauthProvider', problem: 'not-an-issuer' };
  if (fields.auth === 'oauth' && fields.userName === '') return { field: 'userName', problem: 'empty' };
  return null;
}

/** One we know by name, or an issuer's address. */
export function isProvider(provider: string | null): boolean {
  return provider === 'google' || provider === 'microsoft' || (provider !== null && /^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(provider));
}

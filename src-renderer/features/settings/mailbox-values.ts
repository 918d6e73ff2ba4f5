import type { Mailbox, MailboxFields, MailSuggestion, ServerAddress } from '#contract/mail';
import type { Id } from '#contract/words';

/** The form of a mailbox as it stands on the screen: what is kept, with what was typed over it. */
export type MailboxValues = Omit<MailboxFields, 'imapHost' | 'imapPort' | 'imapSecurity' | 'oauthProvider' | 'oauthClientId'> & {
  imapHost: string;
  imapPort: number;
  imapSecurity: ServerAddress['security'];
  oauthProvider: string;
  oauthClientId: string;
  clientSecret: string;
  password: string;
  /** Of a sign-in in the browser that is done and not saved yet. */
  ticket: Id | null;
};

export type Way = 'password' | 'google' | 'microsoft' | 'other';

export const wayOf = ({ auth, oauthProvider }: Pick<MailboxValues, 'auth' | 'oauthProvider'>): Way =>
  auth === 'password' ? 'password' : oauthProvider === 'google' || oauthProvider === 'microsoft' ? oauthProvider : 'other';

const empty: Omit<MailboxValues, 'fromName' | 'fromAddress' | 'userName'> = {
  ...{ smtpHost: '', smtpPort: 465, smtpSecurity: 'tls', imapHost: '', imapPort: 993, imapSecurity: 'tls' },
  ...{ auth: 'password', oauthProvider: '', oauthClientId: '', clientSecret: '', password: '', ticket: null, perHour: 40, perDay: 100 },
};

/** What the form begins with. */
export function startOf(mailbox: Mailbox | null, me: { name: string; email: string | null }): MailboxValues {
  if (!mailbox) return { ...empty, fromName: me.name, fromAddress: me.email ?? '', userName: me.email ?? '' };
  const { fromName, fromAddress, smtpHost, smtpPort, smtpSecurity, userName, auth, perHour, perDay } = mailbox;
  return {
    ...empty,
    ...{ fromName, fromAddress, smtpHost, smtpPort, smtpSecurity, userName, auth, perHour, perDay },
    ...{ imapHost: mailbox.imapHost ?? '', imapPort: mailbox.imapPort ?? 993, imapSecurity: mailbox.imapSecurity ?? 'tls' },
    ...{ oauthProvider: mailbox.oauthProvider ?? '', oauthClientId: mailbox.oauthClientId ?? '' },
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** As the core takes it: what was left empty is null. */
export function givenOf({ clientSecret: _, ...values }: MailboxValues) {
  const reads = values.imapHost.trim() !== '';
  const isOauth = values.auth === 'oauth';
  return {
    ...values,
    fromName: values.fromName.trim(),
    fromAddress: values.fromAddress.trim(),
    smtpHost: values.smtpHost.trim(),
    userName: values.userName.trim() === '' && isOauth ? values.fromAddress.trim() : values.userName,
    imapHost: orNull(values.imapHost),
    imapPort: reads ? values.imapPort : null,
    imapSecurity: reads ? values.imapSecurity : null,
    oauthProvider: isOauth ? orNull(values.oauthProvider) : null,
    oauthClientId: isOauth ? orNull(values.oauthClientId) : null,
    password: isOauth || values.password === '' ? null : values.password,
    ticket: isOauth ? values.ticket : null,
  };
}

/** What the servers of an address change in the form; where none were found only the user name follows the address. */
export function filledBy(suggestion: MailSuggestion): Partial<MailboxValues> {
  const { smtp, imap, userName, perHour, perDay } = suggestion;
  return {
    userName,
    perHour,
    perDay,
    ...(smtp && { smtpHost: smtp.host, smtpPort: smtp.port, smtpSecurity: smtp.security }),
    ...(imap && { imapHost: imap.host, imapPort: imap.port, imapSecurity: imap.security }),
  };
}

export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text.trim());

/** The fields that keep the form from being sent, in the order in which they stand. */
export function missingIn(values: MailboxValues): ('fromAddress' | 'oauthProvider' | 'oauthClientId' | 'smtpHost' | 'fromName')[] {
  const isOauth = values.auth === 'oauth';
  return [
    ...(isAddress(values.fromAddress) ? [] : (['fromAddress'] as const)),
    ...(isOauth && values.oauthProvider.trim() === '' ? (['oauthProvider'] as const) : []),
    ...(isOauth && values.oauthClientId.trim() === '' ? (['oauthClientId'] as const) : []),
    ...(values.smtpHost.trim() === '' ? (['smtpHost'] as const) : []),
    ...(values.fromName.trim() === '' ? (['fromName'] as const) : []),
  ];
}

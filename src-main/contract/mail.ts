import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import { Id, Language } from './words.ts';

export const Security = z.enum(['tls', 'starttls', 'none']);
export type Security = z.infer<typeof Security>;

/** A server and how it is spoken to. */
export const ServerAddress = z.strictObject({ host: z.string().trim().min(1).max(253), port: z.int().min(1).max(65_535), security: Security });
export type ServerAddress = z.infer<typeof ServerAddress>;

export const MailboxFields = z.strictObject({
  fromName: z.string().trim().min(1).max(120),
  fromAddress: z.email().max(254),
  smtpHost: z.string().trim().min(1).max(253),
  smtpPort: z.int().min(1).max(65_535),
  smtpSecurity: Security,
  userName: z.string().max(254),
  /** Where its mail is read; all three are null where it only sends. */
  imapHost: z.string().trim().min(1).max(253).nullable(),
  imapPort: z.int().min(1).max(65_535).nullable(),
  imapSecurity: Security.nullable(),
  /** Signed in to with the password, or with a token that the provider gave (XOAUTH2). */
  auth: z.enum(['password', 'oauth']),
  /** 'google', 'microsoft', or the issuer's address (https) for any other; null with a password. */
  oauthProvider: z.string().trim().min(1).max(500).nullable(),
  oauthClientId: z.string().trim().min(1).max(500).nullable(),
  /** At most so many letters leave in an hour and in a day. */
  perHour: z.int().min(1).max(1000),
  perDay: z.int().min(1).max(10_000),
});
export type MailboxFields = z.infer<typeof MailboxFields>;

export const Mailbox = MailboxFields.extend({
  id: Id,
  /** ready; locked: the passphrase has not been given since the start; paused: the server refused us; signed-out: the provider takes the sign-in no longer. */
  state: z.enum(['ready', 'locked', 'paused', 'signed-out']),
  pausedReason: z.string().nullable(),
  hasPassword: z.boolean(),
});
export type Mailbox = z.infer<typeof Mailbox>;

/** How this host keeps passwords: the system's own keychain, a passphrase asked at each start, or not yet chosen. */
export const SecretsState = z.enum(['system', 'open', 'locked', 'none']);

export const KeptIn = z.strictObject({
  /** What keeps them: a keychain's own name ('gnome_libsecret', 'darwin', 'secret-service'), or 'passphrase'. */
  backend: z.string(),
  /** Where something was kept by another one before, its name: what that one has sealed can only be read there. Nothing is deleted. */
  formerly: z.string().nullable(),
  /** Something is kept that cannot be read now. */
  unreadable: z.boolean(),
});
export type KeptIn = z.infer<typeof KeptIn>;

export const MailProblem = z.enum([
  'no-such-host',
  'refused',
  'timeout',
  'certificate',
  'wrong-security',
  'wrong-password',
  'password-not-allowed',
  'sign-in-again',
  'no-sent-folder',
  'other',
]);
export type MailProblem = z.infer<typeof MailProblem>;

export const TestResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('works'), greeting: z.string(), sentFolder: z.string().nullable() }),
  z.strictObject({
    kind: z.literal('fails'),
    problem: MailProblem,
    serverSaid: z.string(),
    /** The usual other port or encryption, where it was tried and answers. */
    instead: ServerAddress.nullable(),
    /** For whom the certificate speaks, where it does not speak for this name. */
    certificateNames: z.array(z.string()),
  }),
]);
export type TestResult = z.infer<typeof TestResult>;

/** Sending (SMTP) and reading (IMAP) are tried one after the other, each step by step. */
export const TestStep = z.enum(['name', 'connect', 'secure', 'sign-in', 'sent-folder']);
export type TestStep = z.infer<typeof TestStep>;

export const TestEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), server: z.enum(['smtp', 'imap']), step: TestStep, state: z.enum(['doing', 'done', 'failed']) }),
  /** `imap` is null where the mailbox only sends. */
  z.strictObject({ kind: z.literal('result'), smtp: TestResult, imap: TestResult.nullable() }),
]);
export type TestEvent = z.infer<typeof TestEvent>;

/** What an address tells about its servers. */
export const MailSuggestion = z.strictObject({
  /** By what it was told: the address's own domain, where the domain's mail goes (MX), what the domain announces (SRV), names that answer, or nothing. */
  how: z.enum(['address', 'mx', 'srv', 'names', 'nothing']),
  provider: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  smtp: ServerAddress.nullable(),
  imap: ServerAddress.nullable(),
  userName: z.string(),
  /** 'app-password': the usual one is refused; 'bridge': the provider's own program on this machine gives one. */
  password: z.enum(['usual', 'app-password', 'bridge']),
  /** Where the provider explains or makes it. */
  helpPage: z.string().nullable(),
  oauth: z.enum(['google', 'microsoft']).nullable(),
  perHour: z.int(),
  perDay: z.int(),
  /** How many the provider lets leave in a day, where it says so. */
  providerPerDay: z.int().nullable(),
});
export type MailSuggestion = z.infer<typeof MailSuggestion>;

export const SpfState = z.enum(['good', 'missing', 'several', 'without-provider', 'open', 'too-long', 'no-answer']);
export const DkimState = z.enum(['good', 'not-found', 'withdrawn', 'no-answer']);
export const DmarcState = z.enum(['good', 'watching', 'missing', 'several', 'wrong', 'no-answer']);

/** What the world can look up about the domain letters come from. */
export const DomainCheck = z.strictObject({
  domain: z.string(),
  /** 'public': an address of a provider, which keeps its own domain in order; nothing to do. */
  kind: z.enum(['own', 'public']),
  provider: z.string().nullable(),
  spf: z.strictObject({ state: SpfState, record: z.string().nullable(), toAdd: z.string().nullable() }),
  dkim: z.strictObject({ state: DkimState, selector: z.string().nullable(), tried: z.array(z.string()) }),
  dmarc: z.strictObject({ state: DmarcState, record: z.string().nullable(), toAdd: z.string().nullable() }),
});
export type DomainCheck = z.infer<typeof DomainCheck>;

export const SignInProblem = z.enum(['denied', 'timeout', 'wrong-answer', 'unreachable', 'wrong-client', 'no-lasting-token', 'not-an-issuer', 'other']);
export type SignInProblem = z.infer<typeof SignInProblem>;

export const SignInEvent = z.discriminatedUnion('kind', [
  /** Where the person signs in; `opened` is false where this host opens nothing and the screen must show the link. */
  z.strictObject({ kind: z.literal('address'), url: z.string(), opened: z.boolean() }),
  /** The ticket stands for the sign-in in `save` and `test`; it lives in memory only. */
  z.strictObject({ kind: z.literal('signed-in'), ticket: Id }),
  z.strictObject({ kind: z.literal('failed'), problem: SignInProblem, said: z.string() }),
]);
export type SignInEvent = z.infer<typeof SignInEvent>;

/** A null password or ticket means: what is already kept. */
const Entry = { password: z.string().max(500).nullable(), ticket: Id.nullable().default(null) };

export const mail = {
  mailbox: oc.output(z.strictObject({ mailbox: Mailbox.nullable(), secrets: SecretsState, keptIn: KeptIn })),
  /** Servers for an address. Asks the domain name system where the address's own domain is not known. */
  suggest: oc.input(z.strictObject({ address: z.string().max(254) })).output(MailSuggestion),
  save: oc
    .input(MailboxFields.extend(Entry))
    .errors({ ...invalid, LOCKED: { message: 'Give the passphrase first.' }, NOT_KEPT: { message: 'The keychain did not take the password.' } })
    .output(Mailbox),
  remove: oc.errors(notFound).output(z.strictObject({ removed: z.literal(true) })),
  /** Connects, signs in, looks for the Sent folder and leaves; nothing is sent. Each step is told as it happens; leaving the stream stops it. */
  test: oc
    .input(MailboxFields.extend(Entry))
    .errors({ LOCKED: { message: 'Give the passphrase first.' } })
    .output(eventIterator(TestEvent)),
  /** Sign-in in the browser (OAuth 2.0 with PKCE, RFC 8252). Leaving the stream gives it up. */
  signIn: oc
    .input(
      z.strictObject({
        provider: z.string().trim().min(1).max(500),
        clientId: z.string().trim().min(1).max(500),
        /** Google gives desktop programs one too; it is no secret between machines, and kept like a password all the same. */
        clientSecret: z.string().trim().max(500).nullable(),
        address: z.string().max(254),
        /** Of the page to which the browser comes back. */
        language: Language,
      }),
    )
    .output(eventIterator(SignInEvent)),
  /** SPF, DKIM and DMARC of the domain of an address. */
  domain: oc.input(z.strictObject({ address: z.string().max(254) })).output(DomainCheck),
  /** First use chooses the passphrase, later ones must repeat it. */
  unlock: oc
    .input(z.strictObject({ passphrase: z.string().min(8).max(200) }))
    .errors({ WRONG: { message: 'That is not the passphrase.' } })
    .output(z.strictObject({ secrets: SecretsState })),
  resume: oc.errors(notFound).output(Mailbox),
};

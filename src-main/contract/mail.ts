import { oc } from '@orpc/contract';
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import { Id } from './words.ts';

export const MailboxFields = z.strictObject({
  fromName: z.string().trim().min(1).max(120),
  fromAddress: z.email().max(254),
  smtpHost: z.string().trim().min(1).max(253),
  smtpPort: z.int().min(1).max(65_535),
  smtpSecurity: z.enum(['tls', 'starttls', 'none']),
  userName: z.string().max(254),
});
export type MailboxFields = z.infer<typeof MailboxFields>;

export const Mailbox = MailboxFields.extend({
  id: Id,
  /** ready; locked: the passphrase has not been given since the start; paused: the server refused us. */
  state: z.enum(['ready', 'locked', 'paused']),
  pausedReason: z.string().nullable(),
  hasPassword: z.boolean(),
});
export type Mailbox = z.infer<typeof Mailbox>;

/** How this host keeps passwords: the system's own keychain, a passphrase asked at each start, or not yet chosen. */
export const SecretsState = z.enum(['system', 'open', 'locked', 'none']);

export const TestResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('works'), greeting: z.string() }),
  z.strictObject({
    kind: z.literal('fails'),
    problem: z.enum(['no-such-host', 'refused', 'timeout', 'certificate', 'wrong-security', 'wrong-password', 'password-not-allowed', 'other']),
    serverSaid: z.string(),
  }),
]);
export type TestResult = z.infer<typeof TestResult>;

export const mail = {
  mailbox: oc.output(z.strictObject({ mailbox: Mailbox.nullable(), secrets: SecretsState })),
  save: oc
    .input(MailboxFields.extend({ password: z.string().max(500).nullable() }))
    .errors({ ...invalid, LOCKED: { message: 'Give the passphrase first.' } })
    .output(Mailbox),
  remove: oc.errors(notFound).output(z.strictObject({ removed: z.literal(true) })),
  /** Connects, says who we are and leaves; nothing is sent. */
  test: oc
    .input(MailboxFields.extend({ password: z.string().max(500).nullable() }))
    .errors({ LOCKED: { message: 'Give the passphrase first.' } })
    .output(TestResult),
  /** First use chooses the passphrase, later ones must repeat it. */
  unlock: oc
    .input(z.strictObject({ passphrase: z.string().min(8).max(200) }))
    .errors({ WRONG: { message: 'That is not the passphrase.' } })
    .output(z.strictObject({ secrets: SecretsState })),
  resume: oc.errors(notFound).output(Mailbox),
};

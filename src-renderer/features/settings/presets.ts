import type { MailboxFields } from '#contract/mail';

export type Preset = Pick<MailboxFields, 'smtpHost' | 'smtpPort' | 'smtpSecurity'> & { id: string; name: string };

/** Only servers whose addresses their owners publish; everybody else types theirs in. */
export const presets: Preset[] = [
  { id: 'gmail', name: 'Gmail / Google Workspace', smtpHost: 'smtp.gmail.com', smtpPort: 465, smtpSecurity: 'tls' },
  { id: 'microsoft', name: 'Microsoft 365', smtpHost: 'smtp.office365.com', smtpPort: 587, smtpSecurity: 'starttls' },
  { id: 'fastmail', name: 'Fastmail', smtpHost: 'smtp.fastmail.com', smtpPort: 465, smtpSecurity: 'tls' },
  { id: 'icloud', name: 'iCloud', smtpHost: 'smtp.mail.me.com', smtpPort: 587, smtpSecurity: 'starttls' },
];

const byDomain: Record<string, string> = {
  'gmail.com': 'gmail',
  'googlemail.com': 'gmail',
  'fastmail.com': 'fastmail',
  'icloud.com': 'icloud',
  'me.com': 'icloud',
};

/** The preset an address points to; none where only its owner knows. */
export const presetOf = (address: string): Preset | undefined =>
  presets.find((one) => one.id === byDomain[address.slice(address.indexOf('@') + 1).toLowerCase()]);

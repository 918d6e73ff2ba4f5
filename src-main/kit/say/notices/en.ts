import type { NoticeWords } from './shape.ts';

export const en: NoticeWords = {
  nothingToday: { title: 'Nobody is waiting today', body: 'A good moment to write to somebody you have not heard from for a long time.' },
  digestTitle: (customers, minutes) => `${customers} today, about ${minutes}`,
  first: (names) => `First: ${names}.`,
  more: (n) => `${n} more`,
  timeToTouch: (who) => `Time to be in touch: ${who}`,
  letterFailed: (name, letter) => ({
    title: `A letter did not leave: ${name}`,
    body: `${letter} is still in the outbox. Look at it there and send it again, or give it up.`,
  }),
  letterUncertain: (name, letter) => ({
    title: `Did this letter leave? ${name}`,
    body: `The connection broke while ${letter} was leaving. It is not sent again by itself: look in your mailbox and decide.`,
  }),
  letterSlow: (name, letter, said) => ({
    title: `A letter has been waiting for a day: ${name}`,
    body: `${letter} is tried again for up to five days. The server said: ${said}`,
  }),
  mailboxLocked: (letters) => ({ title: 'The mailbox is locked', body: `Waiting to leave: ${letters}. Give the passphrase in Settings.` }),
  mailboxPaused: (serverSaid) => ({ title: 'The mail server refuses us', body: `No letters leave until this is settled. The server said: ${serverSaid}` }),
  backupFailed: (detail) => ({ title: 'Today’s copy could not be made', body: `Your data is untouched, but there is no new copy. The reason: ${detail}` }),
  heldFile: (holder) => ({ title: 'Comeback is already open', body: `The data is in use by ${holder}. Close it there, then start again.` }),
  damagedFile: (detail) => ({
    title: 'The data cannot be read',
    body: `The file is damaged and was left as it is. Restore the last copy. The reason: ${detail}`,
  }),
  readOnlyFile: (detail) => ({ title: 'Nothing can be saved', body: `The folder with the data may not be written to. The reason: ${detail}` }),
  fullDisk: { title: 'The disk is full', body: 'Nothing can be saved until there is room again. What was saved before is safe.' },
  missingFile: (folder) => ({
    title: 'The data is missing',
    body: `There was data in ${folder}, and now it is gone or empty. Nothing new was begun: bring the file back or restore a copy.`,
  }),
  newerFile: (fileVersion, appVersion) => ({
    title: 'The data comes from a newer Comeback',
    body: `The data is of version ${fileVersion}, this Comeback of version ${appVersion}. It was left as it is; install the newer version.`,
  }),
};

// Notes that come up by themselves: on the desktop, at the start, when something could not be done.

/** A title of one line and a text of one or two sentences. */
export type Notice = { title: string; body: string };

/** `counts` and `minutes` are counted with their noun, `names` and `letter` are ready to be set in. */
export type NoticeWords = {
  nothingToday: Notice;
  /** "18 customers today, about 50 minutes". */
  digestTitle: (customers: string, minutes: string) => string;
  first: (names: string) => string;
  /** "16 more", as the last of a list of names. */
  more: (n: number) => string;
  /** "Time to be in touch: Anna" or "… 3 customers". */
  timeToTouch: (who: string) => string;
  letterFailed: (name: string, letter: string) => Notice;
  letterUncertain: (name: string, letter: string) => Notice;
  letterSlow: (name: string, letter: string, serverSaid: string) => Notice;
  mailboxLocked: (letters: string) => Notice;
  mailboxPaused: (serverSaid: string) => Notice;
  backupFailed: (detail: string) => Notice;
  heldFile: (holder: string) => Notice;
  damagedFile: (detail: string) => Notice;
  readOnlyFile: (detail: string) => Notice;
  fullDisk: Notice;
  missingFile: (folder: string) => Notice;
  newerFile: (fileVersion: string, appVersion: string) => Notice;
};

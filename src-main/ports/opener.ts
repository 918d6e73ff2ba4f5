/** Opens an address in the program the system has for it. Only https, mailto, tel and sms ever pass (kit/links). */
export interface Opener {
  /** False where this host has no way to open it: the screen then shows a link instead. */
  open(address: string): boolean;
}

export const noOpener: Opener = { open: () => false };

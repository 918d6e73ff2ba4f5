import type { KeptIn } from '#contract/mail';

/** Where passwords live. Never in the database, never in clear. */
export interface Secrets {
  /** system: the system's keychain keeps them; open/locked: under a passphrase; none: no passphrase chosen yet. */
  state(): 'system' | 'open' | 'locked' | 'none';
  /** What keeps them, whether another one did before, and whether something kept cannot be read. */
  keptIn(): KeptIn;
  /** Chooses the passphrase the first time, opens with it afterwards. */
  unlock(passphrase: string): Promise<'open' | 'wrong'>;
  has(key: string): boolean;
  /** Null where there is none, while locked, and where the keychain cannot open it any more. */
  get(key: string): string | null;
  /** False while locked, and where the keychain did not take it. */
  set(key: string, value: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}

/** Where passwords live. Never in the database, never in clear. */
export interface Secrets {
  /** system: the system's keychain keeps them; open/locked: under a passphrase; none: no passphrase chosen yet. */
  state(): 'system' | 'open' | 'locked' | 'none';
  /** Chooses the passphrase the first time, opens with it afterwards. */
  unlock(passphrase: string): Promise<'open' | 'wrong'>;
  has(key: string): boolean;
  /** Null where there is none, or while locked. */
  get(key: string): string | null;
  /** False while locked. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

import type { ServerAddress, TestStep } from '#contract/mail';

export type Protocol = 'smtp' | 'imap';

export interface ProbeOrder {
  protocol: Protocol;
  server: ServerAddress;
  /** By which name we greet: the domain letters come from, not the machine's own. */
  greetAs: string;
  signal: AbortSignal | undefined;
  onStep: (step: TestStep, state: 'doing' | 'done' | 'failed') => void;
}

export type Probed =
  | { kind: 'reached' }
  /** `certificateNames`: for whom the certificate speaks, where it does not speak for this name. */
  | { kind: 'fails'; step: TestStep; code: string | null; serverSaid: string; certificateNames: string[] };

/** Goes to a mail server as far as its door, step by step: its name, the connection, the encryption. No password is given. */
export interface MailProbe {
  reach(order: ProbeOrder): Promise<Probed>;
}

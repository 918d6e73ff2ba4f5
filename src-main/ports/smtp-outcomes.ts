// What an SMTP error means for the letter: gone, to be tried again, refused, or nobody knows.
import type { SendOutcome } from './mailer.ts';

export interface SmtpTrouble {
  /** The most telling code: the system's (ECONNREFUSED) before nodemailer's (ESOCKET). */
  code: string | null;
  /** nodemailer's own code, which names the step. */
  step: string | null;
  /** The server's reply code, where it gave one. */
  replyCode: number | null;
  response: string | null;
  message: string;
}

/** Reads an error of nodemailer's connection. */
export function readSmtpError(error: unknown): SmtpTrouble {
  if (!(error instanceof Error)) return { code: null, step: null, replyCode: null, response: null, message: String(error) };
  const text = (name: string): string | null => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const reply: unknown = Reflect.get(error, 'responseCode');
  return {
    code: text('originalCode') ?? text('code'),
    step: text('code'),
    replyCode: typeof reply === 'number' ? reply : null,
    response: text('response'),
    message: error.message,
  };
}

/**
 * `dataIsOut`: DATA was written. From then on only a reply of the server says anything for certain; silence means that nobody knows.
 * Before it nothing of the letter has left, whatever the error says.
 */
export function outcomeOfError(trouble: SmtpTrouble, dataIsOut: boolean): SendOutcome {
  const serverReply = trouble.response ?? trouble.message;
  const code = trouble.replyCode;
  if (dataIsOut) {
    if (code !== null && code >= 500) return { kind: 'failed', serverReply, code };
    if (code !== null && code >= 400) return { kind: 'deferred', serverReply, code };
    return { kind: 'uncertain', detail: serverReply };
  }
  if (code !== null && code >= 400 && code < 500) return { kind: 'deferred', serverReply, code };
  if (trouble.step === 'EAUTH' || code === 530 || code === 535) return { kind: 'refused-login', serverReply };
  if (trouble.step === 'EENVELOPE') return { kind: 'failed', serverReply, code: code ?? 553 };
  if (trouble.step === 'EMESSAGE') return { kind: 'failed', serverReply, code: code ?? 552 };
  return { kind: 'unreachable', detail: serverReply };
}

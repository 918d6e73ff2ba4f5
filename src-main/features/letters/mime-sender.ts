// Who a letter's frozen bytes say it is from, and how they say another sender, for a letter that surely has not left.
import { headerLine } from './rules-text.ts';

export interface Sender {
  name: string;
  address: string;
}

/** The address in the letter's own From, as it stands there (an international domain in its ASCII form); null where it has none. */
export function senderOf(mime: Buffer): string | null {
  const from = fromLine(headOf(mime));
  if (from === null) return null;
  const value = from.replace(/\r\n(?=[ \t])/g, '');
  return /<([^<>\s]+@[^<>\s]+)>\s*$/.exec(value)?.[1] ?? /^From:\s*([^<>\s]+@[^<>\s]+)\s*$/i.exec(value)?.[1] ?? null;
}

/** One character for each byte, so that what is not ASCII survives. */
function headOf(mime: Buffer): string {
  const end = mime.indexOf('\r\n\r\n');
  return mime.subarray(0, end < 0 ? mime.length : end + 2).toString('latin1');
}

/** With its folded lines, without the last line break. */
function fromLine(head: string): string | null {
  return /^From:.*(?:\r\n[ \t].*)*/im.exec(head)?.[0] ?? null;
}

/** The head lines that name a sender: From, and where a "stop" goes. */
export async function senderLines({ name, address }: Sender): Promise<string> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const headers = { 'List-Unsubscribe': `<mailto:${headerLine(address)}?subject=stop>` };
  const made = await new MailComposer({ from: { name: headerLine(name), address: headerLine(address) }, text: 'x', headers, newline: '\r\n' })
    .compile()
    .build();
  const head = headOf(made);
  return [fromLine(head), stopLine(head)].flatMap((line) => (line === null ? [] : [`${line}\r\n`])).join('');
}

/** The same letter from another sender; every other byte stays as it was. */
export function withSender(mime: Buffer, lines: string): Buffer {
  const head = headOf(mime);
  const rest = [fromLine(head), stopLine(head)].reduce<string>((left, line) => (line === null ? left : left.replace(`${line}\r\n`, () => '')), head);
  return Buffer.concat([Buffer.from(lines + rest, 'latin1'), mime.subarray(head.length)]);
}

const stopLine = (head: string): string | null => /^List-Unsubscribe:.*(?:\r\n[ \t].*)*/im.exec(head)?.[0] ?? null;

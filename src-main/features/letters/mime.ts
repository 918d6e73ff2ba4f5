// The bytes of a letter as they go over the wire; made once, when the letter is queued, and never again.
import { createHmac } from 'node:crypto';
import type { Id, Instant } from '#contract/words';
import type { RenderedLetter } from './paper.ts';
import { headerLine } from './rules-text.ts';

export interface Photo {
  type: string;
  bytes: Buffer;
}

export interface MimeLetter extends RenderedLetter {
  from: { name: string; address: string } | null;
  to: { name: string; address: string };
  headerId: string;
  at: Instant;
  photo: Photo | null;
  /** For a letter that a person will send from the mail program: opens there as a draft. */
  isDraft: boolean;
  /** The mail it answers, so that both stand in one conversation. */
  answers?: { headerId: string; references: string[] } | null | undefined;
}

/** The name under which the photo travels and by which the HTML part shows it. */
export const photoCid = 'photo@letter';

/** Decodes a salesperson's photo from its data address; null for anything but a PNG or a JPEG. */
export function photoFrom(dataAddress: string | null): Photo | null {
  const match = dataAddress === null ? null : /^data:(image\/(?:png|jpeg));base64,(.+)$/s.exec(dataAddress);
  return match?.[1] && match[2] ? { type: match[1], bytes: Buffer.from(match[2], 'base64') } : null;
}

/** `<ob.UUID.hmac8@domain>`: ours at a glance, and nobody else can make one up to have a bounce believed. */
export function headerIdFor(messageId: Id, fromAddress: string | null, key: string): string {
  const mark = createHmac('sha256', key).update(messageId).digest('hex').slice(0, 8);
  const domain =
    fromAddress
      ?.split('@')
      .pop()
      ?.toLowerCase()
      .replace(/[^a-z0-9.-]/g, '') || 'comeback.invalid';
  return `<ob.${messageId}.${mark}@${domain}>`;
}

export async function mimeOf(letter: MimeLetter): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    ...(letter.from ? { from: { name: headerLine(letter.from.name), address: headerLine(letter.from.address) } } : {}),
    to: { name: headerLine(letter.to.name), address: headerLine(letter.to.address) },
    subject: headerLine(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: letter.headerId,
    // Servers may replace the Message-ID; what stands here they leave, and an answer brings it back.
    references: [...(letter.answers ? [...letter.answers.references, letter.answers.headerId] : []), letter.headerId],
    ...(letter.answers ? { inReplyTo: letter.answers.headerId } : {}),
    date: new Date(letter.at),
    headers: headersOf(letter),
    attachments: letter.photo
      ? [
          {
            cid: photoCid,
            content: letter.photo.bytes,
            contentType: letter.photo.type,
            filename: letter.photo.type === 'image/png' ? 'photo.png' : 'photo.jpg',
            contentDisposition: 'inline',
          },
        ]
      : [],
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  });
  return composer.compile().build();
}

/** A mail program's own "unsubscribe" answers by mail: a page on the web would need a server that we do not have. */
function headersOf({ from, isDraft }: MimeLetter): Record<string, string> {
  return {
    ...(from ? { 'List-Unsubscribe': `<mailto:${headerLine(from.address)}?subject=stop>` } : {}),
    ...(isDraft ? { 'X-Unsent': '1' } : {}),
  };
}

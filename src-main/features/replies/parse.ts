// From the bytes of a mail to plain facts, by postal-mime. Never throws for a mail, however broken: what cannot be read is left out.
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { textOfHtml } from './rules-html.ts';
import { type DeliveryFact, type HeadFacts, header, type MailFacts } from './rules-mail.ts';

const limits = { forceRfc822Attachments: true, maxNestingDepth: 50, maxHeadersSize: 256 * 1024 };
/** A mail of two megabytes with attachments has some 30,000 lines; of one with a million the library makes gigabytes, over a minute. */
const mostLines = 40_000;
/** A text beyond this is no letter; it is cut. */
const longest = 400_000;

export interface ReadMail extends MailFacts {
  hasPlainText: boolean;
}

/** Reads head lines alone. */
export async function readHead(headers: Buffer): Promise<HeadFacts> {
  return headOf(await parsed(Buffer.concat([headers, Buffer.from('\r\n')])));
}

export async function readMail(raw: Buffer): Promise<ReadMail> {
  const mail = await parsed(raw);
  const head = headOf(mail);
  const html = mail.html === undefined ? null : mail.html.slice(0, longest);
  const plain = mail.text?.slice(0, longest).trim() ?? '';
  const parts = mail.attachments.map((part) => ({ type: part.mimeType.toLowerCase(), text: () => textOf(part) }));
  const reports = parts.filter(({ type }) => type === 'message/delivery-status').map(({ text }) => text());
  const carried = parts.filter(({ type }) => type.startsWith('message/') || type.startsWith('text/')).map(({ text }) => text().slice(0, longest));
  return {
    ...head,
    text: plain === '' && html !== null ? textOfHtml(html) : plain,
    html,
    hasPlainText: plain !== '',
    isReport: /multipart\/report/i.test(header(head, 'content-type')) && reports.length > 0,
    deliveries: reports.flatMap(deliveriesOf),
    carried: carried.join('\n'),
    sentAt: Date.parse(mail.date ?? '') || null,
  };
}

/** A mail that postal-mime refuses (parts within parts without end, heads of megabytes) is read once more without its body. */
async function parsed(whole: Buffer): Promise<Email> {
  const raw = firstLines(whole);
  try {
    return await PostalMime.parse(raw, limits);
  } catch {
    const end = raw.indexOf('\r\n\r\n');
    const head = raw.subarray(0, Math.min(end < 0 ? raw.length : end + 4, 64 * 1024));
    return PostalMime.parse(head, limits).catch((): Email => ({ headers: [], headerLines: [], attachments: [] }));
  }
}

function firstLines(raw: Buffer): Buffer {
  let end = -1;
  for (let lines = 0; lines < mostLines; lines += 1) {
    end = raw.indexOf(0x0a, end + 1);
    if (end < 0) return raw;
  }
  return raw.subarray(0, end + 1);
}

function headOf(mail: Email): HeadFacts {
  const headers = new Map<string, string>();
  for (const { key, value } of mail.headers) headers.set(key, headers.has(key) ? `${headers.get(key)}\n${value}` : value);
  const from = firstAddress(mail.from) ?? firstAddress(mail.sender);
  return {
    from: { address: from?.address.trim().toLowerCase() ?? '', name: oneLine(from?.name ?? '') },
    subject: oneLine(mail.subject ?? ''),
    headerId: idsIn(mail.messageId ?? '')[0] ?? null,
    refersTo: [...new Set([...idsIn(mail.inReplyTo ?? ''), ...idsIn(mail.references ?? '').reverse()])].slice(0, 100),
    headers,
  };
}

function firstAddress(address: Address | undefined): { address: string; name: string } | undefined {
  if (!address) return undefined;
  return 'group' in address && address.group ? address.group[0] : { address: address.address ?? '', name: address.name };
}

const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);

const idsIn = (text: string) => text.match(/<[^<>\s]{1,500}>/g) ?? [];

function textOf({ content }: Attachment): string {
  if (typeof content === 'string') return content;
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  return new TextDecoder('utf-8').decode(bytes.subarray(0, longest));
}

/** One entry a recipient (RFC 3464 2.3); the first block is about the mail as a whole. */
function deliveriesOf(report: string): DeliveryFact[] {
  const blocks = report
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(fieldsOf);
  const recipients = blocks.filter((fields) => fields.has('final-recipient') || fields.has('action') || fields.has('original-recipient'));
  return recipients.map((fields) => ({
    action: (fields.get('action') ?? '').trim().toLowerCase().split(/\s/)[0] ?? '',
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null,
    recipient: (fields.get('original-recipient') ?? fields.get('final-recipient') ?? '').split(';').pop()?.trim().replace(/^<|>$/g, '').toLowerCase() || null,
    said:
      fields
        .get('diagnostic-code')
        ?.replace(/^\s*(?:smtp|x-[\w-]+)\s*;\s*/i, '')
        .trim() || null,
  }));
}

function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [, name, value] of block.replace(/\n[ \t]+/g, ' ').matchAll(/^([\w-]+):[ \t]*(.*)$/gm)) if (name) fields.set(name.toLowerCase(), value ?? '');
  return fields;
}

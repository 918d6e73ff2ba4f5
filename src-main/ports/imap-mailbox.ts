// The mailbox over IMAP, by imapflow. Folders are opened with EXAMINE and bodies fetched with PEEK: reading here changes nothing there.
import type { ImapFlow, ListResponse, MessageStructureObject, SearchObject } from 'imapflow';
import { attachmentsOf } from './imap-attachments.ts';
import {
  askedHeaders,
  type FolderRole,
  type MailAccount,
  type MailboxReader,
  type MailboxSession,
  type MailHead,
  MailRefused,
  type OpenOutcome,
} from './mailbox-reader.ts';

export interface ImapTimes {
  /** Finding the server, connecting and its greeting. */
  connectMs: number;
  /** Silence after which the connection is given up; longer than one round of IDLE. */
  silenceMs: number;
  /** IDLE is renewed this often: RFC 2177 asks for less than 29 minutes. */
  idleMs: number;
}

const usualTimes: ImapTimes = { connectMs: 30_000, silenceMs: 5 * 60_000, idleMs: 25 * 60_000 };

/** Letters are small; whatever is bigger has attachments, which are not read. */
const usualMaxBytes = 2_000_000;

export function imapMailbox(times: ImapTimes = usualTimes): MailboxReader {
  return { open: (account) => open(account, times) };
}

async function open(account: MailAccount, times: ImapTimes): Promise<OpenOutcome> {
  const { ImapFlow: Client } = await import('imapflow');
  const { secret } = account;
  const client = new Client({
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    doSTARTTLS: account.security === 'starttls',
    auth: { user: account.userName, ...(secret.kind === 'token' ? { accessToken: secret.value } : { pass: secret.value }) },
    ...(account.tlsCa ? { tls: { ca: account.tlsCa } } : {}),
    logger: false,
    // It names no program and no machine to a stranger's server.
    clientInfo: { name: 'Comeback', version: false, vendor: false },
    disableAutoIdle: true,
    maxIdleTime: times.idleMs,
    connectionTimeout: times.connectMs,
    greetingTimeout: times.connectMs,
    socketTimeout: times.silenceMs,
    maxLiteralSize: 32 * 1024 * 1024,
  });
  // Errors reach us through the calls; without a listener of its own a late one would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return { kind: 'open', session: sessionOf(client) };
  } catch (error) {
    client.close();
    return outcomeOf(error);
  }
}

function outcomeOf(error: unknown): Exclude<OpenOutcome, { kind: 'open' }> {
  const { message, code, responseText, authenticationFailed } = readError(error);
  if (authenticationFailed) return { kind: 'refused-login', serverSaid: responseText ?? message };
  return { kind: 'unreachable', code, serverSaid: responseText ?? message };
}

interface ImapTrouble {
  message: string;
  code: string | null;
  responseText: string | null;
  authenticationFailed: boolean;
  /** The server answered NO. */
  isRefusal: boolean;
}

function readError(error: unknown): ImapTrouble {
  if (!(error instanceof Error)) return { message: String(error), code: null, responseText: null, authenticationFailed: false, isRefusal: false };
  const text = (key: string): string | null => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value : null;
  };
  return {
    message: error.message,
    code: text('code'),
    responseText: text('responseText'),
    authenticationFailed: Reflect.get(error, 'authenticationFailed') === true,
    isRefusal: Reflect.get(error, 'responseStatus') === 'NO',
  };
}

function sessionOf(client: ImapFlow): MailboxSession {
  return {
    folders: async () => (await client.list()).filter(({ flags }) => !flags.has('\\Noselect')).map((folder) => ({ path: folder.path, role: roleOf(folder) })),
    select: async (path) => {
      const { uidValidity, uidNext, exists } = await client.mailboxOpen(path, { readOnly: true });
      return { uidValidity: String(uidValidity), uidNext, exists };
    },
    heads: (sinceUid, limit, o = {}) => heads(client, sinceUid, limit, o.since),
    source: async (uid, maxBytes = usualMaxBytes) => {
      try {
        const mail = await client.fetchOne(uid, { uid: true, source: { start: 0, maxLength: maxBytes } }, { uid: true });
        return mail ? (mail.source ?? null) : null;
      } catch (error) {
        const { isRefusal, responseText, message } = readError(error);
        throw isRefusal && !client.isClosed ? new MailRefused(responseText ?? message) : error;
      }
    },
    findByHeaderId: (path, headerId) => findByHeaderId(client, path, headerId),
    append: async (path, mime, flags, at) => {
      // While a folder is open for reading only, the library leaves out every flag.
      if (client.mailbox !== false) await client.mailboxClose();
      return (await client.append(path, mime, flags, new Date(at))) !== false;
    },
    idle: (signal) => idle(client, signal),
    close: async () => {
      try {
        await client.logout();
      } catch {
        // A server that is gone already has said goodbye.
        client.close();
      }
    },
  };
}

function roleOf({ path, specialUse }: ListResponse): FolderRole | null {
  if (path.toUpperCase() === 'INBOX') return 'inbox';
  if (specialUse === '\\Sent') return 'sent';
  return specialUse === '\\Junk' ? 'junk' : null;
}

async function heads(client: ImapFlow, sinceUid: number, limit: number, since: number | undefined): Promise<MailHead[]> {
  if (client.mailbox === false) throw new Error('No folder is open');
  if (client.mailbox.exists === 0) return [];
  const range = `${sinceUid + 1}:*`;
  const found = await searched(client, { uid: range, ...(since === undefined ? {} : { since: new Date(since) }) });
  // `n:*` always matches the newest mail, even where its uid is below n (RFC 9051 9).
  const uids = found
    .filter((uid) => uid > sinceUid)
    .sort((a, b) => a - b)
    .slice(0, limit);
  if (uids.length === 0) return [];
  const query = { uid: true, size: true, internalDate: true, bodyStructure: true, headers: askedHeaders };
  const mails = await client.fetchAll(uids, query, { uid: true });
  return mails
    .map(({ uid, size, internalDate, headers, bodyStructure }) => ({
      uid,
      size: size ?? 0,
      receivedAt: internalDate === undefined ? 0 : new Date(internalDate).getTime() || 0,
      headers: headers ?? Buffer.alloc(0),
      types: bodyStructure ? typesOf(bodyStructure) : [],
      attachments: bodyStructure ? attachmentsOf(bodyStructure) : [],
    }))
    .sort((a, b) => a.uid - b.uid);
}

function typesOf(part: MessageStructureObject): string[] {
  return [part.type.toLowerCase(), ...(part.childNodes ?? []).flatMap(typesOf)];
}

/** Outlook and Google keep the id we gave in a header of their own when they replace it. */
const idHeaders = ['Message-ID', 'X-Microsoft-Original-Message-ID', 'X-Google-Original-Message-ID'];

async function findByHeaderId(client: ImapFlow, path: string, headerId: string): Promise<number | null> {
  const { exists } = await client.mailboxOpen(path, { readOnly: true });
  if (exists === 0) return null;
  const own = await searched(client, { or: idHeaders.map((name) => ({ header: { [name]: headerId } })) });
  if (own.length > 0) return own.at(-1) ?? null;
  // Renamed by a server that keeps no trace: our id stands in References, first of all in the letter itself and later in what answers it.
  return (await searched(client, { header: { References: headerId } }))[0] ?? null;
}

/** The library answers a search that the server refuses with false: taken for "nothing there", mails would be passed over for good. */
async function searched(client: ImapFlow, query: SearchObject): Promise<number[]> {
  const found = await client.search(query, { uid: true });
  if (found === false || found === undefined) throw new Error('The server did not answer the search');
  return found;
}

async function idle(client: ImapFlow, signal: AbortSignal): Promise<'news' | 'ended'> {
  if (signal.aborted) return 'ended';
  const over = new AbortController();
  const outcome = new Promise<'news' | 'ended'>((resolve, reject) => {
    const onExists = () => resolve('news');
    const onClose = () => reject(new Error('The connection to the mailbox was lost'));
    const onAbort = () => resolve('ended');
    client.on('exists', onExists);
    client.on('close', onClose);
    signal.addEventListener('abort', onAbort);
    over.signal.addEventListener('abort', () => {
      client.off('exists', onExists);
      client.off('close', onClose);
      signal.removeEventListener('abort', onAbort);
    });
    // Ends by itself only when another command is given or the line drops; a lost line is told by 'close'.
    client.idle().catch(reject);
  });
  try {
    return await outcome;
  } finally {
    over.abort();
    // Another command is what ends IDLE on the wire.
    if (!client.isClosed) await client.noop().catch(() => {});
  }
}

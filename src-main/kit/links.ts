// Links out of the app and into it. Out: only what is on the list, written anew. In: a link may show something, never dial, send or write.

const longest = 2048;
// Anything a program behind a link could take for more than the link: control signs, spaces, quotes, back-slashes, invisible signs.
const unsafe = /[\s\p{C}"<>\\^`{|}]/u;

/** encodeURI without doubling the escapes that are already there; null where they are broken or hide a control sign. */
function encoded(text: string): string | null {
  if (/%(?![0-9a-f]{2})|%[01][0-9a-f]|%7f/i.test(text) || !text.isWellFormed()) return null;
  return encodeURI(text)
    .replace(/%25([0-9a-f]{2})/gi, '%$1')
    .replaceAll("'", '%27');
}

function safeWeb(rest: string): string | null {
  const found = /^\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?([/?#].*)?$/i.exec(rest);
  if (!found) return null;
  const [, host, port, path = '/'] = found;
  if (!host || host.includes('..') || Number(port ?? 443) > 65_535 || Number(port ?? 443) === 0) return null;
  const tail = encoded(path.startsWith('/') ? path : `/${path}`);
  return tail === null ? null : `https://${host.toLowerCase()}${port === undefined ? '' : `:${Number(port)}`}${tail}`;
}

/** Dots, dashes, brackets and spaces are for the eye; what is left must be a number that can be dialled. */
function dialled(text: string): string | null {
  const bare = text.replace(/[ ().\-/\u00a0]/g, '');
  return /^\+?\d{3,15}$/.test(bare) ? bare : null;
}

const plainAddress = /^[a-z0-9.!#$%&*+/=?_~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken escape is somebody's typing, and the only thing decodeURIComponent can complain of.
    return null;
  }
}

/** The wanted fields of a query, decoded, in the given order; null where an escape is broken. Everything not wanted is left out. */
function fieldsOf(query: string, wanted: readonly string[]): [string, string][] | null {
  const fields: [string, string][] = [];
  for (const part of query.split('&').filter(Boolean)) {
    const [name = '', ...rest] = part.split('=');
    const value = decoded(rest.join('='));
    // Lines and tabs belong to a letter; no other control sign does.
    if (value === null || /[^\P{Cc}\r\n\t]/u.test(value)) return null;
    if (wanted.includes(name.toLowerCase())) fields.push([name.toLowerCase(), value]);
  }
  return fields.sort(([a], [b]) => wanted.indexOf(a) - wanted.indexOf(b));
}

const written = (fields: [string, string][]): string =>
  fields.length === 0 ? '' : `?${fields.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("'", '%27')}`).join('&')}`;

function safeMail(rest: string): string | null {
  const [to = '', ...query] = rest.split('?');
  const addresses = decoded(to)?.split(',') ?? ['?'];
  const fields = fieldsOf(query.join('?'), ['subject', 'body']);
  if (fields === null || !addresses.every((address) => plainAddress.test(address))) return null;
  // A subject is one line; a second line in it would be a header of the sender's choosing.
  if (fields.some(([name, value]) => name === 'subject' && /\p{Cc}/u.test(value))) return null;
  return `mailto:${addresses.map((address) => encodeURIComponent(address).replace(/%40/g, '@').replace(/%2B/g, '+')).join(',')}${written(fields)}`;
}

function safeSms(rest: string): string | null {
  const [to = '', ...query] = rest.split('?');
  const number = dialled(to);
  const fields = fieldsOf(query.join('?'), ['body']);
  return number === null || fields === null ? null : `sms:${number}${written(fields)}`;
}

/**
 * The link as it may be handed to the system, written anew from its parts; null where it is not https, mailto, tel or sms, is longer than
 * 2,047 signs, carries a login, a control sign or a header of its own.
 */
export function safeExternal(url: string): string | null {
  if (url.length >= longest || unsafe.test(url)) return null;
  const found = /^(https|mailto|tel|sms):(.*)$/i.exec(url);
  if (!found) return null;
  const [, scheme = '', rest = ''] = found;
  const safe = bySchemes[scheme.toLowerCase()]?.(rest) ?? null;
  return safe !== null && safe.length < longest ? safe : null;
}

const bySchemes: Record<string, (rest: string) => string | null> = {
  https: safeWeb,
  mailto: safeMail,
  sms: safeSms,
  tel: (rest) => {
    const number = dialled(rest);
    return number === null ? null : `tel:${number}`;
  },
};

/** 'tel:+3545551234' (RFC 3966); a short number as it is ('tel:112'); null where nothing can be dialled. */
export function telLink(number: string): string | null {
  const bare = dialled(number.trim());
  return bare === null ? null : `tel:${bare}`;
}

/** 'sms:+3545551234?body=…'; null where nothing can be dialled or the text is too long for a link. */
export function smsLink(number: string, body: string): string | null {
  const bare = dialled(number.trim());
  return bare === null || !body.isWellFormed() ? null : safeExternal(`sms:${bare}${written([['body', body]])}`);
}

/** A letter opened in the person's own mail program; null where the address is none or the letter is too long for a link (then it is saved as a file). */
export function mailtoLink(letter: { to: string; subject: string; body: string }): string | null {
  if (!letter.subject.isWellFormed() || !letter.body.isWellFormed()) return null;
  const fields = written([
    ['subject', letter.subject],
    ['body', letter.body.replace(/\r?\n/g, '\r\n')],
  ]);
  return safeExternal(`mailto:${letter.to.trim()}${fields}`);
}

/** What a link into the app asks to be shown. */
export type AppLink = { action: 'call'; number: string } | { action: 'open'; customerId: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A number as telephone programs hand it over: "+354…", " 354…" (a plus read as a space), "sip:5551234@pbx", "tel:…"; null for "anonymous" and unfilled places. */
export function readCallerNumber(raw: string): string | null {
  const number = raw.replace(/^\s*(?:sips?|tel|callto):/i, '').replace(/[@;].*$/s, '');
  // Where a form was decoded, the plus of a number has become a space before its first digit.
  const restored = /^ [1-9]\d{9,14}$/.test(number) ? `+${number.trim()}` : number.trim();
  if (!/^[+\d][\d ()\-/.]{2,24}$/.test(restored)) return null;
  return dialled(restored);
}

/**
 * A link or a plain number given to the app from outside: `comeback://call?number=…`, `comeback:call?number=…`, `comeback:/call/?…`,
 * `comeback://open?id=…`, `tel:…`, `callto:…`, or the number alone. Null for everything else; never more than 512 signs are read.
 */
export function readAppLink(text: string, scheme = 'comeback'): AppLink | null {
  if (text.length > 512) return null;
  const found = /^([a-z][a-z0-9+.-]*):\/{0,2}(call|open)\/?\?(.*)$/i.exec(text.trim());
  if (found) {
    if (found[1]?.toLowerCase() !== scheme) return null;
    const fields = fieldsOf((found[3] ?? '').replace(/#.*$/, '').replaceAll('+', '%2B'), ['number', 'id']);
    const value = (name: string): string => fields?.find(([each]) => each === name)?.[1] ?? '';
    if (found[2]?.toLowerCase() === 'open') return uuid.test(value('id')) ? { action: 'open', customerId: value('id').toLowerCase() } : null;
    const number = readCallerNumber(value('number'));
    return number === null ? null : { action: 'call', number };
  }
  const number = readCallerNumber(text);
  return number === null ? null : { action: 'call', number };
}

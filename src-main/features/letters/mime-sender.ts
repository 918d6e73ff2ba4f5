// Who a letter's frozen bytes say it is from.

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

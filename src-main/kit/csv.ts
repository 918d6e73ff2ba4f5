// Files with separated values, as spreadsheets read them.

/** Text for one cell of a file with separated values, quoted where it must be. A sign a spreadsheet would compute is disarmed by a leading apostrophe. */
export function writeCell(value: string, delimiter: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d\s().,/-]+$/.test(value) ? `'${value}` : value;
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Which alphabet a file was written in. Pure parts: marks in the bytes, and how much a text looks like our five languages.

/** The byte order mark at the start says the encoding. */
export function encodingByMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** UTF-16 without a mark: in our languages every second byte of nearly all letters is zero. */
export function encodingByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length - (bytes.length % 2), 4000);
  if (looked < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = looked / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/** A picture, a spreadsheet or a program rather than text: bytes that no text file has. */
export function looksBinary(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 4000);
  let strange = 0;
  for (const byte of looked) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) strange += 1;
  return strange > looked.length * 0.01;
}

/** XLSX, ODS and other archives begin with PK; the old XLS with a mark of its own. */
export function looksLikeSpreadsheet(bytes: Uint8Array): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;
  return zip || ole;
}

const ours = new Set('áéíóöőúüűÁÉÍÓÖŐÚÜŰþðæýÞÐÆÝčšžČŠŽæøåÆØÅ');
// Seen in names and signs of our countries, and no proof for or against.
const harmless = new Set('ćđĆĐäÄëËèêàçñßłôòù€£§°«»„“”’‘–—…·½¼²³\u00a0');

/**
 * How well a text decoded in one way looks like Icelandic, Hungarian, Slovenian, Norwegian or English: +1 for each of their letters,
 * -2 for every other letter or sign outside ASCII, -5 for control signs, which only a wrong decoding brings.
 */
export function lookOfText(text: string): number {
  let score = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 128) continue;
    if (code < 160 || code === 0xfffd) score -= 5;
    else if (ours.has(letter)) score += 1;
    else if (!harmless.has(letter)) score -= 2;
  }
  return score;
}

/** The single-byte encodings tried, likeliest first for the country: the order breaks a tie. */
export function candidateEncodings(country: string | null): string[] {
  const central = ['windows-1250', 'iso-8859-2'];
  const western = ['windows-1252'];
  return country === 'HU' || country === 'SI' ? [...central, ...western] : [...western, ...central];
}

/** jschardet's names as TextDecoder and our menu know them; null for one we do not offer. */
export function knownEncoding(name: string | null): string | null {
  const folded = (name ?? '').toLowerCase();
  if (folded === 'ascii' || folded === 'utf-8' || folded === 'utf-8-sig') return 'utf-8';
  if (folded === 'iso-8859-1' || folded === 'windows-1252') return 'windows-1252';
  if (folded === 'windows-1250' || folded === 'iso-8859-2') return folded;
  if (folded === 'utf-16le' || folded === 'utf-16be') return folded;
  return null;
}

export const offeredEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1252', 'iso-8859-1', 'iso-8859-2'] as const;

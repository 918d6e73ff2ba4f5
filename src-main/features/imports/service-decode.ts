// A file's bytes become text: which encoding, and which we can show.
import { isUtf8 } from 'node:buffer';
import { detect } from 'jschardet';
import {
  candidateEncodings,
  encodingByMark,
  encodingByZeros,
  knownEncoding,
  lookOfText,
  looksBinary,
  looksLikeSpreadsheet,
  offeredEncodings,
} from './rules-encoding.ts';

export type Decoded = { kind: 'text'; text: string; encoding: string } | { kind: 'unreadable'; why: 'empty' | 'not-text' | 'spreadsheet' };

/**
 * Decodes a whole file. The order of proof: byte order mark, zeros of UTF-16, strict UTF-8, then the single-byte encoding whose text looks most
 * like our languages, with jschardet's word where two look alike. `chosen` is what the person picked from the menu; the country breaks ties.
 */
export function decodeFile(bytes: Uint8Array, { chosen, country }: { chosen?: string; country?: string | null } = {}): Decoded {
  if (bytes.length === 0) return { kind: 'unreadable', why: 'empty' };
  if (looksLikeSpreadsheet(bytes)) return { kind: 'unreadable', why: 'spreadsheet' };
  const encoding = offeredEncodings.find((offered) => offered === chosen) ?? findEncoding(bytes, country ?? null);
  if (!encoding) return { kind: 'unreadable', why: 'not-text' };
  // TextDecoder leaves out the byte order mark by itself.
  const text = new TextDecoder(encoding).decode(bytes);
  return text.trim() === '' ? { kind: 'unreadable', why: 'empty' } : { kind: 'text', text, encoding };
}

function findEncoding(bytes: Uint8Array, country: string | null): string | null {
  const byMark = encodingByMark(bytes)?.encoding ?? encodingByZeros(bytes);
  if (byMark) return byMark;
  if (looksBinary(bytes)) return null;
  return isUtf8(bytes) ? 'utf-8' : bestSingleByte(bytes, country);
}

function bestSingleByte(bytes: Uint8Array, country: string | null): string {
  const sample = aroundForeignBytes(bytes);
  const detected = knownEncoding(detect(Buffer.from(sample)).encoding);
  const scored = candidateEncodings(country).map((encoding, position) => ({
    encoding,
    score: lookOfText(new TextDecoder(encoding).decode(sample)) + (encoding === detected ? 0.5 : 0) - position / 10,
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

const sampleBytes = 65_536;

/** The bytes above ASCII with their neighbours, at most 64 kB: what the decision hangs on may come late in a long file. */
function aroundForeignBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes;
  const sample = new Uint8Array(sampleBytes);
  let used = 0;
  for (let at = 0; at < bytes.length && used + 40 < sampleBytes; at++) {
    if ((bytes[at] ?? 0) < 128) continue;
    const piece = bytes.subarray(Math.max(0, at - 20), at + 20);
    sample.set(piece, used);
    used += piece.length;
    at += 19;
  }
  return sample.subarray(0, used);
}

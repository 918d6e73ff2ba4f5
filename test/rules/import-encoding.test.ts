import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../src-main/features/imports/service-decode.ts';

/** Encodes into a single-byte alphabet by asking the decoder what each byte means. */
function encoded(text: string, encoding: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text], (letter) => {
    const byte = table.get(letter);
    if (byte === undefined) throw new Error(`${letter} is not in ${encoding}`);
    return byte;
  });
}

const hungarian = 'Ügyfél;Cím\r\nKovács Győző;Fő utca 1.; 2. em.\r\nŐri Tünde;Fűzfa köz 3.\r\n';
const icelandic = 'Nafn;Heimili\r\nÞórður Ægisson;Laugavegur 1\r\nGuðrún Jónsdóttir;Æsustaðir\r\n';
const slovenian = 'Ime in priimek;Kraj\r\nŠpela Čebašek;Žalec\r\nŽiga Kovačič;Škofja Loka\r\n';
const norwegian = 'Navn;Sted\r\nBjørn Ødegård;Tromsø\r\nÅse Sæther;Ålesund\r\n';

describe('the encoding of a file', () => {
  it.each([
    ['windows-1250', hungarian],
    ['windows-1252', icelandic],
    ['windows-1250', slovenian],
    ['windows-1252', norwegian],
  ])('is found: %s', (encoding, text) => {
    expect(decodeFile(encoded(text, encoding))).toEqual({ kind: 'text', text, encoding });
  });

  it.each([hungarian, slovenian])('is found for ISO-8859-2, which differs from Windows-1250 in š and ž', (text) => {
    expect(decodeFile(encoded(text, 'iso-8859-2'))).toMatchObject({ kind: 'text', text });
  });

  it('is found by its byte order mark, and the mark is no part of the text', () => {
    const utf8 = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(hungarian)]);
    expect(decodeFile(utf8)).toEqual({ kind: 'text', text: hungarian, encoding: 'utf-8' });
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${icelandic}`, 'utf16le'));
    expect(decodeFile(utf16)).toEqual({ kind: 'text', text: icelandic, encoding: 'utf-16le' });
  });

  it('is found for UTF-16 without a mark, in either byte order', () => {
    const little = Buffer.from(norwegian, 'utf16le');
    expect(decodeFile(new Uint8Array(little))).toEqual({ kind: 'text', text: norwegian, encoding: 'utf-16le' });
    expect(decodeFile(new Uint8Array(Buffer.from(little).swap16()))).toEqual({ kind: 'text', text: norwegian, encoding: 'utf-16be' });
  });

  it('is UTF-8 wherever the bytes are valid UTF-8, also for plain ASCII', () => {
    expect(decodeFile(new TextEncoder().encode('name,mail\nAnna,a@x.is'))).toMatchObject({ encoding: 'utf-8' });
    expect(decodeFile(new TextEncoder().encode(slovenian))).toEqual({ kind: 'text', text: slovenian, encoding: 'utf-8' });
  });

  it('looks at letters that come late in a long file', () => {
    const text = `${'a;b;c\r\n'.repeat(40_000)}Győző;Fűzfa;őszi\r\n`;
    expect(decodeFile(encoded(text, 'windows-1250'))).toMatchObject({ encoding: 'windows-1250' });
  });

  it('is the one the person chose', () => {
    expect(decodeFile(encoded(hungarian, 'windows-1250'), { chosen: 'windows-1252' })).toMatchObject({ encoding: 'windows-1252' });
  });

  it('is refused with its reason where the file is no text', () => {
    expect(decodeFile(new Uint8Array())).toEqual({ kind: 'unreadable', why: 'empty' });
    expect(decodeFile(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]))).toEqual({ kind: 'unreadable', why: 'spreadsheet' });
    expect(decodeFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 200, 201, 0, 5, 1, 1]))).toEqual({ kind: 'unreadable', why: 'not-text' });
  });
});

import { client } from '../../host/client.ts';

/** Bytes in one message: 700 kB, so that none is too large for the wire. */
const pieceBytes = 700_000;
const mostBytes = 60_000_000;

export type FileTrouble = 'spreadsheet' | 'vcard' | 'pdf' | 'other-kind' | 'too-large' | 'empty';

/** What stands against a file before it is read at all; null where it may be tried. */
export function troubleOf(file: { name: string; size: number }): FileTrouble | null {
  const ending = /\.([^.]+)$/.exec(file.name.toLowerCase())?.[1] ?? '';
  if (/^(xlsx?|xlsm|ods|numbers)$/.test(ending)) return 'spreadsheet';
  if (/^(vcf|vcard)$/.test(ending)) return 'vcard';
  if (/^(pdf|docx?|odt|rtf|png|jpe?g|zip)$/.test(ending)) return ending === 'pdf' ? 'pdf' : 'other-kind';
  if (file.size === 0) return 'empty';
  return file.size > mostBytes ? 'too-large' : null;
}

async function base64Of(piece: Blob): Promise<string> {
  const bytes = new Uint8Array(await piece.arrayBuffer());
  let text = '';
  // In slices: all bytes at once would be too many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** Brings a file to the core piece by piece; `onProgress` hears the share, 0..1. */
export async function upload(file: File, onProgress: (share: number) => void): Promise<string> {
  const { uploadId } = await client.imports.beginUpload({ fileName: file.name.slice(0, 255), bytes: file.size });
  for (let position = 0; position * pieceBytes < file.size; position += 1) {
    const piece = file.slice(position * pieceBytes, (position + 1) * pieceBytes);
    await client.imports.addPiece({ uploadId, position, base64: await base64Of(piece) });
    onProgress(Math.min(1, ((position + 1) * pieceBytes) / file.size));
  }
  return uploadId;
}

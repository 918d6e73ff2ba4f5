// How many SMS a text takes, and which of its letters make it cost double.
import { SegmentedMessage } from 'sms-segments-calculator';
import type { Rendered } from '#contract/letters';

type Encoding = Extract<Rendered, { channel: 'sms' }>['encoding'];

export interface SmsCount {
  segments: number;
  encoding: Encoding;
  /** The letters a plain SMS does not have, each once, in the order they stand. */
  because: string[];
}

/** 160 letters (153 each in a longer one) of the GSM alphabet, or 70 (67) of any other: 3GPP TS 23.038. */
export function countSms(text: string): SmsCount {
  const { segmentsCount, encodingName } = new SegmentedMessage(text, 'auto', false);
  if (encodingName !== 'UCS-2') return { segments: segmentsCount, encoding: 'GSM-7', because: [] };
  const because = [...new Set(text)].filter((letter) => new SegmentedMessage(letter, 'auto', false).encodingName === 'UCS-2');
  return { segments: segmentsCount, encoding: 'UCS-2', because };
}

const own: Record<string, string> = {
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  '„': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '»': '"',
  '«': '"',
};

/** The same text in letters every SMS has: accents that the GSM alphabet lacks fall away, é ö ü æ ø å stay. */
export function withoutAccents(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (new SegmentedMessage(letter, 'auto', false).encodingName !== 'UCS-2') return letter;
      const known = own[letter];
      if (known !== undefined) return known;
      return letter.normalize('NFD').replace(/\p{M}/gu, '');
    })
    .join('');
}

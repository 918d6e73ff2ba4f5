// Mails made to keep the app busy: what reads them takes little more work than an ordinary mail, however they are made. Each took minutes before it was mended.
import { beforeAll, expect, test } from 'vitest';
import { ownWords } from '../../src-main/features/replies/own-words.ts';
import { readMail } from '../../src-main/features/replies/parse.ts';
import { verdictOf } from '../../src-main/features/replies/rules-kinds.ts';
import { fold } from '../../src-main/kit/fold.ts';
import { effortOf } from '../kit/effort.ts';

/** Letters of a body; a little more than is ever looked at. */
const size = 420_000;
const filled = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
const mail = (type: string, body: string, heads = '') =>
  Buffer.from(`From: a@example.is\r\nSubject: x\r\n${heads}MIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}`);

/** A letter of the same length that somebody may have written. The slow ways took between three hundred and five thousand times its work. */
const ordinary = mail('text/plain', filled('Thank you for the floor, it is lovely.\n'));
/** The largest of them is five times as long, and each of its lines is shorter. */
const mostTimes = 20;
let usual = 0;

const effortToRead = (raw: Buffer) =>
  effortOf(async () => {
    const read = await readMail(raw);
    verdictOf(read, { ownWords: ownWords(read, read.hasPlainText), receivedOn: '2026-11-22', answersOurs: true });
  });

beforeAll(async () => {
  usual = await effortToRead(ordinary);
});

test.each([
  ['tags that never end', mail('text/html', filled('<li '))],
  ['blocks that never end', mail('text/html', filled('<table '))],
  ['drawings that are never closed', mail('text/html', filled('<svg> '))],
  ['quotation marks of mail programs in every tag', mail('text/html', filled('<div gmail_quote '))],
  ['one line of strokes', mail('text/plain', `a${filled('-')}a`)],
  ['one line of stars and spaces', mail('text/plain', `a${filled('* ')}a\nb\nc`)],
  ['one line of spaces', mail('text/plain', `a${filled(' ')}b\nb\nc`)],
  ['one line of opening brackets', mail('text/plain', `${filled('<')}\nb\nc\nd`)],
  ['one letter under a tower of marks', mail('text/plain', `a${'\u0301'.repeat(size / 4)}${'\u0316'.repeat(size / 4)}`)],
  ['a hundred thousand lines in its head', mail('text/plain', 'x', 'A: b\r\n'.repeat(100_000))],
  ['a million empty lines', mail('text/plain', '\n \n'.repeat(600_000))],
  ['a million lines of spaces', mail('text/html', ' \n'.repeat(900_000))],
  ['a million lines that flow on', mail('text/plain; format=flowed', 'a \r\n'.repeat(400_000))],
  ['parts without end', mail('multipart/mixed; boundary=a', '--a\r\n'.repeat(400_000))],
  ['a megabyte of senders', mail('text/plain', 'x', `Sender: ${'a:'.repeat(500_000)}\r\n`)],
])(
  'a mail of %s is as little work as its length',
  async (_what, raw) => {
    expect(await effortToRead(raw)).toBeLessThan(usual * mostTimes);
  },
  60_000,
);

test('a text of nothing but marks is folded with less work than a mail is read, and to the same letters as ever', async () => {
  expect(await effortOf(() => fold(`a${'\u0301'.repeat(100_000)}${'\u0316'.repeat(100_000)}`))).toBeLessThan(usual);
  expect(fold('Ｐétur\u0301 – „Ægir“ \u0958')).toBe('petur - „aegir“ \u0915');
});

test('the text of a mail whose head or drawing is closed nowhere is still there', async () => {
  const read = await readMail(
    mail('text/html', '<html><head><title>t</title></head><body><p>Good <svg><text>hidden</text></svg>morning <math>Anna</p></body>'),
  );
  expect(ownWords(read, read.hasPlainText)).toBe('Good morning Anna');
});

test('a mail of two megabytes with attachments is read to its end', async () => {
  const attachment = `${'A'.repeat(76)}\r\n`.repeat(25_000);
  const parts = [
    '--a',
    'Content-Type: application/pdf',
    'Content-Transfer-Encoding: base64',
    '',
    attachment,
    '--a',
    'Content-Type: text/plain',
    '',
    'Stop',
    '--a--',
    '',
  ];
  expect((await readMail(mail('multipart/mixed; boundary=a', parts.join('\r\n')))).text).toBe('Stop');
});

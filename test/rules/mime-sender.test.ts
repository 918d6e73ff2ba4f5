import { expect, test } from 'vitest';
import { senderOf } from '../../src-main/features/letters/mime-sender.ts';

test.each([
  ['From: anna@example.hu', 'anna@example.hu'],
  ['from: Anna <anna@example.hu>', 'anna@example.hu'],
  ['From: =?UTF-8?Q?Anna_B=C3=ADr=C3=B3?=\r\n <anna@example.hu>', 'anna@example.hu'],
  ['From: "Anna <anna@elsewhere.hu>" <anna@example.hu>', 'anna@example.hu'],
  ['From: Anna <anna@xn--bcher-kva.example>', 'anna@xn--bcher-kva.example'],
  ['X-From: <x@example.hu>\r\nReply-To: y@example.hu', null],
  ['From: nobody', null],
])('the sender of a letter whose head says %j', (head, address) => {
  expect(senderOf(Buffer.from(`To: <b@example.hu>\r\n${head}\r\nSubject: x\r\n\r\nFrom: <body@example.hu>\r\n`))).toBe(address);
});

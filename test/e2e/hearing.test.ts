// Hearing back, end to end, on the built app in a process of its own: letters leave through a real SMTP server, and what is delivered to a real
// Dovecot lands on the cards by itself and changes what is due.
import path from 'node:path';
import type { Browser } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../kit/context.ts';
import { type TestDovecot, testDovecot } from '../kit/dovecot.ts';
import { type TestSmtp, testSmtp } from '../kit/smtp.ts';
import { launch, type Watched, watchedPage } from './browser.ts';
import { type Running, startApp } from './running.ts';

const people = ['Kovács Mária', 'Szabó Péter', 'Tóth Ágnes', 'Nagy Bálint'] as const;
type Client = Awaited<ReturnType<Running['client']>>;

let browser: Browser;
let app: Running;
let client: Client;
let watched: Watched;
let smtp: TestSmtp;
let dovecot: TestDovecot;

beforeAll(async () => {
  dovecot = await testDovecot();
  [browser, smtp, app] = await Promise.all([launch(), testSmtp({ password: dovecot.password }), startApp('--data-dir', path.join(temporaryFolder(), 'desk'))]);
  client = await app.client();
});
afterAll(async () => {
  await watched?.close();
  await browser?.close();
  await app?.stop();
  await Promise.all([smtp?.close(), dovecot?.stop()]);
});

async function beginDesk(): Promise<Map<string, string>> {
  await client.app.begin({ choice: 'own', language: 'en', name: 'Bíró Anna', country: 'HU' });
  await client.team.saveSettings({ ...(await client.team.settings()), undoSeconds: 5 });
  await client.mail.unlock({ passphrase: 'hét szűk esztendő' });
  const fields = { ...smtp.mailbox(), imapHost: '127.0.0.1', imapPort: dovecot.ports.plain, imapSecurity: 'none' as const };
  await client.mail.save({ ...fields, userName: dovecot.userName, password: dovecot.password, ticket: null });
  const ids = new Map<string, string>();
  for (const name of people) {
    const [familyName = '', givenName = ''] = name.split(' ');
    const customer = await client.customers.create({ givenName, familyName, language: 'hu', email: addressOf(name) });
    await client.customers.saveConsent({ customerId: customer.id, channel: 'email', basis: 'consent', source: 'asked in the shop', stop: false });
    ids.set(name, customer.id);
  }
  return ids;
}

const addressOf = (name: string) =>
  `${name
    .normalize('NFD')
    .replace(/\P{ASCII}/gu, '')
    .toLowerCase()
    .replace(' ', '.')}@example.hu`;

/** The Message-ID under which the letter to this address left. */
async function idOfLetterTo(address: string): Promise<string> {
  const letter = smtp.received.find(({ to }) => to[0] === address);
  if (!letter) throw new Error(`No letter has left to ${address}`);
  return (await PostalMime.parse(letter.raw)).messageId ?? '';
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const mail = (heads: string[], body: string) => `${heads.join('\r\n')}\r\n\r\n${body}\r\n`;

async function answerFrom(address: string, subject: string, text: string, more: string[] = []): Promise<string> {
  const id = await idOfLetterTo(address);
  const heads = [
    `From: <${address}>`,
    'To: anna@example.hu',
    `Subject: ${subject}`,
    `Message-ID: <${Math.random()}@example.hu>`,
    `In-Reply-To: ${id}`,
    `References: ${id}`,
  ];
  return mail([...heads, ...more, 'Content-Type: text/plain; charset=utf-8'], text);
}

async function bounceFrom(address: string): Promise<string> {
  const parts = [
    '--b\r\nContent-Type: text/plain\r\n\r\nUser unknown.',
    `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
    `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${await idOfLetterTo(address)}\r\n\r\nx`,
    '--b--',
  ];
  const heads = ['From: MAILER-DAEMON@mx.example.hu', 'Subject: Undelivered Mail Returned to Sender', 'Message-ID: <bounce-1@mx.example.hu>'];
  return mail([...heads, 'Content-Type: multipart/report; report-type=delivery-status; boundary=b'], parts.join('\r\n'));
}

it('a reply, a bounce, an absence and a stop land on the cards by themselves and change what is due', async () => {
  const ids = await beginDesk();
  const idOf = (name: (typeof people)[number]) => ids.get(name) ?? '';
  for (const [n, name] of people.entries()) {
    const letter = {
      customerId: idOf(name),
      touchId: null,
      templateId: null,
      subject: 'Hogy vált be a padló?',
      body: `Kedves ${name}!\n\nHogy vált be a padló? (${n})`,
    };
    await client.letters.send({ ...letter, sendKey: `letter-to-${n}`, accepted: ['one-name', 'same-words', 'wrong-language'] });
  }
  await expect.poll(() => smtp.received.length, { timeout: 60_000 }).toBe(people.length);
  const [replies, gone, away, stops] = people;
  const delivered = performance.now();
  dovecot.deliver(await answerFrom(addressOf(replies), 'Re: Hogy vált be a padló?', 'Nagyon szép!\n\n> Kedves Mária!'));
  dovecot.deliver(await bounceFrom(addressOf(gone)));
  dovecot.deliver(await answerFrom(addressOf(away), 'Automatikus válasz', `Szabadságon vagyok ${inDays(5)}-ig.`, ['Auto-Submitted: auto-replied']));
  dovecot.deliver(await answerFrom(addressOf(stops), 'Re: Hogy vált be a padló?', 'Leiratkozás'));
  const kinds = async () =>
    (await Promise.all(people.map(async (name) => (await client.replies.list({ customerId: idOf(name) })).rows.map(({ kind }) => kind)))).flat();
  await expect.poll(kinds, { timeout: 60_000 }).toEqual(['reply', 'bounce', 'auto-reply', 'stop']);
  console.log(`four mails on four cards after ${Math.round(performance.now() - delivered)} ms`);
  const queue = await client.touches.queue({ laterLimit: 200 });
  const rowOf = (name: (typeof people)[number]) => [...queue.rows, ...queue.held].find(({ customerId }) => customerId === idOf(name));
  expect(rowOf(replies)).toMatchObject({ group: 'today', channel: 'email', hold: null });
  expect(rowOf(replies)?.reasons[0]).toMatchObject({ rule: 'reply' });
  expect((await client.customers.get({ customerId: idOf(gone) })).contactPoints[0]?.state).toBe('bounced');
  expect((await client.customers.get({ customerId: idOf(away) })).awayUntilOn).toBe(inDays(5));
  expect((await client.customers.get({ customerId: idOf(stops) })).consents.find(({ channel }) => channel === 'email')?.withdrawnOn).not.toBeNull();
  const refused = await client.letters
    .send({ customerId: idOf(stops), touchId: null, templateId: null, subject: 'Még egy', body: 'Kedves Bálint!\n\nMég egy levél.', sendKey: 'after-stop' })
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'HELD' });
  expect(dovecot.mails().map(({ flags }) => flags)).toEqual(['', '', '', '']);
  expect((await client.replies.hearing())[0]).toMatchObject({ hears: true, problem: null });
});

it('the morning says who wrote back, and the answer leaves in the same conversation', async () => {
  watched = await watchedPage(browser, app.home);
  const { page } = watched;
  await page.goto(await app.address());
  await page.getByRole('button', { name: /^1 wrote back/ }).click();
  const card = page.getByRole('article', { name: 'Kovács Mária' });
  await card.getByText('Nagyon szép!', { exact: true }).first().waitFor();
  await card.getByRole('button', { name: /^Answer / }).click();
  await expect.poll(() => page.getByLabel('Subject').inputValue()).toBe('Re: Hogy vált be a padló?');
  const place = page.getByRole('textbox', { name: /letter/i }).last();
  await place.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Kedves Mária!\n\nÖrülök, hogy tetszik.');
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/^The letter to .* leaves at/)
    .first()
    .waitFor();
  await expect.poll(() => page.getByRole('button', { name: /wrote back/ }).count()).toBe(0);
  await expect.poll(() => smtp.received.length, { timeout: 60_000 }).toBe(people.length + 1);
  const answer = await PostalMime.parse(smtp.received.at(-1)?.raw ?? '');
  const [theirs] = (await client.replies.list({ customerId: (await client.customers.list({ search: 'Kovács' })).rows[0]?.id ?? '' })).rows;
  expect(answer.subject).toBe('Re: Hogy vált be a padló?');
  expect(answer.inReplyTo).toMatch(/@example\.hu>$/);
  expect(answer.references).toContain(await idOfLetterTo(addressOf('Kovács Mária')));
  expect(theirs?.asksAnswer).toBe(false);
  expect(watched.troubles).toEqual([]);
});

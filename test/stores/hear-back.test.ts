// Hearing back from a real Dovecot: what each mail changes, and what no trouble of the line or of the mailbox changes.
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { consents, contactPoints, customers, incomingMails, mailboxes, mailFolders, messages, touches } from '#db/schema/index';
import { holdFor, queue, undo } from '#features/touches';
import { saveConsent } from '../../src-main/features/customers/service-consents.ts';
import { waitingForUs } from '../../src-main/features/replies/service.ts';
import { attachTo, detach, markAnswered, takeBackStop } from '../../src-main/features/replies/service-acts.ts';
import { bounceOf, type HearingDesk, hearingDesk, mailFrom } from '../kit/hearing.ts';
import { another, rowOf } from '../kit/outbox.ts';

const mails = ({ ctx }: HearingDesk) => ctx.db.select().from(incomingMails).orderBy(incomingMails.receivedAt, incomingMails.id).all();
const openTouch = ({ ctx, customerId }: HearingDesk) =>
  ctx.db
    .select()
    .from(touches)
    .where(and(eq(touches.customerId, customerId), eq(touches.direction, 'out'), eq(touches.state, 'planned')))
    .get();
const incoming = ({ ctx, customerId }: HearingDesk) =>
  ctx.db
    .select()
    .from(touches)
    .where(and(eq(touches.customerId, customerId), eq(touches.direction, 'in')))
    .all();
const consentOf = ({ ctx, customerId }: HearingDesk) =>
  ctx.db
    .select()
    .from(consents)
    .where(and(eq(consents.customerId, customerId), eq(consents.channel, 'email')))
    .get();

/** A desk whose one letter has left, and the id it left under. */
async function afterOneLetter(): Promise<HearingDesk & { messageId: string; headerId: string }> {
  const desk = await hearingDesk();
  const messageId = await desk.write();
  await desk.leave();
  expect(desk.state(messageId)).toBe('sent');
  return { ...desk, messageId, headerId: rowOf(desk.ctx, messageId).headerId ?? '' };
}

const now = (desk: HearingDesk) => desk.ctx.clock.now();

test('a reply lands on the card, starts the clock anew and asks for an answer until one goes out', async () => {
  const desk = await afterOneLetter();
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Szép lett!\n\n> Kedves Győző!', answers: desk.headerId }), { at: now(desk) });
  const heard = await desk.hear();
  expect(heard).toMatchObject({ taken: 1, problems: [], finished: true });
  expect(mails(desk)).toMatchObject([{ kind: 'reply', matchedBy: 'id', text: 'Szép lett!', messageId: desk.messageId, customerId: desk.customerId }]);
  expect(incoming(desk)).toMatchObject([{ state: 'done', channel: 'email', summary: 'Szép lett!', asksAnswer: true }]);
  expect(openTouch(desk)).toMatchObject({ dueOn: desk.ctx.clock.today(), channel: 'email', hold: null });
  expect(openTouch(desk)?.reasons?.[0]).toMatchObject({ rule: 'reply', subject: 'Re: hello' });
  expect(queue(desk.ctx).rows[0]).toMatchObject({ customerId: desk.customerId, fitsToday: true });
  expect(waitingForUs(desk.ctx)).toMatchObject({ customers: 1, unread: 1, rows: [{ customerId: desk.customerId }] });
  await desk.write({ subject: 'Re: hello', body: 'Örülök!' });
  expect(incoming(desk)).toMatchObject([{ asksAnswer: false }]);
  expect(openTouch(desk)?.reasons?.map(({ rule }) => rule)).not.toContain('reply');
  expect(waitingForUs(desk.ctx).customers).toBe(0);
});

test('the mailbox is left as it was: nothing seen, nothing gone, nothing answered', async () => {
  const desk = await afterOneLetter();
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Igen.', answers: desk.headerId }), { at: now(desk) });
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Házon kívül vagyok.', answers: desk.headerId, headers: ['Auto-Submitted: auto-replied'] }), {
    at: now(desk),
  });
  await desk.hear();
  await desk.hear();
  expect(desk.dovecot.mails().map(({ flags }) => flags)).toEqual(['', '']);
  expect(desk.smtp.received).toHaveLength(1);
});

test('an automatic reply is no reply: no contact, nothing to answer, only until when they are away', async () => {
  const desk = await afterOneLetter();
  const due = openTouch(desk)?.dueOn;
  const text = 'Szabadságon vagyok december 2-ig.';
  desk.dovecot.deliver(
    mailFrom('gyozo@example.hu', { text, answers: desk.headerId, subject: 'Automatikus válasz: hello', headers: ['Auto-Submitted: auto-replied'] }),
    { at: now(desk) },
  );
  await desk.hear();
  expect(mails(desk)).toMatchObject([{ kind: 'auto-reply', awayUntilOn: '2026-12-02', touchId: null }]);
  expect(incoming(desk)).toEqual([]);
  expect(openTouch(desk)?.dueOn).toBe(due);
  expect(desk.ctx.db.select({ on: customers.awayUntilOn }).from(customers).where(eq(customers.id, desk.customerId)).get()).toEqual({ on: '2026-12-02' });
});

test('a hard bounce marks the address and takes back the contact that was none', async () => {
  const desk = await afterOneLetter();
  desk.dovecot.deliver(bounceOf(desk.ctx, desk.messageId, '5.1.1'), { at: now(desk) });
  await desk.hear();
  expect(mails(desk)).toMatchObject([{ kind: 'bounce', bounceStatus: '5.1.1' }]);
  expect(desk.ctx.db.select({ state: contactPoints.state }).from(contactPoints).where(eq(contactPoints.customerId, desk.customerId)).get()).toEqual({
    state: 'bounced',
  });
  expect(desk.ctx.db.select({ state: touches.state }).from(touches).where(eq(touches.messageId, desk.messageId)).get()).toEqual({ state: 'cancelled' });
  expect(holdFor(desk.ctx, desk.customerId, 'email')?.rule).toBe('no-address');
});

test('other refusals mark the address after three in thirty days; delays never', async () => {
  const desk = await hearingDesk();
  const state = () => desk.ctx.db.select({ state: contactPoints.state }).from(contactPoints).where(eq(contactPoints.customerId, desk.customerId)).get()?.state;
  const letters: string[] = [];
  for (let n = 0; n < 4; n += 1) {
    letters.push(await desk.write({ subject: `Letter ${n}`, body: `Words ${n}.` }).catch(() => letters[0] ?? ''));
    await desk.leave();
  }
  const [first = ''] = letters;
  for (const status of ['4.2.2', '4.4.1', '4.7.0', '5.2.2', '5.7.1']) {
    desk.dovecot.deliver(bounceOf(desk.ctx, first, status), { at: now(desk) });
    await desk.hear();
    expect(state()).toBe('usable');
  }
  desk.dovecot.deliver(bounceOf(desk.ctx, first, '5.2.2'), { at: now(desk) });
  await desk.hear();
  expect(state()).toBe('bounced');
});

test('a stop withdraws the ground and cancels what is queued; a person may take it back', async () => {
  const desk = await afterOneLetter();
  desk.clock.advance({ days: 40 });
  const waiting = await desk.write({ subject: 'Second', body: 'More words.' });
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Leiratkozás', answers: desk.headerId }), { at: now(desk) });
  await desk.hear();
  expect(desk.state(waiting)).toBe('cancelled');
  expect(rowOf(desk.ctx, waiting).touchId).not.toBeNull();
  expect(consentOf(desk)?.withdrawnOn).toBe(desk.ctx.clock.today());
  await desk.leave();
  expect(desk.smtp.received).toHaveLength(1);
  const [mail] = mails(desk);
  const outcome = takeBackStop(desk.ctx, mail?.id ?? '');
  expect(outcome.kind).toBe('acted');
  expect(consentOf(desk)).toMatchObject({ withdrawnOn: null, basis: 'consent' });
  expect(mails(desk)[0]?.kind).toBe('reply');
  expect(incoming(desk)[0]?.asksAnswer).toBe(true);
  expect(undo(desk.ctx, outcome.kind === 'acted' ? outcome.actId : undefined).kind).toBe('undone');
  expect(consentOf(desk)?.withdrawnOn).toBe(desk.ctx.clock.today());
});

test('a stop said on the telephone, or in another mail, holds whatever becomes of a mail that was read as one', async () => {
  const desk = await afterOneLetter();
  saveConsent(desk.ctx, { customerId: desk.customerId, channel: 'email', basis: 'none', source: 'by telephone', stop: true });
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Leiratkozás', answers: desk.headerId }), { at: now(desk) });
  await desk.hear();
  expect(takeBackStop(desk.ctx, mails(desk)[0]?.id ?? '').kind).toBe('acted');
  expect(consentOf(desk)).toMatchObject({ withdrawnOn: desk.ctx.clock.today(), source: 'by telephone' });

  const second = await afterOneLetter();
  for (const text of ['Stop', 'Leiratkozás']) second.dovecot.deliver(mailFrom('gyozo@example.hu', { text, answers: second.headerId }), { at: now(second) });
  await second.hear();
  const [one, other] = mails(second);
  detach(second.ctx, one?.id ?? '');
  expect(consentOf(second)?.withdrawnOn).toBe(second.ctx.clock.today());
  takeBackStop(second.ctx, other?.id ?? '');
  expect(consentOf(second)?.withdrawnOn).toBeNull();
});

test('an address that several share stops for all of them', async () => {
  const desk = await afterOneLetter();
  const other = another(desk.ctx, 7);
  desk.ctx.db.update(contactPoints).set({ value: 'gyozo@example.hu', normalized: 'gyozo@example.hu' }).where(eq(contactPoints.customerId, other)).run();
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'stop', answers: desk.headerId }), { at: now(desk) });
  await desk.hear();
  expect(holdFor(desk.ctx, other, 'email')?.rule).toBe('opted-out');
  expect(holdFor(desk.ctx, desk.customerId, 'email')?.rule).toBe('opted-out');
});

test('a person sets right what was read: no answer needed, another customer, nobody of ours', async () => {
  const desk = await afterOneLetter();
  const other = another(desk.ctx, 8);
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Köszönöm.', answers: desk.headerId }), { at: now(desk) });
  await desk.hear();
  const mailId = mails(desk)[0]?.id ?? '';
  const answered = markAnswered(desk.ctx, mailId);
  expect(incoming(desk)[0]?.asksAnswer).toBe(false);
  expect(undo(desk.ctx, answered.kind === 'acted' ? answered.actId : undefined).kind).toBe('undone');
  expect(incoming(desk)[0]?.asksAnswer).toBe(true);
  attachTo(desk.ctx, mailId, other);
  expect(incoming(desk)).toEqual([]);
  expect(mails(desk)[0]?.customerId).toBe(other);
  const detached = detach(desk.ctx, mailId);
  expect(mails(desk)).toEqual([]);
  expect(undo(desk.ctx, detached.kind === 'acted' ? detached.actId : undefined).kind).toBe('undone');
  expect(mails(desk)).toMatchObject([{ id: mailId, customerId: other, text: 'Köszönöm.' }]);
  detach(desk.ctx, mailId);
  expect(mails(desk)).toEqual([]);
  desk.dovecot.rebuild();
  await desk.hear();
  expect(mails(desk)).toEqual([]);
});

test('a mailbox rebuilt under new ids, and the same mail in two folders, make no second event', async () => {
  const desk = await afterOneLetter();
  const raw = mailFrom('gyozo@example.hu', { text: 'Egyszer írtam.', answers: desk.headerId });
  desk.dovecot.deliver(raw, { at: now(desk) });
  desk.dovecot.deliver(raw, { at: now(desk), folder: 'Junk' });
  expect((await desk.hear()).taken).toBe(1);
  const before = desk.ctx.db.select().from(mailFolders).where(eq(mailFolders.path, 'INBOX')).get();
  desk.dovecot.rebuild();
  const again = await desk.hear();
  expect(again).toMatchObject({ taken: 0, problems: [] });
  expect(again.heads).toBeGreaterThan(0);
  expect(desk.ctx.db.select().from(mailFolders).where(eq(mailFolders.path, 'INBOX')).get()?.uidValidity).not.toBe(before?.uidValidity);
  expect(mails(desk)).toHaveLength(1);
  expect(incoming(desk)).toHaveLength(1);
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Másodszor is.', answers: desk.headerId }), { at: now(desk) });
  expect((await desk.hear()).taken).toBe(1);
});

test('a line that is cut again and again loses nothing and doubles nothing', async () => {
  const desk = await afterOneLetter();
  for (let n = 0; n < 30; n += 1)
    desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: `Levél ${n}. ${'x'.repeat(500)}`, answers: desk.headerId }), { at: now(desk) });
  const line = await desk.dovecot.line();
  desk.readFrom({ port: line.port });
  let cuts = 0;
  for (let bytes = 2000; ; bytes += 4000) {
    line.cutAfter(bytes);
    const heard = await desk.hear();
    if (heard.problems.length === 0) break;
    cuts += 1;
    expect(desk.ctx.db.select({ problem: mailboxes.hearingProblem }).from(mailboxes).get()?.problem).not.toBeNull();
  }
  expect(cuts).toBeGreaterThan(3);
  expect(mails(desk)).toHaveLength(30);
  expect(incoming(desk)).toHaveLength(30);
  expect(desk.ctx.db.select({ problem: mailboxes.hearingProblem }).from(mailboxes).get()?.problem).toBeNull();
  await line.close();
});

test('an answer from the own mail program, seen in Sent, needs no second one; a renamed letter is known by its new id', async () => {
  const desk = await afterOneLetter();
  const renamed = `From: anna@example.hu\r\nTo: gyozo@example.hu\r\nSubject: hello\r\nMessage-ID: <renamed@prod.example.com>\r\nX-Microsoft-Original-Message-ID: ${desk.headerId}\r\n\r\nx\r\n`;
  desk.dovecot.deliver(renamed, { folder: 'Sent', at: now(desk) });
  await desk.hear();
  expect(rowOf(desk.ctx, desk.messageId).headerAliases).toEqual(['<renamed@prod.example.com>']);
  const raw = mailFrom('somebody.else@example.org', { text: 'Igen.', answers: '<renamed@prod.example.com>' });
  desk.dovecot.deliver(raw, { at: now(desk) });
  await desk.hear();
  expect(mails(desk)).toMatchObject([{ matchedBy: 'id', messageId: desk.messageId }]);
  expect(incoming(desk)[0]?.asksAnswer).toBe(true);
  const answered = mails(desk)[0]?.headerId;
  desk.dovecot.deliver(
    `From: anna@example.hu\r\nTo: gyozo@example.hu\r\nSubject: Re: Re: hello\r\nMessage-ID: <own@example.hu>\r\nIn-Reply-To: ${answered}\r\n\r\nJó.\r\n`,
    { folder: 'Sent', at: now(desk) },
  );
  await desk.hear();
  expect(incoming(desk)[0]?.asksAnswer).toBe(false);
});

test('mail of strangers is not kept, and in the spam folder only what names a letter of ours counts', async () => {
  const desk = await afterOneLetter();
  desk.dovecot.deliver(mailFrom('stranger@example.org', { text: 'Secret of a stranger' }), { at: now(desk) });
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'I am not really Győző' }), { folder: 'Junk', at: now(desk) });
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Ez én vagyok', answers: desk.headerId }), { folder: 'Junk', at: now(desk) });
  await desk.hear();
  expect(mails(desk).map(({ text }) => text)).toEqual(['Ez én vagyok']);
});

test('what came before our first letter is left alone, and a refused password is told', async () => {
  const desk = await hearingDesk();
  desk.dovecot.deliver(mailFrom('gyozo@example.hu', { text: 'Régi levél' }), { at: now(desk) - 90 * 86_400_000 });
  expect(await desk.hear()).toMatchObject({ taken: 0, heads: 0 });
  desk.ctx.secrets.set(desk.ctx.db.select({ key: mailboxes.secretKey }).from(mailboxes).get()?.key ?? '', 'wrong');
  expect((await desk.hear()).problems).toHaveLength(1);
  expect(desk.ctx.db.select().from(messages).all()).toEqual([]);
});

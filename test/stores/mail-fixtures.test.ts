// Every mail of test/fixtures/mail, written for this project, through the door that real mail takes: what kind it is, whose letter it answers,
// what its writer said, until when somebody is away, with which status a letter came back.
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { incomingMails, mailboxes, messages } from '#db/schema/index';
import { saveSetting } from '#features/team';
import { takeIn } from '../../src-main/features/replies/service-take.ts';
import { newId } from '../../src-main/ports/ids.ts';
import { aConsent, aCustomer, anEmail } from '../kit/builders.ts';
import { type TestContext, testContext } from '../kit/context.ts';

const folder = path.join(import.meta.dirname, '../fixtures/mail');
const key = 'key-of-the-fixtures';
const receivedAt = Date.parse('2026-11-18T10:00:00Z');
const sentAt = Date.parse('2026-11-16T08:12:00Z');

const people = [
  ['is', 'Jón Þórsson', 'jon@example.is', 'Hvernig er gólfið?'],
  ['hu', 'Kovács Mária', 'maria@example.hu', 'Hogy vált be a padló?'],
  ['sl', 'Žiga Kovač', 'ziga@example.si', 'Kako ste zadovoljni s parketom?'],
  ['nb', 'Kari Nordmann', 'kari@example.no', 'Hvordan går det med gulvet?'],
  ['en', 'Mary Smith', 'mary@example.com', 'How is the oak floor?'],
] as const;
type Who = (typeof people)[number][0];

const messageIdOf = (who: Who) => `01936b00-0000-7000-8000-${String(people.findIndex(([language]) => language === who) + 1).padStart(12, '0')}`;

/** Five customers, each of whom got one letter two days before. */
function desk(): { ctx: TestContext; mailbox: { mailboxId: string; salespersonId: string; fromAddress: string }; customerOf: Map<string, Who> } {
  const ctx = testContext({ today: '2026-11-18', time: '12:00' });
  ctx.db.transaction((tx) => saveSetting(tx, 'letters.headerKey', key, ctx.clock.now(), null));
  const mailboxId = newId();
  const stamps = { createdAt: sentAt, updatedAt: sentAt };
  const servers = { smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: '', secretKey: 'none' } as const;
  ctx.db
    .insert(mailboxes)
    .values({ id: mailboxId, salespersonId: ctx.myId, fromName: 'Bíró Anna', fromAddress: 'anna@example.hu', ...servers, ...stamps })
    .run();
  const customerOf = new Map<string, Who>();
  for (const [language, displayName, address, subject] of people) {
    const customer = aCustomer(ctx.db, { displayName, language });
    anEmail(ctx.db, customer.id, address);
    aConsent(ctx.db, customer.id);
    customerOf.set(customer.id, language);
    const id = messageIdOf(language);
    const mark = createHmac('sha256', key).update(id).digest('hex').slice(0, 8);
    const letter = {
      id,
      customerId: customer.id,
      salespersonId: ctx.myId,
      mailboxId,
      channel: 'email',
      language,
      toAddress: address,
      toName: displayName,
    } as const;
    const words = { subject, textBody: '', htmlBody: '', state: 'sent', sendKey: `fixture-${language}`, notBeforeAt: sentAt, sentAt } as const;
    const headerAliases = language === 'en' ? ['<AM0PR01MB1234.eurprd01.prod.outlook.example>'] : null;
    ctx.db
      .insert(messages)
      .values({ ...letter, ...words, headerId: `<ob.${id}.${mark}@example.hu>`, headerAliases, ...stamps })
      .run();
  }
  return { ctx, mailbox: { mailboxId, salespersonId: ctx.myId, fromAddress: 'anna@example.hu' }, customerOf };
}

interface Expected {
  kind: string;
  who?: Who;
  by?: 'id' | 'likely' | 'sender';
  words?: string;
  away?: string | null;
  status?: string;
}

const nothing: Expected = { kind: 'nothing' };
const reply = (who: Who, words: string, by: Expected['by'] = 'id'): Expected => ({ kind: 'reply', who, by, words });
const other = (who: Who, words: string): Expected => ({ kind: 'other', who, by: 'sender', words });
const auto = (who: Who, away: string | null): Expected => ({ kind: 'auto-reply', who, by: 'id', away });
const stop = (who: Who, words: string, by: Expected['by'] = 'id'): Expected => ({ kind: 'stop', who, by, words });
const bounce = (who: Who, status: string): Expected => ({ kind: 'bounce', who, by: 'id', words: '', status });

const table: Record<string, Expected> = {
  // Answers, as five programs write them in five languages.
  'reply-gmail-is': reply('is', 'Takk fyrir að spyrja, gólfið er mjög fínt.'),
  'reply-gmail-hu': reply('hu', 'Nagyon szép lett, köszönjük!'),
  'reply-gmail-sl': reply('sl', 'Zelo sva zadovoljna. Kdaj pridete spet v Maribor?'),
  'reply-gmail-nb': reply('nb', 'Det går fint, takk!'),
  'reply-gmail-en': reply('en', 'It looks lovely. Could you tell me what oil to use?'),
  'reply-gmail-wrapped-en': reply('en', 'All is well here.'),
  'reply-gmail-html-hu': reply('hu', 'Köszönjük, minden rendben.\n\nÜdv,\nMária'),
  'reply-outlook-is': reply('is', 'Sæl Anna. Þetta er allt í besta lagi.\n\nKveðja,\nJón'),
  'reply-outlook-hu': reply(
    'hu',
    'Tisztelt Bíró Anna!\n\nA padlóval elégedettek vagyunk, de kérnénk egy ajánlatot a lépcsőre is.\n\nÜdvözlettel:\nKovács Mária',
  ),
  'reply-outlook-sl': reply('sl', 'Spoštovani,\n\nparket je odličen.\n\nLep pozdrav\nŽiga Kovač'),
  'reply-outlook-nb': reply('nb', 'Hei, alt i orden her.\n\nMvh\nKari'),
  'reply-outlook-en': reply('en', 'Dear Anna,\n\nWe are very happy with it.\n\nBest regards,\nMary'),
  'reply-outlook-alias-en': reply('en', 'Yes please, send me the leaflet.'),
  'reply-apple-is': reply('is', 'Flott, takk!'),
  'reply-apple-hu': reply('hu', 'Igen, szép lett.'),
  'reply-apple-sl': reply('sl', 'Hvala, vse je v redu.'),
  'reply-apple-nb': reply('nb', 'Supert!'),
  'reply-apple-en': reply('en', 'Lovely, thank you.'),
  'reply-thunderbird-is': reply('is', 'Já, við erum ánægð.'),
  'reply-thunderbird-hu': reply('hu', 'Minden rendben, köszönöm a kérdést.'),
  'reply-thunderbird-sl': reply('sl', 'Super je.'),
  'reply-thunderbird-nb': reply('nb', 'Bare bra.\nHilsen Kari'),
  'reply-thunderbird-en': reply('en', 'Still shining.'),
  'reply-likely-hu': reply('hu', 'Elnézést a késésért, igen, szép.', 'likely'),
  'reply-likely-nb': reply('nb', 'Takk for sist!', 'likely'),
  'reply-sender-only-sl': reply('sl', 'Kot sva se dogovorila, se vidimo v petek.', 'sender'),
  'reply-from-another-address': reply('en', 'It is me, from my other address. All fine.'),
  'reply-empty': reply('en', ''),
  'reply-no-message-id': reply('hu', 'Nincs azonosítója ennek a levélnek.'),
  'reply-office-chairs-en': reply('en', 'We were out of office chairs, but the floor is fine.'),
  'other-sender-only-en': other('en', 'Do you also lay stairs?'),
  // Not ours, or nothing to tell.
  'nothing-stranger': nothing,
  'nothing-newsletter-of-a-customer': nothing,
  'nothing-forged-id': nothing,
  'nothing-read-receipt': nothing,
  'nothing-delivered-report': nothing,
  'nothing-forged-bounce': nothing,
  'nothing-bounce-without-id': nothing,
  'broken-no-from': nothing,
  // Machines that answer: never a reply, and until when.
  'auto-exchange-en': auto('en', '2026-11-24'),
  'auto-back-on-en': auto('en', '2026-11-24'),
  'auto-weekday-en': auto('en', '2026-11-20'),
  'auto-iso-en': auto('en', '2026-12-01'),
  'auto-slash-en': auto('en', '2026-11-29'),
  'auto-no-day-en': auto('en', null),
  'auto-is': auto('is', '2026-11-27'),
  'auto-back-is': auto('is', '2026-11-30'),
  'auto-range-is': auto('is', '2026-11-23'),
  'auto-hu': auto('hu', '2026-11-27'),
  'auto-back-hu': auto('hu', '2026-11-29'),
  'auto-numeric-hu': auto('hu', '2026-11-20'),
  'auto-sl': auto('sl', '2026-12-04'),
  'auto-back-sl': auto('sl', '2026-11-24'),
  'auto-range-sl': auto('sl', '2026-11-22'),
  'auto-nb': auto('nb', '2026-11-29'),
  'auto-back-nb': auto('nb', '2026-11-29'),
  'auto-weekday-nb': auto('nb', '2026-11-22'),
  'auto-past-nb': auto('nb', null),
  'auto-next-year-hu': auto('hu', '2027-01-06'),
  'auto-subject-only-sl': auto('sl', null),
  // Stop, in five languages.
  'stop-word-en': stop('en', 'STOP'),
  'stop-unsubscribe-header-en': stop('en', '', 'sender'),
  'stop-sentence-en': stop('en', 'Please stop sending me these letters.\n\nMary Smith'),
  'stop-remove-en': stop('en', 'Hello,\n\nplease remove me from your mailing list.\n\nThanks\nMary'),
  'stop-word-is': stop('is', 'Hættu\n\nKveðja, Jón'),
  'stop-sentence-is': stop('is', 'Vinsamlegast hættið að senda mér póst.'),
  'stop-list-is': stop('is', 'Góðan dag, takið mig af listanum. Takk.'),
  'stop-word-hu': stop('hu', 'Leiratkozás'),
  'stop-sentence-hu': stop('hu', 'Tisztelt Bíró Anna!\n\nKérem, ne küldjenek több levelet.\n\nKovács Mária'),
  'stop-list-hu': stop('hu', 'Kérem, töröljenek a listáról! Köszönöm.'),
  'stop-word-sl': stop('sl', 'Odjava.', 'sender'),
  'stop-sentence-sl': stop('sl', 'Prosim, ne pišite mi več.\n\nŽiga Kovač'),
  'stop-list-sl': stop('sl', 'Odjavite me s seznama prejemnikov, hvala.'),
  'stop-word-nb': stop('nb', 'Stopp, takk.'),
  'stop-sentence-nb': stop('nb', 'Hei. Jeg ønsker ikke flere e-poster fra dere.\n\nMvh Kari'),
  'stop-meld-nb': stop('nb', 'Meld meg av', 'sender'),
  'stop-machine-unsubscribe-nb': stop('nb', '', 'sender'),
  // The word in a friendly sentence is none.
  'friendly-stop-by-en': reply('en', 'Do stop by any time you are in town, we would love to show you the floor!'),
  'friendly-non-stop-en': reply('en', 'The children have been dancing on it non-stop. We cannot stop admiring it.'),
  'friendly-do-not-stop-en': reply('en', "Please don't stop sending me your letters, I enjoy them."),
  'friendly-quoted-stop-en': reply('en', 'Fine, thank you.'),
  'friendly-is': reply('is', 'Við getum ekki hætt að dást að gólfinu, takk kærlega.'),
  'friendly-hu': reply('hu', 'A stoplámpa után balra lakunk, jöjjön el, nézze meg a padlót!'),
  'friendly-sl': reply('sl', 'Ne nehajte pisati, vaša pisma so lepa.'),
  'friendly-nb': reply('nb', 'Vi bor ved stoppestedet, kom gjerne innom og se gulvet!'),
  'friendly-long-unsubscribe-en': reply(
    'en',
    'I unsubscribe from most things, but your letters are different. My mother used to write such letters, and every time one of yours arrives I think of her kitchen, the smell of the wood and the long evenings by the window. So please go on, and tell me when the new oils are in.',
  ),
  // Letters that came back.
  'bounce-postfix-unknown': bounce('is', '5.1.1'),
  'bounce-gmail-unknown': bounce('en', '5.1.1'),
  'bounce-exchange-unknown': bounce('nb', '5.1.10'),
  'bounce-exim-unknown': bounce('sl', '5.1.1'),
  'bounce-headers-only': bounce('hu', '5.1.2'),
  'bounce-full': bounce('is', '5.2.2'),
  'bounce-policy': bounce('is', '5.7.1'),
  'bounce-disabled': bounce('nb', '5.2.1'),
  'bounce-delayed': bounce('hu', '4.4.1'),
  'bounce-delayed-5': bounce('hu', '4.0.0'),
  'bounce-sender-address': bounce('en', '5.1.8'),
  'bounce-alias': bounce('en', '5.1.1'),
  'bounce-action-missing': bounce('is', '5.1.1'),
  'bounce-qmail': bounce('hu', '5.1.1'),
  'bounce-exim-text': bounce('nb', '5.1.1'),
  'bounce-quota-text': bounce('sl', '5.2.2'),
  'bounce-warning-text': bounce('en', '4.0.0'),
  'bounce-hungarian-text': bounce('hu', '5.1.1'),
  // Hostile, odd and broken.
  'hostile-html': reply('en', 'Nice floor.\nclick'),
  'hostile-unclosed': reply('hu', 'Szép lett'),
  'hostile-entities': reply('nb', '<script>alert(1)</script> Fint gulv 😀&bogus;'),
  'hostile-subject': reply('en', 'Hello.'),
  'hostile-header-injection': reply('en', 'Fine.'),
  'odd-huge-headers': reply('en', 'Fine in spite of it all.'),
  'odd-latin2': reply('hu', 'Őszintén szép lett a tölgy, köszönjük.'),
  'odd-windows-1250': reply('sl', 'Čudovit parket, žal nimam slike.'),
  'odd-latin1': reply('is', 'Þetta er æðislegt gólf.'),
  'odd-utf16': reply('nb', 'Gulvet er blått og grønt.'),
  'odd-wrong-charset': reply('hu', 'Minden rendben.'),
  'odd-raw-8bit-header': reply('nb', 'Åpent og rett frem.'),
  'odd-mixed-alternative': reply('en', 'Plain and true.'),
  'broken-mime': reply('en', 'The boundary never closes.\n--nev'),
  'broken-no-headers-end': reply('en', ''),
  'broken-nested': reply('en', ''),
};

const files = readdirSync(folder).map((name) => name.replace(/\.eml$/, ''));

test('every mail has its line in the table, and every line its mail', () => {
  expect(files.sort()).toEqual(Object.keys(table).sort());
  expect(files.length).toBeGreaterThanOrEqual(60);
});

const stage = desk();

test.each(Object.keys(table))('%s', async (name) => {
  const { ctx, mailbox, customerOf } = stage;
  const raw = readFileSync(path.join(folder, `${name}.eml`));
  const taken = await takeIn(ctx, { mailbox, role: 'inbox', raw, receivedAt, attachments: [] });
  const row = taken.kind === 'taken' ? ctx.db.select().from(incomingMails).where(eq(incomingMails.id, taken.mailId)).get() : undefined;
  const { kind, who, by, words, away, status } = table[name] ?? nothing;
  if (!row) {
    expect({ kind: taken.kind === 'not-ours' ? 'nothing' : taken.kind }).toEqual({ kind });
    return;
  }
  const seen = { kind: row.kind, who: customerOf.get(row.customerId), by: row.matchedBy, words: row.text, away: row.awayUntilOn, status: row.bounceStatus };
  expect(seen).toEqual({ kind, who, by, words: words ?? row.text, away: away ?? null, status: status ?? null });
  expect(row.subject).not.toMatch(/\p{Cc}/u);
  expect(row.fromName).not.toMatch(/\p{Cc}/u);
});

test('the same mail again, and once more from the spam folder, is the same event', async () => {
  const { ctx, mailbox } = stage;
  const before = ctx.db.select({ id: incomingMails.id }).from(incomingMails).all().length;
  for (const name of Object.keys(table)) {
    const raw = readFileSync(path.join(folder, `${name}.eml`));
    for (const role of ['inbox', 'junk'] as const) expect((await takeIn(ctx, { mailbox, role, raw, receivedAt, attachments: [] })).kind).not.toBe('taken');
  }
  expect(ctx.db.select({ id: incomingMails.id }).from(incomingMails).all()).toHaveLength(before);
});

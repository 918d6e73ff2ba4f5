// A thousand letters rendered and queued, and what compiling the paper once saves: run by run.ts in a process of its own, prints its measures as JSON.
import { sendCampaign } from '#features/campaigns';
import { prepareLetters } from '#features/letters';
import { planEverybody } from '#features/touches';
import { begin } from '../../src-main/features/campaigns/service-begin.ts';
import { renderLetter } from '../../src-main/features/letters/paper.ts';
import { compilePaper } from '../../src-main/features/letters/paper-compile.ts';
import { readiness } from '../../src-main/features/letters/service-readers.ts';
import { renderVariant } from '../../src-main/features/letters/service-render.ts';
import { findTemplateByKey } from '../../src-main/features/letters/store-templates.ts';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { aConsent, aCustomer, anEmail, anOrder } from '../kit/builders.ts';
import { someMailbox } from '../kit/mail-ports.ts';
import { benchApp } from './core.ts';
import type { Measure } from './table.ts';

const letters = 1000;
const compiledEach = 40;

const [dataDir = ''] = process.argv.slice(2);
const app = await benchApp(dataDir);
await app.beginDemo();
const { context } = app;
const measures: Measure[] = [];

await saveMailbox(context, { ...someMailbox({ smtpHost: 'localhost', smtpPort: 25, smtpSecurity: 'none', userName: '' }), password: null });
const templateId = findTemplateByKey(context.db, 'one-in-five')?.id ?? '';
const customerIds = context.db.transaction((tx) =>
  Array.from({ length: letters }, (_, n) => {
    const { id } = aCustomer(tx, { givenName: `Kata ${n}`, language: n % 2 === 0 ? 'hu' : 'sl' });
    anEmail(tx, id);
    aConsent(tx, id);
    for (const year of ['2024', '2025']) anOrder(tx, id, { orderedOn: `${year}-02-10`, product: 'Tölgy padló' });
    return id;
  }),
);
await planEverybody(context);

await measure('who of 1,000 lacks what, and whom a rule holds', 'ms', () => readiness(context, { templateId, customerIds }));
const wishes = customerIds.map((customerId) => ({ customerId, touchId: null, templateId }));
await measure('1,000 letters written, not sent', 'ms', () => prepareLetters(context, context.db, wishes));
await queue();
await preview();
await paper();
await app.stop();
console.log(JSON.stringify(measures));

async function measure(what: string, unit: 'ms', run: () => unknown): Promise<void> {
  const start = performance.now();
  await run();
  measures.push({ what, value: performance.now() - start, unit });
}

/** Rows selected, a letter chosen, sent: a whole batch as a person makes it, and how long anybody else waited meanwhile. */
async function queue(): Promise<void> {
  let last = performance.now();
  let longest = 0;
  let steps = 0;
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const start = performance.now();
  const begun = await begin(context, { kind: 'letters', name: '', templateId, customerIds, newsItemId: null });
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  const sending = await sendCampaign(context, { campaignId: begun.campaignId, accepted: [] });
  if (sending.kind !== 'sending') throw new Error(sending.kind);
  let queued = 0;
  for await (const step of sending.progress) {
    steps += 1;
    queued = step.queued;
  }
  clearInterval(beat);
  const seconds = (performance.now() - start) / 1000;
  if (queued !== letters) throw new Error(`only ${queued} queued`);
  if (steps < 10) throw new Error('no progress was told');
  measures.push({ what: '1,000 letters looked through, rendered and queued', value: seconds, unit: 's', bar: 10 });
  measures.push({ what: '  longest wait while 1,000 letters are queued', value: longest, unit: 'ms', bar: 100 });
}

/** What the editor asks for at each pause of the pen. */
async function preview(): Promise<void> {
  const variant = { language: 'hu', addressForm: 'formal', readerSex: 'any', subject: 'Tárgy', previewText: '' } as const;
  const taken: number[] = [];
  for (let n = 0; n < 100; n += 1) {
    const start = performance.now();
    const body = `{{ customer.greeting }}\n\nSzép napot ${n}!`;
    await renderVariant(context, { customerId: customerIds[n * 2] ?? null, variant: { ...variant, body }, channel: 'email' });
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  measures.push({ what: 'preview of a letter being written', value: taken[95] ?? 0, unit: 'ms', bar: 100 });
}

/** The same letter laid out over and over: with the paper compiled once, as the app does, and compiled anew each time. */
async function paper(): Promise<void> {
  const signer = { name: 'Anna', role: null, phone: null, email: null, signature: '', companyName: 'Szép Padló', companyAddress: 'Fő utca 1.' };
  const body = `Tisztelt Kovács János!\n\n${'Szép napot kívánok Önnek. '.repeat(20)}`;
  const parts = { language: 'hu', addressForm: 'formal', subject: 'Tárgy', previewText: 'Elő', body, signer, photoSource: null } as const;
  await renderLetter(parts);
  for (let n = 0; n < 5; n += 1) await compilePaper('letter', false);
  const once = await each(letters, () => renderLetter(parts));
  const anew = await each(compiledEach, async () => {
    await compilePaper('letter', false);
    await renderLetter(parts);
  });
  measures.push({ what: 'a letter laid out on the compiled paper', value: once, unit: 'ms' });
  measures.push({ what: '  compiled for each letter instead', value: anew, unit: 'ms' });
  measures.push({ what: '  the compiled paper needs of that', value: once / anew, unit: 'x', bar: 1 / 20 });
}

async function each(times: number, run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < times; n += 1) await run();
  return (performance.now() - start) / times;
}

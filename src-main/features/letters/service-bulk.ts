// Many letters at once: each prepared without writing anything, and a batch of them rendered and put into the outbox.
import type { Finding, MissingField } from '#contract/letters';
import type { AddressForm, Hold, Id, Language } from '#contract/words';
import type { Reader } from '#db/open';
import { holdFor } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { oneNameFindings } from './rules-lint.ts';
import { type Office, openOffice } from './service-facts.ts';
import { type Known, readKnown } from './service-known.ts';
import { alreadySent, layOut, type Queued, type Ready, type Refusal, type SendMore, storeLetter } from './service-send.ts';
import { type LetterWish, type Words, type Written, writeLetter } from './service-words.ts';

interface PreparedWords extends Words<string> {
  to: { address: string; name: string } | null;
  manner: { language: Language; addressForm: AddressForm };
  findings: Finding[];
  newsItemId: Id | null;
}

/** A letter as it would be written now. Also one that cannot go yet has its words, with open fields as [[name]]. */
export type PreparedLetter =
  | ({ kind: 'ready' } & PreparedWords)
  | ({ kind: 'unfilled'; missing: MissingField[] } & PreparedWords)
  | ({ kind: 'no-address' } & PreparedWords)
  | ({ kind: 'held'; hold: Hold } & PreparedWords)
  | { kind: 'no-words' }
  | { kind: 'not-found' };

/** Writes a letter for one customer and says what speaks against sending it. Changes nothing. */
export function prepareLetter(ctx: Context, reader: Reader, wish: LetterWish): PreparedLetter {
  const [letter] = prepareLetters(ctx, reader, [wish]);
  return letter ?? { kind: 'not-found' };
}

/** The same for many, in their order; also finds one name that stands in many letters. Some 2,000 letters a second. */
export function prepareLetters(ctx: Context, reader: Reader, wishes: readonly LetterWish[]): PreparedLetter[] {
  return withOneName(wishes.map(writer(ctx, reader, wishes))).map((written) => {
    if (written === 'not-found' || written === 'no-words') return { kind: written };
    const { desk, words, missing, findings } = written;
    const whole = { ...words, to: desk.to, manner: desk.manner, findings, newsItemId: desk.newsItem?.id ?? null };
    if (missing.length > 0) return { kind: 'unfilled', missing, ...whole };
    if (!desk.to) return { kind: 'no-address', ...whole };
    const hold = holdFor(ctx, desk.customer.id, 'email', { sells: desk.template?.purpose !== 'apology' });
    return hold ? { kind: 'held', hold, ...whole } : { kind: 'ready', ...whole };
  });
}

type WrittenOr = Written | 'not-found' | 'no-words';

/** Writes one wish after the other, with everything they share read once. */
function writer(ctx: Context, reader: Reader, wishes: readonly LetterWish[]): (wish: LetterWish) => WrittenOr {
  const known = readKnown(reader, [...new Set(wishes.map(({ customerId }) => customerId))], ctx.clock.today());
  const offices = new Map<Id | null, Office>();
  const officeOf = (signerId: Id | null) => {
    const office = offices.get(signerId) ?? openOffice(ctx, reader, signerId);
    offices.set(signerId, office);
    return office;
  };
  return (wish) => {
    const about = known.get(wish.customerId);
    const office = officeOf(wish.campaign?.signerId ?? null);
    if (!about || (wish.templateId !== null && !office.templateInUse(wish.templateId))) return 'not-found';
    return writeLetter(ctx, reader, office, about, wish) ?? 'no-words';
  };
}

function withOneName(all: WrittenOr[]): WrittenOr[] {
  const letters = all.filter((one) => typeof one !== 'string');
  const found = oneNameFindings(letters.map(({ desk, words }) => ({ words: `${words.subject}\n${words.body}`, names: namesOf(desk.known) })));
  letters.forEach((letter, place) => {
    const finding = found.get(place);
    if (finding) letter.findings.push(finding);
  });
  return all;
}

function namesOf({ customer }: Known): string[] {
  const { displayName, title, givenName, familyName, callName, partnerGivenName, partnerFamilyName, companyName } = customer;
  return [displayName, title, givenName, familyName, callName, partnerGivenName, partnerFamilyName, companyName].filter((name) => name !== null);
}

export type QueueInput = LetterWish & SendMore;

export type QueueOutcome = ({ kind: 'queued' } & Queued) | Refusal | { kind: 'no-words' } | { kind: 'stopped' };

export interface QueueOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

/** Letters a transaction: few enough that the screens hardly wait, many enough that the disk does. */
const chunkSize = 20;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Renders letters and puts them into the outbox, a chunk a transaction, giving way to everything else in between. Answers what became of
 * each, in their order. Stops between chunks where the signal says so: what is queued until then stays queued, the rest is 'stopped'.
 */
export async function queueLetters(ctx: Context, inputs: readonly QueueInput[], { signal, onProgress }: QueueOptions = {}): Promise<QueueOutcome[]> {
  const outcomes: QueueOutcome[] = [];
  const written = await writeInTurns(ctx, inputs, signal);
  for (let from = 0; from < inputs.length && !signal?.aborted; from += chunkSize) {
    outcomes.push(...(await queueChunk(ctx, inputs.slice(from, from + chunkSize), written.slice(from, from + chunkSize))));
    onProgress?.({ done: outcomes.length, total: inputs.length });
    await breathe();
  }
  if (outcomes.some(({ kind }) => kind === 'queued')) {
    ctx.changes.tell({ topic: 'messages' });
    ctx.changes.tell({ topic: 'touches' });
  }
  return inputs.map((_, place) => outcomes[place] ?? { kind: 'stopped' });
}

/** One name in many letters shows only when all are written, so all are written first; in turns, so that nobody waits for it. */
async function writeInTurns(ctx: Context, inputs: readonly QueueInput[], signal: AbortSignal | undefined): Promise<WrittenOr[]> {
  const write = writer(ctx, ctx.db, inputs);
  const written: WrittenOr[] = [];
  for (let from = 0; from < inputs.length && !signal?.aborted; from += chunkSize) {
    written.push(...inputs.slice(from, from + chunkSize).map(write));
    await breathe();
  }
  return withOneName(written);
}

type Laid = Ready | Refusal | { kind: 'no-words' };

async function queueChunk(ctx: Context, inputs: readonly QueueInput[], written: readonly WrittenOr[]): Promise<QueueOutcome[]> {
  const laid: Laid[] = [];
  for (const [place, input] of inputs.entries()) {
    const letter = written[place] ?? 'not-found';
    laid.push(alreadySent(ctx.db, input) ?? (typeof letter === 'string' ? { kind: letter } : await layOut(ctx, letter, { ...input, needsMailbox: true })));
  }
  return ctx.db.transaction((tx) =>
    laid.map((letter, place): QueueOutcome => {
      const more = inputs[place];
      return letter.kind === 'ready' && more ? storeLetter(tx, ctx, { more, ready: letter, state: 'queued' }) : asRefusal(letter);
    }),
  );
}

function asRefusal(laid: Laid): QueueOutcome {
  if (laid.kind === 'ready') throw new Error('A letter without its wish');
  return laid;
}

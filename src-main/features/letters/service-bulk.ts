// Many letters at once: each prepared without writing anything, and a batch of them rendered and put into the outbox.
import type { Finding, MissingField } from '#contract/letters';
import type { AddressForm, Hold, Id, Language } from '#contract/words';
import type { Reader, Tx } from '#db/open';
import { inOneWorld } from '#features/touches';
import type { Context } from '../../ports/context.ts';
import { type Turns, takeTurns } from '../../ports/turns.ts';
import { type NamesInCopy, namesInCopy, oneNameFindings } from './rules-lint.ts';
import { type Office, openOffice } from './service-facts.ts';
import { type Known, readKnown } from './service-known.ts';
import { alreadySent, holdOf, layOut, type Queued, type Ready, type Refusal, type SendMore, storeLetter } from './service-send.ts';
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

/** The same for many, in their order; also finds one name that stands in many letters. Some 1,000 letters a second. */
export function prepareLetters(ctx: Context, reader: Reader, wishes: readonly LetterWish[]): PreparedLetter[] {
  const drafts = writer(ctx, reader);
  const written = withOneName(wishes.map(drafts.read(wishes)));
  return inOneWorld(ctx, () => written.map((one) => judge(ctx, one)));
}

/** The same in turns: however many there are, nobody at the screens waits for it. */
export async function prepareInTurns(ctx: Context, wishes: readonly LetterWish[]): Promise<PreparedLetter[]> {
  const turns = takeTurns(ctx.clock);
  const prepared: PreparedLetter[] = [];
  const written = await writeInTurns(ctx, wishes, turns);
  await eachInTurns(ctx, written, turns, (one) => prepared.push(judge(ctx, one)));
  return prepared;
}

/** Looks at one after the other, those of a turn in one world. */
async function eachInTurns<T>(ctx: Context, all: readonly T[], turns: Turns, look: (one: T) => void): Promise<void> {
  let next = 0;
  const lookAtSome = () => {
    for (const one of all.slice(next)) {
      look(one);
      next += 1;
      if (turns.isOver()) break;
    }
  };
  while (next < all.length) {
    inOneWorld(ctx, lookAtSome);
    await turns.rest();
  }
}

function judge(ctx: Context, written: WrittenOr): PreparedLetter {
  if (typeof written === 'string') return { kind: written };
  const { desk, words, missing, findings } = written;
  const whole = { ...words, to: desk.to, manner: desk.manner, findings, newsItemId: desk.newsItem?.id ?? null };
  if (missing.length > 0) return { kind: 'unfilled', missing, ...whole };
  if (!desk.to) return { kind: 'no-address', ...whole };
  const hold = holdOf(ctx, written);
  return hold ? { kind: 'held', hold, ...whole } : { kind: 'ready', ...whole };
}

export type WrittenOr = Written | 'not-found' | 'no-words';

/** Writes one wish after the other, with everything they share read once. `read` fetches what these ask for: not too many at a time. */
function writer(ctx: Context, reader: Reader) {
  const offices = new Map<Id | null, Office>();
  const officeOf = (signerId: Id | null) => {
    const office = offices.get(signerId) ?? openOffice(ctx, reader, signerId);
    offices.set(signerId, office);
    return office;
  };
  const read = (wishes: readonly LetterWish[]) => {
    const known = readKnown(reader, [...new Set(wishes.map(({ customerId }) => customerId))], ctx.clock.today());
    return (wish: LetterWish): WrittenOr => {
      const about = known.get(wish.customerId);
      const office = officeOf(wish.campaign?.signerId ?? null);
      if (!about || (wish.templateId !== null && !office.templateInUse(wish.templateId))) return 'not-found';
      return writeLetter(ctx, reader, office, about, wish) ?? 'no-words';
    };
  };
  return { read };
}

/** Read together: some ten milliseconds. */
const readAtOnce = 100;

/** Writes all before any is judged, because one name in many letters shows only then. Ends early where the signal says so. */
async function writeInTurns(ctx: Context, wishes: readonly LetterWish[], turns: Turns, signal?: AbortSignal): Promise<WrittenOr[]> {
  const { read } = writer(ctx, ctx.db);
  const written: WrittenOr[] = [];
  const names: NamesInCopy[] = [];
  // Whoever asks for it may have been at work for a while already.
  await turns.giveWay();
  for (let from = 0; from < wishes.length && !signal?.aborted; from += readAtOnce) {
    const some = wishes.slice(from, from + readAtOnce);
    const write = read(some);
    for (const wish of some) {
      const letter = write(wish);
      written.push(letter);
      if (typeof letter !== 'string') names.push(namesIn(letter));
      await turns.rest();
    }
  }
  return withNames(written, names);
}

/** Writes each as far as it goes and hands it on, in turns; what many letters have in common is not looked for. */
export async function writeEach(ctx: Context, wishes: readonly LetterWish[], look: (written: WrittenOr) => void): Promise<void> {
  const turns = takeTurns(ctx.clock);
  await eachInTurns(ctx, await writeInTurns(ctx, wishes, turns), turns, look);
}

const namesIn = ({ desk, words }: Written): NamesInCopy => namesInCopy({ words: `${words.subject}\n${words.body}`, names: namesOf(desk.known) });

const withOneName = (all: WrittenOr[]): WrittenOr[] => withNames(all, all.filter((one) => typeof one !== 'string').map(namesIn));

/** `names`: of those that could be written, in their order. */
function withNames(all: WrittenOr[], names: readonly NamesInCopy[]): WrittenOr[] {
  const found = oneNameFindings(names);
  all
    .filter((one) => typeof one !== 'string')
    .forEach((letter, place) => {
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
  /** Asked once more as each letter is stored: somebody may have left this one out while the others were being written. */
  isWanted?: ((tx: Tx, input: QueueInput) => boolean) | undefined;
}

/** Letters between two words of progress, and the most in a transaction. */
const chunkSize = 20;

/**
 * Renders letters and puts them into the outbox, some in a transaction, giving way to everything else in between. Answers what became of
 * each, in their order. Stops between chunks where the signal says so: what is queued until then stays queued, the rest is 'stopped'.
 */
export async function queueLetters(ctx: Context, inputs: readonly QueueInput[], { signal, onProgress, isWanted }: QueueOptions = {}): Promise<QueueOutcome[]> {
  const outcomes: QueueOutcome[] = [];
  const turns = takeTurns(ctx.clock);
  const written = await writeInTurns(ctx, inputs, turns, signal);
  await turns.giveWay();
  for (let from = 0; from < inputs.length && !signal?.aborted; from += chunkSize) {
    const some = inputs.slice(from, from + chunkSize);
    const laid = await layOutSome(ctx, some, written.slice(from, from + chunkSize), turns);
    outcomes.push(...(await storeInTurns(ctx, some, laid, { turns, isWanted })));
    onProgress?.({ done: outcomes.length, total: inputs.length });
    await turns.giveWay();
  }
  if (outcomes.some(({ kind }) => kind === 'queued')) {
    ctx.changes.tell({ topic: 'messages' });
    ctx.changes.tell({ topic: 'touches' });
  }
  return inputs.map((_, place) => outcomes[place] ?? { kind: 'stopped' });
}

type Laid = Ready | Refusal | { kind: 'no-words' };

async function layOutSome(ctx: Context, inputs: readonly QueueInput[], written: readonly WrittenOr[], turns: Turns): Promise<Laid[]> {
  const laid: Laid[] = [];
  for (const [place, input] of inputs.entries()) {
    const letter = written[place] ?? 'not-found';
    laid.push(alreadySent(ctx.db, input) ?? (typeof letter === 'string' ? { kind: letter } : await layOut(ctx, letter, { ...input, needsMailbox: true })));
    await turns.rest();
  }
  return laid;
}

/** Each letter is stored whole; a crash loses those of the transaction under way, and they are not queued then. */
async function storeInTurns(
  ctx: Context,
  inputs: readonly QueueInput[],
  laid: readonly Laid[],
  { turns, isWanted }: Pick<QueueOptions, 'isWanted'> & { turns: Turns },
): Promise<QueueOutcome[]> {
  const outcomes: QueueOutcome[] = [];
  const store = (tx: Tx, letter: Laid, more: QueueInput): QueueOutcome => {
    if (letter.kind !== 'ready') return letter;
    return isWanted && !isWanted(tx, more) ? { kind: 'stopped' } : storeLetter(tx, ctx, { more, ready: letter, state: 'queued' });
  };
  while (outcomes.length < inputs.length) {
    const storeSome = (tx: Tx) => {
      do {
        const [letter, more] = [laid[outcomes.length], inputs[outcomes.length]];
        if (!letter || !more) throw new Error('A letter without its wish');
        outcomes.push(store(tx, letter, more));
      } while (outcomes.length < inputs.length && !turns.isOver());
    };
    ctx.db.transaction((tx) => inOneWorld(ctx, () => storeSome(tx)));
    await turns.rest();
  }
  return outcomes;
}

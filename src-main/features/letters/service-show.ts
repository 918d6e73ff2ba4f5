// One letter as it will arrive, for whoever sends many: with the batch's gift, signature and subject.
import type { Finding, MissingField } from '#contract/letters';
import type { Context } from '../../ports/context.ts';
import { renderLetter } from './paper.ts';
import { openOffice } from './service-facts.ts';
import { readKnown } from './service-known.ts';
import { type LetterWish, type Words, writeLetter } from './service-words.ts';

export interface ShownLetter {
  /** As written, open fields as [[customer.firstName]]. */
  words: Words<string>;
  subject: string;
  html: string;
  text: string;
  missing: MissingField[];
  findings: Finding[];
}

/** Undefined where the customer is gone or the letter has no wording for them. Changes nothing. */
export async function showLetter(ctx: Context, wish: LetterWish): Promise<ShownLetter | undefined> {
  const known = readKnown(ctx.db, [wish.customerId], ctx.clock.today()).get(wish.customerId);
  const written = known && writeLetter(ctx, ctx.db, openOffice(ctx, ctx.db, wish.campaign?.signerId ?? null), known, wish);
  if (!written) return undefined;
  const { desk, words, missing, findings } = written;
  const layout = desk.template?.layout ?? 'letter';
  return { words, missing, findings, ...(await renderLetter({ ...words, ...desk.manner, layout, signer: desk.signer, photoSource: desk.photo })) };
}

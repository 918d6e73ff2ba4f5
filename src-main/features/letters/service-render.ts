// One letter in the shape each channel takes: the same words, from the same fields, looked through by the same rules.

import type { Finding, LetterInput, MissingField, Rendered } from '#contract/letters';
import { type CustomerDbRow, listContactPoints } from '#features/customers';
import { teamSettings } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { renderFor } from './render.ts';
import { segmentsFinding } from './rules-lint.ts';
import { type VariantQuestion, writeVariant, writtenFrom } from './service-draft.ts';

export interface RenderAnswer {
  rendered: Rendered;
  missing: MissingField[];
  findings: Finding[];
}

/** The letter for a channel, whether it may leave or not; undefined where the customer is not there. */
export async function renderForChannel(ctx: Context, input: LetterInput & { channel: Rendered['channel'] }): Promise<RenderAnswer | undefined> {
  const written = writtenFrom(ctx, input);
  if (!written) return undefined;
  const { desk, words, missing, findings } = written;
  const layout = desk.template?.layout ?? 'letter';
  const page = { today: ctx.clock.today(), addressLines: addressLinesOf(ctx, desk.customer) };
  const rendered = await renderFor(input.channel, { ...words, ...desk.manner, layout, signer: desk.signer, photoSource: desk.photo, ...page });
  const tooMany = rendered.channel === 'sms' ? segmentsFinding(rendered.segments) : null;
  return { rendered, missing, findings: tooMany ? [...findings, tooMany] : findings };
}

export type VariantAnswer = RenderAnswer & { previewText: string; readable: boolean };

/** A wording while it is being edited, in the shape a channel takes, for one customer or a made-up one. */
export async function renderVariant(ctx: Context, question: VariantQuestion & { channel: Rendered['channel'] }): Promise<VariantAnswer | undefined> {
  const written = writeVariant(ctx, question);
  if (!written) return undefined;
  const { words, canBeRead, manner, signer, photoSource, missing, findings, customer } = written;
  const page = { today: ctx.clock.today(), addressLines: customer ? addressLinesOf(ctx, customer) : [] };
  const rendered = await renderFor(question.channel, { ...words, ...manner, layout: question.layout ?? 'letter', signer, photoSource, ...page });
  return { rendered, missing, findings, previewText: words.previewText, readable: canBeRead };
}

/** Name and postal address as an envelope shows them; the country only where the letter goes abroad. */
function addressLinesOf(ctx: Context, customer: Pick<CustomerDbRow, 'id' | 'displayName'>): string[] {
  const points = listContactPoints(ctx.db, customer.id).filter(({ kind, state }) => kind === 'post' && state === 'usable');
  const point = points.find(({ isPrimary }) => isPrimary) ?? points[0];
  if (!point) return [];
  const { street, postalCode, city, country } = point;
  const abroad = country !== null && country !== teamSettings(ctx.db).country ? country : null;
  return [customer.displayName, street, [postalCode, city].filter(Boolean).join(' '), abroad].filter((line): line is string => Boolean(line));
}

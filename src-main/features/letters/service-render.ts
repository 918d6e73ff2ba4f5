// One letter in the shape each channel takes: the same words, from the same fields, looked through by the same rules.

import type { Finding, LetterInput, MissingField, Rendered } from '#contract/letters';
import { listContactPoints } from '#features/customers';
import { teamSettings } from '#features/team';
import type { Context } from '../../ports/context.ts';
import { renderFor } from './render.ts';
import { segmentsFinding } from './rules-lint.ts';
import { writtenFrom } from './service-draft.ts';
import type { Desk } from './service-facts.ts';

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
  const page = { today: ctx.clock.today(), addressLines: addressLinesOf(ctx, desk) };
  const rendered = await renderFor(input.channel, { ...words, ...desk.manner, layout, signer: desk.signer, photoSource: desk.photo, ...page });
  const tooMany = rendered.channel === 'sms' ? segmentsFinding(rendered.segments) : null;
  return { rendered, missing, findings: tooMany ? [...findings, tooMany] : findings };
}

/** Name and postal address as an envelope shows them; the country only where the letter goes abroad. */
function addressLinesOf(ctx: Context, { customer }: Desk): string[] {
  const points = listContactPoints(ctx.db, customer.id).filter(({ kind, state }) => kind === 'post' && state === 'usable');
  const point = points.find(({ isPrimary }) => isPrimary) ?? points[0];
  if (!point) return [];
  const { street, postalCode, city, country } = point;
  const abroad = country !== null && country !== teamSettings(ctx.db).country ? country : null;
  return [customer.displayName, street, [postalCode, city].filter(Boolean).join(' '), abroad].filter((line): line is string => Boolean(line));
}

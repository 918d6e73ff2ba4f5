// A customer was asked how it was, and it was bad.
import type { Id } from '#contract/words';
import type { Tx } from '#db/open';
import { type Act, getMe } from '#features/team';
import { shortened } from '#kit/format';
import type { Context } from '../../ports/context.ts';
import { openMatter } from './service-matters.ts';
import { listOpenMatters } from './store.ts';
import { badFeedbackTitles } from './words/heard.ts';

/** A complaint with whoever heard it as owner, which holds all selling; where one is open already, it belongs to that. Answers the matter. */
export function heardBad(tx: Tx, ctx: Context, act: Act, { customerId, summary }: { customerId: Id; summary: string }): Id {
  const open = listOpenMatters(tx, customerId).find(({ kind }) => kind === 'complaint');
  if (open) return open.id;
  const title = shortened(summary, 80) || badFeedbackTitles[getMe(ctx).interfaceLanguage];
  return openMatter(tx, ctx, act, { customerId, kind: 'complaint', title, note: summary || null });
}

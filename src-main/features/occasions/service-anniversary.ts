// Whether the team keeps the anniversaries of first orders.
import { AnniversaryCustom } from '#contract/occasions';
import type { Reader } from '#db/open';
import { findSetting, saveSetting } from '#features/team';
import type { Context } from '../../ports/context.ts';

const settingKey = 'anniversaries';

/** The round ones, until somebody chose. */
export function anniversaryCustom(reader: Reader): AnniversaryCustom {
  const stored = AnniversaryCustom.safeParse(findSetting(reader, settingKey));
  return stored.success ? stored.data : 'round';
}

/** Takes effect with the next plan of each customer: the night's at the latest. */
export function saveAnniversaryCustom(ctx: Context, custom: AnniversaryCustom): AnniversaryCustom {
  ctx.db.transaction((tx) => saveSetting(tx, settingKey, custom, ctx.clock.now(), ctx.me()));
  ctx.changes.tell({ topic: 'customers' });
  return custom;
}

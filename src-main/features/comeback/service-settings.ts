import { ComebackSettings } from '#contract/comeback';
import type { Reader } from '#db/open';
import { findSetting, saveSetting } from '#features/team';
import type { Context } from '../../ports/context.ts';

const key = 'comeback';

/** Nobody is left alone unless a person chose so. */
export function comebackSettings(reader: Reader): ComebackSettings {
  const stored = ComebackSettings.safeParse(findSetting(reader, key));
  return stored.success ? stored.data : { holdOutEvery: null };
}

export function saveComebackSettings(ctx: Context, wanted: ComebackSettings): ComebackSettings {
  ctx.db.transaction((tx) => saveSetting(tx, key, wanted, ctx.clock.now(), ctx.me()));
  ctx.changes.tell({ topic: 'campaigns' });
  return comebackSettings(ctx.db);
}

import { ComebackSettings } from '#contract/comeback';
import type { Reader } from '#db/open';
import { findSetting, setByAct, startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';

const key = 'comeback';

/** Nobody is left alone unless a person chose so. */
export function comebackSettings(reader: Reader): ComebackSettings {
  const stored = ComebackSettings.safeParse(findSetting(reader, key));
  return stored.success ? stored.data : { holdOutEvery: null };
}

/** Whether, and how many, are left alone by lot; an act. */
export function saveComebackSettings(ctx: Context, wanted: ComebackSettings): ComebackSettings {
  if (comebackSettings(ctx.db).holdOutEvery === wanted.holdOutEvery) return wanted;
  ctx.db.transaction((tx) => setByAct(tx, startAct(tx, ctx, 'hold-out.saved', null), key, wanted));
  ctx.changes.tell({ topic: 'campaigns' });
  return comebackSettings(ctx.db);
}

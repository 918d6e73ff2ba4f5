import { ScoringSettings } from '#contract/scoring';
import type { Reader } from '#db/open';
import { findSetting, saveSetting } from '#features/team';
import type { Context } from '../../ports/context.ts';

const key = 'scoring';

export function scoringSettings(reader: Reader): ScoringSettings {
  const stored = ScoringSettings.safeParse(findSetting(reader, key));
  return stored.success ? stored.data : { goal: 'comeback', alertDays: 14 };
}

export function saveScoringSettings(ctx: Context, wanted: ScoringSettings): ScoringSettings {
  ctx.db.transaction((tx) => saveSetting(tx, key, wanted, ctx.clock.now(), ctx.me()));
  ctx.changes.tell({ topic: 'scoring' });
  return scoringSettings(ctx.db);
}

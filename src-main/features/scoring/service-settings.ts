import { ScoringSettings } from '#contract/scoring';
import type { Reader } from '#db/open';
import { findSetting, setByAct, startAct } from '#features/team';
import type { Context } from '../../ports/context.ts';

const key = 'scoring';

export function scoringSettings(reader: Reader): ScoringSettings {
  const stored = ScoringSettings.safeParse(findSetting(reader, key));
  return stored.success ? stored.data : { goal: 'comeback', alertDays: 14 };
}

/** What the five are chosen for, and for how long somebody is newly late; an act. */
export function saveScoringSettings(ctx: Context, wanted: ScoringSettings): ScoringSettings {
  const kept = scoringSettings(ctx.db);
  if (kept.goal === wanted.goal && kept.alertDays === wanted.alertDays) return kept;
  ctx.db.transaction((tx) => setByAct(tx, startAct(tx, ctx, 'scoring.saved', null), key, wanted));
  ctx.changes.tell({ topic: 'scoring' });
  return scoringSettings(ctx.db);
}

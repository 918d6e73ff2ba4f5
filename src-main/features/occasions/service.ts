import type { OccasionView } from '#contract/customers';
import type { Day, Id, OccasionKind } from '#contract/words';
import type { Reader } from '#db/open';
import { startAct, teamSettings } from '#features/team';
import type { LeapPolicy } from '#kit/days';
import { nameDayRule } from '#kit/name-days';
import { occurrences, type RuleProblem, readRule } from '#kit/occasion-rules';
import type { Context } from '../../ports/context.ts';
import { newId } from '../../ports/ids.ts';
import { leadDaysOf, nextOccurrence, type OccasionDate, readOccasion, type TypedOccasion } from './rules.ts';
import { findCountry, findOccasion, listOccasions, type OccasionRow } from './store.ts';

const viewOf = (row: OccasionRow, today: Day, leap: LeapPolicy): OccasionView => ({
  id: row.id,
  kind: row.kind,
  month: row.month,
  day: row.day,
  year: row.year,
  rule: row.rule,
  label: row.label,
  story: row.story,
  nextOn: nextOccurrence(row, today, leap),
});

/** The occasions of a customer as the card shows them, the next one first; those without a day come last. */
export function occasionsOf(reader: Reader, customerId: Id, today: Day): OccasionView[] {
  const { leap } = teamSettings(reader);
  const views = listOccasions(reader, customerId).map((row) => viewOf(row, today, leap));
  return views.sort((a, b) => ((a.nextOn ?? '9') < (b.nextOn ?? '9') ? -1 : 1));
}

/** How many days before this occasion somebody should act: as they chose, else as is usual for its kind. */
export const leadDaysFor = (reader: Reader, kind: OccasionKind, occasionId: Id | null): number =>
  leadDaysOf(kind, (occasionId === null ? undefined : findOccasion(reader, occasionId))?.leadDays ?? null);

export type ReadRuleOutcome = { kind: 'read'; rule: string; next: Day[] } | { kind: 'invalid'; field: string; problem: RuleProblem; word: string };

/** Reads a typed rule and shows the next three days, so that the person sees whether it was understood; else what was not, and why. */
export function readTypedRule({ db, clock }: Pick<Context, 'db' | 'clock'>, text: string): ReadRuleOutcome {
  const read = readRule(text);
  if ('problem' in read) return { kind: 'invalid', field: 'text', problem: read.problem, word: read.word };
  return { kind: 'read', rule: read.rule, next: occurrences(read.rule, clock.today(), 3, teamSettings(db).leap) };
}

/** Hungarian name days of late February move in leap years; a birthday never does. */
const movingRule = ({ kind, month, day }: OccasionDate, country: string): string | null =>
  kind === 'name-day' && month !== null && day !== null ? nameDayRule(country, month, day) : null;

export type SaveOccasionOutcome =
  | { kind: 'saved'; occasion: OccasionView }
  | { kind: 'not-found' }
  | { kind: 'invalid'; field: string; problem: string; word?: string };

export function saveOccasion(ctx: Context, customerId: Id, occasionId: Id | null, typed: TypedOccasion): SaveOccasionOutcome {
  const today = ctx.clock.today();
  const read = readOccasion(typed, today);
  if (read.kind === 'invalid') return read;
  const saved = ctx.db.transaction((tx) => {
    const country = findCountry(tx, customerId);
    if (country === undefined) return undefined;
    const fields = { ...read.fields, rule: read.fields.rule ?? movingRule(read.fields, country) };
    const known = occasionId === null ? undefined : findOccasion(tx, occasionId);
    if (occasionId !== null && known?.customerId !== customerId) return undefined;
    const id = known?.id ?? newId();
    const act = startAct(tx, ctx, 'occasion.saved', customerId);
    if (known) act.update('occasions', id, fields);
    else act.insert('occasions', { id, customerId, ...fields });
    return findOccasion(tx, id);
  });
  if (!saved) return { kind: 'not-found' };
  ctx.changes.tell({ topic: 'customers', id: customerId });
  return { kind: 'saved', occasion: viewOf(saved, today, teamSettings(ctx.db).leap) };
}

export function removeOccasion(ctx: Context, occasionId: Id): 'removed' | 'not-found' {
  const customerId = ctx.db.transaction((tx) => {
    const row = findOccasion(tx, occasionId);
    if (!row) return undefined;
    startAct(tx, ctx, 'occasion.removed', row.customerId).remove('occasions', occasionId);
    return row.customerId;
  });
  if (customerId === undefined) return 'not-found';
  ctx.changes.tell({ topic: 'customers', id: customerId });
  return 'removed';
}

// What a batch is at: how its copies stand, who reads which subject, and what keeps a copy from leaving.
import type { BatchCheck, CopyCheck, CopyCounts } from '#contract/campaigns';
import type { Finding, LintRule, MissingField } from '#contract/letters';
import type { CampaignState, Hold, Id, MemberState, MessageState, SkipCause } from '#contract/words';
import { lot } from '#kit/lots';

export type Arm = 'a' | 'b';

/** One letter for each customer of a batch, whatever is pressed twice or crashes. */
export const sendKeyOf = (campaignId: Id, customerId: Id): string => `batch:${campaignId}:${customerId}`;

/** Halves of equal size drawn by lot; with an odd number the lot decides which half is one larger. Does not depend on the order given. */
export function drawArms(seed: string, customerIds: readonly Id[]): Map<Id, Arm> {
  const drawn = [...customerIds].sort((x, y) => lot(seed, x) - lot(seed, y) || (x < y ? -1 : 1));
  const first: Arm = lot(seed, 'first') < 0.5 ? 'a' : 'b';
  const second: Arm = first === 'a' ? 'b' : 'a';
  return new Map(drawn.map((id, place) => [id, place % 2 === 0 ? first : second]));
}

const leaving: ReadonlySet<MessageState> = new Set(['queued', 'deferred', 'sending', 'data'] as const);
const gone: ReadonlySet<MessageState> = new Set(['sent', 'opened-elsewhere'] as const);
const inTrouble: ReadonlySet<MessageState> = new Set(['failed', 'uncertain'] as const);

/** How one copy stands, from what is written about it and about its letter. A letter that was taken back is as if it had never been queued. */
export interface CopyFacts {
  arm: 'contacted' | 'held-out';
  state: MemberState;
  messageState: MessageState | null;
  readAt: number | null;
}

export function stateOf({ state, messageState }: Pick<CopyFacts, 'state' | 'messageState'>): MemberState {
  if (messageState !== null && messageState !== 'draft' && messageState !== 'cancelled') return 'queued';
  // Cancelled one by one in the outbox: its key is used up, so it never leaves with this batch.
  if (messageState === 'cancelled') return 'left-out';
  return state === 'left-out' ? 'left-out' : 'waiting';
}

/** Why a copy is left out; one that was cancelled in the outbox was stopped by hand. */
export function causeOf(facts: Pick<CopyFacts, 'state' | 'messageState'>, written: SkipCause | null): SkipCause | null {
  if (stateOf(facts) !== 'left-out') return null;
  return written ?? { why: 'stopped' };
}

export function countCopies(copies: readonly CopyFacts[]): CopyCounts {
  const counts: CopyCounts = { total: 0, waiting: 0, read: 0, leftOut: 0, onTheWay: 0, sent: 0, trouble: 0, heldOut: 0 };
  for (const copy of copies) {
    if (copy.arm === 'held-out') {
      counts.heldOut += 1;
      continue;
    }
    counts.total += 1;
    const state = stateOf(copy);
    if (state === 'left-out') counts.leftOut += 1;
    else if (state === 'waiting') {
      counts.waiting += 1;
      if (copy.readAt !== null) counts.read += 1;
    } else if (copy.messageState === null || leaving.has(copy.messageState)) counts.onTheWay += 1;
    else if (gone.has(copy.messageState)) counts.sent += 1;
    else if (inTrouble.has(copy.messageState)) counts.trouble += 1;
  }
  return counts;
}

/** Once nothing of it is on the way any more, a batch that was being sent is done. */
export function shownState(state: CampaignState, counts: Pick<CopyCounts, 'onTheWay' | 'waiting'>): CampaignState {
  return state === 'sending' && counts.onTheWay === 0 && counts.waiting === 0 ? 'done' : state;
}

/** What a copy that was written is: only what `prepareLetters` answers is judged here. */
export interface Prepared {
  kind: 'ready' | 'unfilled' | 'no-address' | 'held' | 'no-words' | 'not-found';
  missing?: MissingField[];
  findings?: readonly Finding[];
  hold?: Hold;
}

export function checkOf(customerId: Id, letter: Prepared): CopyCheck {
  const { kind, missing = [], hold = null } = letter;
  // An unfilled field is told as such, with its ways out; as a finding it would be told twice.
  const findings = (letter.findings ?? []).filter(({ rule }) => rule !== 'unfilled');
  const found = { customerId, missing, findings, hold };
  if (kind === 'not-found') return { ...found, verdict: 'no-words' };
  if (kind !== 'ready') return { ...found, verdict: kind };
  if (findings.some(({ level }) => level === 'stop')) return { ...found, verdict: 'stopped' };
  return { ...found, verdict: findings.length > 0 ? 'warned' : 'ready' };
}

/** Why a copy cannot leave as it is, or null where it can. `accepted`: warnings that a person lets pass. */
export function skipCauseOf({ verdict, missing, findings, hold }: CopyCheck, accepted: readonly LintRule[]): SkipCause | null {
  switch (verdict) {
    case 'unfilled':
      return { why: 'unfilled', fields: missing.map(({ field }) => field) };
    case 'no-address':
    case 'no-words':
      return { why: verdict };
    case 'held':
      return hold && { why: 'held', hold };
    default: {
      const rules = findings.filter(({ rule, level }) => level === 'stop' || !accepted.includes(rule)).map(({ rule }) => rule);
      return rules.length > 0 ? { why: 'findings', rules: [...new Set(rules)] } : null;
    }
  }
}

/** All copies looked through, summed up: each figure is a list of whom it means. */
export function summaryOf(copies: readonly CopyCheck[]): Omit<BatchCheck, 'leaves'> {
  const idsWhere = (verdict: CopyCheck['verdict']) => copies.filter((copy) => copy.verdict === verdict).map(({ customerId }) => customerId);
  return {
    copies: [...copies],
    ready: idsWhere('ready').length,
    fields: fieldsOf(copies),
    rules: rulesOf(copies),
    noAddress: idsWhere('no-address'),
    noWords: idsWhere('no-words'),
    held: idsWhere('held'),
  };
}

function fieldsOf(copies: readonly CopyCheck[]): BatchCheck['fields'] {
  const fields = new Map<string, BatchCheck['fields'][number]>();
  for (const { customerId, missing } of copies)
    for (const { field, canSaveToCard, fallback } of missing) {
      const lack = fields.get(field) ?? { field, canSaveToCard, customerIds: [], withFallback: [] };
      lack.customerIds.push(customerId);
      if (fallback !== null) lack.withFallback.push(customerId);
      fields.set(field, lack);
    }
  return [...fields.values()].sort((a, b) => b.customerIds.length - a.customerIds.length || (a.field < b.field ? -1 : 1));
}

function rulesOf(copies: readonly CopyCheck[]): BatchCheck['rules'] {
  const rules = new Map<string, BatchCheck['rules'][number]>();
  for (const { customerId, findings } of copies)
    for (const { rule, level } of findings) {
      const found = rules.get(`${level}:${rule}`) ?? { rule, level, customerIds: [] };
      if (!found.customerIds.includes(customerId)) found.customerIds.push(customerId);
      rules.set(`${level}:${rule}`, found);
    }
  return [...rules.values()].sort((a, b) => Number(a.level === 'warn') - Number(b.level === 'warn') || b.customerIds.length - a.customerIds.length);
}

// Which chips belong together, and which stand wrong: told while typing, before anything is saved.
import { readCondition, readField } from './tokens.ts';

export type Standing = { kind: 'field' | 'condition'; raw: string };
export type Trouble = 'no-end' | 'no-beginning' | 'unknown-field' | 'condition-only' | 'unknown-tag' | 'cannot-be-read';

/** The fields there are, and what each is for; empty while they are not known yet, and then no field is doubted. */
export type Known = ReadonlyMap<string, 'text' | 'number' | 'condition'>;

const ends: Record<string, string> = { if: 'endif', unless: 'endunless', case: 'endcase' };
const middles: Record<string, readonly string[]> = { elsif: ['if', 'unless'], else: ['if', 'unless', 'case'], when: ['case'] };

/** For each chip, the places of all chips of its condition, its own included; a field stands alone. */
export function partnersOf(chips: readonly Standing[]): number[][] {
  const groups: number[][] = chips.map((_, i) => [i]);
  const open: { tag: string; members: number[] }[] = [];
  for (const [i, { kind, raw }] of chips.entries()) {
    if (kind === 'field') continue;
    const { tag } = readCondition(raw);
    const top = open.at(-1);
    if (tag in ends) open.push({ tag, members: [i] });
    else if (top && (middles[tag]?.includes(top.tag) || ends[top.tag] === tag)) {
      top.members.push(i);
      if (ends[top.tag] === tag) open.pop();
      for (const member of top.members) groups[member] = top.members;
    }
  }
  return groups;
}

function ofField(raw: string, known: Known): Trouble | null {
  const field = readField(raw);
  if (!field) return 'cannot-be-read';
  const use = known.get(field.name);
  if (use === undefined) return known.size > 0 ? 'unknown-field' : null;
  return use === 'condition' ? 'condition-only' : null;
}

function ofTests(raw: string, known: Known): Trouble | null {
  const { tests } = readCondition(raw);
  return known.size > 0 && tests?.some(({ field }) => !known.has(field)) ? 'unknown-field' : null;
}

/** What is wrong with each chip, or null. */
export function troublesOf(chips: readonly Standing[], known: Known): (Trouble | null)[] {
  const groups = partnersOf(chips);
  return chips.map(({ kind, raw }, i) => {
    if (kind === 'field') return ofField(raw, known);
    const { tag } = readCondition(raw);
    const last = chips[groups[i]?.at(-1) ?? i];
    const isClosed = last !== undefined && last.kind === 'condition' && Object.values(ends).includes(readCondition(last.raw).tag);
    if (tag in ends) return isClosed ? ofTests(raw, known) : 'no-end';
    if (tag in middles) return (groups[i]?.length ?? 1) > 1 ? ofTests(raw, known) : 'no-beginning';
    if (Object.values(ends).includes(tag)) return (groups[i]?.length ?? 1) > 1 ? null : 'no-beginning';
    return 'unknown-tag';
  });
}

// What a simulated year is printed as: day by day, and what it came to.
import type { SimulatedDay, SimulatedYear } from './simulate.ts';

export interface SimulatedTotals {
  worked: number;
  /** Worked days on which nobody was asked for. */
  empty: number;
  asked: number;
  minutes: number;
  byChannel: Record<string, number>;
  byReason: Record<string, number>;
  /** How often a rule began to hold somebody back. */
  byHold: Record<string, number>;
  letGo: number;
  cameIn: SimulatedDay['cameIn'];
  longest: { customer: string; days: number; on: string } | null;
  mostWaiting: number;
}

export function totalsOf({ walked }: SimulatedYear): SimulatedTotals {
  const worked = walked.filter(({ kind }) => kind === 'worked');
  const lines = walked.flatMap((day) => day.lines);
  const came = (of: keyof SimulatedDay['cameIn']) => walked.reduce((sum, { cameIn }) => sum + cameIn[of], 0);
  return {
    worked: worked.length,
    empty: worked.filter((day) => day.lines.length === 0).length,
    asked: lines.length,
    minutes: walked.reduce((sum, { minutes }) => sum + minutes, 0),
    byChannel: counted(lines.map(({ channel }) => channel)),
    byReason: counted(lines.flatMap(({ rules }) => rules)),
    byHold: counted(holdsBegun(walked)),
    letGo: walked.reduce((sum, { letGo }) => sum + letGo.length, 0),
    cameIn: { orders: came('orders'), enquiries: came('enquiries'), complaints: came('complaints'), replies: came('replies') },
    longest: longestOf(walked),
    mostWaiting: Math.max(0, ...worked.map(({ waiting }) => waiting)),
  };
}

/** Most first, then by name. */
function counted(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

function holdsBegun(walked: readonly SimulatedDay[]): string[] {
  let before = new Set<string>();
  const begun: string[] = [];
  for (const { held } of walked) {
    const now = new Map(held.map(({ customer, rule }) => [`${customer}\n${rule}`, rule]));
    for (const [key, rule] of now) if (!before.has(key)) begun.push(rule);
    before = new Set(now.keys());
  }
  return begun;
}

function longestOf(walked: readonly SimulatedDay[]): SimulatedTotals['longest'] {
  let most: SimulatedTotals['longest'] = null;
  for (const { on, kind, longest } of walked) if (kind === 'worked' && longest && longest.days > (most?.days ?? 0)) most = { ...longest, on };
  return most;
}

const dayLines = (day: SimulatedDay): string[] => {
  const { on, kind, lines, minutes, waiting, held, letGo, cameIn } = day;
  if (kind !== 'worked') return [`${on}  ${kind}, ${waiting} waiting`];
  const came = Object.entries(cameIn).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
  return [
    `${on}  asked ${lines.length}, ${minutes} minutes, ${waiting} waiting, ${held.length} held${came.length ? `; came in: ${came.join(', ')}` : ''}`,
    ...lines.map(({ customer, channel, why, done }) => `    ${customer} (${channel}): ${why} > ${done}`),
    ...held.map(({ customer, channel, rule, releasedOn }) => `    held: ${customer} (${channel}): ${rule}${releasedOn ? `, until ${releasedOn}` : ''}`),
    ...letGo.map((customer) => `    let go with a note: ${customer}`),
  ];
};

const listed = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';

export function yearLines(year: SimulatedYear): string {
  const totals = totalsOf(year);
  const { longest } = totals;
  return [
    ...year.walked.flatMap(dayLines),
    '',
    `${year.walked.length} days from ${year.startOn}, seed ${year.seed}: ${totals.worked} worked, ${totals.empty} of them without anything to do`,
    `asked for ${totals.asked} contacts, ${totals.minutes} minutes`,
    `channels: ${listed(totals.byChannel)}`,
    `reasons: ${listed(totals.byReason)}`,
    `holds: ${listed(totals.byHold)}; let go with a note ${totals.letGo}`,
    `came in: ${listed({ ...totals.cameIn })}`,
    `longest overdue: ${longest ? `${longest.customer}, ${longest.days} days on ${longest.on}` : 'nobody'}; most waiting on a day: ${totals.mostWaiting}`,
  ].join('\n');
}

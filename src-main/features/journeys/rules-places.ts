// Places in a list that people order by hand.

/** The list with one thing at a place; beyond the end is the end. */
export function placed<T>(list: readonly T[], thing: T, at: number): T[] {
  const rest = list.filter((other) => other !== thing);
  const place = Math.min(Math.max(at, 0), rest.length);
  return [...rest.slice(0, place), thing, ...rest.slice(place)];
}

/**
 * The order of all steps, taken-out ones included, after the steps in use were put into a new order. A step that was taken out stays behind the
 * step it stood behind, so that whoever was on it still knows which one is next.
 */
export function withRemoved<T extends { id: string; removed: boolean }>(all: readonly T[], inUse: readonly T[]): T[] {
  const behind = new Map<string | null, T[]>();
  let last: string | null = null;
  for (const step of all) {
    if (step.removed) behind.set(last, [...(behind.get(last) ?? []), step]);
    else last = step.id;
  }
  return [...(behind.get(null) ?? []), ...inUse.flatMap((step) => [step, ...(behind.get(step.id) ?? [])])];
}

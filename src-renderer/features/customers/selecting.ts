import { useRef, useState } from 'react';
import { mostCopies } from '#contract/campaigns';
import type { CustomerRow } from '#contract/customers';
import { client } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import type { Asked } from './queries.ts';

const pageSize = 500;

/** The ids of the lines from one place to another, also of those that were never in sight. */
async function idsBetween(asked: Asked, from: number, to: number): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = from; offset <= to; offset += pageSize) {
    const { rows } = await client.customers.list({ ...asked, offset, limit: Math.min(pageSize, to - offset + 1) });
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

/** Which customers are selected, to do something with them together. At most a batch full. */
export function useSelected(asked: Asked, total: number, rowAt: (index: number) => CustomerRow | undefined) {
  const say = useSayError();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<number | null>(null);
  const selectBetween = async (from: number, to: number) => {
    try {
      const found = await idsBetween(asked, from, Math.min(to, from + mostCopies - 1));
      setIds((present) => new Set([...present, ...found]));
    } catch (error) {
      tell(say(error));
    }
  };
  return {
    ids,
    toggle: (index: number) => {
      const row = rowAt(index);
      if (!row) return;
      anchor.current = index;
      setIds((present) => {
        const next = new Set(present);
        if (!next.delete(row.id)) next.add(row.id);
        return next;
      });
    },
    /** From the line chosen last up to this one. */
    extendTo: (index: number) => {
      const from = anchor.current ?? index;
      void selectBetween(Math.min(from, index), Math.max(from, index));
    },
    all: () => void selectBetween(0, total - 1),
    none: () => setIds(new Set()),
  };
}
export type Selected = ReturnType<typeof useSelected>;

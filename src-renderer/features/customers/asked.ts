import { useLocation, useNavigate } from '@tanstack/react-router';
import { CustomerQuery } from '#contract/customers';
import type { Asked } from './queries.ts';

const shape = CustomerQuery.pick({ search: true, segmentId: true, language: true, show: true, sort: true });

/** A search for digits comes out of the address as a number. */
const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

function read(found: unknown): Asked {
  const given = typeof found === 'object' && found !== null ? found : {};
  const parts = Object.entries(given).filter(([name]) => Object.hasOwn(shape.shape, name));
  const read = shape.safeParse(Object.fromEntries(parts.map(([name, value]) => [name, asText(value)])));
  return read.success ? read.data : shape.parse({});
}

/** What the list shows lies in the address, so that going back from a card finds the same list. */
export function useAsked(): [Asked, (patch: Partial<Asked>) => void] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const asked = read(search);
  const ask = (patch: Partial<Asked>) => {
    const next = { ...asked, ...patch };
    const said = Object.entries(next).filter(([, value]) => value !== null && value !== '' && value !== 'all' && value !== 'name');
    void navigate({ to: '/customers', search: Object.fromEntries(said), replace: true });
  };
  return [asked, ask];
}

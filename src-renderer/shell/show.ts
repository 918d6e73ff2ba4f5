import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { client } from '../host/client.ts';
import { onShow } from '../host/news.ts';
import { findInPalette } from './palette.tsx';

/** Opens the card a link or a caller asks for. Several people at one number: the palette lets the reader choose. */
export function useShow(): void {
  const navigate = useNavigate();
  useEffect(
    () =>
      onShow(async (wish) => {
        const [kind, value = ''] = wish.split(':');
        if (kind === 'customer') return navigate({ to: `/customers/${value}` });
        const found = await client.calls.byNumber({ number: value });
        const [only] = found;
        if (only && found.length === 1) return navigate({ to: `/customers/${only.customerId}` });
        // Nobody: the list offers a new customer with this number.
        if (!only) return navigate({ to: '/customers', search: { search: value } });
        findInPalette(value);
      }),
    [navigate],
  );
}

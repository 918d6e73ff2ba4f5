import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { client } from '../host/client.ts';
import { onShow } from '../host/news.ts';
import { findInPalette } from './palette.tsx';

/** Opens the card a link or a caller asks for. Several people at one number, or none: the palette lets the reader choose. */
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
        findInPalette(value);
      }),
    [navigate],
  );
}

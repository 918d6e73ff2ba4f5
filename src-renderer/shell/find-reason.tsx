import { lazy, Suspense } from 'react';
import { closeReasons, reasonWish } from './reason-wish.ts';

const Dialog = lazy(() => import('./find-reason-dialog.tsx'));

/** The dialog comes when somebody first asks: the desk opens without it. */
export function FindReason() {
  const wish = reasonWish.use();
  if (wish === null) return null;
  return (
    <Suspense fallback={null}>
      <Dialog wish={wish} close={closeReasons} />
    </Suspense>
  );
}

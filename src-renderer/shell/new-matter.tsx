import { Modal } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import type { MatterKind } from './new-matter-form.tsx';
import { makeStore } from './store.ts';
import { useStatus } from './use-me.ts';

// The desk is there at once; the form with its day picker comes when it is asked for.
const MatterForm = lazy(async () => ({ default: (await import('./new-matter-form.tsx')).MatterForm }));

const asked = makeStore<MatterKind | null>(null);

/** Opens the small form, wherever one is. */
export const enterMatter = (kind: MatterKind) => asked.set(kind);

/** Ctrl E, also while typing: somebody is on the phone. */
function useOwnKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'e') return;
      event.preventDefault();
      enterMatter(event.shiftKey ? 'complaint' : 'enquiry');
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
}

/** An enquiry or a complaint, entered in one breath from anywhere. */
export function NewMatter() {
  const { t } = useTranslation('matters');
  const { t: shell } = useTranslation('shell');
  const kind = asked.use();
  const status = useStatus();
  useOwnKey();
  if (kind === null || !status.data) return null;
  const close = () => asked.set(null);
  return (
    <Modal
      opened
      onClose={close}
      title={t(kind === 'enquiry' ? 'newEnquiry' : 'newComplaint')}
      size="md"
      yOffset="12vh"
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <Suspense fallback={<SkeletonLines />}>
        <MatterForm kind={kind} choose={enterMatter} today={status.data.today} close={close} />
      </Suspense>
    </Modal>
  );
}

import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { opened: boolean; close: () => void; title: string; act: string; run: () => void; busy?: boolean; children: ReactNode };

/** Asks once before something that is not easily taken back; says what will happen, and names the act on its button. */
export function Confirm({ opened, close, title, act, run, busy = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
      <Group mt="lg" gap="xs">
        <Button loading={busy} onClick={run}>
          {act}
        </Button>
        <Button variant="default" onClick={close} data-autofocus>
          {t('cancel')}
        </Button>
      </Group>
    </Modal>
  );
}

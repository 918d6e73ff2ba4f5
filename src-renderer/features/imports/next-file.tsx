import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { takeNext, useWizard } from './wizard.ts';

/** To the next of several files; nothing where this was the last. */
export function NextFile({ quiet = false }: { quiet?: boolean }) {
  const { t } = useTranslation('imports');
  const next = useWizard().waiting[0];
  return (
    next && (
      <Button variant={quiet ? 'default' : 'filled'} onClick={takeNext}>
        {t('nextFile', { name: next.file.name })}
      </Button>
    )
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { isSaving: boolean; disabled?: boolean; close: () => void };

/** The end of a form: it is saved, or given up. */
export function SaveCancel({ isSaving, disabled = false, close }: Props) {
  const { t } = useTranslation('shell');
  return (
    <>
      <Button type="submit" loading={isSaving} disabled={disabled}>
        {t('save')}
      </Button>
      <Button variant="default" onClick={close}>
        {t('cancel')}
      </Button>
    </>
  );
}

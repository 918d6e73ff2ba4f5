import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyCap } from './key-cap.tsx';

type Props = {
  isSaving?: boolean;
  disabled?: boolean;
  close: () => void;
  /** What is done, where it is not called saving. */
  act?: string;
  /** The key that does it. */
  pressed?: string;
};

/** The end of a form: it is saved, or given up. */
export function SaveCancel({ isSaving = false, disabled = false, close, act, pressed }: Props) {
  const { t } = useTranslation('shell');
  return (
    <>
      <Button type="submit" loading={isSaving} disabled={disabled} rightSection={pressed && <KeyCap name={pressed} />}>
        {act ?? t('save')}
      </Button>
      <Button variant="default" onClick={close}>
        {t('cancel')}
      </Button>
    </>
  );
}

import { Button, Popover, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { name: string; letGo: (note: string) => void; opened?: boolean; setOpened?: (opened: boolean) => void };

/** A rule may be set aside, with a word on why. */
export function LetGo({ name, letGo, opened, setOpened }: Props) {
  const { t } = useTranslation('today');
  const [own, setOwn] = useState(false);
  const [note, setNote] = useState('');
  const open = opened ?? own;
  const setOpen = setOpened ?? setOwn;
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus withRoles={false} position="right" width={280}>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('letGo')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('letGoFor', { name })}>
        <Textarea label={t('letGoWhy')} value={note} maxLength={500} autosize minRows={2} onChange={(event) => setNote(event.currentTarget.value)} />
        <Button
          mt="sm"
          size="compact-sm"
          disabled={note.trim() === ''}
          onClick={() => {
            setOpen(false);
            letGo(note.trim());
          }}
        >
          {t('letGo')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

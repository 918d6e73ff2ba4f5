import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkipReason } from '#contract/words';
import { type Choice, ChoiceMenu } from '../../ui/choice-menu.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import type { MenuName } from './act-bar.tsx';
import { WordForm } from './word-form.tsx';

type Props = { menu: MenuName | null; setMenu: (menu: MenuName | null) => void; skip: (reason: SkipReason) => void; name: string };

const reasons = [
  ['no-reason-to-write', 'noReasonToWrite'],
  ['just-talked', 'justTalked'],
  ['customer-asked', 'customerAsked'],
  ['not-a-fit', 'notAFit'],
  ['other', 'otherReason'],
] as const;

/** Not this time, and why; another reason than those listed may be put into words. */
export function SkipMenu({ menu, setMenu, skip, name }: Props) {
  const { t } = useTranslation('today');
  const { t: words } = useTranslation('words');
  const [saying, setSaying] = useState(false);
  const choices = reasons.map(([why, says]): Choice => ({ id: why, says: words(says), run: () => (why === 'other' ? setSaying(true) : skip({ why })) }));
  const button = (
    <Button variant="default" size="compact-md" px={8} rightSection={<KeyCap name="x" />}>
      {t('skip')}
    </Button>
  );
  return (
    <>
      <ChoiceMenu
        opened={menu === 'skip'}
        setOpened={(opened) => setMenu(opened ? 'skip' : null)}
        button={button}
        label={t('skipLabel', { name })}
        choices={choices}
      />
      {saying && <OtherReason name={name} skip={skip} close={() => setSaying(false)} />}
    </>
  );
}

function OtherReason({ name, skip, close }: { name: string; skip: (reason: SkipReason) => void; close: () => void }) {
  const { t } = useTranslation('today');
  const { t: words } = useTranslation('words');
  const { t: shell } = useTranslation('shell');
  const [note, setNote] = useState('');
  const go = () => {
    close();
    skip(note.trim() === '' ? { why: 'other' } : { why: 'other', note: note.trim() });
  };
  return (
    <Modal opened onClose={close} title={t('skipLabel', { name })} closeButtonProps={{ 'aria-label': shell('close') }}>
      <WordForm act={t('skip')} label={words('skipNote')} word={note} setWord={setNote} go={go} close={close} />
    </Modal>
  );
}

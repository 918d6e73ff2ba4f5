import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkipReason } from '#contract/words';
import { type Choice, ChoiceMenu } from '../../ui/choice-menu.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import type { MenuName } from './act-bar.tsx';
import styles from './person.module.css';

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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go();
  };
  return (
    <Modal opened onClose={close} title={t('skipLabel', { name })} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={styles.saySheet} onSubmit={submit}>
        <Textarea
          label={words('skipNote')}
          data-autofocus
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            go();
          }}
        />
        <div className={styles.sayActs}>
          <Button type="submit" rightSection={<KeyCap name="mod+Enter" />}>
            {t('skip')}
          </Button>
          <Button variant="default" onClick={close}>
            {shell('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

import { ActionIcon, Menu, Modal, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '#contract/letters';
import { api } from '../../host/client.ts';
import { tell } from '../../shell/toast.tsx';
import { useSayError } from '../../shell/trouble.tsx';
import { useUndo } from '../../shell/undo.ts';
import { SaveCancel } from '../../ui/save-cancel.tsx';
import { useTemplateName } from '../../ui/template-name.ts';
import styles from './letters.module.css';

/** What can be done with a whole letter: copy it; one's own can be renamed and put away too. */
export function LetterMenu({ template }: { template: TemplateRow }) {
  const { t } = useTranslation('letters');
  const nameOf = useTemplateName();
  const navigate = useNavigate();
  const say = useSayError();
  const undo = useUndo();
  const [naming, setNaming] = useState<'copy' | 'rename' | null>(null);
  const away = useMutation(api.letters.archiveTemplate.mutationOptions());
  const putAway = () =>
    away.mutate(
      { templateId: template.id },
      {
        onSuccess: () => {
          tell(t('wasPutAway', { name: template.name }), () => undo());
          void navigate({ to: '/letters' });
        },
        onError: (error) => tell(say(error)),
      },
    );
  return (
    <>
      <Menu position="bottom-end" returnFocus withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t('moreFor', { name: nameOf(template) })}>
            <IconDots size={18} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setNaming('copy')}>{t('copyLetter')}</Menu.Item>
          {!template.shipped && <Menu.Item onClick={() => setNaming('rename')}>{t('renameLetter')}</Menu.Item>}
          {!template.shipped && <Menu.Item onClick={putAway}>{t('putAway')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {naming && <Naming template={template} what={naming} close={() => setNaming(null)} />}
    </>
  );
}

function Naming({ template, what, close }: { template: TemplateRow; what: 'copy' | 'rename'; close: () => void }) {
  const { t } = useTranslation('letters');
  const { t: shell } = useTranslation('shell');
  const say = useSayError();
  const nameOf = useTemplateName();
  const navigate = useNavigate();
  const undo = useUndo();
  const [name, setName] = useState(what === 'copy' ? t('copyOf', { name: nameOf(template) }) : template.name);
  const copy = useMutation(api.letters.copyTemplate.mutationOptions());
  const rename = useMutation(api.letters.saveTemplate.mutationOptions());
  const onError = (error: unknown) => tell(say(error));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = name.trim();
    if (named === '') return;
    if (what === 'copy')
      return copy.mutate({ templateId: template.id, name: named }, { onSuccess: ({ id }) => void navigate({ to: `/letters/template/${id}` }), onError });
    const onSuccess = () => {
      close();
      tell(t('saved'), () => undo());
    };
    rename.mutate({ templateId: template.id, name: named, layout: template.layout }, { onSuccess, onError });
  };
  return (
    <Modal opened onClose={close} title={t(what === 'copy' ? 'copyLetter' : 'renameLetter')} closeButtonProps={{ 'aria-label': shell('close') }}>
      <form className={styles.sheet} onSubmit={submit}>
        <TextInput label={t('letterName')} data-autofocus value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
        <div className={styles.row}>
          <SaveCancel isSaving={copy.isPending || rename.isPending} disabled={name.trim() === ''} close={close} />
        </div>
      </form>
    </Modal>
  );
}
